<?php

/*
 * Keyholder's texts in English. English is also what other languages fall back to.
 *
 * ":name" and the like are replaced by values. reason_* are answers of the library, by their stable words.
 */

if (!defined('WHMCS')) {
    exit;
}

$_ADDONLANG['language_name'] = 'english';

// Menus and buttons
$_ADDONLANG['nav_hello'] = 'Hello, :name!';
$_ADDONLANG['switch_account'] = 'Switch account';
$_ADDONLANG['account_in_use'] = 'Account in use: :account';
$_ADDONLANG['save'] = 'Save changes';
$_ADDONLANG['back'] = 'Back';
$_ADDONLANG['earlier'] = 'Previous';
$_ADDONLANG['later'] = 'Next';
$_ADDONLANG['never'] = 'Never';
$_ADDONLANG['you'] = 'you';
$_ADDONLANG['try_again'] = 'Try again';
$_ADDONLANG['logout'] = 'Log out';
$_ADDONLANG['plain_home'] = 'Home';
$_ADDONLANG['plain_login'] = 'Log in';
$_ADDONLANG['plain_accounts'] = 'Choose an account';

// The gate
$_ADDONLANG['unavailable_title'] = 'Access control is unavailable';
$_ADDONLANG['unavailable_text'] = 'We cannot check right now what you may do here, so nothing was shown or changed. Please try again in a few minutes.';
$_ADDONLANG['refused_title'] = 'You may not do this';
$_ADDONLANG['refused_what'] = 'This needs the permission “:permission”.';
$_ADDONLANG['refused_ask'] = 'Ask :name to give you access.';
$_ADDONLANG['refused_owner'] = 'The owner is :name.';
$_ADDONLANG['refused_host'] = 'The staff of :company can change that.';
$_ADDONLANG['refused_oneself'] = 'Log out, then log in again with your second factor.';
$_ADDONLANG['gate_unclear'] = 'This address can be understood in two ways. Nothing was done. Open the page from the menu.';
$_ADDONLANG['gate_login'] = 'Please log in. Nothing was done.';
$_ADDONLANG['gate_choose'] = 'This page belongs to another account than the one in use, so nothing was done. Choose the account that you want to work on.';
$_ADDONLANG['function_ran'] = 'Your request was passed on. The answer stands on the page of the service, which you may not open.';
$_ADDONLANG['not_found_title'] = 'Page not found';
$_ADDONLANG['not_found_text'] = 'There is no such page.';
$_ADDONLANG['form_too_old'] = 'The form was too old. Go back, reload the page and try again.';
$_ADDONLANG['form_other_account'] = 'The form was drawn for another account or another login than the one in use now. Nothing was done.';
$_ADDONLANG['ticket_department_denied'] = 'You may not open tickets in this department. Ask the owner of the account.';
$_ADDONLANG['checkout_denied'] = 'You may not place orders for this account. Ask its owner, or switch to another account.';
$_ADDONLANG['checkout_login_first'] = 'Please log in first; your cart is kept. Then complete the order.';
$_ADDONLANG['order_for'] = 'Order for';
$_ADDONLANG['order_choose'] = 'Order for this account';
$_ADDONLANG['order_not_here'] = 'You may not place orders for this account.';

// User management
$_ADDONLANG['users_title'] = 'User management';
$_ADDONLANG['users_lead'] = 'People who may act on the account “:account”.';
$_ADDONLANG['members_title'] = 'Users';
$_ADDONLANG['column_person'] = 'Person';
$_ADDONLANG['column_kind'] = 'Kind';
$_ADDONLANG['column_status'] = 'Status';
$_ADDONLANG['column_last_used'] = 'Last used';
$_ADDONLANG['column_actions'] = 'Actions';
$_ADDONLANG['column_email'] = 'E-mail address';
$_ADDONLANG['address_invalid'] = 'This is not a usable e-mail address.';
$_ADDONLANG['column_created'] = 'Sent on';
$_ADDONLANG['column_expires'] = 'Valid until';
$_ADDONLANG['owner_holds_all'] = 'Holds all permissions';
$_ADDONLANG['manage_permissions'] = 'Permissions';
$_ADDONLANG['remove_access'] = 'Remove';
$_ADDONLANG['remove_sure'] = 'Take away the access of :name? It ends at once.';
$_ADDONLANG['member_removed'] = 'The person has no access to this account any more.';
$_ADDONLANG['member_saved'] = 'The access of :name was saved.';
$_ADDONLANG['kind_owner'] = 'Owner';
$_ADDONLANG['kind_sub_account'] = 'Sub-account';
$_ADDONLANG['kind_guest'] = 'Guest';
$_ADDONLANG['status_pending'] = 'Pending';
$_ADDONLANG['status_invitation_sent'] = 'Invitation sent';
$_ADDONLANG['status_declined'] = 'Declined';
$_ADDONLANG['status_active'] = 'Active';
$_ADDONLANG['status_inactive'] = 'Inactive';
$_ADDONLANG['status_about'] = 'An inactive person keeps the permissions but cannot use the account.';

// Invitations
$_ADDONLANG['invitations_title'] = 'Invitations';
$_ADDONLANG['no_invitations'] = 'Nobody has been invited yet.';
$_ADDONLANG['invited_by'] = 'Invited by :name';
$_ADDONLANG['invite_sent'] = 'Sent';
$_ADDONLANG['invite_accepted'] = 'Accepted';
$_ADDONLANG['invite_declined'] = 'Declined';
$_ADDONLANG['invite_cancelled'] = 'Cancelled';
$_ADDONLANG['invite_expired'] = 'Expired';
$_ADDONLANG['resend'] = 'Send again';
$_ADDONLANG['cancel_invitation'] = 'Cancel invitation';
$_ADDONLANG['cancel_sure'] = 'Cancel the invitation of :email? Its link stops working.';
$_ADDONLANG['invite_title'] = 'Invite somebody';
$_ADDONLANG['invite_lead'] = 'The person gets a link by mail. It is valid for 7 days and can be used once.';
$_ADDONLANG['choice_all'] = 'All permissions';
$_ADDONLANG['choice_choose'] = 'Choose permissions';
$_ADDONLANG['choice_single'] = 'Only single services and domains';
$_ADDONLANG['send_invitation'] = 'Send invitation';
$_ADDONLANG['done_invited'] = 'An invitation was sent to :email.';
$_ADDONLANG['done_resent'] = 'A new invitation was sent to :email. The old link stopped working.';
$_ADDONLANG['done_cancelled'] = 'The invitation of :email was cancelled.';

// Permissions of one member
$_ADDONLANG['permissions_title'] = 'Permissions';
$_ADDONLANG['check_all'] = 'All of these';
$_ADDONLANG['owner_fixed'] = 'The owner holds all permissions. They cannot be changed.';
$_ADDONLANG['self_fixed'] = 'Nobody can change their own permissions. Ask the owner of the account.';
$_ADDONLANG['service_number'] = 'Service :id';
$_ADDONLANG['domain_number'] = 'Domain :id';
$_ADDONLANG['group_general'] = 'General';
$_ADDONLANG['group_billing'] = 'Billing';
$_ADDONLANG['group_ordering'] = 'Ordering';
$_ADDONLANG['group_support'] = 'Support';
$_ADDONLANG['group_system'] = 'Services and domains';
$_ADDONLANG['group_security'] = 'Security';

// Accounts
$_ADDONLANG['accounts_title'] = 'Choose an account';
$_ADDONLANG['accounts_lead'] = 'Logged in as :name (:email). Which account do you want to work on?';
$_ADDONLANG['in_use'] = 'In use';
$_ADDONLANG['enter_button'] = 'Enter';
$_ADDONLANG['prove_lead'] = 'Some of these accounts were reached with another password before. Confirm once by mail that the mailbox is yours; then one password opens all of them.';
$_ADDONLANG['prove_first'] = 'Opens once you have confirmed by mail.';
$_ADDONLANG['prove_button'] = 'Confirm by mail';
$_ADDONLANG['no_accounts'] = 'There is no account for your login yet. Ask for an invitation, or open an account of your own.';
$_ADDONLANG['first_order'] = 'Open an account';
$_ADDONLANG['account_status_active'] = 'Active';
$_ADDONLANG['account_status_inactive'] = 'Inactive';
$_ADDONLANG['account_status_closed'] = 'Closed';
$_ADDONLANG['mailbox_asked'] = 'We have sent you a mail with a link. Open it and choose the password for all your accounts.';
$_ADDONLANG['mailbox_confirmed'] = 'Your password is set. It opens all your accounts. Please log in.';

// Logging in
$_ADDONLANG['login_title'] = 'Log in';
$_ADDONLANG['login_lead'] = 'One login for every account that you may use.';
$_ADDONLANG['login_for_invitation'] = 'Log in to answer the invitation.';
$_ADDONLANG['login_button'] = 'Log in';
$_ADDONLANG['login_hint'] = 'Somebody has given you access to their account?';
$_ADDONLANG['login_hint_link'] = 'Log in here';
$_ADDONLANG['password'] = 'Password';
$_ADDONLANG['password_new'] = 'New password';
$_ADDONLANG['password_again'] = 'Password again';
$_ADDONLANG['passwords_differ'] = 'The two passwords differ.';
$_ADDONLANG['forgotten'] = 'Forgotten your password?';
$_ADDONLANG['forgotten_title'] = 'Forgotten password';
$_ADDONLANG['forgotten_lead'] = 'We mail you a link with which you choose a new password.';
$_ADDONLANG['forgotten_button'] = 'Send the mail';
$_ADDONLANG['forgotten_sent'] = 'If there is a login for :email, a mail is on its way. Its link is valid for one day.';
$_ADDONLANG['session_ended'] = 'You were logged out, because your access or your password has changed. Please log in again.';

// Accepting an invitation
$_ADDONLANG['accept_title'] = 'Invitation';
$_ADDONLANG['accept_lead'] = ':inviter invites you to the account :account';
$_ADDONLANG['accept_for'] = 'The invitation was sent to :email.';
$_ADDONLANG['accept_until'] = 'It is valid until';
$_ADDONLANG['accept_as'] = 'You are logged in as :name (:email).';
$_ADDONLANG['accept_button'] = 'Accept';
$_ADDONLANG['decline_button'] = 'Decline';
$_ADDONLANG['accept_login_lead'] = 'Log in to accept. You can decline without logging in.';
$_ADDONLANG['register_lead'] = 'Tell us your name and choose a password. You will log in with this address.';
$_ADDONLANG['register_button'] = 'Register and accept';
$_ADDONLANG['have_login'] = 'You have a login already?';
$_ADDONLANG['first_name'] = 'First name';
$_ADDONLANG['last_name'] = 'Last name';
$_ADDONLANG['accepted_choose'] = 'You may now use the account “:account”. Choose it below.';
$_ADDONLANG['accepted_login'] = 'You may now use the account “:account”. Please log in.';
$_ADDONLANG['declined_done'] = 'You have declined the invitation to the account “:account”.';
$_ADDONLANG['accept_ask_again'] = 'Ask the person who invited you for a new invitation.';
$_ADDONLANG['accept_prove_lead'] = 'Your old password is not enough to accept this. We mail a link to your address: choose there the one password for all your accounts, log in with it, and the invitation is here again. It stays valid meanwhile.';
$_ADDONLANG['accept_prove_asked'] = 'We have sent you a mail with a link. Choose your password there and log in; then accept this invitation.';

// Proving a mailbox
$_ADDONLANG['confirm_title'] = 'Choose your password';
$_ADDONLANG['confirm_lead'] = 'From now on this one password opens all your accounts. Older passwords stop working, and you are logged out everywhere.';
$_ADDONLANG['confirm_button'] = 'Save password';
$_ADDONLANG['confirm_other_address'] = 'This form was drawn for another address. Look at the address below, then choose the password again.';

// Answers of the library
$_ADDONLANG['reason_other'] = 'This is not possible: :reason.';
$_ADDONLANG['reason_no_such_user'] = 'This login does not exist any more.';
$_ADDONLANG['reason_user_disabled'] = 'This login has been switched off by the provider.';
$_ADDONLANG['reason_no_such_account'] = 'This account does not exist.';
$_ADDONLANG['reason_account_closed'] = 'This account is closed.';
$_ADDONLANG['reason_not_a_member'] = 'You are not a member of this account.';
$_ADDONLANG['reason_not_active'] = 'Your access to this account is not active.';
$_ADDONLANG['reason_outside_window'] = 'Your access to this account has not begun or has ended.';
$_ADDONLANG['reason_second_factor_required'] = 'This account asks for two-factor login.';
$_ADDONLANG['reason_address_not_allowed'] = 'Your network address is not on the list of this account.';
$_ADDONLANG['reason_above_ceiling'] = 'This is not available for the account.';
$_ADDONLANG['reason_department_denied'] = 'This department is not open to you.';
$_ADDONLANG['reason_not_on_this_item'] = 'This is not available for the service or domain.';
$_ADDONLANG['reason_owner_only'] = 'Only the owner of the account may do this.';
$_ADDONLANG['reason_not_owner'] = 'Only the owner of the account may manage its users.';
$_ADDONLANG['reason_not_granted'] = 'You have not been given this permission.';
$_ADDONLANG['reason_own_grants'] = 'Nobody can change their own permissions. Ask the owner of the account.';
$_ADDONLANG['reason_owners_grants'] = 'The owner holds all permissions. They cannot be changed.';
$_ADDONLANG['reason_more_than_held'] = 'You can only pass on permissions that you hold yourself.';
$_ADDONLANG['reason_longer_than_held'] = 'Access that you give cannot last longer than your own.';
$_ADDONLANG['reason_wider_than_held'] = 'Access that you give cannot be used from more addresses than your own.';
$_ADDONLANG['reason_owner_stays'] = 'The owner cannot be removed or switched off.';
$_ADDONLANG['reason_already_member'] = 'This person is already a member of the account.';
$_ADDONLANG['reason_user_required'] = 'Nobody with this address has a login yet. Ask them to register first.';
$_ADDONLANG['reason_invitation_unknown'] = 'There is no such invitation any more. It may have been taken back, or replaced by a newer one.';
$_ADDONLANG['reason_invitation_expired'] = 'This invitation has expired.';
$_ADDONLANG['reason_invitation_used'] = 'This invitation has been used already.';
$_ADDONLANG['reason_invitation_declined'] = 'This invitation was declined.';
$_ADDONLANG['reason_invitation_cancelled'] = 'This invitation was taken back.';
$_ADDONLANG['reason_other_invitation'] = 'This page showed another invitation. Open the link in the mail again.';
$_ADDONLANG['reason_other_address'] = 'This invitation was sent to another address. Log in with that address, or ask for a new invitation.';
$_ADDONLANG['reason_login_exists'] = 'This address has a login already. Log in to accept the invitation.';
$_ADDONLANG['reason_login_needed'] = 'Log in or register to accept the invitation.';
$_ADDONLANG['reason_nothing_given'] = 'Choose at least one permission.';
$_ADDONLANG['reason_nothing_left'] = 'Nothing of this invitation can be given any more. Ask the owner of the account.';
$_ADDONLANG['reason_too_many'] = 'Too many tries. Wait a while and try again.';
$_ADDONLANG['reason_login_failed'] = 'The address or the password is wrong.';
$_ADDONLANG['reason_session_ended'] = 'You have been logged out. Log in again.';
$_ADDONLANG['reason_password_moved'] = 'Your password has changed. Log in here with the new one.';
$_ADDONLANG['reason_other_account'] = 'This page belongs to another account than the one in use. Switch the account and try again.';
$_ADDONLANG['reason_confirm_by_mail'] = 'This account was reached with another password before. Confirm by mail once; then one password opens all.';
$_ADDONLANG['reason_link_invalid'] = 'This link is not valid any more. Ask for a new one.';
$_ADDONLANG['reason_password'] = 'The password must have 10 to 200 characters.';
$_ADDONLANG['reason_staff_only'] = 'Only the staff of the provider may do this.';
$_ADDONLANG['reason_address_taken'] = 'A user with this address exists already.';
$_ADDONLANG['reason_user_unknown'] = 'There is no such user.';
$_ADDONLANG['reason_account_unknown'] = 'There is no such account.';
$_ADDONLANG['reason_member_unknown'] = 'There is no such member of the account.';
$_ADDONLANG['reason_service_unknown'] = 'There is no such service or domain.';
$_ADDONLANG['reason_legacy_unknown'] = 'Your login has not been taken over yet. Please contact support.';
$_ADDONLANG['reason_unknown_permission'] = 'There is no such permission.';
$_ADDONLANG['reason_sso_blocked'] = 'The panel does not let anybody into this account at the moment. Please contact support.';

// Mails
$_ADDONLANG['mail_invitation_subject'] = ':inviter_name invites you to the account :account_name';
$_ADDONLANG['mail_invitation_body'] = <<<'TEXT'
Hello,

:inviter_name invites you to use the account :account_name at :company.

Open this link to accept or decline:
:link

The link is valid until :expires and works once. If you do not know what this is about, you need not do anything.

:company
TEXT;
$_ADDONLANG['mail_confirm_mailbox_subject'] = 'Choose your password';
$_ADDONLANG['mail_confirm_mailbox_body'] = <<<'TEXT'
Hello :name,

Open this link to confirm that this mailbox is yours and to choose the password for all your accounts:
:link

The link is valid for one day. If you did not ask for it, you need not do anything: your password stays as it is.

:company
TEXT;

// Admin page
$_ADDONLANG['admin_fault_title'] = 'Keyholder does not answer';
$_ADDONLANG['admin_fault_text'] = 'Until this is mended, customers who are logged in see a page saying that access control is unavailable.';
$_ADDONLANG['admin_store_is'] = 'Store (keyholder.store in php.ini): :store';
$_ADDONLANG['admin_failed'] = 'This did not work';
$_ADDONLANG['admin_back'] = 'Back';
$_ADDONLANG['admin_no_system_url'] = 'The System URL is not set in the general settings: no invitation can be mailed.';
$_ADDONLANG['admin_cookies_in_request'] = 'PHP mixes cookies into requests (request_order). Set request_order=GP in php.ini.';
$_ADDONLANG['admin_upgrade_title'] = 'Upgrade contacts';
$_ADDONLANG['admin_upgrade_text'] = 'Reads the clients, contacts and sub-accounts of the panel and makes users, accounts and members of them. The tables of the panel are only read. Doing it again does no harm.';
$_ADDONLANG['admin_upgrade_button'] = 'Upgrade contacts';
$_ADDONLANG['admin_upgrade_continue'] = 'Continue';
$_ADDONLANG['admin_upgrade_progress'] = ':rows of :total rows read.';
$_ADDONLANG['admin_upgrade_done'] = 'Done: :clients clients and :contacts contacts were read.';
$_ADDONLANG['admin_upgrade_repaired'] = ':rows rows held bytes that are not UTF-8 and were read as Windows-1252.';
$_ADDONLANG['admin_report_title'] = 'Report';
$_ADDONLANG['admin_health_title'] = 'Health';
