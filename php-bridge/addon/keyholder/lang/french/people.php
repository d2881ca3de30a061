<?php

/*
 * Keyholder's texts in French: members, roles and their changes.
 */

if (!defined('WHMCS')) {
    exit;
}

// Lists
$_ADDONLANG['pager_part'] = ':from à :to sur :total';
$_ADDONLANG['members_count_one'] = ':count personne';
$_ADDONLANG['members_count_few'] = ':count personnes';
$_ADDONLANG['members_count_other'] = ':count personnes';
$_ADDONLANG['earlier_invitations'] = 'Invitations plus anciennes';

// Roles
$_ADDONLANG['roles_title'] = 'Rôles';
$_ADDONLANG['roles_about'] = 'Un rôle accorde ses permissions en plus de celles cochées une à une.';

// Single services and domains
$_ADDONLANG['things_title'] = 'Certains services et domaines';
$_ADDONLANG['things_about'] = 'Ce qui est coché ici vaut pour ce seul service ou domaine, même si la permission n’est pas accordée pour tout le compte.';
$_ADDONLANG['things_functions'] = 'Aussi';
$_ADDONLANG['on_services_view'] = 'Voir';
$_ADDONLANG['on_services_manage'] = 'Gérer';
$_ADDONLANG['on_services_sso'] = 'Se connecter à son panneau';
$_ADDONLANG['on_services_upgrade'] = 'Changer de formule';
$_ADDONLANG['on_services_cancel'] = 'Résilier';
$_ADDONLANG['on_domains_view'] = 'Voir';
$_ADDONLANG['on_domains_manage'] = 'Gérer';

// Departments, time, addresses
$_ADDONLANG['departments_title'] = 'Services d’assistance fermés';
$_ADDONLANG['departments_about'] = 'Dans ces services, la personne ne peut pas ouvrir de tickets';
$_ADDONLANG['department_number'] = 'Service d’assistance :id';
$_ADDONLANG['time_title'] = 'Période et adresses réseau';
$_ADDONLANG['time_only_title'] = 'Pour une période seulement';
$_ADDONLANG['from_day'] = 'À partir du';
$_ADDONLANG['until_day'] = 'Jusqu’au';
$_ADDONLANG['time_about'] = 'Les deux jours sont inclus. Vide : sans limite.';
$_ADDONLANG['addresses_title'] = 'Utilisable seulement depuis ces adresses réseau';
$_ADDONLANG['addresses_about'] = 'Une par ligne, par exemple 192.0.2.7 ou 10.0.0.0/8. Vide : de partout.';
$_ADDONLANG['date_invalid'] = 'Ce n’est pas une date.';

// What a form would change
$_ADDONLANG['preview_button'] = 'Voir ce qui change';
$_ADDONLANG['changes_title'] = 'Ce qui change';
$_ADDONLANG['changes_none'] = 'Rien ne changerait.';
$_ADDONLANG['change_gained'] = 'Pourra désormais';
$_ADDONLANG['change_lost'] = 'Ne pourra plus';
$_ADDONLANG['change_status'] = 'Statut : :status';
$_ADDONLANG['change_from'] = 'Commence le :date';
$_ADDONLANG['change_from_none'] = 'Commence tout de suite';
$_ADDONLANG['change_until'] = 'Se termine après le :date';
$_ADDONLANG['change_until_none'] = 'Ne se termine pas d’elle-même';
$_ADDONLANG['change_addresses'] = 'Seulement depuis :addresses';
$_ADDONLANG['change_addresses_none'] = 'Depuis toute adresse réseau';
$_ADDONLANG['change_role'] = 'Rôle :role';
$_ADDONLANG['change_on'] = ':thing : :what';
$_ADDONLANG['change_department_open'] = 'Ouvrir des tickets dans :department';
$_ADDONLANG['change_department_closed'] = 'Ouvrir des tickets dans :department';

// What an invitation offers
$_ADDONLANG['accept_offers'] = 'Ce que vous pourrez faire';

// Looking for people
$_ADDONLANG['search_text'] = 'Nom ou adresse e-mail';
$_ADDONLANG['search_any_status'] = 'Tous les statuts';
$_ADDONLANG['search_button'] = 'Rechercher';
$_ADDONLANG['search_all'] = 'Afficher tout le monde';
$_ADDONLANG['search_found_one'] = ':count personne trouvée';
$_ADDONLANG['search_found_few'] = ':count personnes trouvées';
$_ADDONLANG['search_found_other'] = ':count personnes trouvées';
$_ADDONLANG['search_invalid'] = 'Ce texte ne permet de trouver personne.';
$_ADDONLANG['things_functions_lost'] = 'Accordé, mais le service ne l’a plus';
