<?php

/*
 * Keyholder's texts in English: the way of an upgrade.
 */

if (!defined('WHMCS')) {
    exit;
}

// Pages that are shut while the panel answers
$_ADDONLANG['aside_text'] = 'These pages are not in use now. What you are looking for is in the menu of the panel.';
$_ADDONLANG['reason_aside'] = 'The panel answers by itself now, so nobody can act as a member. Use the panel’s own login as the client.';

// The way of an upgrade
$_ADDONLANG['upgrade_title'] = 'Upgrade';
$_ADDONLANG['upgrade_who'] = 'Who answers now';
$_ADDONLANG['upgrade_phase_prepare'] = 'The panel, as it always did. Keyholder is not asked.';
$_ADDONLANG['upgrade_phase_shadow'] = 'The panel. Keyholder is asked as well, and what differs is written down.';
$_ADDONLANG['upgrade_phase_live'] = 'Keyholder answers.';
$_ADDONLANG['upgrade_since'] = 'Since :date.';
$_ADDONLANG['upgrade_forced'] = ':name answers for going on although it was refused.';
$_ADDONLANG['upgrade_step_plan'] = 'Plan';
$_ADDONLANG['upgrade_step_plan_text'] = 'The whole upgrade, done on a copy of the store that is thrown away: what becomes of every row, and what anybody could do afterwards that they cannot do now. Nothing else is written.';
$_ADDONLANG['upgrade_step_plan_command'] = 'The command tells of all rows. On the server, as the user of PHP:';
$_ADDONLANG['upgrade_plan_button'] = 'Make a plan';
$_ADDONLANG['upgrade_compare_button'] = 'Compare';
$_ADDONLANG['upgrade_compare_text'] = 'Afterwards, and whenever you like: does Keyholder answer as the rows of the panel do, for every client, contact and key, and does every old password still open its account?';
$_ADDONLANG['upgrade_way_plan'] = 'Plan of the upgrade';
$_ADDONLANG['upgrade_way_apply'] = 'Taking over';
$_ADDONLANG['upgrade_way_compare'] = 'Comparison';
$_ADDONLANG['upgrade_planned'] = ':clients clients and :contacts contacts were read. Nothing was written.';
$_ADDONLANG['upgrade_counts_good'] = 'The counts add up.';
$_ADDONLANG['upgrade_counts_bad'] = 'The counts do not add up: rows came or went meanwhile. Do it again.';
$_ADDONLANG['upgrade_compared'] = ':asked questions were put to the panel’s rows and to Keyholder. Different answers that a note explains: :explained. That nothing explains: :unexplained.';
$_ADDONLANG['upgrade_save'] = 'Save the report as a page';
$_ADDONLANG['upgrade_table'] = 'Table';
$_ADDONLANG['upgrade_rows_panel'] = 'Rows in the panel';
$_ADDONLANG['upgrade_rows_taken'] = 'Taken over';
$_ADDONLANG['upgrade_rows_not'] = 'Not imported';
$_ADDONLANG['upgrade_step_apply'] = 'Take over';
$_ADDONLANG['upgrade_left'] = 'About :time left (minutes and seconds).';
$_ADDONLANG['upgrade_step_shadow'] = 'Shadow run';
$_ADDONLANG['upgrade_step_shadow_text'] = 'The panel answers every page as it always did. Keyholder answers too, unseen, and what differs stands in the list of disagreements.';
$_ADDONLANG['upgrade_step_shadow_button'] = 'Begin the shadow run';
$_ADDONLANG['upgrade_step_live'] = 'Cut-over';
$_ADDONLANG['upgrade_step_live_text'] = 'From then on Keyholder answers. It is refused while disagreements stand open, and without a shadow run. Customers who are logged in log in once more.';
$_ADDONLANG['upgrade_step_live_button'] = 'Cut over';
$_ADDONLANG['upgrade_open'] = 'Disagreements that stand open: :count';
$_ADDONLANG['upgrade_missed'] = 'Disagreements for which there was no room: :count';
$_ADDONLANG['upgrade_force'] = 'Go on all the same: name of whoever answers for it';
$_ADDONLANG['upgrade_step_back'] = 'Roll back';
$_ADDONLANG['upgrade_step_back_text'] = 'The panel answers as it always did, from its own tables. What Keyholder has learnt stays. Whoever was let in by Keyholder logs in to the panel anew.';
$_ADDONLANG['upgrade_step_back_button'] = 'Roll back now';
$_ADDONLANG['upgrade_moved_prepare'] = 'The panel answers as it always did.';
$_ADDONLANG['upgrade_moved_shadow'] = 'The shadow run has begun.';
$_ADDONLANG['upgrade_moved_live'] = 'Keyholder answers from now on.';
$_ADDONLANG['upgrade_aside'] = 'The panel answers by itself now. Keyholder’s own pages are shut.';

// Disagreements
$_ADDONLANG['disagreements_title'] = 'Disagreements';
$_ADDONLANG['disagreements_none'] = 'There are none.';
$_ADDONLANG['disagreement_state_open'] = 'Open';
$_ADDONLANG['disagreement_state_explained'] = 'Explained';
$_ADDONLANG['disagreement_state_settled'] = 'Settled';
$_ADDONLANG['disagreement_row'] = 'Row';
$_ADDONLANG['disagreement_client'] = 'client :client';
$_ADDONLANG['disagreement_contact'] = 'sub-account :contact of client :client';
$_ADDONLANG['disagreement_permission'] = 'Permission';
$_ADDONLANG['disagreement_page'] = 'Page';
$_ADDONLANG['disagreement_answers'] = 'Answers';
$_ADDONLANG['disagreement_only_panel'] = 'The panel says yes, Keyholder no.';
$_ADDONLANG['disagreement_only_keyholder'] = 'The panel says no, Keyholder yes.';
$_ADDONLANG['disagreement_reason'] = 'Keyholder’s reason';
$_ADDONLANG['disagreement_seen'] = 'How often';
$_ADDONLANG['disagreement_why'] = 'Why they differ';
$_ADDONLANG['disagreement_explain'] = 'Explain';
$_ADDONLANG['disagreement_saved'] = 'The explanation was saved, in your name.';
$_ADDONLANG['staff_reason_not_taken_over'] = 'This row has not been taken over yet.';
$_ADDONLANG['staff_reason_legacy_unknown'] = 'The panel’s row has not been taken over.';
$_ADDONLANG['staff_reason_not_a_member'] = 'The person is no member of the account.';
$_ADDONLANG['staff_reason_not_active'] = 'The person’s access to the account is not active.';
$_ADDONLANG['staff_reason_outside_window'] = 'The person’s access to the account has not begun or has ended.';
$_ADDONLANG['staff_reason_address_not_allowed'] = 'The network address is not on the list of the person or the account.';
$_ADDONLANG['staff_reason_department_denied'] = 'The department is closed to the person.';
$_ADDONLANG['staff_reason_not_granted'] = 'The person has not been given this permission.';
$_ADDONLANG['staff_reason_owner'] = 'The person owns the account.';
$_ADDONLANG['staff_reason_granted'] = 'The person has been given this permission.';
$_ADDONLANG['staff_reason_granted_by_role'] = 'A role of the person gives this permission.';
$_ADDONLANG['staff_reason_granted_on_item'] = 'The person has been given this permission on the service or domain.';
$_ADDONLANG['staff_reason_granted_function'] = 'The person has been given this function of the service.';
$_ADDONLANG['reason_disagreements'] = 'Disagreements stand open. Explain each of them, or give the name of whoever answers for going on.';
$_ADDONLANG['reason_no_shadow_run'] = 'There was no shadow run. Begin one, or give the name of whoever answers for going on without.';
$_ADDONLANG['reason_disagreement_unknown'] = 'There is no such disagreement.';

// What the panel changed by itself
$_ADDONLANG['drift_title'] = 'Rows of the panel';
$_ADDONLANG['drift_never'] = 'The rows of the panel have not been gone through yet. The cron does it once a day.';
$_ADDONLANG['drift_last'] = 'Gone through on :date: :rows rows, :taken taken over, :changed changed, :drift that differ.';
$_ADDONLANG['drift_what'] = 'What differs';
$_ADDONLANG['drift_rights'] = 'Only in Keyholder: :more. Only in the panel: :less.';
$_ADDONLANG['drift_gone'] = 'Gone from the panel; in Keyholder still: :person.';
