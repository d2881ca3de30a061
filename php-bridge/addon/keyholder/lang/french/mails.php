<?php

/*
 * Keyholder's texts in French: mails.
 */

if (!defined('WHMCS')) {
    exit;
}
$_ADDONLANG['mail_owner_offer_subject'] = ':owner_name vous propose le compte :account_name';
$_ADDONLANG['mail_owner_offer_body'] = <<<'TEXT'
Bonjour :to_name,

:owner_name vous propose de devenir propriétaire du compte :account_name chez :company. Le propriétaire détient toutes les permissions, décide qui d’autre peut utiliser le compte et répond de ses factures.
:former

Ouvrez ce lien pour lire la proposition et l’accepter ou la refuser :
:link

La proposition est valable jusqu’au :expires. Si vous ne faites rien, rien ne change.

:company
TEXT;
$_ADDONLANG['mail_owner_offer_stays'] = ':owner_name reste sur le compte comme utilisateur avec toutes les permissions.';
$_ADDONLANG['mail_owner_offer_leaves'] = ':owner_name quitte le compte.';
$_ADDONLANG['mail_contact_added_subject'] = 'Un contact a été ajouté au compte :account_name';
$_ADDONLANG['mail_contact_added_body'] = <<<'TEXT'
Bonjour :to_name,

un contact a été ajouté à votre compte :account_name chez :company :

:contact_name
:contact_email

Vos contacts et les e-mails qu’ils reçoivent se trouvent ici :
:link

:company
TEXT;
