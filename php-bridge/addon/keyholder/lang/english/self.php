<?php

/*
 * Keyholder's texts in English: the person, the record and the switcher.
 */

if (!defined('WHMCS')) {
    exit;
}

// The account in the menu
$_ADDONLANG['all_accounts'] = 'All accounts (:count)';

// The person's own page
$_ADDONLANG['profile_title'] = 'Your profile';
$_ADDONLANG['profile_about'] = 'This login opens every account that you may use.';
$_ADDONLANG['rights_title'] = 'What you may do on :account';
$_ADDONLANG['rights_none'] = 'You have been given no permission on this account.';
$_ADDONLANG['because_role'] = 'by the role :name';
$_ADDONLANG['because_owner'] = 'as the owner';
$_ADDONLANG['password_title'] = 'Password';
$_ADDONLANG['password_about'] = 'A new password logs you out everywhere else.';
$_ADDONLANG['password_old'] = 'Present password';
$_ADDONLANG['password_old_wrong'] = 'The present password is wrong.';
$_ADDONLANG['password_button'] = 'Change password';
$_ADDONLANG['password_changed'] = 'Your password was changed.';
$_ADDONLANG['mail_saved'] = 'Your mail preferences were saved.';
$_ADDONLANG['leave_title'] = 'Leave :account';
$_ADDONLANG['leave_about'] = 'Your access to this account ends at once. Your login and your other accounts stay.';
$_ADDONLANG['leave_sure'] = 'Leave the account :account?';
$_ADDONLANG['leave_button'] = 'Leave this account';
$_ADDONLANG['account_left'] = 'You have left the account “:account”.';

// The record
$_ADDONLANG['record_title'] = 'Activity log';
$_ADDONLANG['record_lead'] = 'What was done on :account';
$_ADDONLANG['column_when'] = 'When';
$_ADDONLANG['column_what'] = 'What';
$_ADDONLANG['column_who'] = 'Who';
$_ADDONLANG['column_remote'] = 'From';
$_ADDONLANG['record_details'] = 'Details';
$_ADDONLANG['record_system'] = 'The system';
$_ADDONLANG['record_staff'] = 'Staff';
$_ADDONLANG['record_on_behalf'] = ':staff, as :name';
$_ADDONLANG['record_KeyholderAccountChanged'] = 'Account changed';
$_ADDONLANG['record_KeyholderAccountSwitched'] = 'Account entered';
$_ADDONLANG['record_KeyholderCeilingChanged'] = 'Limits of the account changed';
$_ADDONLANG['record_KeyholderContactAdded'] = 'Contact added';
$_ADDONLANG['record_KeyholderContactChanged'] = 'Contact changed';
$_ADDONLANG['record_KeyholderContactRemoved'] = 'Contact removed';
$_ADDONLANG['record_KeyholderInvitationAccepted'] = 'Invitation accepted';
$_ADDONLANG['record_KeyholderInvitationCancelled'] = 'Invitation cancelled';
$_ADDONLANG['record_KeyholderInvitationDeclined'] = 'Invitation declined';
$_ADDONLANG['record_KeyholderInvitationExpired'] = 'Invitation expired';
$_ADDONLANG['record_KeyholderInvitationSent'] = 'Invitation sent';
$_ADDONLANG['record_KeyholderLoggedIn'] = 'Logged in';
$_ADDONLANG['record_KeyholderLoggedOut'] = 'Logged out';
$_ADDONLANG['record_KeyholderLoginFailed'] = 'Login failed';
$_ADDONLANG['record_KeyholderMailboxAsked'] = 'Link for a new password asked for';
$_ADDONLANG['record_KeyholderMembershipAdded'] = 'User added';
$_ADDONLANG['record_KeyholderMembershipChanged'] = 'Access changed';
$_ADDONLANG['record_KeyholderMembershipRemoved'] = 'Access ended';
$_ADDONLANG['record_KeyholderOwnerChanged'] = 'New owner';
$_ADDONLANG['record_KeyholderOwnerOffered'] = 'Ownership offered';
$_ADDONLANG['record_KeyholderOwnerOfferDeclined'] = 'Offer of ownership declined';
$_ADDONLANG['record_KeyholderOwnerOfferExpired'] = 'Offer of ownership expired';
$_ADDONLANG['record_KeyholderOwnerOfferWithdrawn'] = 'Offer of ownership taken back';
$_ADDONLANG['record_KeyholderRoleAdded'] = 'Role added';
$_ADDONLANG['record_KeyholderRoleChanged'] = 'Role changed';
$_ADDONLANG['record_KeyholderRoleRemoved'] = 'Role removed';
$_ADDONLANG['record_KeyholderSettingChanged'] = 'Setting changed';
$_ADDONLANG['record_KeyholderUserAdded'] = 'Login made';
$_ADDONLANG['record_KeyholderUserChanged'] = 'Login changed';

// The person's name, language and address
$_ADDONLANG['name_button'] = 'Save name and language';
$_ADDONLANG['name_saved'] = 'Your profile was saved.';
$_ADDONLANG['name_invalid'] = 'A name has at most 255 characters and no line breaks.';
$_ADDONLANG['profile_language'] = 'Language of our mails to you';
$_ADDONLANG['profile_language_panel'] = 'As this site';
$_ADDONLANG['address_title'] = 'E-mail address';
$_ADDONLANG['address_about'] = 'We send a link to the new address. It counts once you have opened the link and confirmed; the old address is told. Addresses of accounts and contacts stay as they are.';
$_ADDONLANG['address_new'] = 'New e-mail address';
$_ADDONLANG['address_present'] = 'Present e-mail address';
$_ADDONLANG['address_password'] = 'Your password, to be sure';
$_ADDONLANG['address_button'] = 'Send the link';
$_ADDONLANG['address_asked'] = 'We have sent a link to :email. Your address changes when you have opened it and confirmed.';
$_ADDONLANG['address_lead'] = 'When you confirm, you log in with the new address from then on, and our mails to you go there.';
$_ADDONLANG['address_confirm'] = 'Use the new address';
$_ADDONLANG['address_changed'] = 'Your e-mail address is :email now.';
$_ADDONLANG['address_login'] = 'Log in with your present address first, then open the link in the mail again.';
$_ADDONLANG['address_link_invalid'] = 'This link is not valid any more, or was asked for by another login. Ask for a new one on your profile.';
$_ADDONLANG['record_KeyholderAddressAsked'] = 'Another e-mail address asked for';
$_ADDONLANG['record_KeyholderAddressChanged'] = 'E-mail address changed';

// One more account
$_ADDONLANG['new_account_title'] = 'Create a new account';
$_ADDONLANG['new_account_lead'] = 'The new account is yours: you own it with the login that you use now, :name (:email), and your other accounts stay as they are.';
$_ADDONLANG['new_account_email'] = 'Its invoices and notices go there. It has to be another address than those of your other accounts.';
$_ADDONLANG['new_account_prove'] = 'To open an account with this login, confirm by mail once that the mailbox is yours and choose your password; then come back here.';
$_ADDONLANG['new_account_button'] = 'Create the account';
$_ADDONLANG['new_account_done'] = 'The account was created, and you are working on it now.';
