<?php

/*
 * Keyholder's texts in Spanish.
 *
 * ":name" and the like are replaced by values. reason_* are answers of the library, by their stable words.
 */

if (!defined('WHMCS')) {
    exit;
}

$_ADDONLANG['language_name'] = 'spanish';

// Menus and buttons
$_ADDONLANG['nav_hello'] = '¡Hola, :name!';
$_ADDONLANG['switch_account'] = 'Cambiar de cuenta';
$_ADDONLANG['account_in_use'] = 'Cuenta en uso: :account';
$_ADDONLANG['save'] = 'Guardar cambios';
$_ADDONLANG['back'] = 'Volver';
$_ADDONLANG['earlier'] = 'Anteriores';
$_ADDONLANG['later'] = 'Siguientes';
$_ADDONLANG['never'] = 'Nunca';
$_ADDONLANG['you'] = 'usted';
$_ADDONLANG['try_again'] = 'Intentar de nuevo';
$_ADDONLANG['logout'] = 'Cerrar sesión';
$_ADDONLANG['plain_home'] = 'Inicio';
$_ADDONLANG['plain_login'] = 'Iniciar sesión';
$_ADDONLANG['plain_accounts'] = 'Elegir una cuenta';

// The gate
$_ADDONLANG['unavailable_title'] = 'El control de acceso no está disponible';
$_ADDONLANG['unavailable_text'] = 'Ahora mismo no podemos comprobar qué puede hacer aquí, así que no se ha mostrado ni cambiado nada. Inténtelo de nuevo dentro de unos minutos.';
$_ADDONLANG['refused_title'] = 'No puede hacer esto';
$_ADDONLANG['refused_what'] = 'Para esto hace falta el permiso «:permission».';
$_ADDONLANG['refused_ask'] = 'Pida acceso a :name.';
$_ADDONLANG['refused_owner'] = 'El propietario es :name.';
$_ADDONLANG['refused_host'] = 'El personal de :company puede cambiarlo.';
$_ADDONLANG['refused_oneself'] = 'Cierre la sesión y vuelva a entrar con su segundo factor.';
$_ADDONLANG['gate_unclear'] = 'Esta dirección se puede entender de dos maneras. No se ha hecho nada. Abra la página desde el menú.';
$_ADDONLANG['gate_login'] = 'Inicie sesión, por favor. No se ha hecho nada.';
$_ADDONLANG['gate_choose'] = 'Esta página pertenece a una cuenta distinta de la que está en uso, así que no se ha hecho nada. Elija la cuenta en la que quiere trabajar.';
$_ADDONLANG['function_ran'] = 'Su petición se ha transmitido. La respuesta está en la página del servicio, que no puede abrir.';
$_ADDONLANG['not_found_title'] = 'Página no encontrada';
$_ADDONLANG['not_found_text'] = 'Esta página no existe.';
$_ADDONLANG['form_too_old'] = 'El formulario era demasiado antiguo. Vuelva atrás, recargue la página e inténtelo de nuevo.';
$_ADDONLANG['form_other_account'] = 'El formulario se mostró para otra cuenta u otro usuario que los que están en uso ahora. No se ha hecho nada.';
$_ADDONLANG['ticket_department_denied'] = 'No puede abrir tickets en este departamento. Diríjase al propietario de la cuenta.';
$_ADDONLANG['checkout_denied'] = 'No puede hacer pedidos para esta cuenta. Diríjase a su propietario o cambie de cuenta.';
$_ADDONLANG['checkout_login_first'] = 'Inicie sesión primero; su carrito se conserva. Después complete el pedido.';
$_ADDONLANG['order_for'] = 'Pedir para';
$_ADDONLANG['order_choose'] = 'Pedir para esta cuenta';
$_ADDONLANG['order_not_here'] = 'No puede hacer pedidos para esta cuenta.';

// User management
$_ADDONLANG['users_title'] = 'Gestión de usuarios';
$_ADDONLANG['users_lead'] = 'Personas que pueden actuar en la cuenta «:account».';
$_ADDONLANG['members_title'] = 'Usuarios';
$_ADDONLANG['column_person'] = 'Persona';
$_ADDONLANG['column_kind'] = 'Tipo';
$_ADDONLANG['column_status'] = 'Estado';
$_ADDONLANG['column_last_used'] = 'Último uso';
$_ADDONLANG['column_actions'] = 'Acciones';
$_ADDONLANG['column_email'] = 'Dirección de correo';
$_ADDONLANG['address_invalid'] = 'Esta no es una dirección de correo que se pueda usar.';
$_ADDONLANG['column_created'] = 'Enviada el';
$_ADDONLANG['column_expires'] = 'Válida hasta';
$_ADDONLANG['owner_holds_all'] = 'Tiene todos los permisos';
$_ADDONLANG['manage_permissions'] = 'Permisos';
$_ADDONLANG['remove_access'] = 'Quitar';
$_ADDONLANG['remove_sure'] = '¿Quitar el acceso de :name? Termina de inmediato.';
$_ADDONLANG['member_removed'] = 'La persona ya no tiene acceso a esta cuenta.';
$_ADDONLANG['member_saved'] = 'Se ha guardado el acceso de :name.';
$_ADDONLANG['kind_owner'] = 'Propietario';
$_ADDONLANG['kind_sub_account'] = 'Subcuenta';
$_ADDONLANG['kind_guest'] = 'Invitado';
$_ADDONLANG['status_pending'] = 'Pendiente';
$_ADDONLANG['status_invitation_sent'] = 'Invitación enviada';
$_ADDONLANG['status_declined'] = 'Rechazado';
$_ADDONLANG['status_active'] = 'Activo';
$_ADDONLANG['status_inactive'] = 'Inactivo';
$_ADDONLANG['status_about'] = 'Una persona inactiva conserva sus permisos, pero no puede usar la cuenta.';

// Invitations
$_ADDONLANG['invitations_title'] = 'Invitaciones';
$_ADDONLANG['no_invitations'] = 'Todavía no se ha invitado a nadie.';
$_ADDONLANG['invited_by'] = 'Invitado por :name';
$_ADDONLANG['invite_sent'] = 'Enviada';
$_ADDONLANG['invite_accepted'] = 'Aceptada';
$_ADDONLANG['invite_declined'] = 'Rechazada';
$_ADDONLANG['invite_cancelled'] = 'Cancelada';
$_ADDONLANG['invite_expired'] = 'Caducada';
$_ADDONLANG['resend'] = 'Enviar de nuevo';
$_ADDONLANG['cancel_invitation'] = 'Cancelar invitación';
$_ADDONLANG['cancel_sure'] = '¿Cancelar la invitación de :email? Su enlace dejará de funcionar.';
$_ADDONLANG['invite_title'] = 'Invitar a alguien';
$_ADDONLANG['invite_lead'] = 'La persona recibe un enlace por correo. Es válido 7 días y solo se puede usar una vez.';
$_ADDONLANG['choice_all'] = 'Todos los permisos';
$_ADDONLANG['choice_choose'] = 'Elegir permisos';
$_ADDONLANG['choice_single'] = 'Solo algunos servicios y dominios';
$_ADDONLANG['send_invitation'] = 'Enviar invitación';
$_ADDONLANG['done_invited'] = 'Se ha enviado una invitación a :email.';
$_ADDONLANG['done_resent'] = 'Se ha enviado una nueva invitación a :email. El enlace anterior ya no funciona.';
$_ADDONLANG['done_cancelled'] = 'Se ha cancelado la invitación de :email.';

// Permissions of one member
$_ADDONLANG['permissions_title'] = 'Permisos';
$_ADDONLANG['check_all'] = 'Todos estos';
$_ADDONLANG['owner_fixed'] = 'El propietario tiene todos los permisos. No se pueden cambiar.';
$_ADDONLANG['self_fixed'] = 'Nadie puede cambiar sus propios permisos. Diríjase al propietario de la cuenta.';
$_ADDONLANG['service_number'] = 'Servicio :id';
$_ADDONLANG['domain_number'] = 'Dominio :id';
$_ADDONLANG['group_general'] = 'General';
$_ADDONLANG['group_billing'] = 'Facturación';
$_ADDONLANG['group_ordering'] = 'Pedidos';
$_ADDONLANG['group_support'] = 'Soporte';
$_ADDONLANG['group_system'] = 'Servicios y dominios';
$_ADDONLANG['group_security'] = 'Seguridad';

// Accounts
$_ADDONLANG['accounts_title'] = 'Elegir una cuenta';
$_ADDONLANG['accounts_lead'] = 'Ha iniciado sesión como :name (:email). ¿En qué cuenta quiere trabajar?';
$_ADDONLANG['in_use'] = 'En uso';
$_ADDONLANG['enter_button'] = 'Entrar';
$_ADDONLANG['prove_lead'] = 'Algunas de estas cuentas se abrían hasta ahora con otra contraseña. Confirme una vez por correo que este buzón es suyo; después una sola contraseña las abre todas.';
$_ADDONLANG['prove_first'] = 'Se abre cuando haya confirmado por correo.';
$_ADDONLANG['prove_button'] = 'Confirmar por correo';
$_ADDONLANG['no_accounts'] = 'Todavía no hay ninguna cuenta para su usuario. Pida una invitación o abra una cuenta propia.';
$_ADDONLANG['first_order'] = 'Abrir una cuenta';
$_ADDONLANG['account_status_active'] = 'Activa';
$_ADDONLANG['account_status_inactive'] = 'Inactiva';
$_ADDONLANG['account_status_closed'] = 'Cerrada';
$_ADDONLANG['mailbox_asked'] = 'Le hemos enviado un correo con un enlace. Ábralo y elija la contraseña de todas sus cuentas.';
$_ADDONLANG['mailbox_confirmed'] = 'Su contraseña está guardada. Abre todas sus cuentas. Inicie sesión, por favor.';

// Logging in
$_ADDONLANG['login_title'] = 'Iniciar sesión';
$_ADDONLANG['login_lead'] = 'Un solo usuario para todas las cuentas que puede usar.';
$_ADDONLANG['login_for_invitation'] = 'Inicie sesión para responder a la invitación.';
$_ADDONLANG['login_button'] = 'Iniciar sesión';
$_ADDONLANG['login_hint'] = '¿Alguien le ha dado acceso a su cuenta?';
$_ADDONLANG['login_hint_link'] = 'Inicie sesión aquí';
$_ADDONLANG['password'] = 'Contraseña';
$_ADDONLANG['password_new'] = 'Contraseña nueva';
$_ADDONLANG['password_again'] = 'Contraseña otra vez';
$_ADDONLANG['passwords_differ'] = 'Las dos contraseñas son distintas.';
$_ADDONLANG['forgotten'] = '¿Ha olvidado su contraseña?';
$_ADDONLANG['forgotten_title'] = 'Contraseña olvidada';
$_ADDONLANG['forgotten_lead'] = 'Le enviamos un enlace con el que elegirá una nueva contraseña.';
$_ADDONLANG['forgotten_button'] = 'Enviar el correo';
$_ADDONLANG['forgotten_sent'] = 'Si hay un usuario para :email, un correo está en camino. Su enlace es válido un día.';
$_ADDONLANG['session_ended'] = 'Se ha cerrado su sesión porque su acceso o su contraseña ha cambiado. Inicie sesión de nuevo.';

// Accepting an invitation
$_ADDONLANG['accept_title'] = 'Invitación';
$_ADDONLANG['accept_lead'] = ':inviter le invita a la cuenta :account';
$_ADDONLANG['accept_for'] = 'La invitación se envió a :email.';
$_ADDONLANG['accept_until'] = 'Es válida hasta';
$_ADDONLANG['accept_as'] = 'Ha iniciado sesión como :name (:email).';
$_ADDONLANG['accept_button'] = 'Aceptar';
$_ADDONLANG['decline_button'] = 'Rechazar';
$_ADDONLANG['accept_login_lead'] = 'Inicie sesión para aceptar. Puede rechazar sin iniciar sesión.';
$_ADDONLANG['register_lead'] = 'Díganos su nombre y elija una contraseña. Iniciará sesión con esta dirección.';
$_ADDONLANG['register_button'] = 'Registrarse y aceptar';
$_ADDONLANG['have_login'] = '¿Ya tiene un usuario?';
$_ADDONLANG['first_name'] = 'Nombre';
$_ADDONLANG['last_name'] = 'Apellidos';
$_ADDONLANG['accepted_choose'] = 'Ya puede usar la cuenta «:account». Elíjala abajo.';
$_ADDONLANG['accepted_login'] = 'Ya puede usar la cuenta «:account». Inicie sesión, por favor.';
$_ADDONLANG['declined_done'] = 'Ha rechazado la invitación a la cuenta «:account».';
$_ADDONLANG['accept_ask_again'] = 'Pida una nueva invitación a la persona que le invitó.';
$_ADDONLANG['accept_prove_lead'] = 'Su contraseña antigua no basta para aceptar. Le enviamos un enlace por correo: elija allí la contraseña única de todas sus cuentas, inicie sesión con ella y la invitación le espera aquí. Mientras tanto sigue siendo válida.';
$_ADDONLANG['accept_prove_asked'] = 'Le hemos enviado un correo con un enlace. Elija allí su contraseña e inicie sesión; después acepte esta invitación.';

// Proving a mailbox
$_ADDONLANG['confirm_title'] = 'Elegir su contraseña';
$_ADDONLANG['confirm_lead'] = 'Desde ahora esta única contraseña abre todas sus cuentas. Las anteriores dejan de funcionar y se cierra su sesión en todas partes.';
$_ADDONLANG['confirm_button'] = 'Guardar la contraseña';
$_ADDONLANG['confirm_other_address'] = 'Este formulario era para otra dirección. Mire la dirección de abajo y elija de nuevo la contraseña.';

// Answers of the library
$_ADDONLANG['reason_other'] = 'Esto no es posible: :reason.';
$_ADDONLANG['reason_no_such_user'] = 'Este usuario ya no existe.';
$_ADDONLANG['reason_user_disabled'] = 'El proveedor ha desactivado este usuario.';
$_ADDONLANG['reason_no_such_account'] = 'Esta cuenta no existe.';
$_ADDONLANG['reason_account_closed'] = 'Esta cuenta está cerrada.';
$_ADDONLANG['reason_not_a_member'] = 'Usted no es miembro de esta cuenta.';
$_ADDONLANG['reason_not_active'] = 'Su acceso a esta cuenta no está activo.';
$_ADDONLANG['reason_outside_window'] = 'Su acceso a esta cuenta no ha empezado o ha terminado.';
$_ADDONLANG['reason_second_factor_required'] = 'Esta cuenta pide inicio de sesión en dos pasos.';
$_ADDONLANG['reason_address_not_allowed'] = 'Su dirección de red no está en la lista de esta cuenta.';
$_ADDONLANG['reason_above_ceiling'] = 'Esto no está disponible para la cuenta.';
$_ADDONLANG['reason_department_denied'] = 'Este departamento no está abierto para usted.';
$_ADDONLANG['reason_not_on_this_item'] = 'Esto no está disponible para el servicio o dominio.';
$_ADDONLANG['reason_owner_only'] = 'Solo el propietario de la cuenta puede hacer esto.';
$_ADDONLANG['reason_not_owner'] = 'Solo el propietario de la cuenta puede gestionar sus usuarios.';
$_ADDONLANG['reason_not_granted'] = 'No se le ha dado este permiso.';
$_ADDONLANG['reason_own_grants'] = 'Nadie puede cambiar sus propios permisos. Diríjase al propietario de la cuenta.';
$_ADDONLANG['reason_owners_grants'] = 'El propietario tiene todos los permisos. No se pueden cambiar.';
$_ADDONLANG['reason_more_than_held'] = 'Solo puede dar permisos que usted mismo tenga.';
$_ADDONLANG['reason_longer_than_held'] = 'El acceso que da no puede durar más que el suyo.';
$_ADDONLANG['reason_wider_than_held'] = 'El acceso que da no puede usarse desde más direcciones que el suyo.';
$_ADDONLANG['reason_owner_stays'] = 'El propietario no se puede quitar ni desactivar.';
$_ADDONLANG['reason_already_member'] = 'Esta persona ya es miembro de la cuenta.';
$_ADDONLANG['reason_user_required'] = 'Nadie tiene todavía un usuario con esta dirección. Pídale que se registre primero.';
$_ADDONLANG['reason_invitation_unknown'] = 'Esta invitación ya no existe. Puede que se haya retirado o que una más reciente la haya sustituido.';
$_ADDONLANG['reason_invitation_expired'] = 'Esta invitación ha caducado.';
$_ADDONLANG['reason_invitation_used'] = 'Esta invitación ya se ha usado.';
$_ADDONLANG['reason_invitation_declined'] = 'Esta invitación se rechazó.';
$_ADDONLANG['reason_invitation_cancelled'] = 'Esta invitación se ha retirado.';
$_ADDONLANG['reason_other_invitation'] = 'La página mostraba otra invitación. Abra de nuevo el enlace del correo.';
$_ADDONLANG['reason_other_address'] = 'La invitación se envió a otra dirección. Inicie sesión con esa dirección o pida una nueva invitación.';
$_ADDONLANG['reason_login_exists'] = 'Esta dirección ya tiene un usuario. Inicie sesión para aceptar la invitación.';
$_ADDONLANG['reason_login_needed'] = 'Inicie sesión o regístrese para aceptar la invitación.';
$_ADDONLANG['reason_nothing_given'] = 'Elija al menos un permiso.';
$_ADDONLANG['reason_nothing_left'] = 'Ya no se puede dar nada de esta invitación. Diríjase al propietario de la cuenta.';
$_ADDONLANG['reason_too_many'] = 'Demasiados intentos. Espere un poco e inténtelo de nuevo.';
$_ADDONLANG['reason_login_failed'] = 'La dirección o la contraseña es incorrecta.';
$_ADDONLANG['reason_session_ended'] = 'Se ha cerrado su sesión. Iníciela de nuevo.';
$_ADDONLANG['reason_password_moved'] = 'Su contraseña ha cambiado. Inicie sesión aquí con la nueva.';
$_ADDONLANG['reason_other_account'] = 'Esta página pertenece a una cuenta distinta de la que está en uso. Cambie de cuenta e inténtelo de nuevo.';
$_ADDONLANG['reason_confirm_by_mail'] = 'Antes se entraba en esta cuenta con otra contraseña. Confirme una vez por correo; después una sola contraseña las abre todas.';
$_ADDONLANG['reason_link_invalid'] = 'Este enlace ya no es válido. Pida uno nuevo.';
$_ADDONLANG['reason_password'] = 'La contraseña debe tener de 10 a 200 caracteres.';
$_ADDONLANG['reason_staff_only'] = 'Solo el personal del proveedor puede hacer esto.';
$_ADDONLANG['reason_address_taken'] = 'Ya existe un usuario con esta dirección.';
$_ADDONLANG['reason_user_unknown'] = 'No existe tal usuario.';
$_ADDONLANG['reason_account_unknown'] = 'No existe tal cuenta.';
$_ADDONLANG['reason_member_unknown'] = 'La cuenta no tiene tal miembro.';
$_ADDONLANG['reason_service_unknown'] = 'No existe tal servicio o dominio.';
$_ADDONLANG['reason_legacy_unknown'] = 'Su usuario todavía no se ha traspasado. Póngase en contacto con el soporte.';
$_ADDONLANG['reason_unknown_permission'] = 'No existe tal permiso.';
$_ADDONLANG['reason_sso_blocked'] = 'El panel no deja entrar a nadie en esta cuenta por ahora. Póngase en contacto con el soporte.';

// Mails
$_ADDONLANG['mail_invitation_subject'] = ':inviter_name le invita a la cuenta :account_name';
$_ADDONLANG['mail_invitation_body'] = <<<'TEXT'
Hola:

:inviter_name le invita a usar la cuenta :account_name en :company.

Abra este enlace para aceptar o rechazar:
:link

El enlace es válido hasta :expires y funciona una sola vez. Si no sabe de qué se trata, no tiene que hacer nada.

:company
TEXT;
$_ADDONLANG['mail_confirm_mailbox_subject'] = 'Elija su contraseña';
$_ADDONLANG['mail_confirm_mailbox_body'] = <<<'TEXT'
Hola, :name:

Abra este enlace para confirmar que este buzón es suyo y para elegir la contraseña de todas sus cuentas:
:link

El enlace es válido un día. Si no lo ha pedido, no tiene que hacer nada: su contraseña sigue siendo la misma.

:company
TEXT;

// Admin page
$_ADDONLANG['admin_fault_title'] = 'Keyholder no responde';
$_ADDONLANG['admin_fault_text'] = 'Hasta que se repare, los clientes con sesión abierta ven una página que dice que el control de acceso no está disponible.';
$_ADDONLANG['admin_store_is'] = 'Archivo de datos (keyholder.store en php.ini): :store';
$_ADDONLANG['admin_failed'] = 'Esto no ha funcionado';
$_ADDONLANG['admin_back'] = 'Volver';
$_ADDONLANG['admin_no_system_url'] = 'La dirección del sistema (System URL) no está puesta en los ajustes generales: no se puede enviar ninguna invitación.';
$_ADDONLANG['admin_cookies_in_request'] = 'PHP mezcla las cookies con las peticiones (request_order). Ponga request_order=GP en php.ini.';
$_ADDONLANG['admin_upgrade_title'] = 'Actualización de contactos';
$_ADDONLANG['admin_upgrade_text'] = 'Lee los clientes, contactos y subcuentas del panel y hace de ellos usuarios, cuentas y miembros. Las tablas del panel solo se leen. Repetirlo no hace daño.';
$_ADDONLANG['admin_upgrade_button'] = 'Actualizar contactos';
$_ADDONLANG['admin_upgrade_continue'] = 'Continuar';
$_ADDONLANG['admin_upgrade_progress'] = ':rows de :total filas leídas.';
$_ADDONLANG['admin_upgrade_done'] = 'Hecho: se han leído :clients clientes y :contacts contactos.';
$_ADDONLANG['admin_upgrade_repaired'] = ':rows filas contenían bytes que no son UTF-8 y se leyeron como Windows-1252.';
$_ADDONLANG['admin_report_title'] = 'Informe';
$_ADDONLANG['admin_health_title'] = 'Estado de funcionamiento';
