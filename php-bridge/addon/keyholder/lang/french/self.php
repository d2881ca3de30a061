<?php

/*
 * Keyholder's texts in French: the person, the record and the switcher.
 */

if (!defined('WHMCS')) {
    exit;
}

// The account in the menu
$_ADDONLANG['all_accounts'] = 'Tous les comptes (:count)';

// The person's own page
$_ADDONLANG['profile_title'] = 'Votre profil';
$_ADDONLANG['profile_about'] = 'Cet identifiant ouvre tous les comptes que vous pouvez utiliser.';
$_ADDONLANG['rights_title'] = 'Ce que vous pouvez faire sur :account';
$_ADDONLANG['rights_none'] = 'Aucune permission ne vous a été accordée sur ce compte.';
$_ADDONLANG['because_role'] = 'par le rôle :name';
$_ADDONLANG['because_owner'] = 'en tant que propriétaire';
$_ADDONLANG['password_title'] = 'Mot de passe';
$_ADDONLANG['password_about'] = 'Un nouveau mot de passe vous déconnecte partout ailleurs.';
$_ADDONLANG['password_old'] = 'Mot de passe actuel';
$_ADDONLANG['password_old_wrong'] = 'Le mot de passe actuel est incorrect.';
$_ADDONLANG['password_button'] = 'Changer le mot de passe';
$_ADDONLANG['password_changed'] = 'Votre mot de passe a été changé.';
$_ADDONLANG['mail_saved'] = 'Vos préférences d’e-mail ont été enregistrées.';
$_ADDONLANG['leave_title'] = 'Quitter :account';
$_ADDONLANG['leave_about'] = 'Votre accès à ce compte prend fin tout de suite. Votre identifiant et vos autres comptes restent.';
$_ADDONLANG['leave_sure'] = 'Quitter le compte :account ?';
$_ADDONLANG['leave_button'] = 'Quitter ce compte';
$_ADDONLANG['account_left'] = 'Vous avez quitté le compte « :account ».';

// The record
$_ADDONLANG['record_title'] = 'Journal d’activité';
$_ADDONLANG['record_lead'] = 'Ce qui a été fait sur :account';
$_ADDONLANG['column_when'] = 'Quand';
$_ADDONLANG['column_what'] = 'Quoi';
$_ADDONLANG['column_who'] = 'Qui';
$_ADDONLANG['column_remote'] = 'Depuis';
$_ADDONLANG['record_details'] = 'Détails';
$_ADDONLANG['record_system'] = 'Le système';
$_ADDONLANG['record_staff'] = 'Équipe';
$_ADDONLANG['record_on_behalf'] = ':staff, au nom de :name';
$_ADDONLANG['record_KeyholderAccountChanged'] = 'Compte modifié';
$_ADDONLANG['record_KeyholderAccountSwitched'] = 'Entrée dans le compte';
$_ADDONLANG['record_KeyholderCeilingChanged'] = 'Limites du compte modifiées';
$_ADDONLANG['record_KeyholderContactAdded'] = 'Contact ajouté';
$_ADDONLANG['record_KeyholderContactChanged'] = 'Contact modifié';
$_ADDONLANG['record_KeyholderContactRemoved'] = 'Contact supprimé';
$_ADDONLANG['record_KeyholderInvitationAccepted'] = 'Invitation acceptée';
$_ADDONLANG['record_KeyholderInvitationCancelled'] = 'Invitation annulée';
$_ADDONLANG['record_KeyholderInvitationDeclined'] = 'Invitation refusée';
$_ADDONLANG['record_KeyholderInvitationExpired'] = 'Invitation expirée';
$_ADDONLANG['record_KeyholderInvitationSent'] = 'Invitation envoyée';
$_ADDONLANG['record_KeyholderLoggedIn'] = 'Connexion';
$_ADDONLANG['record_KeyholderLoggedOut'] = 'Déconnexion';
$_ADDONLANG['record_KeyholderLoginFailed'] = 'Échec de connexion';
$_ADDONLANG['record_KeyholderMailboxAsked'] = 'Lien pour un nouveau mot de passe demandé';
$_ADDONLANG['record_KeyholderMembershipAdded'] = 'Utilisateur ajouté';
$_ADDONLANG['record_KeyholderMembershipChanged'] = 'Accès modifié';
$_ADDONLANG['record_KeyholderMembershipRemoved'] = 'Accès terminé';
$_ADDONLANG['record_KeyholderOwnerChanged'] = 'Nouveau propriétaire';
$_ADDONLANG['record_KeyholderOwnerOffered'] = 'Propriété proposée';
$_ADDONLANG['record_KeyholderOwnerOfferDeclined'] = 'Proposition de propriété refusée';
$_ADDONLANG['record_KeyholderOwnerOfferExpired'] = 'Proposition de propriété expirée';
$_ADDONLANG['record_KeyholderOwnerOfferWithdrawn'] = 'Proposition de propriété retirée';
$_ADDONLANG['record_KeyholderRoleAdded'] = 'Rôle ajouté';
$_ADDONLANG['record_KeyholderRoleChanged'] = 'Rôle modifié';
$_ADDONLANG['record_KeyholderRoleRemoved'] = 'Rôle supprimé';
$_ADDONLANG['record_KeyholderSettingChanged'] = 'Réglage modifié';
$_ADDONLANG['record_KeyholderUserAdded'] = 'Identifiant créé';
$_ADDONLANG['record_KeyholderUserChanged'] = 'Identifiant modifié';

// The person's name, language and address
$_ADDONLANG['name_button'] = 'Enregistrer le nom et la langue';
$_ADDONLANG['name_saved'] = 'Votre profil a été enregistré.';
$_ADDONLANG['name_invalid'] = 'Un nom a 255 caractères au plus et aucun retour à la ligne.';
$_ADDONLANG['profile_language'] = 'Langue de nos e-mails';
$_ADDONLANG['profile_language_panel'] = 'Celle de ce site';
$_ADDONLANG['address_title'] = 'Adresse e-mail';
$_ADDONLANG['address_about'] = 'Nous envoyons un lien à la nouvelle adresse. Elle compte une fois que vous avez ouvert le lien et confirmé ; l’ancienne adresse est prévenue. Les adresses des comptes et des contacts restent les mêmes.';
$_ADDONLANG['address_new'] = 'Nouvelle adresse e-mail';
$_ADDONLANG['address_present'] = 'Adresse e-mail actuelle';
$_ADDONLANG['address_password'] = 'Votre mot de passe, par sécurité';
$_ADDONLANG['address_button'] = 'Envoyer le lien';
$_ADDONLANG['address_asked'] = 'Nous avons envoyé un lien à :email. Votre adresse change quand vous l’avez ouvert et confirmé.';
$_ADDONLANG['address_lead'] = 'Une fois confirmé, vous vous connectez avec la nouvelle adresse et nos e-mails y arrivent.';
$_ADDONLANG['address_confirm'] = 'Utiliser la nouvelle adresse';
$_ADDONLANG['address_changed'] = 'Votre adresse e-mail est maintenant :email.';
$_ADDONLANG['address_login'] = 'Connectez-vous d’abord avec votre adresse actuelle, puis rouvrez le lien de l’e-mail.';
$_ADDONLANG['address_link_invalid'] = 'Ce lien n’est plus valable ou a été demandé par un autre utilisateur. Demandez-en un nouveau dans votre profil.';
$_ADDONLANG['record_KeyholderAddressAsked'] = 'Autre adresse e-mail demandée';
$_ADDONLANG['record_KeyholderAddressChanged'] = 'Adresse e-mail modifiée';

// One more account
$_ADDONLANG['new_account_title'] = 'Créer un nouveau compte';
$_ADDONLANG['new_account_lead'] = 'Le nouveau compte est à vous : vous en êtes propriétaire avec l’identifiant que vous utilisez maintenant, :name (:email), et vos autres comptes restent tels quels.';
$_ADDONLANG['new_account_email'] = 'Ses factures et avis y arrivent. Ce doit être une autre adresse que celles de vos autres comptes.';
$_ADDONLANG['new_account_prove'] = 'Pour ouvrir un compte avec cet identifiant, confirmez une fois par e-mail que la boîte est à vous et choisissez votre mot de passe ; revenez ensuite ici.';
$_ADDONLANG['new_account_button'] = 'Créer le compte';
$_ADDONLANG['new_account_done'] = 'Le compte a été créé et vous y travaillez maintenant.';
