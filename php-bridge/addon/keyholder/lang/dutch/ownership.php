<?php

/*
 * Keyholder's texts in Dutch: offers of ownership.
 */

if (!defined('WHMCS')) {
    exit;
}
$_ADDONLANG['ownership_title'] = 'Eigendom';
$_ADDONLANG['ownership_about'] = 'De eigenaar heeft alle rechten, bepaalt wie het account nog meer mag gebruiken en staat in voor de facturen.';
$_ADDONLANG['offer_title'] = 'Het account aan iemand aanbieden';
$_ADDONLANG['offer_about'] = 'De ander heeft 7 dagen om te accepteren. Tot dan blijft u eigenaar en kunt u het aanbod intrekken. Een nieuw aanbod vervangt een openstaand aanbod.';
$_ADDONLANG['offer_whom'] = 'Nieuwe eigenaar';
$_ADDONLANG['offer_nobody'] = 'Niemand anders gebruikt dit account nog. Nodig de persoon eerst uit.';
$_ADDONLANG['former_title'] = 'En u?';
$_ADDONLANG['former_missing'] = 'Kies of u op het account blijft of het verlaat.';
$_ADDONLANG['former_stays_choice'] = 'Ik blijf als gebruiker met alle rechten';
$_ADDONLANG['former_leaves_choice'] = 'Ik verlaat het account';
$_ADDONLANG['former_stays_text'] = ':name blijft als gebruiker met alle rechten op het account.';
$_ADDONLANG['former_leaves_text'] = ':name verlaat het account.';
$_ADDONLANG['offer_button'] = 'Aanbod versturen';
$_ADDONLANG['offer_person'] = 'Eigendom aanbieden';
$_ADDONLANG['offer_to'] = 'Aangeboden aan :name';
$_ADDONLANG['offer_lead'] = ':owner biedt u het account :account aan';
$_ADDONLANG['offer_accept_button'] = 'Eigenaar worden';
$_ADDONLANG['offer_withdraw_button'] = 'Aanbod intrekken';
$_ADDONLANG['offer_made'] = 'Het account is aangeboden aan :name.';
$_ADDONLANG['offer_withdrawn_done'] = 'Het aanbod is ingetrokken.';
$_ADDONLANG['offer_accepted_done'] = 'U bent nu eigenaar van het account ‘:account’.';
$_ADDONLANG['offer_declined_done'] = 'U hebt geweigerd om eigenaar te worden van het account ‘:account’.';

// Answers of the library
$_ADDONLANG['reason_offer_unknown'] = 'Dit aanbod bestaat niet meer. Het is misschien ingetrokken of vervangen door een nieuwer aanbod.';
$_ADDONLANG['reason_offer_expired'] = 'Dit aanbod is verlopen.';
$_ADDONLANG['reason_offer_used'] = 'Dit aanbod is al geaccepteerd.';
$_ADDONLANG['reason_offer_declined'] = 'Dit aanbod is geweigerd.';
$_ADDONLANG['reason_offer_withdrawn'] = 'Dit aanbod is ingetrokken.';
$_ADDONLANG['reason_other_offer'] = 'Deze pagina toonde een ander aanbod. Bekijk eerst het huidige.';
$_ADDONLANG['reason_not_an_active_member'] = 'Alleen een actieve gebruiker van het account kan eigenaar worden.';
$_ADDONLANG['reason_acting_staff'] = 'Dit kan alleen de persoon zelf; medewerkers die namens iemand handelen, kunnen dit niet.';
$_ADDONLANG['offer_more'] = 'Iemand anders? Zoek de persoon op, open de machtigingen en bied het daar aan.';
