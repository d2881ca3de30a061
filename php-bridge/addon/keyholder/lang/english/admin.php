<?php

/*
 * Keyholder's texts in English: admin pages.
 */

if (!defined('WHMCS')) {
    exit;
}

// Staff who act as somebody
$_ADDONLANG['acting_title'] = 'Acting for somebody';
$_ADDONLANG['acting_banner'] = ':staff acts as :name on the account :account. The record names both.';
$_ADDONLANG['acting_stop'] = 'Stop and go back';

// Tabs
$_ADDONLANG['admin_tab_home'] = 'Health and upgrade';
$_ADDONLANG['admin_tab_clients'] = 'People of an account';
$_ADDONLANG['admin_tab_settings'] = 'Settings';

// One account
$_ADDONLANG['admin_search'] = 'Client number, name, company or e-mail address';
$_ADDONLANG['admin_search_button'] = 'Search';
$_ADDONLANG['admin_nothing_found'] = 'Nothing was found.';
$_ADDONLANG['admin_to_client'] = 'To the client’s profile';
$_ADDONLANG['admin_manage_people'] = 'Manage';
$_ADDONLANG['admin_account'] = 'Account';
$_ADDONLANG['admin_account_id'] = 'Account id';
$_ADDONLANG['admin_user_id'] = 'User id';
$_ADDONLANG['admin_created'] = 'Created';
$_ADDONLANG['kind_invited'] = 'Invited';
$_ADDONLANG['admin_access_list'] = 'Access list';
$_ADDONLANG['admin_grants'] = 'Grants';
$_ADDONLANG['admin_account_status'] = 'Account status';
$_ADDONLANG['admin_act_as'] = 'Act as';
$_ADDONLANG['admin_make_owner'] = 'Make owner';
$_ADDONLANG['admin_make_owner_sure'] = 'Make :name the owner? The present owner stays with all permissions.';
$_ADDONLANG['admin_owner_made'] = 'The account has a new owner.';
$_ADDONLANG['admin_member_removed'] = 'The access was taken away.';
$_ADDONLANG['admin_invitation_resent'] = 'The invitation was sent again.';
$_ADDONLANG['admin_invitation_cancelled'] = 'The invitation was cancelled.';
$_ADDONLANG['admin_associate'] = 'Associate a user';
$_ADDONLANG['admin_associate_about'] = 'A user id, or the e-mail address of somebody who has a login, gives access at once. Any other e-mail address is sent an invitation.';
$_ADDONLANG['admin_user_associated'] = 'The user has access to the account.';
$_ADDONLANG['admin_user_invited'] = 'An invitation was sent.';
$_ADDONLANG['admin_ceiling'] = 'Ceiling of the account';
$_ADDONLANG['admin_ceiling_about'] = 'The most that anybody may do on this account, the owner too.';
$_ADDONLANG['admin_ceiling_all'] = 'No limit';
$_ADDONLANG['admin_ceiling_saved'] = 'The ceiling was saved. It holds from the next click on.';
$_ADDONLANG['admin_ceiling_installation'] = 'Ceiling of the installation';
$_ADDONLANG['admin_ceiling_installation_about'] = 'The most that anybody may do on any account.';

// One person
$_ADDONLANG['admin_user_is_off'] = 'switched off';
$_ADDONLANG['admin_user_switch_off'] = 'Switch this login off';
$_ADDONLANG['admin_user_switch_on'] = 'Switch this login on';
$_ADDONLANG['admin_user_off'] = 'The login was switched off; its sessions have ended.';
$_ADDONLANG['admin_user_on'] = 'The login was switched on.';

// Roles
$_ADDONLANG['admin_roles_about'] = 'Owners give these roles to their people. A change is felt at once by everybody who holds the role.';
$_ADDONLANG['admin_role_new'] = 'New role';
$_ADDONLANG['admin_role_name'] = 'Name';
$_ADDONLANG['admin_role_remove'] = 'Remove the role';
$_ADDONLANG['admin_role_saved'] = 'The role was saved.';
$_ADDONLANG['admin_role_removed'] = 'The role was removed.';
$_ADDONLANG['admin_role_held_one'] = ':count person holds this role.';
$_ADDONLANG['admin_role_held_few'] = ':count people hold this role.';
$_ADDONLANG['admin_role_held_other'] = ':count people hold this role.';

// Settings
$_ADDONLANG['admin_settings_saved'] = 'The settings were saved.';
$_ADDONLANG['setting_is_on'] = 'On';
$_ADDONLANG['setting_is_off'] = 'Off';
$_ADDONLANG['setting_is_opener'] = 'Its opener and the owner';
$_ADDONLANG['setting_is_support'] = 'Also everybody with mails about support';
$_ADDONLANG['setting_is_prove'] = 'After a mail has proved it';
$_ADDONLANG['setting_is_trust'] = 'Trust the address';
$_ADDONLANG['setting_contacts_notify_owner'] = 'Tell the owner by mail when somebody else adds a contact';
$_ADDONLANG['setting_departments_deny_hides'] = 'A closed department also hides its tickets';
$_ADDONLANG['setting_invitation_bind_email'] = 'Only the invited address may accept an invitation';
$_ADDONLANG['setting_invitation_per_account'] = 'Invitations of one account in a day (0: any number)';
$_ADDONLANG['setting_invitation_per_address'] = 'Invitations to one address in a day (0: any number)';
$_ADDONLANG['setting_invitation_per_remote'] = 'Invitations from one network address in a day (0: any number)';
$_ADDONLANG['setting_invitation_require_user'] = 'Only people who have a login already can be invited';
$_ADDONLANG['setting_members_delegate'] = 'Owners may let others manage users';
$_ADDONLANG['setting_tickets_copies'] = 'Who gets a reply to a ticket';
$_ADDONLANG['setting_upgrade_same_person'] = 'One address with several old passwords is one person';

// Answers of the library
$_ADDONLANG['reason_role_unknown'] = 'There is no such role.';
$_ADDONLANG['reason_role_held'] = 'People hold this role. Take it from them first.';
$_ADDONLANG['reason_role_ready_made'] = 'A ready-made role cannot be removed. Change what it gives instead.';
$_ADDONLANG['reason_role_taken'] = 'A role of this name is there already.';
$_ADDONLANG['reason_role_name'] = 'The name must have 1 to 60 characters.';
$_ADDONLANG['reason_roles_of_owner'] = 'Only the owner of the account changes its roles.';
$_ADDONLANG['reason_function_unknown'] = 'The service has no such function.';
$_ADDONLANG['reason_window_empty'] = 'The last day is before the first.';
$_ADDONLANG['reason_window_past'] = 'This time is over already.';

// Words of reports
$_ADDONLANG['word_accounts'] = 'Number of accounts';
$_ADDONLANG['word_clients'] = 'Clients of the panel';
$_ADDONLANG['word_imported'] = 'Taken over';
$_ADDONLANG['word_not_imported'] = 'Not taken over';
$_ADDONLANG['word_repaired'] = 'Taken over with a repair';
$_ADDONLANG['word_rows'] = 'Rows read';
$_ADDONLANG['word_confirm_by_mail'] = 'Addresses that confirm by mail';
$_ADDONLANG['word_contacts_kept'] = 'Contacts kept';
$_ADDONLANG['word_memberships'] = 'Number of memberships';
$_ADDONLANG['word_notes'] = 'Notes';
$_ADDONLANG['word_panel'] = 'Old panel';
$_ADDONLANG['word_people'] = 'People';
$_ADDONLANG['word_links'] = 'Links to accounts';
$_ADDONLANG['word_engine'] = 'Database';
$_ADDONLANG['word_journal'] = 'Safety of writes';
$_ADDONLANG['word_lock_guard'] = 'Guard of the locks';
$_ADDONLANG['word_schema'] = 'Version of the tables';
$_ADDONLANG['word_store'] = 'Place of the store';
$_ADDONLANG['word_version'] = 'Version of the library';
$_ADDONLANG['word_waiting_events'] = 'Events and mails that wait';
$_ADDONLANG['word_outcome'] = 'Outcome';
$_ADDONLANG['word_yes'] = 'Yes';
$_ADDONLANG['word_no'] = 'No';
