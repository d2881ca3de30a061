<?php

/*
 * Keyholder's texts in French: offers of ownership.
 */

if (!defined('WHMCS')) {
    exit;
}
$_ADDONLANG['ownership_title'] = 'Propriété du compte';
$_ADDONLANG['ownership_about'] = 'Le propriétaire détient toutes les permissions, décide qui d’autre peut utiliser le compte et répond de ses factures.';
$_ADDONLANG['offer_title'] = 'Proposer le compte à quelqu’un';
$_ADDONLANG['offer_about'] = 'L’autre personne a 7 jours pour accepter. Jusque-là, vous restez propriétaire et pouvez retirer la proposition. Une nouvelle proposition remplace celle qui est en cours.';
$_ADDONLANG['offer_whom'] = 'Nouveau propriétaire';
$_ADDONLANG['offer_nobody'] = 'Personne d’autre n’utilise encore ce compte. Invitez d’abord la personne.';
$_ADDONLANG['former_title'] = 'Et vous ?';
$_ADDONLANG['former_missing'] = 'Choisissez de rester sur le compte ou de le quitter.';
$_ADDONLANG['former_stays_choice'] = 'Je reste comme utilisateur avec toutes les permissions';
$_ADDONLANG['former_leaves_choice'] = 'Je quitte le compte';
$_ADDONLANG['former_stays_text'] = ':name reste sur le compte comme utilisateur avec toutes les permissions.';
$_ADDONLANG['former_leaves_text'] = ':name quitte le compte.';
$_ADDONLANG['offer_button'] = 'Envoyer la proposition';
$_ADDONLANG['offer_person'] = 'Proposer la propriété';
$_ADDONLANG['offer_to'] = 'Proposé à :name';
$_ADDONLANG['offer_lead'] = ':owner vous propose le compte :account';
$_ADDONLANG['offer_accept_button'] = 'Devenir propriétaire';
$_ADDONLANG['offer_withdraw_button'] = 'Retirer la proposition';
$_ADDONLANG['offer_made'] = 'Le compte a été proposé à :name.';
$_ADDONLANG['offer_withdrawn_done'] = 'La proposition a été retirée.';
$_ADDONLANG['offer_accepted_done'] = 'Vous êtes maintenant propriétaire du compte « :account ».';
$_ADDONLANG['offer_declined_done'] = 'Vous avez refusé de devenir propriétaire du compte « :account ».';

// Answers of the library
$_ADDONLANG['reason_offer_unknown'] = 'Cette proposition n’existe plus. Elle a peut-être été retirée ou remplacée par une plus récente.';
$_ADDONLANG['reason_offer_expired'] = 'Cette proposition a expiré.';
$_ADDONLANG['reason_offer_used'] = 'Cette proposition a déjà été acceptée.';
$_ADDONLANG['reason_offer_declined'] = 'Cette proposition a été refusée.';
$_ADDONLANG['reason_offer_withdrawn'] = 'Cette proposition a été retirée.';
$_ADDONLANG['reason_other_offer'] = 'Cette page montrait une autre proposition. Regardez d’abord celle en cours.';
$_ADDONLANG['reason_not_an_active_member'] = 'Seul un utilisateur actif du compte peut en devenir propriétaire.';
$_ADDONLANG['reason_acting_staff'] = 'Ceci est réservé à la personne elle-même ; le personnel qui agit pour elle ne peut pas le faire.';
$_ADDONLANG['offer_more'] = 'Quelqu’un d’autre ? Cherchez la personne, ouvrez ses autorisations et faites-lui l’offre là.';
