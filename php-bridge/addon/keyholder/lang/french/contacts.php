<?php

/*
 * Keyholder's texts in French: contacts and sub-accounts.
 */

if (!defined('WHMCS')) {
    exit;
}

// Lists and buttons
$_ADDONLANG['contacts_title'] = 'Contacts et sous-comptes';
$_ADDONLANG['contacts_lead'] = 'Les contacts reçoivent les e-mails que vous choisissez. Un sous-compte est un contact qui a aussi un identifiant.';
$_ADDONLANG['contacts_list'] = 'Contacts';
$_ADDONLANG['contacts_count_one'] = ':count contact';
$_ADDONLANG['contacts_count_few'] = ':count contacts';
$_ADDONLANG['contacts_count_other'] = ':count contacts';
$_ADDONLANG['contacts_none'] = 'Il n’y a pas encore de contacts.';
$_ADDONLANG['column_mail'] = 'E-mails';
$_ADDONLANG['mail_none'] = 'Aucun';
$_ADDONLANG['kind_contact'] = 'Contact';
$_ADDONLANG['edit'] = 'Modifier';
$_ADDONLANG['cancel'] = 'Annuler';
$_ADDONLANG['contact_add_title'] = 'Ajouter un contact';
$_ADDONLANG['contact_title'] = 'Contact';
$_ADDONLANG['contact_remove'] = 'Supprimer';
$_ADDONLANG['contact_remove_sure'] = 'Supprimer le contact :name ? Il ne recevra plus d’e-mails.';

// The five steps
$_ADDONLANG['step_next'] = 'Continuer';
$_ADDONLANG['step_of'] = 'Étape :step sur :steps';
$_ADDONLANG['step_details'] = 'Coordonnées';
$_ADDONLANG['step_login'] = 'Sous-compte';
$_ADDONLANG['step_permissions'] = 'Permissions';
$_ADDONLANG['step_password'] = 'Mot de passe';
$_ADDONLANG['step_mail'] = 'Préférences d’e-mail';
$_ADDONLANG['contact_first_name'] = 'Prénom';
$_ADDONLANG['contact_last_name'] = 'Nom';
$_ADDONLANG['contact_company'] = 'Société';
$_ADDONLANG['contact_email'] = 'Adresse e-mail';
$_ADDONLANG['contact_address1'] = 'Adresse';
$_ADDONLANG['contact_address2'] = 'Complément d’adresse';
$_ADDONLANG['contact_city'] = 'Ville';
$_ADDONLANG['contact_state'] = 'Région';
$_ADDONLANG['contact_postcode'] = 'Code postal';
$_ADDONLANG['contact_country'] = 'Pays (deux lettres)';
$_ADDONLANG['contact_phonenumber'] = 'Téléphone';
$_ADDONLANG['contact_tax_id'] = 'Numéro de TVA';
$_ADDONLANG['login_none'] = 'Pas d’identifiant : un contact qui reçoit seulement des e-mails';
$_ADDONLANG['login_mail'] = 'Activer le sous-compte : nous envoyons une invitation et la personne choisit son mot de passe';
$_ADDONLANG['login_password'] = 'Activer le sous-compte tout de suite : je choisis le premier mot de passe';
$_ADDONLANG['login_has'] = 'Ce contact est un sous-compte : la personne a un identifiant et peut recevoir des permissions.';
$_ADDONLANG['login_take'] = 'Retirer l’identifiant';
$_ADDONLANG['login_take_sure'] = 'Retirer l’identifiant ? L’accès de la personne prend fin tout de suite ; le contact reste.';

// Passwords
$_ADDONLANG['password_generate'] = 'Générer un mot de passe fort';
$_ADDONLANG['password_show'] = 'Afficher';
$_ADDONLANG['password_weak'] = 'Faible';
$_ADDONLANG['password_fair'] = 'Correct';
$_ADDONLANG['password_strong'] = 'Fort';

// Mail categories
$_ADDONLANG['mail_category_general'] = 'Général';
$_ADDONLANG['mail_category_product'] = 'Produits';
$_ADDONLANG['mail_category_domain'] = 'Domaines';
$_ADDONLANG['mail_category_invoice'] = 'Factures';
$_ADDONLANG['mail_category_support'] = 'Assistance';
$_ADDONLANG['mail_category_affiliate'] = 'Affiliation';
$_ADDONLANG['mail_about_general'] = 'Annonces et nouvelles du compte';
$_ADDONLANG['mail_about_product'] = 'Commandes, e-mails de bienvenue, suspensions';
$_ADDONLANG['mail_about_domain'] = 'Renouvellements et enregistrements de domaines';
$_ADDONLANG['mail_about_invoice'] = 'Factures, rappels et reçus';
$_ADDONLANG['mail_about_support'] = 'E-mails sur les tickets d’assistance';
$_ADDONLANG['mail_about_affiliate'] = 'Parrainages et commissions';
$_ADDONLANG['contact_departments'] = 'Aussi les e-mails de ces services d’assistance :';

// What was done
$_ADDONLANG['contact_saved'] = 'Le contact :name a été enregistré.';
$_ADDONLANG['contact_saved_no_login'] = 'Le contact :name a été enregistré, mais n’a pas encore d’identifiant.';
$_ADDONLANG['contact_login_given'] = 'Le sous-compte de :name est actif. Communiquez-lui le mot de passe.';
$_ADDONLANG['contact_login_sent'] = 'Le contact :name a été enregistré et une invitation a été envoyée.';
$_ADDONLANG['contact_login_taken'] = ':name est maintenant un contact sans identifiant.';
$_ADDONLANG['contact_removed'] = 'Le contact :name a été supprimé.';
$_ADDONLANG['contact_name_missing'] = 'Un contact a besoin d’un nom ou d’une société.';

// Answers of the library
$_ADDONLANG['reason_last_domain_mail'] = 'L’ICANN exige qu’au moins une adresse e-mail reçoive les notifications relatives aux domaines. Pour les désactiver ici, activez-les d’abord pour le titulaire du compte ou un autre contact.';
$_ADDONLANG['reason_contact_unknown'] = 'Ce contact n’existe pas.';
$_ADDONLANG['reason_contact_has_login'] = 'Le contact est un sous-compte. Retirez d’abord l’identifiant.';
$_ADDONLANG['reason_contact_has_no_login'] = 'Le contact n’a pas d’identifiant.';
$_ADDONLANG['reason_contact_has_no_address'] = 'Un sous-compte a besoin d’une adresse e-mail.';
