<?php

/*
 * Keyholder's texts in Spanish: offers of ownership.
 */

if (!defined('WHMCS')) {
    exit;
}
$_ADDONLANG['ownership_title'] = 'Propiedad de la cuenta';
$_ADDONLANG['ownership_about'] = 'El propietario tiene todos los permisos, decide quién más puede usar la cuenta y responde de sus facturas.';
$_ADDONLANG['offer_title'] = 'Ofrecer la cuenta a otra persona';
$_ADDONLANG['offer_about'] = 'La otra persona tiene 7 días para aceptar. Hasta entonces usted sigue siendo el propietario y puede retirar la oferta. Una oferta nueva sustituye a la abierta.';
$_ADDONLANG['offer_whom'] = 'Nuevo propietario';
$_ADDONLANG['offer_nobody'] = 'Nadie más usa todavía esta cuenta. Invite primero a la persona.';
$_ADDONLANG['former_title'] = '¿Y usted?';
$_ADDONLANG['former_missing'] = 'Elija si sigue en la cuenta o la deja.';
$_ADDONLANG['former_stays_choice'] = 'Sigo como usuario con todos los permisos';
$_ADDONLANG['former_leaves_choice'] = 'Dejo la cuenta';
$_ADDONLANG['former_stays_text'] = ':name sigue en la cuenta como usuario con todos los permisos.';
$_ADDONLANG['former_leaves_text'] = ':name deja la cuenta.';
$_ADDONLANG['offer_button'] = 'Enviar la oferta';
$_ADDONLANG['offer_person'] = 'Ofrecer la propiedad';
$_ADDONLANG['offer_to'] = 'Ofrecida a :name';
$_ADDONLANG['offer_lead'] = ':owner le ofrece la cuenta :account';
$_ADDONLANG['offer_accept_button'] = 'Ser el propietario';
$_ADDONLANG['offer_withdraw_button'] = 'Retirar la oferta';
$_ADDONLANG['offer_made'] = 'La cuenta se ha ofrecido a :name.';
$_ADDONLANG['offer_withdrawn_done'] = 'La oferta se ha retirado.';
$_ADDONLANG['offer_accepted_done'] = 'Ahora es el propietario de la cuenta «:account».';
$_ADDONLANG['offer_declined_done'] = 'Ha rechazado ser el propietario de la cuenta «:account».';

// Answers of the library
$_ADDONLANG['reason_offer_unknown'] = 'Esta oferta ya no existe. Puede que se haya retirado o sustituido por otra más reciente.';
$_ADDONLANG['reason_offer_expired'] = 'Esta oferta ha caducado.';
$_ADDONLANG['reason_offer_used'] = 'Esta oferta ya se ha aceptado.';
$_ADDONLANG['reason_offer_declined'] = 'Esta oferta se ha rechazado.';
$_ADDONLANG['reason_offer_withdrawn'] = 'Esta oferta se ha retirado.';
$_ADDONLANG['reason_other_offer'] = 'Esta página mostraba otra oferta. Mire primero la actual.';
$_ADDONLANG['reason_not_an_active_member'] = 'Solo un usuario activo de la cuenta puede ser su propietario.';
$_ADDONLANG['reason_acting_staff'] = 'Esto solo puede hacerlo la propia persona; el personal que actúa por ella no puede.';
$_ADDONLANG['offer_more'] = '¿Otra persona? Búsquela, abra sus permisos y ofrézcaselo allí.';
