<?php

/*
 * Keyholder's texts in Dutch: members, roles and their changes.
 */

if (!defined('WHMCS')) {
    exit;
}

// Lists
$_ADDONLANG['pager_part'] = ':from t/m :to van :total';
$_ADDONLANG['members_count_one'] = ':count persoon';
$_ADDONLANG['members_count_few'] = ':count personen';
$_ADDONLANG['members_count_other'] = ':count personen';
$_ADDONLANG['earlier_invitations'] = 'Eerdere uitnodigingen';

// Roles
$_ADDONLANG['roles_title'] = 'Rollen';
$_ADDONLANG['roles_about'] = 'Een rol geeft rechten boven op de rechten die los zijn aangevinkt.';

// Single services and domains
$_ADDONLANG['things_title'] = 'Bepaalde diensten en domeinen';
$_ADDONLANG['things_about'] = 'Wat hier is aangevinkt, geldt voor die ene dienst of dat ene domein, ook als het recht niet voor het hele account is gegeven.';
$_ADDONLANG['things_functions'] = 'Ook';
$_ADDONLANG['on_services_view'] = 'Bekijken';
$_ADDONLANG['on_services_manage'] = 'Beheren';
$_ADDONLANG['on_services_sso'] = 'Inloggen op het beheerpaneel';
$_ADDONLANG['on_services_upgrade'] = 'Upgraden';
$_ADDONLANG['on_services_cancel'] = 'Opzeggen';
$_ADDONLANG['on_domains_view'] = 'Bekijken';
$_ADDONLANG['on_domains_manage'] = 'Beheren';

// Departments, time, addresses
$_ADDONLANG['departments_title'] = 'Gesloten ticketafdelingen';
$_ADDONLANG['departments_about'] = 'In deze afdelingen mag de persoon geen tickets openen';
$_ADDONLANG['department_number'] = 'Afdeling :id';
$_ADDONLANG['time_title'] = 'Periode en netwerkadressen';
$_ADDONLANG['time_only_title'] = 'Alleen voor een periode';
$_ADDONLANG['from_day'] = 'Vanaf';
$_ADDONLANG['until_day'] = 'Tot en met';
$_ADDONLANG['time_about'] = 'Beide dagen tellen mee. Leeg: geen grens.';
$_ADDONLANG['addresses_title'] = 'Alleen te gebruiken vanaf deze netwerkadressen';
$_ADDONLANG['addresses_about'] = 'Eén per regel, bijvoorbeeld 192.0.2.7 of 10.0.0.0/8. Leeg: overal vandaan.';
$_ADDONLANG['date_invalid'] = 'Dit is geen datum.';

// What a form would change
$_ADDONLANG['preview_button'] = 'Laat zien wat verandert';
$_ADDONLANG['changes_title'] = 'Wat verandert';
$_ADDONLANG['changes_none'] = 'Er zou niets veranderen.';
$_ADDONLANG['change_gained'] = 'Mag voortaan';
$_ADDONLANG['change_lost'] = 'Mag niet meer';
$_ADDONLANG['change_status'] = 'Status: :status';
$_ADDONLANG['change_from'] = 'Begint op :date';
$_ADDONLANG['change_from_none'] = 'Begint meteen';
$_ADDONLANG['change_until'] = 'Eindigt na :date';
$_ADDONLANG['change_until_none'] = 'Eindigt niet vanzelf';
$_ADDONLANG['change_addresses'] = 'Alleen vanaf :addresses';
$_ADDONLANG['change_addresses_none'] = 'Vanaf elk netwerkadres';
$_ADDONLANG['change_role'] = 'Rol :role';
$_ADDONLANG['change_on'] = ':thing: :what';
$_ADDONLANG['change_department_open'] = 'Tickets openen bij :department';
$_ADDONLANG['change_department_closed'] = 'Tickets openen bij :department';

// What an invitation offers
$_ADDONLANG['accept_offers'] = 'Wat u zult kunnen doen';

// Looking for people
$_ADDONLANG['search_text'] = 'Naam of e-mailadres';
$_ADDONLANG['search_any_status'] = 'Elke status';
$_ADDONLANG['search_button'] = 'Zoeken';
$_ADDONLANG['search_all'] = 'Iedereen tonen';
$_ADDONLANG['search_found_one'] = ':count persoon gevonden';
$_ADDONLANG['search_found_few'] = ':count personen gevonden';
$_ADDONLANG['search_found_other'] = ':count personen gevonden';
$_ADDONLANG['search_invalid'] = 'Met deze tekst is niemand te vinden.';
$_ADDONLANG['things_functions_lost'] = 'Gegeven, maar de dienst heeft het niet meer';
