<?php

/*
 * Keyholder's texts in Dutch: mails.
 */

if (!defined('WHMCS')) {
    exit;
}
$_ADDONLANG['mail_owner_offer_subject'] = ':owner_name biedt u het account :account_name aan';
$_ADDONLANG['mail_owner_offer_body'] = <<<'TEXT'
Hallo :to_name,

:owner_name biedt u aan om eigenaar te worden van het account :account_name bij :company. De eigenaar heeft alle rechten, bepaalt wie het account nog meer mag gebruiken en staat in voor de facturen.
:former

Open deze link om het aanbod te lezen en te accepteren of te weigeren:
:link

Het aanbod is geldig tot :expires. Doet u niets, dan verandert er niets.

:company
TEXT;
$_ADDONLANG['mail_owner_offer_stays'] = ':owner_name blijft als gebruiker met alle rechten op het account.';
$_ADDONLANG['mail_owner_offer_leaves'] = ':owner_name verlaat het account.';
$_ADDONLANG['mail_contact_added_subject'] = 'Er is een contactpersoon toegevoegd aan het account :account_name';
$_ADDONLANG['mail_contact_added_body'] = <<<'TEXT'
Hallo :to_name,

aan uw account :account_name bij :company is een contactpersoon toegevoegd:

:contact_name
:contact_email

Uw contactpersonen, en welke mails zij krijgen, vindt u hier:
:link

:company
TEXT;

// Another address
$_ADDONLANG['mail_confirm_address_subject'] = 'Bevestig uw nieuwe e-mailadres';
$_ADDONLANG['mail_confirm_address_body'] = <<<'TEXT'
Hallo :name,

u hebt gevraagd om voortaan met dit adres in te loggen. Open deze link waar u bent ingelogd en bevestig:
:link

De link is één dag geldig. Hebt u dit niet gevraagd? Dan hoeft u niets te doen: zonder uw login heeft hij geen effect.

:company
TEXT;
$_ADDONLANG['mail_address_changed_subject'] = 'Uw e-mailadres is gewijzigd';
$_ADDONLANG['mail_address_changed_body'] = <<<'TEXT'
Hallo :name,

vanaf nu logt u bij :company in met :email en niet meer met dit adres.

Was u dit niet? Dan kent iemand uw wachtwoord. Schrijf ons meteen.

:company
TEXT;
