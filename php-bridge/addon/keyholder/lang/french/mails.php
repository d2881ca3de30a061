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

// Another address
$_ADDONLANG['mail_confirm_address_subject'] = 'Confirmez votre nouvelle adresse e-mail';
$_ADDONLANG['mail_confirm_address_body'] = <<<'TEXT'
Bonjour :name,

vous avez demandé à vous connecter désormais avec cette adresse. Ouvrez ce lien là où vous êtes connecté, puis confirmez :
:link

Le lien est valable un jour. Si vous ne l’avez pas demandé, vous n’avez rien à faire : sans votre connexion, il n’a aucun effet.

:company
TEXT;
$_ADDONLANG['mail_address_changed_subject'] = 'Votre adresse e-mail a été modifiée';
$_ADDONLANG['mail_address_changed_body'] = <<<'TEXT'
Bonjour :name,

désormais, vous vous connectez chez :company avec :email et plus avec cette adresse.

Si ce n’était pas vous, quelqu’un connaît votre mot de passe. Écrivez-nous immédiatement.

:company
TEXT;
