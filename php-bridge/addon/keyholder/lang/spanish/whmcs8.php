<?php

/*
 * Keyholder's texts in Spanish: the pages that a theme of WHMCS 8 draws.
 */

if (!defined('WHMCS')) {
    exit;
}

// What Keyholder says where a theme of WHMCS 8 draws its pages.
$_ADDONLANG['question_not_here'] = 'Aquí no hay preguntas de seguridad: una contraseña olvidada se elige de nuevo por correo. No se ha cambiado nada.';
$_ADDONLANG['terms_not_accepted'] = 'Acepte las condiciones del servicio.';
$_ADDONLANG['register_invited_only'] = 'La invitación se envió a :email. Regístrese con esa dirección, o entre si ya tiene un usuario.';
$_ADDONLANG['checkout_other_account'] = 'El pedido se haría para la cuenta en uso, no para la que ha elegido. Cambie antes de cuenta; su carrito se conserva.';
$_ADDONLANG['theme_failed_title'] = 'Esta página no se puede mostrar';
$_ADDONLANG['theme_failed_text'] = 'La página no se pudo componer, así que no se muestra nada de ella. El proveedor encuentra el motivo en el registro de actividad.';
$_ADDONLANG['theme_of_whmcs8'] = 'Tema de WHMCS 8: :fault';
$_ADDONLANG['verify_mailbox'] = 'Confirme por correo que el buzón es suyo; después una sola contraseña abre todas sus cuentas.';

// Keys of WHMCS 8, for panels whose own language files are older.
$_ADDONLANG['confirm'] = 'Confirmar';
$_ADDONLANG['twoFactor.enabled'] = 'Entra con un segundo factor';
$_ADDONLANG['twoFactor.disabled'] = 'Entra sin segundo factor';
$_ADDONLANG['userManagement.pendingInvites'] = 'Invitaciones pendientes';
$_ADDONLANG['userManagement.removeAccessSure'] = '¿Quitar el acceso a esta persona?';
$_ADDONLANG['userManagement.removeAccessInfo'] = 'Termina al momento. La persona conserva su usuario y sus otras cuentas, y se la puede invitar de nuevo.';
$_ADDONLANG['userManagement.cancelInviteSure'] = '¿Retirar esta invitación?';
$_ADDONLANG['userManagement.cancelInviteInfo'] = 'Su enlace deja de funcionar. Puede invitar a la persona de nuevo cuando quiera.';
$_ADDONLANG['userManagement.settings'] = 'Cómo entra, para todas sus cuentas.';
$_ADDONLANG['accountInvite.youHaveBeenInvited'] = 'Le han invitado a :clientName';
$_ADDONLANG['accountInvite.givenAccess'] = ':senderName quiere que trabaje en la cuenta :ot:clientName:ct.';
$_ADDONLANG['accountInvite.inviteAcceptLoggedIn'] = 'Acepte, y la cuenta aparecerá en su lista de cuentas.';
$_ADDONLANG['accountInvite.inviteAcceptLoggedOut'] = 'Entre para aceptar, o regístrese si aún no tiene usuario.';
$_ADDONLANG['pwstrength'] = 'Fuerza de la contraseña';
$_ADDONLANG['pwstrengthenter'] = 'escriba una';
$_ADDONLANG['pwstrengthrating'] = 'Fuerza';
$_ADDONLANG['passwordtips'] = 'Al menos 10 y como mucho :maximum_length caracteres. Varias palabras sin relación hacen una contraseña fuerte.';
$_ADDONLANG['ordertosagreement'] = 'Acepto las';
$_ADDONLANG['ordertos'] = 'condiciones del servicio';
$_ADDONLANG['switchAccount.noneFound'] = 'Aún no hay ninguna cuenta para su usuario.';
$_ADDONLANG['switchAccount.createInstructions'] = 'Pida una invitación, o haga un pedido: así se abre una cuenta propia.';
$_ADDONLANG['switchAccount.forcedSwitchRequest'] = 'Lo que quiere abrir pertenece a otra de sus cuentas:';
$_ADDONLANG['switchAccount.cancelAndReturn'] = 'Quedarse en esta cuenta';
$_ADDONLANG['clientareachoosecontact'] = '¿Qué contacto?';
$_ADDONLANG['go'] = 'Mostrar';
$_ADDONLANG['clientareaaddress1'] = 'Calle y número';
$_ADDONLANG['clientareaaddress2'] = 'Edificio, piso';
$_ADDONLANG['clientareacountry'] = 'País';
$_ADDONLANG['clientareadeletecontactareyousure'] = '¿Eliminar este contacto? La persona no recibirá más correos.';
$_ADDONLANG['clientareaerrors'] = 'Hay que corregir esto:';
$_ADDONLANG['userProfile.changeEmail'] = 'Dirección de correo';
$_ADDONLANG['userProfile.notVerified'] = 'Aún sin confirmar';
$_ADDONLANG['userProfile.verified'] = 'Confirmada';
$_ADDONLANG['loggedInAs'] = 'Cuenta en uso';
$_ADDONLANG['notifications'] = 'avisos';
$_ADDONLANG['nonotifications'] = 'Sin avisos';
$_ADDONLANG['notificationsnone'] = 'No hay nada que comunicarle.';
$_ADDONLANG['searchOurKnowledgebase'] = 'Buscar en las páginas de ayuda';
$_ADDONLANG['more'] = 'Más';
$_ADDONLANG['admin.returnToAdmin'] = 'Volver a la administración';
$_ADDONLANG['adminmasqueradingasclient'] = 'Actúa como este cliente.';
$_ADDONLANG['logoutandreturntoadminarea'] = 'Salir y volver a la administración.';
$_ADDONLANG['adminloggedin'] = 'Ha entrado como personal.';
$_ADDONLANG['returntoadminarea'] = 'Volver a la administración.';
$_ADDONLANG['contactus'] = 'Contacto';
$_ADDONLANG['copyrightFooterNotice'] = '© :year · :company';
$_ADDONLANG['close'] = 'Cerrar';
$_ADDONLANG['loading'] = 'Un momento ...';
$_ADDONLANG['submit'] = 'Enviar';
$_ADDONLANG['chooselanguage'] = 'Idioma';
$_ADDONLANG['choosecurrency'] = 'Moneda';
$_ADDONLANG['apply'] = 'Aplicar';
$_ADDONLANG['verifyEmailAddress'] = 'Confirme por correo que el buzón es suyo.';
$_ADDONLANG['resendEmail'] = 'Enviar el correo';
$_ADDONLANG['emailSent'] = 'El correo está en camino';
$_ADDONLANG['error'] = 'No ha funcionado';
$_ADDONLANG['generatePassword.lengthValidationError'] = 'Elija una longitud de 8 a 64.';
$_ADDONLANG['generatePassword.pwLength'] = 'Longitud';
$_ADDONLANG['generatePassword.generatedPw'] = 'Contraseña creada';
$_ADDONLANG['generatePassword.generateNew'] = 'Crear otra';
$_ADDONLANG['generatePassword.copyAndInsert'] = 'Usarla';
$_ADDONLANG['copy'] = 'Copiar';
$_ADDONLANG['support.requestor.owner'] = 'Propietario';
$_ADDONLANG['support.requestor.authorizeduser'] = 'Usuario de la cuenta';
$_ADDONLANG['support.requestor.registereduser'] = 'Usuario registrado';
$_ADDONLANG['support.requestor.subaccount'] = 'Subcuenta';
$_ADDONLANG['support.requestor.guest'] = 'Visitante';
$_ADDONLANG['support.requestor.operator'] = 'Personal';
