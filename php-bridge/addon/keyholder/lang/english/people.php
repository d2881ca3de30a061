<?php

/*
 * Keyholder's texts in English: members, roles and their changes.
 */

if (!defined('WHMCS')) {
    exit;
}

// Lists
$_ADDONLANG['pager_part'] = ':from to :to of :total';
$_ADDONLANG['members_count_one'] = ':count person';
$_ADDONLANG['members_count_few'] = ':count people';
$_ADDONLANG['members_count_other'] = ':count people';
$_ADDONLANG['earlier_invitations'] = 'Earlier invitations';

// Roles
$_ADDONLANG['roles_title'] = 'Roles';
$_ADDONLANG['roles_about'] = 'A role gives its permissions on top of those that are ticked one by one.';

// Single services and domains
$_ADDONLANG['things_title'] = 'Single services and domains';
$_ADDONLANG['things_about'] = 'What is ticked here holds for this one service or domain, also where the permission is not given for the whole account.';
$_ADDONLANG['things_functions'] = 'Also';
$_ADDONLANG['on_services_view'] = 'See';
$_ADDONLANG['on_services_manage'] = 'Manage';
$_ADDONLANG['on_services_sso'] = 'Log in to its control panel';
$_ADDONLANG['on_services_upgrade'] = 'Upgrade';
$_ADDONLANG['on_services_cancel'] = 'Cancel';
$_ADDONLANG['on_domains_view'] = 'See';
$_ADDONLANG['on_domains_manage'] = 'Manage';

// Departments, time, addresses
$_ADDONLANG['departments_title'] = 'Closed ticket departments';
$_ADDONLANG['departments_about'] = 'In these departments the person may not open tickets';
$_ADDONLANG['department_number'] = 'Department :id';
$_ADDONLANG['time_title'] = 'Time and network addresses';
$_ADDONLANG['time_only_title'] = 'Only for a time';
$_ADDONLANG['from_day'] = 'From';
$_ADDONLANG['until_day'] = 'Until';
$_ADDONLANG['time_about'] = 'Both days belong to it. Empty: no limit.';
$_ADDONLANG['addresses_title'] = 'May be used only from these network addresses';
$_ADDONLANG['addresses_about'] = 'One a line, for example 192.0.2.7 or 10.0.0.0/8. Empty: from anywhere.';
$_ADDONLANG['date_invalid'] = 'This is not a date.';

// What a form would change
$_ADDONLANG['preview_button'] = 'Show what changes';
$_ADDONLANG['changes_title'] = 'What changes';
$_ADDONLANG['changes_none'] = 'Nothing would change.';
$_ADDONLANG['change_gained'] = 'May from now on';
$_ADDONLANG['change_lost'] = 'May no longer';
$_ADDONLANG['change_status'] = 'Status: :status';
$_ADDONLANG['change_from'] = 'Begins on :date';
$_ADDONLANG['change_from_none'] = 'Begins at once';
$_ADDONLANG['change_until'] = 'Ends after :date';
$_ADDONLANG['change_until_none'] = 'Does not end by itself';
$_ADDONLANG['change_addresses'] = 'Only from :addresses';
$_ADDONLANG['change_addresses_none'] = 'From any network address';
$_ADDONLANG['change_role'] = 'Role :role';
$_ADDONLANG['change_on'] = ':thing: :what';
$_ADDONLANG['change_department_open'] = 'Open tickets in :department';
$_ADDONLANG['change_department_closed'] = 'Open tickets in :department';

// What an invitation offers
$_ADDONLANG['accept_offers'] = 'What you will be able to do';

// Looking for people
$_ADDONLANG['search_text'] = 'Name or e-mail address';
$_ADDONLANG['search_any_status'] = 'Any status';
$_ADDONLANG['search_button'] = 'Search';
$_ADDONLANG['search_all'] = 'Show everybody';
$_ADDONLANG['search_found_one'] = ':count person found';
$_ADDONLANG['search_found_few'] = ':count people found';
$_ADDONLANG['search_found_other'] = ':count people found';
$_ADDONLANG['search_invalid'] = 'Nobody can be found by this text.';
$_ADDONLANG['things_functions_lost'] = 'Given, but the service no longer has it';
