<?php

/*
 * Keyholder's texts in French: the way of an upgrade.
 */

if (!defined('WHMCS')) {
    exit;
}

// Pages that are shut while the panel answers
$_ADDONLANG['aside_text'] = 'Ces pages ne sont pas utilisées en ce moment. Ce que vous cherchez se trouve dans le menu du panneau.';
$_ADDONLANG['reason_aside'] = 'Le panneau répond seul en ce moment, personne ne peut donc agir comme membre. Utilisez la connexion du panneau en tant que client.';

// The way of an upgrade
$_ADDONLANG['upgrade_title'] = 'Mise à niveau';
$_ADDONLANG['upgrade_who'] = 'Qui répond maintenant';
$_ADDONLANG['upgrade_phase_prepare'] = 'Le panneau, comme toujours. Keyholder n’est pas interrogé.';
$_ADDONLANG['upgrade_phase_shadow'] = 'Le panneau. Keyholder est interrogé aussi, et ce qui diffère est noté.';
$_ADDONLANG['upgrade_phase_live'] = 'Keyholder répond.';
$_ADDONLANG['upgrade_since'] = 'Depuis le :date.';
$_ADDONLANG['upgrade_forced'] = ':name répond de la poursuite malgré le refus.';
$_ADDONLANG['upgrade_step_plan'] = 'Plan d’ensemble';
$_ADDONLANG['upgrade_step_plan_text'] = 'Toute la mise à niveau, faite sur une copie du dépôt qui est ensuite jetée : ce que devient chaque ligne, et ce que quiconque pourrait faire ensuite sans le pouvoir maintenant. Rien d’autre n’est écrit.';
$_ADDONLANG['upgrade_step_plan_command'] = 'La commande montre toutes les lignes. Sur le serveur, avec l’utilisateur de PHP :';
$_ADDONLANG['upgrade_plan_button'] = 'Établir un plan';
$_ADDONLANG['upgrade_compare_button'] = 'Comparer';
$_ADDONLANG['upgrade_compare_text'] = 'Ensuite, et quand vous voulez : Keyholder répond-il comme les lignes du panneau, pour chaque client, contact et clé, et chaque ancien mot de passe ouvre-t-il toujours son compte ?';
$_ADDONLANG['upgrade_way_plan'] = 'Plan de la mise à niveau';
$_ADDONLANG['upgrade_way_apply'] = 'Reprise';
$_ADDONLANG['upgrade_way_compare'] = 'Comparaison';
$_ADDONLANG['upgrade_planned'] = ':clients clients et :contacts contacts ont été lus. Rien n’a été écrit.';
$_ADDONLANG['upgrade_counts_good'] = 'Le compte est bon.';
$_ADDONLANG['upgrade_counts_bad'] = 'Le compte n’est pas bon : des lignes sont venues ou parties entre-temps. Recommencez.';
$_ADDONLANG['upgrade_compared'] = ':asked questions ont été posées aux lignes du panneau et à Keyholder. Réponses différentes qu’une note explique : :explained. Que rien n’explique : :unexplained.';
$_ADDONLANG['upgrade_save'] = 'Enregistrer le rapport comme page';
$_ADDONLANG['upgrade_table'] = 'Table du panneau';
$_ADDONLANG['upgrade_rows_panel'] = 'Lignes dans le panneau';
$_ADDONLANG['upgrade_rows_taken'] = 'Reprises';
$_ADDONLANG['upgrade_rows_not'] = 'Non importées';
$_ADDONLANG['upgrade_step_apply'] = 'Reprise';
$_ADDONLANG['upgrade_left'] = 'Il reste environ :time (minutes et secondes).';
$_ADDONLANG['upgrade_step_shadow'] = 'Marche dans l’ombre';
$_ADDONLANG['upgrade_step_shadow_text'] = 'Le panneau répond à chaque page comme toujours. Keyholder répond aussi, sans être vu, et ce qui diffère figure dans la liste des désaccords.';
$_ADDONLANG['upgrade_step_shadow_button'] = 'Commencer la marche dans l’ombre';
$_ADDONLANG['upgrade_step_live'] = 'Bascule';
$_ADDONLANG['upgrade_step_live_text'] = 'Dès lors Keyholder répond. C’est refusé tant que des désaccords restent ouverts, et sans marche dans l’ombre. Les clients connectés se connectent une fois de plus.';
$_ADDONLANG['upgrade_step_live_button'] = 'Basculer';
$_ADDONLANG['upgrade_open'] = 'Désaccords ouverts : :count';
$_ADDONLANG['upgrade_missed'] = 'Désaccords pour lesquels il n’y avait plus de place : :count';
$_ADDONLANG['upgrade_force'] = 'Continuer quand même : nom de qui en répond';
$_ADDONLANG['upgrade_step_back'] = 'Retour en arrière';
$_ADDONLANG['upgrade_step_back_text'] = 'Le panneau répond comme toujours, d’après ses propres tables. Ce que Keyholder a appris reste. Qui est entré par Keyholder se connecte de nouveau au panneau.';
$_ADDONLANG['upgrade_step_back_button'] = 'Revenir maintenant';
$_ADDONLANG['upgrade_moved_prepare'] = 'Le panneau répond comme toujours.';
$_ADDONLANG['upgrade_moved_shadow'] = 'La marche dans l’ombre a commencé.';
$_ADDONLANG['upgrade_moved_live'] = 'Désormais Keyholder répond.';
$_ADDONLANG['upgrade_aside'] = 'Le panneau répond seul en ce moment. Les pages de Keyholder sont fermées.';

// Disagreements
$_ADDONLANG['disagreements_title'] = 'Désaccords';
$_ADDONLANG['disagreements_none'] = 'Il n’y en a pas.';
$_ADDONLANG['disagreement_state_open'] = 'Ouverts';
$_ADDONLANG['disagreement_state_explained'] = 'Expliqués';
$_ADDONLANG['disagreement_state_settled'] = 'Réglés';
$_ADDONLANG['disagreement_row'] = 'Ligne';
$_ADDONLANG['disagreement_client'] = 'le client :client';
$_ADDONLANG['disagreement_contact'] = 'sous-compte :contact du client :client';
$_ADDONLANG['disagreement_permission'] = 'Droit';
$_ADDONLANG['disagreement_page'] = 'Page du panneau';
$_ADDONLANG['disagreement_answers'] = 'Réponses';
$_ADDONLANG['disagreement_only_panel'] = 'Le panneau dit oui, Keyholder non.';
$_ADDONLANG['disagreement_only_keyholder'] = 'Le panneau dit non, Keyholder oui.';
$_ADDONLANG['disagreement_reason'] = 'Raison de Keyholder';
$_ADDONLANG['disagreement_seen'] = 'Combien de fois';
$_ADDONLANG['disagreement_why'] = 'Pourquoi ils diffèrent';
$_ADDONLANG['disagreement_explain'] = 'Expliquer';
$_ADDONLANG['disagreement_saved'] = 'L’explication a été enregistrée, en votre nom.';
$_ADDONLANG['staff_reason_not_taken_over'] = 'Cette ligne n’a pas encore été reprise.';
$_ADDONLANG['staff_reason_legacy_unknown'] = 'La ligne du panneau n’a pas été reprise.';
$_ADDONLANG['staff_reason_not_a_member'] = 'La personne n’est pas membre du compte.';
$_ADDONLANG['staff_reason_not_active'] = 'L’accès de la personne au compte n’est pas actif.';
$_ADDONLANG['staff_reason_outside_window'] = 'L’accès de la personne au compte n’a pas commencé ou est terminé.';
$_ADDONLANG['staff_reason_address_not_allowed'] = 'L’adresse réseau n’est pas sur la liste de la personne ou du compte.';
$_ADDONLANG['staff_reason_department_denied'] = 'Le service est fermé à la personne.';
$_ADDONLANG['staff_reason_not_granted'] = 'Cette permission n’a pas été donnée à la personne.';
$_ADDONLANG['staff_reason_owner'] = 'La personne est propriétaire du compte.';
$_ADDONLANG['staff_reason_granted'] = 'Cette permission a été donnée à la personne.';
$_ADDONLANG['staff_reason_granted_by_role'] = 'Un rôle de la personne donne cette permission.';
$_ADDONLANG['staff_reason_granted_on_item'] = 'Cette permission a été donnée à la personne pour le service ou le domaine.';
$_ADDONLANG['staff_reason_granted_function'] = 'Cette fonction du service a été donnée à la personne.';
$_ADDONLANG['reason_disagreements'] = 'Des désaccords restent ouverts. Expliquez chacun d’eux, ou donnez le nom de qui répond de la poursuite.';
$_ADDONLANG['reason_no_shadow_run'] = 'Il n’y a pas eu de marche dans l’ombre. Commencez-en une, ou donnez le nom de qui répond de s’en passer.';
$_ADDONLANG['reason_disagreement_unknown'] = 'Ce désaccord n’existe pas.';

// What the panel changed by itself
$_ADDONLANG['drift_title'] = 'Lignes du panneau';
$_ADDONLANG['drift_never'] = 'Les lignes du panneau n’ont pas encore été parcourues. Le cron le fait une fois par jour.';
$_ADDONLANG['drift_last'] = 'Parcourues le :date : :rows lignes, :taken reprises, :changed modifiées, :drift qui diffèrent.';
$_ADDONLANG['drift_what'] = 'Ce qui diffère';
$_ADDONLANG['drift_rights'] = 'Seulement dans Keyholder : :more. Seulement dans le panneau : :less.';
$_ADDONLANG['drift_gone'] = 'Disparu du panneau ; encore dans Keyholder : :person.';
