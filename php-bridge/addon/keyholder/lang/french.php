<?php

/*
 * Keyholder's texts in French.
 *
 * ":name" and the like are replaced by values. reason_* are answers of the library, by their stable words.
 */

if (!defined('WHMCS')) {
    exit;
}

$_ADDONLANG['language_name'] = 'french';

// Menus and buttons
$_ADDONLANG['nav_hello'] = 'Bonjour, :name !';
$_ADDONLANG['switch_account'] = 'Changer de compte';
$_ADDONLANG['account_in_use'] = 'Compte utilisé : :account';
$_ADDONLANG['save'] = 'Enregistrer';
$_ADDONLANG['back'] = 'Retour';
$_ADDONLANG['earlier'] = 'Précédents';
$_ADDONLANG['later'] = 'Suivants';
$_ADDONLANG['never'] = 'Jamais';
$_ADDONLANG['you'] = 'vous';
$_ADDONLANG['try_again'] = 'Réessayer';
$_ADDONLANG['logout'] = 'Se déconnecter';
$_ADDONLANG['plain_home'] = 'Accueil';
$_ADDONLANG['plain_login'] = 'Se connecter';
$_ADDONLANG['plain_accounts'] = 'Choisir un compte';

// The gate
$_ADDONLANG['unavailable_title'] = 'Le contrôle d’accès est indisponible';
$_ADDONLANG['unavailable_text'] = 'Nous ne pouvons pas vérifier pour l’instant ce que vous pouvez faire ici : rien n’a été affiché ni modifié. Veuillez réessayer dans quelques minutes.';
$_ADDONLANG['refused_title'] = 'Vous ne pouvez pas faire cela';
$_ADDONLANG['refused_what'] = 'Il faut pour cela l’autorisation « :permission ».';
$_ADDONLANG['refused_ask'] = 'Demandez l’accès à :name.';
$_ADDONLANG['refused_owner'] = 'Le propriétaire est :name.';
$_ADDONLANG['refused_host'] = 'Le personnel de :company peut y remédier.';
$_ADDONLANG['refused_oneself'] = 'Déconnectez-vous, puis reconnectez-vous avec votre second facteur.';
$_ADDONLANG['gate_unclear'] = 'Cette adresse peut se comprendre de deux façons. Rien n’a été fait. Ouvrez la page depuis le menu.';
$_ADDONLANG['gate_login'] = 'Veuillez vous connecter. Rien n’a été fait.';
$_ADDONLANG['gate_choose'] = 'Cette page appartient à un autre compte que celui qui est utilisé : rien n’a été fait. Choisissez le compte sur lequel vous voulez travailler.';
$_ADDONLANG['function_ran'] = 'Votre demande a été transmise. La réponse figure sur la page du service, que vous ne pouvez pas ouvrir.';
$_ADDONLANG['not_found_title'] = 'Page introuvable';
$_ADDONLANG['not_found_text'] = 'Cette page n’existe pas.';
$_ADDONLANG['form_too_old'] = 'Le formulaire était trop ancien. Revenez en arrière, rechargez la page et réessayez.';
$_ADDONLANG['form_other_account'] = 'Le formulaire avait été affiché pour un autre compte ou un autre identifiant que ceux utilisés maintenant. Rien n’a été fait.';
$_ADDONLANG['ticket_department_denied'] = 'Vous ne pouvez pas ouvrir de ticket dans ce service. Adressez-vous au propriétaire du compte.';
$_ADDONLANG['checkout_denied'] = 'Vous ne pouvez pas passer commande pour ce compte. Adressez-vous à son propriétaire ou changez de compte.';
$_ADDONLANG['checkout_login_first'] = 'Veuillez d’abord vous connecter ; votre panier est conservé. Terminez ensuite la commande.';
$_ADDONLANG['order_for'] = 'Commander pour';
$_ADDONLANG['order_choose'] = 'Commander pour ce compte';
$_ADDONLANG['order_not_here'] = 'Vous ne pouvez pas passer commande pour ce compte.';

// User management
$_ADDONLANG['users_title'] = 'Gestion des utilisateurs';
$_ADDONLANG['users_lead'] = 'Les personnes qui peuvent agir sur le compte « :account ».';
$_ADDONLANG['members_title'] = 'Utilisateurs';
$_ADDONLANG['column_person'] = 'Personne';
$_ADDONLANG['column_kind'] = 'Type';
$_ADDONLANG['column_status'] = 'État';
$_ADDONLANG['column_last_used'] = 'Dernière utilisation';
$_ADDONLANG['column_actions'] = 'Actions';
$_ADDONLANG['column_email'] = 'Adresse e-mail';
$_ADDONLANG['address_invalid'] = 'Ce n’est pas une adresse e-mail utilisable.';
$_ADDONLANG['column_created'] = 'Envoyée le';
$_ADDONLANG['column_expires'] = 'Valable jusqu’au';
$_ADDONLANG['owner_holds_all'] = 'Détient toutes les autorisations';
$_ADDONLANG['manage_permissions'] = 'Autorisations';
$_ADDONLANG['remove_access'] = 'Retirer';
$_ADDONLANG['remove_sure'] = 'Retirer l’accès de :name ? Il prend fin immédiatement.';
$_ADDONLANG['member_removed'] = 'La personne n’a plus accès à ce compte.';
$_ADDONLANG['member_saved'] = 'L’accès de :name a été enregistré.';
$_ADDONLANG['kind_owner'] = 'Propriétaire';
$_ADDONLANG['kind_sub_account'] = 'Sous-compte';
$_ADDONLANG['kind_guest'] = 'Invité';
$_ADDONLANG['status_pending'] = 'En attente';
$_ADDONLANG['status_invitation_sent'] = 'Invitation envoyée';
$_ADDONLANG['status_declined'] = 'Refusé';
$_ADDONLANG['status_active'] = 'Actif';
$_ADDONLANG['status_inactive'] = 'Inactif';
$_ADDONLANG['status_about'] = 'Une personne inactive garde ses autorisations mais ne peut pas utiliser le compte.';

// Invitations
$_ADDONLANG['invitations_title'] = 'Invitations';
$_ADDONLANG['no_invitations'] = 'Personne n’a encore été invité.';
$_ADDONLANG['invited_by'] = 'Invité par :name';
$_ADDONLANG['invite_sent'] = 'Envoyée';
$_ADDONLANG['invite_accepted'] = 'Acceptée';
$_ADDONLANG['invite_declined'] = 'Refusée';
$_ADDONLANG['invite_cancelled'] = 'Annulée';
$_ADDONLANG['invite_expired'] = 'Expirée';
$_ADDONLANG['resend'] = 'Renvoyer';
$_ADDONLANG['cancel_invitation'] = 'Annuler l’invitation';
$_ADDONLANG['cancel_sure'] = 'Annuler l’invitation de :email ? Son lien ne fonctionnera plus.';
$_ADDONLANG['invite_title'] = 'Inviter quelqu’un';
$_ADDONLANG['invite_lead'] = 'La personne reçoit un lien par e-mail. Il est valable 7 jours et ne peut servir qu’une fois.';
$_ADDONLANG['choice_all'] = 'Toutes les autorisations';
$_ADDONLANG['choice_choose'] = 'Choisir les autorisations';
$_ADDONLANG['choice_single'] = 'Certains services et domaines seulement';
$_ADDONLANG['send_invitation'] = 'Envoyer l’invitation';
$_ADDONLANG['done_invited'] = 'Une invitation a été envoyée à :email.';
$_ADDONLANG['done_resent'] = 'Une nouvelle invitation a été envoyée à :email. L’ancien lien ne fonctionne plus.';
$_ADDONLANG['done_cancelled'] = 'L’invitation de :email a été annulée.';

// Permissions of one member
$_ADDONLANG['permissions_title'] = 'Autorisations';
$_ADDONLANG['check_all'] = 'Toutes celles-ci';
$_ADDONLANG['owner_fixed'] = 'Le propriétaire détient toutes les autorisations. Elles ne peuvent pas être modifiées.';
$_ADDONLANG['self_fixed'] = 'Personne ne peut modifier ses propres autorisations. Adressez-vous au propriétaire du compte.';
$_ADDONLANG['service_number'] = 'Service :id';
$_ADDONLANG['domain_number'] = 'Domaine :id';
$_ADDONLANG['group_general'] = 'Général';
$_ADDONLANG['group_billing'] = 'Facturation';
$_ADDONLANG['group_ordering'] = 'Commandes';
$_ADDONLANG['group_support'] = 'Assistance';
$_ADDONLANG['group_system'] = 'Services et domaines';
$_ADDONLANG['group_security'] = 'Sécurité';

// Accounts
$_ADDONLANG['accounts_title'] = 'Choisir un compte';
$_ADDONLANG['accounts_lead'] = 'Connecté en tant que :name (:email). Sur quel compte voulez-vous travailler ?';
$_ADDONLANG['in_use'] = 'Utilisé';
$_ADDONLANG['enter_button'] = 'Entrer';
$_ADDONLANG['prove_lead'] = 'Certains de ces comptes s’ouvraient jusqu’ici avec un autre mot de passe. Confirmez une fois par e-mail que cette boîte est la vôtre ; ensuite un seul mot de passe les ouvre tous.';
$_ADDONLANG['prove_first'] = 'S’ouvre une fois que vous avez confirmé par e-mail.';
$_ADDONLANG['prove_button'] = 'Confirmer par e-mail';
$_ADDONLANG['no_accounts'] = 'Il n’y a pas encore de compte pour votre identifiant. Demandez une invitation ou ouvrez votre propre compte.';
$_ADDONLANG['first_order'] = 'Ouvrir un compte';
$_ADDONLANG['account_status_active'] = 'Actif';
$_ADDONLANG['account_status_inactive'] = 'Inactif';
$_ADDONLANG['account_status_closed'] = 'Fermé';
$_ADDONLANG['mailbox_asked'] = 'Nous vous avons envoyé un e-mail avec un lien. Ouvrez-le et choisissez le mot de passe de tous vos comptes.';
$_ADDONLANG['mailbox_confirmed'] = 'Votre mot de passe est enregistré. Il ouvre tous vos comptes. Veuillez vous connecter.';

// Logging in
$_ADDONLANG['login_title'] = 'Se connecter';
$_ADDONLANG['login_lead'] = 'Un seul identifiant pour tous les comptes que vous pouvez utiliser.';
$_ADDONLANG['login_for_invitation'] = 'Connectez-vous pour répondre à l’invitation.';
$_ADDONLANG['login_button'] = 'Se connecter';
$_ADDONLANG['login_hint'] = 'Quelqu’un vous a donné accès à son compte ?';
$_ADDONLANG['login_hint_link'] = 'Connectez-vous ici';
$_ADDONLANG['password'] = 'Mot de passe';
$_ADDONLANG['password_new'] = 'Nouveau mot de passe';
$_ADDONLANG['password_again'] = 'Mot de passe, une seconde fois';
$_ADDONLANG['passwords_differ'] = 'Les deux mots de passe sont différents.';
$_ADDONLANG['forgotten'] = 'Mot de passe oublié ?';
$_ADDONLANG['forgotten_title'] = 'Mot de passe oublié';
$_ADDONLANG['forgotten_lead'] = 'Nous vous envoyons un lien avec lequel vous choisissez un nouveau mot de passe.';
$_ADDONLANG['forgotten_button'] = 'Envoyer l’e-mail';
$_ADDONLANG['forgotten_sent'] = 'S’il existe un identifiant pour :email, un e-mail est en route. Son lien est valable un jour.';
$_ADDONLANG['session_ended'] = 'Vous avez été déconnecté, car votre accès ou votre mot de passe a changé. Veuillez vous reconnecter.';

// Accepting an invitation
$_ADDONLANG['accept_title'] = 'Invitation';
$_ADDONLANG['accept_lead'] = ':inviter vous invite dans le compte :account';
$_ADDONLANG['accept_for'] = 'L’invitation a été envoyée à :email.';
$_ADDONLANG['accept_until'] = 'Elle est valable jusqu’au';
$_ADDONLANG['accept_as'] = 'Vous êtes connecté en tant que :name (:email).';
$_ADDONLANG['accept_button'] = 'Accepter';
$_ADDONLANG['decline_button'] = 'Refuser';
$_ADDONLANG['accept_login_lead'] = 'Connectez-vous pour accepter. Vous pouvez refuser sans vous connecter.';
$_ADDONLANG['register_lead'] = 'Indiquez votre nom et choisissez un mot de passe. Vous vous connecterez avec cette adresse.';
$_ADDONLANG['register_button'] = 'S’inscrire et accepter';
$_ADDONLANG['have_login'] = 'Vous avez déjà un identifiant ?';
$_ADDONLANG['first_name'] = 'Prénom';
$_ADDONLANG['last_name'] = 'Nom';
$_ADDONLANG['accepted_choose'] = 'Vous pouvez maintenant utiliser le compte « :account ». Choisissez-le ci-dessous.';
$_ADDONLANG['accepted_login'] = 'Vous pouvez maintenant utiliser le compte « :account ». Veuillez vous connecter.';
$_ADDONLANG['declined_done'] = 'Vous avez refusé l’invitation dans le compte « :account ».';
$_ADDONLANG['accept_ask_again'] = 'Demandez une nouvelle invitation à la personne qui vous a invité.';
$_ADDONLANG['accept_prove_lead'] = 'Votre ancien mot de passe ne suffit pas pour accepter. Nous vous envoyons un lien par e-mail : choisissez-y le mot de passe unique de tous vos comptes, connectez-vous avec lui et l’invitation vous attend ici. Elle reste valable entre-temps.';
$_ADDONLANG['accept_prove_asked'] = 'Nous vous avons envoyé un e-mail avec un lien. Choisissez-y votre mot de passe et connectez-vous ; acceptez ensuite cette invitation.';

// Proving a mailbox
$_ADDONLANG['confirm_title'] = 'Choisir votre mot de passe';
$_ADDONLANG['confirm_lead'] = 'Désormais, ce seul mot de passe ouvre tous vos comptes. Les anciens ne fonctionnent plus, et vous êtes déconnecté partout.';
$_ADDONLANG['confirm_button'] = 'Enregistrer le mot de passe';
$_ADDONLANG['confirm_other_address'] = 'Ce formulaire concernait une autre adresse. Vérifiez l’adresse ci-dessous, puis choisissez de nouveau le mot de passe.';

// Answers of the library
$_ADDONLANG['reason_other'] = 'Ce n’est pas possible : :reason.';
$_ADDONLANG['reason_no_such_user'] = 'Cet identifiant n’existe plus.';
$_ADDONLANG['reason_user_disabled'] = 'Cet identifiant a été désactivé par l’hébergeur.';
$_ADDONLANG['reason_no_such_account'] = 'Ce compte n’existe pas.';
$_ADDONLANG['reason_account_closed'] = 'Ce compte est fermé.';
$_ADDONLANG['reason_not_a_member'] = 'Vous n’êtes pas membre de ce compte.';
$_ADDONLANG['reason_not_active'] = 'Votre accès à ce compte n’est pas actif.';
$_ADDONLANG['reason_outside_window'] = 'Votre accès à ce compte n’a pas commencé ou a pris fin.';
$_ADDONLANG['reason_second_factor_required'] = 'Ce compte demande une connexion à deux facteurs.';
$_ADDONLANG['reason_address_not_allowed'] = 'Votre adresse réseau n’est pas sur la liste de ce compte.';
$_ADDONLANG['reason_above_ceiling'] = 'Ce n’est pas disponible pour ce compte.';
$_ADDONLANG['reason_department_denied'] = 'Ce service d’assistance ne vous est pas ouvert.';
$_ADDONLANG['reason_not_on_this_item'] = 'Ce n’est pas disponible pour ce service ou ce domaine.';
$_ADDONLANG['reason_owner_only'] = 'Seul le propriétaire du compte peut faire cela.';
$_ADDONLANG['reason_not_owner'] = 'Seul le propriétaire du compte peut en gérer les utilisateurs.';
$_ADDONLANG['reason_not_granted'] = 'Vous n’avez pas reçu cette autorisation.';
$_ADDONLANG['reason_own_grants'] = 'Personne ne peut modifier ses propres autorisations. Adressez-vous au propriétaire du compte.';
$_ADDONLANG['reason_owners_grants'] = 'Le propriétaire détient toutes les autorisations. Elles ne peuvent pas être modifiées.';
$_ADDONLANG['reason_more_than_held'] = 'Vous ne pouvez transmettre que les autorisations que vous détenez.';
$_ADDONLANG['reason_longer_than_held'] = 'L’accès que vous donnez ne peut pas durer plus longtemps que le vôtre.';
$_ADDONLANG['reason_wider_than_held'] = 'L’accès que vous donnez ne peut pas être utilisé depuis plus d’adresses que le vôtre.';
$_ADDONLANG['reason_owner_stays'] = 'Le propriétaire ne peut être ni retiré ni désactivé.';
$_ADDONLANG['reason_already_member'] = 'Cette personne est déjà membre du compte.';
$_ADDONLANG['reason_user_required'] = 'Personne n’a encore d’identifiant avec cette adresse. Demandez-lui d’abord de s’inscrire.';
$_ADDONLANG['reason_invitation_unknown'] = 'Cette invitation n’existe plus. Elle a peut-être été retirée, ou remplacée par une plus récente.';
$_ADDONLANG['reason_invitation_expired'] = 'Cette invitation a expiré.';
$_ADDONLANG['reason_invitation_used'] = 'Cette invitation a déjà été utilisée.';
$_ADDONLANG['reason_invitation_declined'] = 'Cette invitation a été refusée.';
$_ADDONLANG['reason_invitation_cancelled'] = 'Cette invitation a été retirée.';
$_ADDONLANG['reason_other_invitation'] = 'La page montrait une autre invitation. Ouvrez à nouveau le lien de l’e-mail.';
$_ADDONLANG['reason_other_address'] = 'L’invitation a été envoyée à une autre adresse. Connectez-vous avec cette adresse ou demandez une nouvelle invitation.';
$_ADDONLANG['reason_login_exists'] = 'Cette adresse a déjà un identifiant. Connectez-vous pour accepter l’invitation.';
$_ADDONLANG['reason_login_needed'] = 'Connectez-vous ou inscrivez-vous pour accepter l’invitation.';
$_ADDONLANG['reason_nothing_given'] = 'Choisissez au moins une autorisation.';
$_ADDONLANG['reason_nothing_left'] = 'Il ne reste rien à accorder de cette invitation. Adressez-vous au propriétaire du compte.';
$_ADDONLANG['reason_too_many'] = 'Trop d’essais. Attendez un peu et réessayez.';
$_ADDONLANG['reason_login_failed'] = 'L’adresse ou le mot de passe est incorrect.';
$_ADDONLANG['reason_session_ended'] = 'Vous avez été déconnecté. Connectez-vous à nouveau.';
$_ADDONLANG['reason_password_moved'] = 'Votre mot de passe a changé. Connectez-vous ici avec le nouveau.';
$_ADDONLANG['reason_other_account'] = 'Cette page appartient à un autre compte que celui qui est utilisé. Changez de compte et réessayez.';
$_ADDONLANG['reason_confirm_by_mail'] = 'On entrait auparavant dans ce compte avec un autre mot de passe. Confirmez une fois par e-mail ; ensuite un seul mot de passe les ouvre tous.';
$_ADDONLANG['reason_link_invalid'] = 'Ce lien n’est plus valable. Demandez-en un nouveau.';
$_ADDONLANG['reason_password'] = 'Le mot de passe doit avoir de 10 à 200 caractères.';
$_ADDONLANG['reason_staff_only'] = 'Seul le personnel de l’hébergeur peut faire cela.';
$_ADDONLANG['reason_address_taken'] = 'Un utilisateur avec cette adresse existe déjà.';
$_ADDONLANG['reason_user_unknown'] = 'Cet utilisateur n’existe pas.';
$_ADDONLANG['reason_account_unknown'] = 'Ce compte n’existe pas.';
$_ADDONLANG['reason_member_unknown'] = 'Ce compte n’a pas un tel membre.';
$_ADDONLANG['reason_service_unknown'] = 'Ce service ou ce domaine n’existe pas.';
$_ADDONLANG['reason_legacy_unknown'] = 'Votre identifiant n’a pas encore été repris. Veuillez contacter l’assistance.';
$_ADDONLANG['reason_unknown_permission'] = 'Cette autorisation n’existe pas.';
$_ADDONLANG['reason_sso_blocked'] = 'Le panneau ne laisse entrer personne dans ce compte pour l’instant. Veuillez contacter l’assistance.';

// Mails
$_ADDONLANG['mail_invitation_subject'] = ':inviter_name vous invite dans le compte :account_name';
$_ADDONLANG['mail_invitation_body'] = <<<'TEXT'
Bonjour,

:inviter_name vous invite à utiliser le compte :account_name chez :company.

Ouvrez ce lien pour accepter ou refuser :
:link

Le lien est valable jusqu’au :expires et ne fonctionne qu’une fois. Si vous ne savez pas de quoi il s’agit, vous n’avez rien à faire.

:company
TEXT;
$_ADDONLANG['mail_confirm_mailbox_subject'] = 'Choisissez votre mot de passe';
$_ADDONLANG['mail_confirm_mailbox_body'] = <<<'TEXT'
Bonjour :name,

Ouvrez ce lien pour confirmer que cette boîte e-mail est la vôtre et pour choisir le mot de passe de tous vos comptes :
:link

Le lien est valable un jour. Si vous ne l’avez pas demandé, vous n’avez rien à faire : votre mot de passe reste le même.

:company
TEXT;

// Admin page
$_ADDONLANG['admin_fault_title'] = 'Keyholder ne répond pas';
$_ADDONLANG['admin_fault_text'] = 'Tant que ce n’est pas réparé, les clients connectés voient une page disant que le contrôle d’accès est indisponible.';
$_ADDONLANG['admin_store_is'] = 'Fichier de données (keyholder.store dans php.ini) : :store';
$_ADDONLANG['admin_failed'] = 'Cela n’a pas fonctionné';
$_ADDONLANG['admin_back'] = 'Retour';
$_ADDONLANG['admin_no_system_url'] = 'L’adresse du système (System URL) n’est pas renseignée dans les réglages généraux : aucune invitation ne peut être envoyée.';
$_ADDONLANG['admin_cookies_in_request'] = 'PHP mêle les cookies aux requêtes (request_order). Mettez request_order=GP dans php.ini.';
$_ADDONLANG['admin_upgrade_title'] = 'Mise à niveau des contacts';
$_ADDONLANG['admin_upgrade_text'] = 'Lit les clients, contacts et sous-comptes du panneau et en fait des utilisateurs, des comptes et des membres. Les tables du panneau sont seulement lues. Recommencer ne fait aucun mal.';
$_ADDONLANG['admin_upgrade_button'] = 'Mettre à niveau les contacts';
$_ADDONLANG['admin_upgrade_continue'] = 'Continuer';
$_ADDONLANG['admin_upgrade_progress'] = ':rows lignes lues sur :total.';
$_ADDONLANG['admin_upgrade_done'] = 'Terminé : :clients clients et :contacts contacts ont été lus.';
$_ADDONLANG['admin_upgrade_repaired'] = ':rows lignes contenaient des octets qui ne sont pas de l’UTF-8 et ont été lues comme Windows-1252.';
$_ADDONLANG['admin_report_title'] = 'Rapport';
$_ADDONLANG['admin_health_title'] = 'État de fonctionnement';
