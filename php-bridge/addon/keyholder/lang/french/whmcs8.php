<?php

/*
 * Keyholder's texts in French: the pages that a theme of WHMCS 8 draws.
 */

if (!defined('WHMCS')) {
    exit;
}

// What Keyholder says where a theme of WHMCS 8 draws its pages.
$_ADDONLANG['question_not_here'] = 'Il n’y a pas de question secrète ici : un mot de passe oublié se choisit de nouveau par e-mail. Rien n’a été changé.';
$_ADDONLANG['terms_not_accepted'] = 'Veuillez accepter les conditions générales.';
$_ADDONLANG['register_invited_only'] = 'L’invitation a été envoyée à :email. Inscrivez-vous avec cette adresse, ou connectez-vous si vous avez déjà un identifiant.';
$_ADDONLANG['checkout_other_account'] = 'La commande serait passée pour le compte en cours d’utilisation et non pour celui que vous avez choisi. Changez d’abord de compte ; votre panier est conservé.';
$_ADDONLANG['theme_failed_title'] = 'Cette page ne peut pas être affichée';
$_ADDONLANG['theme_failed_text'] = 'La page n’a pas pu être composée, rien n’en est donc affiché. L’hébergeur en trouve la raison dans le journal d’activité.';
$_ADDONLANG['theme_of_whmcs8'] = 'Thème de WHMCS 8 : :fault';
$_ADDONLANG['verify_mailbox'] = 'Confirmez par e-mail que la boîte est à vous ; un seul mot de passe ouvrira alors tous vos comptes.';

// Keys of WHMCS 8, for panels whose own language files are older.
$_ADDONLANG['confirm'] = 'Confirmer';
$_ADDONLANG['twoFactor.enabled'] = 'Se connecte avec un second facteur';
$_ADDONLANG['twoFactor.disabled'] = 'Se connecte sans second facteur';
$_ADDONLANG['userManagement.pendingInvites'] = 'Invitations en attente';
$_ADDONLANG['userManagement.removeAccessSure'] = 'Retirer l’accès de cette personne ?';
$_ADDONLANG['userManagement.removeAccessInfo'] = 'Il prend fin aussitôt. La personne garde son identifiant et ses autres comptes, et peut être invitée de nouveau.';
$_ADDONLANG['userManagement.cancelInviteSure'] = 'Retirer cette invitation ?';
$_ADDONLANG['userManagement.cancelInviteInfo'] = 'Son lien cesse de fonctionner. Vous pourrez inviter la personne de nouveau.';
$_ADDONLANG['userManagement.settings'] = 'Comment vous vous connectez, pour tous vos comptes.';
$_ADDONLANG['accountInvite.youHaveBeenInvited'] = 'Vous êtes invité par :clientName';
$_ADDONLANG['accountInvite.givenAccess'] = ':senderName souhaite que vous travailliez sur le compte :ot:clientName:ct.';
$_ADDONLANG['accountInvite.inviteAcceptLoggedIn'] = 'Acceptez, et le compte figurera dans la liste de vos comptes.';
$_ADDONLANG['accountInvite.inviteAcceptLoggedOut'] = 'Connectez-vous pour accepter, ou inscrivez-vous si vous n’avez pas encore d’identifiant.';
$_ADDONLANG['pwstrength'] = 'Force du mot de passe';
$_ADDONLANG['pwstrengthenter'] = 'saisissez-en un';
$_ADDONLANG['pwstrengthrating'] = 'Force';
$_ADDONLANG['passwordtips'] = 'Au moins 10 et au plus :maximum_length caractères. Plusieurs mots sans rapport font un mot de passe fort.';
$_ADDONLANG['ordertosagreement'] = 'J’accepte les';
$_ADDONLANG['ordertos'] = 'conditions générales';
$_ADDONLANG['switchAccount.noneFound'] = 'Il n’y a pas encore de compte pour votre identifiant.';
$_ADDONLANG['switchAccount.createInstructions'] = 'Demandez une invitation, ou passez une commande : elle ouvre un compte à vous.';
$_ADDONLANG['switchAccount.forcedSwitchRequest'] = 'Ce que vous voulez ouvrir appartient à un autre de vos comptes :';
$_ADDONLANG['switchAccount.cancelAndReturn'] = 'Rester dans ce compte';
$_ADDONLANG['clientareachoosecontact'] = 'Quel contact ?';
$_ADDONLANG['go'] = 'Afficher';
$_ADDONLANG['clientareaaddress1'] = 'Rue et numéro';
$_ADDONLANG['clientareaaddress2'] = 'Bâtiment, étage';
$_ADDONLANG['clientareacountry'] = 'Pays';
$_ADDONLANG['clientareadeletecontactareyousure'] = 'Supprimer ce contact ? La personne ne recevra plus d’e-mails.';
$_ADDONLANG['clientareaerrors'] = 'À corriger :';
$_ADDONLANG['userProfile.changeEmail'] = 'Adresse e-mail';
$_ADDONLANG['userProfile.notVerified'] = 'Pas encore confirmée';
$_ADDONLANG['userProfile.verified'] = 'Confirmée';
$_ADDONLANG['loggedInAs'] = 'Compte utilisé';
$_ADDONLANG['notifications'] = 'avis';
$_ADDONLANG['nonotifications'] = 'Aucun avis';
$_ADDONLANG['notificationsnone'] = 'Il n’y a rien à vous signaler.';
$_ADDONLANG['searchOurKnowledgebase'] = 'Chercher dans les pages d’aide';
$_ADDONLANG['more'] = 'Plus';
$_ADDONLANG['admin.returnToAdmin'] = 'Retour à l’administration';
$_ADDONLANG['adminmasqueradingasclient'] = 'Vous agissez en tant que ce client.';
$_ADDONLANG['logoutandreturntoadminarea'] = 'Se déconnecter et revenir à l’administration.';
$_ADDONLANG['adminloggedin'] = 'Vous êtes connecté comme membre de l’équipe.';
$_ADDONLANG['returntoadminarea'] = 'Revenir à l’administration.';
$_ADDONLANG['contactus'] = 'Nous contacter';
$_ADDONLANG['copyrightFooterNotice'] = '© :year – :company';
$_ADDONLANG['close'] = 'Fermer';
$_ADDONLANG['loading'] = 'Un instant ...';
$_ADDONLANG['submit'] = 'Envoyer';
$_ADDONLANG['chooselanguage'] = 'Langue';
$_ADDONLANG['choosecurrency'] = 'Devise';
$_ADDONLANG['apply'] = 'Appliquer';
$_ADDONLANG['verifyEmailAddress'] = 'Confirmez par e-mail que la boîte est à vous.';
$_ADDONLANG['resendEmail'] = 'Envoyer l’e-mail';
$_ADDONLANG['emailSent'] = 'L’e-mail est en route';
$_ADDONLANG['error'] = 'Cela n’a pas fonctionné';
$_ADDONLANG['generatePassword.lengthValidationError'] = 'Choisissez une longueur de 8 à 64.';
$_ADDONLANG['generatePassword.pwLength'] = 'Longueur';
$_ADDONLANG['generatePassword.generatedPw'] = 'Mot de passe créé';
$_ADDONLANG['generatePassword.generateNew'] = 'En créer un autre';
$_ADDONLANG['generatePassword.copyAndInsert'] = 'L’utiliser';
$_ADDONLANG['copy'] = 'Copier';
$_ADDONLANG['support.requestor.owner'] = 'Propriétaire';
$_ADDONLANG['support.requestor.authorizeduser'] = 'Utilisateur du compte';
$_ADDONLANG['support.requestor.registereduser'] = 'Utilisateur inscrit';
$_ADDONLANG['support.requestor.subaccount'] = 'Sous-compte';
$_ADDONLANG['support.requestor.guest'] = 'Visiteur';
$_ADDONLANG['support.requestor.operator'] = 'Équipe';
