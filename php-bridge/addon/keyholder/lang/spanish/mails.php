<?php

/*
 * Keyholder's texts in Spanish: mails.
 */

if (!defined('WHMCS')) {
    exit;
}
$_ADDONLANG['mail_owner_offer_subject'] = ':owner_name le ofrece la cuenta :account_name';
$_ADDONLANG['mail_owner_offer_body'] = <<<'TEXT'
Hola, :to_name:

:owner_name le propone ser el propietario de la cuenta :account_name en :company. El propietario tiene todos los permisos, decide quién más puede usar la cuenta y responde de sus facturas.
:former

Abra este enlace para leer la oferta y aceptarla o rechazarla:
:link

La oferta es válida hasta el :expires. Si no hace nada, nada cambia.

:company
TEXT;
$_ADDONLANG['mail_owner_offer_stays'] = ':owner_name sigue en la cuenta como usuario con todos los permisos.';
$_ADDONLANG['mail_owner_offer_leaves'] = ':owner_name deja la cuenta.';
$_ADDONLANG['mail_contact_added_subject'] = 'Se ha añadido un contacto a la cuenta :account_name';
$_ADDONLANG['mail_contact_added_body'] = <<<'TEXT'
Hola, :to_name:

se ha añadido un contacto a su cuenta :account_name en :company:

:contact_name
:contact_email

Sus contactos, y qué correos reciben, están aquí:
:link

:company
TEXT;

// Another address
$_ADDONLANG['mail_confirm_address_subject'] = 'Confirme su nueva dirección de correo';
$_ADDONLANG['mail_confirm_address_body'] = <<<'TEXT'
Hola, :name:

Ha pedido iniciar sesión con esta dirección a partir de ahora. Abra este enlace donde tenga la sesión abierta y confirme:
:link

El enlace es válido un día. Si no lo ha pedido, no tiene que hacer nada: sin su sesión no tiene efecto.

:company
TEXT;
$_ADDONLANG['mail_address_changed_subject'] = 'Se ha cambiado su dirección de correo';
$_ADDONLANG['mail_address_changed_body'] = <<<'TEXT'
Hola, :name:

Desde ahora inicia sesión en :company con :email y ya no con esta dirección.

Si no ha sido usted, alguien conoce su contraseña. Escríbanos enseguida.

:company
TEXT;
