<?php

/*
 * Keyholder's texts in Spanish: the person, the record and the switcher.
 */

if (!defined('WHMCS')) {
    exit;
}

// The account in the menu
$_ADDONLANG['all_accounts'] = 'Todas las cuentas (:count)';

// The person's own page
$_ADDONLANG['profile_title'] = 'Su perfil';
$_ADDONLANG['profile_about'] = 'Este acceso abre todas las cuentas que puede usar.';
$_ADDONLANG['rights_title'] = 'Qué puede hacer en :account';
$_ADDONLANG['rights_none'] = 'No tiene ningún permiso en esta cuenta.';
$_ADDONLANG['because_role'] = 'por el rol :name';
$_ADDONLANG['because_owner'] = 'como propietario';
$_ADDONLANG['password_title'] = 'Contraseña';
$_ADDONLANG['password_about'] = 'Una contraseña nueva cierra sus demás sesiones.';
$_ADDONLANG['password_old'] = 'Contraseña actual';
$_ADDONLANG['password_old_wrong'] = 'La contraseña actual no es correcta.';
$_ADDONLANG['password_button'] = 'Cambiar la contraseña';
$_ADDONLANG['password_changed'] = 'Su contraseña se ha cambiado.';
$_ADDONLANG['mail_saved'] = 'Sus preferencias de correo se han guardado.';
$_ADDONLANG['leave_title'] = 'Dejar :account';
$_ADDONLANG['leave_about'] = 'Su acceso a esta cuenta termina de inmediato. Su usuario y sus demás cuentas se conservan.';
$_ADDONLANG['leave_sure'] = '¿Dejar la cuenta :account?';
$_ADDONLANG['leave_button'] = 'Dejar esta cuenta';
$_ADDONLANG['account_left'] = 'Ha dejado la cuenta «:account».';

// The record
$_ADDONLANG['record_title'] = 'Registro de actividad';
$_ADDONLANG['record_lead'] = 'Qué se ha hecho en :account';
$_ADDONLANG['column_when'] = 'Cuándo';
$_ADDONLANG['column_what'] = 'Qué';
$_ADDONLANG['column_who'] = 'Quién';
$_ADDONLANG['column_remote'] = 'Desde';
$_ADDONLANG['record_details'] = 'Detalles';
$_ADDONLANG['record_system'] = 'El sistema';
$_ADDONLANG['record_staff'] = 'Personal';
$_ADDONLANG['record_on_behalf'] = ':staff, como :name';
$_ADDONLANG['record_KeyholderAccountChanged'] = 'Cuenta modificada';
$_ADDONLANG['record_KeyholderAccountSwitched'] = 'Entrada en la cuenta';
$_ADDONLANG['record_KeyholderCeilingChanged'] = 'Límites de la cuenta modificados';
$_ADDONLANG['record_KeyholderContactAdded'] = 'Contacto añadido';
$_ADDONLANG['record_KeyholderContactChanged'] = 'Contacto modificado';
$_ADDONLANG['record_KeyholderContactRemoved'] = 'Contacto eliminado';
$_ADDONLANG['record_KeyholderInvitationAccepted'] = 'Invitación aceptada';
$_ADDONLANG['record_KeyholderInvitationCancelled'] = 'Invitación cancelada';
$_ADDONLANG['record_KeyholderInvitationDeclined'] = 'Invitación rechazada';
$_ADDONLANG['record_KeyholderInvitationExpired'] = 'Invitación caducada';
$_ADDONLANG['record_KeyholderInvitationSent'] = 'Invitación enviada';
$_ADDONLANG['record_KeyholderLoggedIn'] = 'Inicio de sesión';
$_ADDONLANG['record_KeyholderLoggedOut'] = 'Cierre de sesión';
$_ADDONLANG['record_KeyholderLoginFailed'] = 'Inicio de sesión fallido';
$_ADDONLANG['record_KeyholderMailboxAsked'] = 'Enlace para una contraseña nueva solicitado';
$_ADDONLANG['record_KeyholderMembershipAdded'] = 'Usuario añadido';
$_ADDONLANG['record_KeyholderMembershipChanged'] = 'Acceso modificado';
$_ADDONLANG['record_KeyholderMembershipRemoved'] = 'Acceso terminado';
$_ADDONLANG['record_KeyholderOwnerChanged'] = 'Nuevo propietario';
$_ADDONLANG['record_KeyholderOwnerOffered'] = 'Propiedad ofrecida';
$_ADDONLANG['record_KeyholderOwnerOfferDeclined'] = 'Oferta de propiedad rechazada';
$_ADDONLANG['record_KeyholderOwnerOfferExpired'] = 'Oferta de propiedad caducada';
$_ADDONLANG['record_KeyholderOwnerOfferWithdrawn'] = 'Oferta de propiedad retirada';
$_ADDONLANG['record_KeyholderRoleAdded'] = 'Rol añadido';
$_ADDONLANG['record_KeyholderRoleChanged'] = 'Rol modificado';
$_ADDONLANG['record_KeyholderRoleRemoved'] = 'Rol eliminado';
$_ADDONLANG['record_KeyholderSettingChanged'] = 'Ajuste modificado';
$_ADDONLANG['record_KeyholderUserAdded'] = 'Usuario creado';
$_ADDONLANG['record_KeyholderUserChanged'] = 'Usuario modificado';

// The person's name, language and address
$_ADDONLANG['name_button'] = 'Guardar nombre e idioma';
$_ADDONLANG['name_saved'] = 'Se ha guardado su perfil.';
$_ADDONLANG['name_invalid'] = 'Un nombre tiene como máximo 255 caracteres y ningún salto de línea.';
$_ADDONLANG['profile_language'] = 'Idioma de nuestros correos';
$_ADDONLANG['profile_language_panel'] = 'El de este sitio';
$_ADDONLANG['address_title'] = 'Dirección de correo';
$_ADDONLANG['address_about'] = 'Enviamos un enlace a la nueva dirección. Cuenta cuando haya abierto el enlace y confirmado; se avisa a la dirección anterior. Las direcciones de cuentas y contactos no cambian.';
$_ADDONLANG['address_new'] = 'Nueva dirección de correo';
$_ADDONLANG['address_present'] = 'Dirección de correo actual';
$_ADDONLANG['address_password'] = 'Su contraseña, por seguridad';
$_ADDONLANG['address_button'] = 'Enviar el enlace';
$_ADDONLANG['address_asked'] = 'Hemos enviado un enlace a :email. Su dirección cambia cuando lo haya abierto y confirmado.';
$_ADDONLANG['address_lead'] = 'Al confirmar, iniciará sesión con la nueva dirección y nuestros correos llegarán allí.';
$_ADDONLANG['address_confirm'] = 'Usar la nueva dirección';
$_ADDONLANG['address_changed'] = 'Su dirección de correo es ahora :email.';
$_ADDONLANG['address_login'] = 'Inicie sesión primero con su dirección actual y abra de nuevo el enlace del correo.';
$_ADDONLANG['address_link_invalid'] = 'Este enlace ya no es válido o lo pidió otro usuario. Pida uno nuevo en su perfil.';
$_ADDONLANG['record_KeyholderAddressAsked'] = 'Otra dirección de correo pedida';
$_ADDONLANG['record_KeyholderAddressChanged'] = 'Dirección de correo cambiada';

// One more account
$_ADDONLANG['new_account_title'] = 'Crear una cuenta nueva';
$_ADDONLANG['new_account_lead'] = 'La cuenta nueva es suya: usted es su propietario con el acceso que usa ahora, :name (:email), y sus demás cuentas siguen como están.';
$_ADDONLANG['new_account_email'] = 'Ahí llegan sus facturas y avisos. Tiene que ser otra dirección que las de sus demás cuentas.';
$_ADDONLANG['new_account_prove'] = 'Para abrir una cuenta con este acceso, confirme una vez por correo que el buzón es suyo y elija su contraseña; después vuelva aquí.';
$_ADDONLANG['new_account_button'] = 'Crear la cuenta';
$_ADDONLANG['new_account_done'] = 'La cuenta se ha creado y ahora trabaja en ella.';
