<?php

/*
 * Keyholder's texts in Spanish: admin pages.
 */

if (!defined('WHMCS')) {
    exit;
}

// Staff who act as somebody
$_ADDONLANG['acting_title'] = 'Actuando por otra persona';
$_ADDONLANG['acting_banner'] = ':staff actúa como :name en la cuenta :account. El registro nombra a ambos.';
$_ADDONLANG['acting_stop'] = 'Terminar y volver';

// Tabs
$_ADDONLANG['admin_tab_home'] = 'Estado y actualización';
$_ADDONLANG['admin_tab_clients'] = 'Personas de una cuenta';
$_ADDONLANG['admin_tab_settings'] = 'Ajustes';

// One account
$_ADDONLANG['admin_search'] = 'Número de cliente, nombre, empresa o dirección de correo';
$_ADDONLANG['admin_search_button'] = 'Buscar';
$_ADDONLANG['admin_nothing_found'] = 'No se ha encontrado nada.';
$_ADDONLANG['admin_to_client'] = 'Al perfil del cliente';
$_ADDONLANG['admin_manage_people'] = 'Gestionar';
$_ADDONLANG['admin_account'] = 'Cuenta';
$_ADDONLANG['admin_account_id'] = 'ID de cuenta';
$_ADDONLANG['admin_user_id'] = 'ID de usuario';
$_ADDONLANG['admin_created'] = 'Creado';
$_ADDONLANG['kind_invited'] = 'Invitado';
$_ADDONLANG['admin_access_list'] = 'Lista de acceso';
$_ADDONLANG['admin_grants'] = 'Derechos';
$_ADDONLANG['admin_account_status'] = 'Estado de la cuenta';
$_ADDONLANG['admin_act_as'] = 'Actuar como';
$_ADDONLANG['admin_make_owner'] = 'Hacer propietario';
$_ADDONLANG['admin_make_owner_sure'] = '¿Hacer propietario a :name? El propietario actual sigue con todos los permisos.';
$_ADDONLANG['admin_owner_made'] = 'La cuenta tiene un nuevo propietario.';
$_ADDONLANG['admin_member_removed'] = 'Se ha quitado el acceso.';
$_ADDONLANG['admin_invitation_resent'] = 'La invitación se ha enviado de nuevo.';
$_ADDONLANG['admin_invitation_cancelled'] = 'La invitación se ha cancelado.';
$_ADDONLANG['admin_associate'] = 'Asociar un usuario';
$_ADDONLANG['admin_associate_about'] = 'Un ID de usuario, o la dirección de correo de alguien que ya es usuario, da acceso de inmediato. A cualquier otra dirección se envía una invitación.';
$_ADDONLANG['admin_user_associated'] = 'El usuario tiene acceso a la cuenta.';
$_ADDONLANG['admin_user_invited'] = 'Se ha enviado una invitación.';
$_ADDONLANG['admin_ceiling'] = 'Techo de la cuenta';
$_ADDONLANG['admin_ceiling_about'] = 'Lo máximo que alguien puede hacer en esta cuenta, también el propietario.';
$_ADDONLANG['admin_ceiling_all'] = 'Sin límite';
$_ADDONLANG['admin_ceiling_saved'] = 'El techo se ha guardado. Vale desde el próximo clic.';
$_ADDONLANG['admin_ceiling_installation'] = 'Techo de la instalación';
$_ADDONLANG['admin_ceiling_installation_about'] = 'Lo máximo que alguien puede hacer en cualquier cuenta.';

// One person
$_ADDONLANG['admin_user_is_off'] = 'desactivado';
$_ADDONLANG['admin_user_switch_off'] = 'Desactivar este acceso';
$_ADDONLANG['admin_user_switch_on'] = 'Activar este acceso';
$_ADDONLANG['admin_user_off'] = 'El acceso se ha desactivado; sus sesiones han terminado.';
$_ADDONLANG['admin_user_on'] = 'El acceso se ha activado.';

// Roles
$_ADDONLANG['admin_roles_about'] = 'Los propietarios dan estos roles a su gente. Un cambio lo notan de inmediato todos los que tienen el rol.';
$_ADDONLANG['admin_role_new'] = 'Rol nuevo';
$_ADDONLANG['admin_role_name'] = 'Nombre';
$_ADDONLANG['admin_role_remove'] = 'Eliminar el rol';
$_ADDONLANG['admin_role_saved'] = 'El rol se ha guardado.';
$_ADDONLANG['admin_role_removed'] = 'El rol se ha eliminado.';
$_ADDONLANG['admin_role_held_one'] = ':count persona tiene este rol.';
$_ADDONLANG['admin_role_held_few'] = ':count personas tienen este rol.';
$_ADDONLANG['admin_role_held_other'] = ':count personas tienen este rol.';

// Settings
$_ADDONLANG['admin_settings_saved'] = 'Los ajustes se han guardado.';
$_ADDONLANG['setting_is_on'] = 'Activado';
$_ADDONLANG['setting_is_off'] = 'Desactivado';
$_ADDONLANG['setting_is_opener'] = 'Quien lo abrió y el propietario';
$_ADDONLANG['setting_is_support'] = 'También todos los que reciben correos de soporte';
$_ADDONLANG['setting_is_prove'] = 'Tras probarlo por correo';
$_ADDONLANG['setting_is_trust'] = 'Confiar en la dirección';
$_ADDONLANG['setting_contacts_notify_owner'] = 'Avisar al propietario por correo cuando otra persona añade un contacto';
$_ADDONLANG['setting_departments_deny_hides'] = 'Un departamento cerrado también oculta sus tickets';
$_ADDONLANG['setting_invitation_bind_email'] = 'Solo la dirección invitada puede aceptar una invitación';
$_ADDONLANG['setting_invitation_per_account'] = 'Invitaciones de una cuenta al día (0: sin límite)';
$_ADDONLANG['setting_invitation_per_address'] = 'Invitaciones a una dirección al día (0: sin límite)';
$_ADDONLANG['setting_invitation_per_remote'] = 'Invitaciones desde una dirección de red al día (0: sin límite)';
$_ADDONLANG['setting_invitation_require_user'] = 'Solo se puede invitar a personas que ya tienen acceso';
$_ADDONLANG['setting_members_delegate'] = 'Los propietarios pueden dejar que otros gestionen usuarios';
$_ADDONLANG['setting_tickets_copies'] = 'Quién recibe la respuesta a un ticket';
$_ADDONLANG['setting_upgrade_same_person'] = 'Una dirección con varias contraseñas antiguas es una sola persona';

// Answers of the library
$_ADDONLANG['reason_role_unknown'] = 'No existe ese rol.';
$_ADDONLANG['reason_role_held'] = 'Hay personas con este rol. Quíteselo primero.';
$_ADDONLANG['reason_role_ready_made'] = 'Un rol predefinido no se puede eliminar. Cambie lo que da.';
$_ADDONLANG['reason_role_taken'] = 'Ya existe un rol con este nombre.';
$_ADDONLANG['reason_role_name'] = 'El nombre debe tener de 1 a 60 caracteres.';
$_ADDONLANG['reason_roles_of_owner'] = 'Solo el propietario de la cuenta cambia sus roles.';
$_ADDONLANG['reason_function_unknown'] = 'El servicio no tiene esa función.';
$_ADDONLANG['reason_window_empty'] = 'El último día es anterior al primero.';
$_ADDONLANG['reason_window_past'] = 'Ese periodo ya ha pasado.';

$_ADDONLANG['word_accounts'] = 'Número de cuentas';
$_ADDONLANG['word_clients'] = 'Clientes del panel';
$_ADDONLANG['word_imported'] = 'Traspasados';
$_ADDONLANG['word_not_imported'] = 'No traspasados';
$_ADDONLANG['word_repaired'] = 'Traspasados con un arreglo';
$_ADDONLANG['word_rows'] = 'Filas leídas';
$_ADDONLANG['word_confirm_by_mail'] = 'Direcciones que confirman por correo';
$_ADDONLANG['word_contacts_kept'] = 'Contactos conservados';
$_ADDONLANG['word_memberships'] = 'Número de pertenencias';
$_ADDONLANG['word_notes'] = 'Notas';
$_ADDONLANG['word_panel'] = 'Panel antiguo';
$_ADDONLANG['word_people'] = 'Personas';
$_ADDONLANG['word_links'] = 'Enlaces con cuentas';
$_ADDONLANG['word_engine'] = 'Base de datos';
$_ADDONLANG['word_journal'] = 'Seguridad de las escrituras';
$_ADDONLANG['word_lock_guard'] = 'Guarda de los bloqueos';
$_ADDONLANG['word_schema'] = 'Versión de las tablas';
$_ADDONLANG['word_store'] = 'Lugar del almacén';
$_ADDONLANG['word_version'] = 'Versión de la biblioteca';
$_ADDONLANG['word_waiting_events'] = 'Eventos y correos en espera';
$_ADDONLANG['word_outcome'] = 'Resultado';
$_ADDONLANG['word_yes'] = 'Sí';
$_ADDONLANG['word_no'] = 'No';
