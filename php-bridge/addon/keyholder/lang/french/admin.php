<?php

/*
 * Keyholder's texts in French: admin pages.
 */

if (!defined('WHMCS')) {
    exit;
}

// Staff who act as somebody
$_ADDONLANG['acting_title'] = 'Action au nom de quelqu’un';
$_ADDONLANG['acting_banner'] = ':staff agit au nom de :name sur le compte :account. Le journal nomme les deux.';
$_ADDONLANG['acting_stop'] = 'Arrêter et revenir';

// Tabs
$_ADDONLANG['admin_tab_home'] = 'État et mise à niveau';
$_ADDONLANG['admin_tab_clients'] = 'Personnes d’un compte';
$_ADDONLANG['admin_tab_settings'] = 'Réglages';

// One account
$_ADDONLANG['admin_search'] = 'Numéro de client, nom, société ou adresse e-mail';
$_ADDONLANG['admin_search_button'] = 'Rechercher';
$_ADDONLANG['admin_nothing_found'] = 'Rien n’a été trouvé.';
$_ADDONLANG['admin_to_client'] = 'Vers le profil du client';
$_ADDONLANG['admin_manage_people'] = 'Gérer';
$_ADDONLANG['admin_account'] = 'Compte';
$_ADDONLANG['admin_account_id'] = 'N° de compte';
$_ADDONLANG['admin_user_id'] = 'N° d’utilisateur';
$_ADDONLANG['admin_created'] = 'Créé le';
$_ADDONLANG['kind_invited'] = 'Invité';
$_ADDONLANG['admin_access_list'] = 'Liste d’accès';
$_ADDONLANG['admin_grants'] = 'Droits';
$_ADDONLANG['admin_account_status'] = 'Statut du compte';
$_ADDONLANG['admin_act_as'] = 'Agir en tant que';
$_ADDONLANG['admin_make_owner'] = 'Rendre propriétaire';
$_ADDONLANG['admin_make_owner_sure'] = 'Rendre :name propriétaire ? Le propriétaire actuel garde toutes les permissions.';
$_ADDONLANG['admin_owner_made'] = 'Le compte a un nouveau propriétaire.';
$_ADDONLANG['admin_member_removed'] = 'L’accès a été retiré.';
$_ADDONLANG['admin_invitation_resent'] = 'L’invitation a été renvoyée.';
$_ADDONLANG['admin_invitation_cancelled'] = 'L’invitation a été annulée.';
$_ADDONLANG['admin_associate'] = 'Associer un utilisateur';
$_ADDONLANG['admin_associate_about'] = 'Un n° d’utilisateur, ou l’adresse e-mail de quelqu’un qui a déjà un identifiant, donne accès tout de suite. Toute autre adresse e-mail reçoit une invitation.';
$_ADDONLANG['admin_user_associated'] = 'L’utilisateur a accès au compte.';
$_ADDONLANG['admin_user_invited'] = 'Une invitation a été envoyée.';
$_ADDONLANG['admin_ceiling'] = 'Plafond du compte';
$_ADDONLANG['admin_ceiling_about'] = 'Le maximum que quiconque peut faire sur ce compte, propriétaire compris.';
$_ADDONLANG['admin_ceiling_all'] = 'Sans limite';
$_ADDONLANG['admin_ceiling_saved'] = 'Le plafond a été enregistré. Il vaut dès le prochain clic.';
$_ADDONLANG['admin_ceiling_installation'] = 'Plafond de l’installation';
$_ADDONLANG['admin_ceiling_installation_about'] = 'Le maximum que quiconque peut faire sur tout compte.';

// One person
$_ADDONLANG['admin_user_is_off'] = 'désactivé';
$_ADDONLANG['admin_user_switch_off'] = 'Désactiver cet identifiant';
$_ADDONLANG['admin_user_switch_on'] = 'Activer cet identifiant';
$_ADDONLANG['admin_user_off'] = 'L’identifiant a été désactivé ; ses sessions sont terminées.';
$_ADDONLANG['admin_user_on'] = 'L’identifiant a été activé.';

// Roles
$_ADDONLANG['admin_roles_about'] = 'Les propriétaires donnent ces rôles à leurs utilisateurs. Un changement est ressenti aussitôt par tous ceux qui ont le rôle.';
$_ADDONLANG['admin_role_new'] = 'Nouveau rôle';
$_ADDONLANG['admin_role_name'] = 'Nom';
$_ADDONLANG['admin_role_remove'] = 'Supprimer le rôle';
$_ADDONLANG['admin_role_saved'] = 'Le rôle a été enregistré.';
$_ADDONLANG['admin_role_removed'] = 'Le rôle a été supprimé.';
$_ADDONLANG['admin_role_held_one'] = ':count personne a ce rôle.';
$_ADDONLANG['admin_role_held_few'] = ':count personnes ont ce rôle.';
$_ADDONLANG['admin_role_held_other'] = ':count personnes ont ce rôle.';

// Settings
$_ADDONLANG['admin_settings_saved'] = 'Les réglages ont été enregistrés.';
$_ADDONLANG['setting_is_on'] = 'Activé';
$_ADDONLANG['setting_is_off'] = 'Désactivé';
$_ADDONLANG['setting_is_opener'] = 'Son auteur et le propriétaire';
$_ADDONLANG['setting_is_support'] = 'Aussi tous ceux qui reçoivent les e-mails d’assistance';
$_ADDONLANG['setting_is_prove'] = 'Après preuve par e-mail';
$_ADDONLANG['setting_is_trust'] = 'Faire confiance à l’adresse';
$_ADDONLANG['setting_contacts_notify_owner'] = 'Prévenir le propriétaire par e-mail quand quelqu’un d’autre ajoute un contact';
$_ADDONLANG['setting_departments_deny_hides'] = 'Un service fermé cache aussi ses tickets';
$_ADDONLANG['setting_invitation_bind_email'] = 'Seule l’adresse invitée peut accepter une invitation';
$_ADDONLANG['setting_invitation_per_account'] = 'Invitations d’un compte par jour (0 : sans limite)';
$_ADDONLANG['setting_invitation_per_address'] = 'Invitations à une adresse par jour (0 : sans limite)';
$_ADDONLANG['setting_invitation_per_remote'] = 'Invitations depuis une adresse réseau par jour (0 : sans limite)';
$_ADDONLANG['setting_invitation_require_user'] = 'Seules les personnes ayant déjà un identifiant peuvent être invitées';
$_ADDONLANG['setting_members_delegate'] = 'Les propriétaires peuvent laisser d’autres gérer les utilisateurs';
$_ADDONLANG['setting_tickets_copies'] = 'Qui reçoit la réponse à un ticket';
$_ADDONLANG['setting_upgrade_same_person'] = 'Une adresse avec plusieurs anciens mots de passe est une seule personne';

// Answers of the library
$_ADDONLANG['reason_role_unknown'] = 'Ce rôle n’existe pas.';
$_ADDONLANG['reason_role_held'] = 'Des personnes ont ce rôle. Retirez-le-leur d’abord.';
$_ADDONLANG['reason_role_ready_made'] = 'Un rôle prédéfini ne peut pas être supprimé. Changez plutôt ce qu’il donne.';
$_ADDONLANG['reason_role_taken'] = 'Un rôle de ce nom existe déjà.';
$_ADDONLANG['reason_role_name'] = 'Le nom doit compter de 1 à 60 caractères.';
$_ADDONLANG['reason_roles_of_owner'] = 'Seul le propriétaire du compte en change les rôles.';
$_ADDONLANG['reason_function_unknown'] = 'Le service n’a pas cette fonction.';
$_ADDONLANG['reason_window_empty'] = 'Le dernier jour est avant le premier.';
$_ADDONLANG['reason_window_past'] = 'Cette période est déjà passée.';

$_ADDONLANG['word_accounts'] = 'Nombre de comptes';
$_ADDONLANG['word_clients'] = 'Clients du panneau';
$_ADDONLANG['word_imported'] = 'Repris';
$_ADDONLANG['word_not_imported'] = 'Non repris';
$_ADDONLANG['word_repaired'] = 'Repris avec une réparation';
$_ADDONLANG['word_rows'] = 'Lignes lues';
$_ADDONLANG['word_confirm_by_mail'] = 'Adresses à confirmer par e-mail';
$_ADDONLANG['word_contacts_kept'] = 'Contacts conservés';
$_ADDONLANG['word_memberships'] = 'Nombre d’appartenances';
$_ADDONLANG['word_notes'] = 'Remarques';
$_ADDONLANG['word_panel'] = 'Ancien panneau';
$_ADDONLANG['word_people'] = 'Personnes';
$_ADDONLANG['word_links'] = 'Liens avec des comptes';
$_ADDONLANG['word_engine'] = 'Base de données';
$_ADDONLANG['word_journal'] = 'Sûreté des écritures';
$_ADDONLANG['word_lock_guard'] = 'Garde des verrous';
$_ADDONLANG['word_schema'] = 'Version des tables';
$_ADDONLANG['word_store'] = 'Emplacement du dépôt';
$_ADDONLANG['word_version'] = 'Version de la bibliothèque';
$_ADDONLANG['word_waiting_events'] = 'Événements et e-mails en attente';
$_ADDONLANG['word_outcome'] = 'Résultat';
$_ADDONLANG['word_yes'] = 'Oui';
$_ADDONLANG['word_no'] = 'Non';
