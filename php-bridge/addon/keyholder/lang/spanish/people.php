<?php

/*
 * Keyholder's texts in Spanish: members, roles and their changes.
 */

if (!defined('WHMCS')) {
    exit;
}

// Lists
$_ADDONLANG['pager_part'] = ':from a :to de :total';
$_ADDONLANG['members_count_one'] = ':count persona';
$_ADDONLANG['members_count_few'] = ':count personas';
$_ADDONLANG['members_count_other'] = ':count personas';
$_ADDONLANG['earlier_invitations'] = 'Invitaciones anteriores';

// Roles
$_ADDONLANG['roles_title'] = 'Roles';
$_ADDONLANG['roles_about'] = 'Un rol da sus permisos además de los que se marcan uno a uno.';

// Single services and domains
$_ADDONLANG['things_title'] = 'Algunos servicios y dominios';
$_ADDONLANG['things_about'] = 'Lo que se marca aquí vale para ese único servicio o dominio, aunque el permiso no se dé para toda la cuenta.';
$_ADDONLANG['things_functions'] = 'También';
$_ADDONLANG['on_services_view'] = 'Ver';
$_ADDONLANG['on_services_manage'] = 'Gestionar';
$_ADDONLANG['on_services_sso'] = 'Entrar en su panel';
$_ADDONLANG['on_services_upgrade'] = 'Ampliar';
$_ADDONLANG['on_services_cancel'] = 'Cancelar';
$_ADDONLANG['on_domains_view'] = 'Ver';
$_ADDONLANG['on_domains_manage'] = 'Gestionar';

// Departments, time, addresses
$_ADDONLANG['departments_title'] = 'Departamentos de tickets cerrados';
$_ADDONLANG['departments_about'] = 'En estos departamentos la persona no puede abrir tickets';
$_ADDONLANG['department_number'] = 'Departamento :id';
$_ADDONLANG['time_title'] = 'Periodo y direcciones de red';
$_ADDONLANG['time_only_title'] = 'Solo durante un periodo';
$_ADDONLANG['from_day'] = 'Desde';
$_ADDONLANG['until_day'] = 'Hasta';
$_ADDONLANG['time_about'] = 'Ambos días incluidos. Vacío: sin límite.';
$_ADDONLANG['addresses_title'] = 'Solo se puede usar desde estas direcciones de red';
$_ADDONLANG['addresses_about'] = 'Una por línea, por ejemplo 192.0.2.7 o 10.0.0.0/8. Vacío: desde cualquier lugar.';
$_ADDONLANG['date_invalid'] = 'Esto no es una fecha.';

// What a form would change
$_ADDONLANG['preview_button'] = 'Ver qué cambia';
$_ADDONLANG['changes_title'] = 'Qué cambia';
$_ADDONLANG['changes_none'] = 'No cambiaría nada.';
$_ADDONLANG['change_gained'] = 'Podrá desde ahora';
$_ADDONLANG['change_lost'] = 'Ya no podrá';
$_ADDONLANG['change_status'] = 'Estado: :status';
$_ADDONLANG['change_from'] = 'Empieza el :date';
$_ADDONLANG['change_from_none'] = 'Empieza de inmediato';
$_ADDONLANG['change_until'] = 'Termina después del :date';
$_ADDONLANG['change_until_none'] = 'No termina por sí solo';
$_ADDONLANG['change_addresses'] = 'Solo desde :addresses';
$_ADDONLANG['change_addresses_none'] = 'Desde cualquier dirección de red';
$_ADDONLANG['change_role'] = 'Rol :role';
$_ADDONLANG['change_on'] = ':thing: :what';
$_ADDONLANG['change_department_open'] = 'Abrir tickets en :department';
$_ADDONLANG['change_department_closed'] = 'Abrir tickets en :department';

// What an invitation offers
$_ADDONLANG['accept_offers'] = 'Qué podrá hacer';

// Looking for people
$_ADDONLANG['search_text'] = 'Nombre o dirección de correo';
$_ADDONLANG['search_any_status'] = 'Cualquier estado';
$_ADDONLANG['search_button'] = 'Buscar';
$_ADDONLANG['search_all'] = 'Mostrar a todos';
$_ADDONLANG['search_found_one'] = ':count persona encontrada';
$_ADDONLANG['search_found_few'] = ':count personas encontradas';
$_ADDONLANG['search_found_other'] = ':count personas encontradas';
$_ADDONLANG['search_invalid'] = 'Con este texto no se puede encontrar a nadie.';
$_ADDONLANG['things_functions_lost'] = 'Concedido, pero el servicio ya no lo tiene';
