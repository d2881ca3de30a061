<?php

/*
 * Keyholder's texts in Romanian: members, roles and their changes.
 */

if (!defined('WHMCS')) {
    exit;
}

// Lists
$_ADDONLANG['pager_part'] = ':from–:to din :total';
$_ADDONLANG['members_count_one'] = ':count persoană';
$_ADDONLANG['members_count_few'] = ':count persoane';
$_ADDONLANG['members_count_other'] = ':count de persoane';
$_ADDONLANG['earlier_invitations'] = 'Invitații mai vechi';

// Roles
$_ADDONLANG['roles_title'] = 'Roluri';
$_ADDONLANG['roles_about'] = 'Un rol dă permisiunile sale pe lângă cele bifate una câte una.';

// Single services and domains
$_ADDONLANG['things_title'] = 'Anumite servicii și domenii';
$_ADDONLANG['things_about'] = 'Ce este bifat aici este valabil pentru serviciul sau domeniul respectiv, chiar dacă permisiunea nu este dată pentru tot contul.';
$_ADDONLANG['things_functions'] = 'De asemenea';
$_ADDONLANG['on_services_view'] = 'Vizualizare';
$_ADDONLANG['on_services_manage'] = 'Administrare';
$_ADDONLANG['on_services_sso'] = 'Autentificare în panoul său';
$_ADDONLANG['on_services_upgrade'] = 'Upgrade';
$_ADDONLANG['on_services_cancel'] = 'Anulare';
$_ADDONLANG['on_domains_view'] = 'Vizualizare';
$_ADDONLANG['on_domains_manage'] = 'Administrare';

// Departments, time, addresses
$_ADDONLANG['departments_title'] = 'Departamente de tichete închise';
$_ADDONLANG['departments_about'] = 'În aceste departamente persoana nu poate deschide tichete';
$_ADDONLANG['department_number'] = 'Departamentul :id';
$_ADDONLANG['time_title'] = 'Perioadă și adrese de rețea';
$_ADDONLANG['time_only_title'] = 'Doar pentru o perioadă';
$_ADDONLANG['from_day'] = 'De la';
$_ADDONLANG['until_day'] = 'Până la';
$_ADDONLANG['time_about'] = 'Ambele zile sunt incluse. Gol: fără limită.';
$_ADDONLANG['addresses_title'] = 'Poate fi folosit doar de la aceste adrese de rețea';
$_ADDONLANG['addresses_about'] = 'Câte una pe linie, de exemplu 192.0.2.7 sau 10.0.0.0/8. Gol: de oriunde.';
$_ADDONLANG['date_invalid'] = 'Aceasta nu este o dată.';

// What a form would change
$_ADDONLANG['preview_button'] = 'Arată ce se schimbă';
$_ADDONLANG['changes_title'] = 'Ce se schimbă';
$_ADDONLANG['changes_none'] = 'Nu s-ar schimba nimic.';
$_ADDONLANG['change_gained'] = 'De acum poate';
$_ADDONLANG['change_lost'] = 'Nu mai poate';
$_ADDONLANG['change_status'] = 'Stare: :status';
$_ADDONLANG['change_from'] = 'Începe la :date';
$_ADDONLANG['change_from_none'] = 'Începe imediat';
$_ADDONLANG['change_until'] = 'Se încheie după :date';
$_ADDONLANG['change_until_none'] = 'Nu se încheie de la sine';
$_ADDONLANG['change_addresses'] = 'Doar de la :addresses';
$_ADDONLANG['change_addresses_none'] = 'De la orice adresă de rețea';
$_ADDONLANG['change_role'] = 'Rolul :role';
$_ADDONLANG['change_on'] = ':thing: :what';
$_ADDONLANG['change_department_open'] = 'Deschide tichete în :department';
$_ADDONLANG['change_department_closed'] = 'Deschide tichete în :department';

// What an invitation offers
$_ADDONLANG['accept_offers'] = 'Ce veți putea face';

// Looking for people
$_ADDONLANG['search_text'] = 'Nume sau adresă de e-mail';
$_ADDONLANG['search_any_status'] = 'Orice stare';
$_ADDONLANG['search_button'] = 'Caută';
$_ADDONLANG['search_all'] = 'Arată pe toată lumea';
$_ADDONLANG['search_found_one'] = ':count persoană găsită';
$_ADDONLANG['search_found_few'] = ':count persoane găsite';
$_ADDONLANG['search_found_other'] = ':count de persoane găsite';
$_ADDONLANG['search_invalid'] = 'Cu acest text nu se poate găsi nimeni.';
$_ADDONLANG['things_functions_lost'] = 'Acordat, dar serviciul nu mai are această funcție';
