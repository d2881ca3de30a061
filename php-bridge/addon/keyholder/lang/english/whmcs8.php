<?php

/*
 * Keyholder's texts in English: the pages that a theme of WHMCS 8 draws.
 */

if (!defined('WHMCS')) {
    exit;
}

// What Keyholder says where a theme of WHMCS 8 draws its pages.
$_ADDONLANG['question_not_here'] = 'There are no security questions here: a forgotten password is chosen anew by mail. Nothing was changed.';
$_ADDONLANG['terms_not_accepted'] = 'Please accept the terms of service.';
$_ADDONLANG['register_invited_only'] = 'The invitation was sent to :email. Register with that address, or log in if you have a login already.';
$_ADDONLANG['checkout_other_account'] = 'The order would be placed for the account in use, not for the one that you have chosen. Switch the account first; your cart is kept.';
$_ADDONLANG['theme_failed_title'] = 'This page cannot be shown';
$_ADDONLANG['theme_failed_text'] = 'The page could not be drawn, so nothing of it is shown. The provider finds the reason in the activity log.';
$_ADDONLANG['theme_of_whmcs8'] = 'Theme of WHMCS 8: :fault';
$_ADDONLANG['verify_mailbox'] = 'Confirm by mail that the mailbox is yours; then one password opens all your accounts.';

// Keys of WHMCS 8, for panels whose own language files are older.
$_ADDONLANG['confirm'] = 'Confirm';
$_ADDONLANG['twoFactor.enabled'] = 'Logs in with a second factor';
$_ADDONLANG['twoFactor.disabled'] = 'Logs in without a second factor';
$_ADDONLANG['userManagement.pendingInvites'] = 'Open invitations';
$_ADDONLANG['userManagement.removeAccessSure'] = 'Take this person’s access away?';
$_ADDONLANG['userManagement.removeAccessInfo'] = 'It ends at once. The person keeps the login and other accounts, and can be invited again.';
$_ADDONLANG['userManagement.cancelInviteSure'] = 'Take this invitation back?';
$_ADDONLANG['userManagement.cancelInviteInfo'] = 'Its link stops working. You can invite the person again at any time.';
$_ADDONLANG['userManagement.settings'] = 'How you log in, for all your accounts.';
$_ADDONLANG['accountInvite.youHaveBeenInvited'] = 'You are invited to :clientName';
$_ADDONLANG['accountInvite.givenAccess'] = ':senderName would like you to work on the account :ot:clientName:ct.';
$_ADDONLANG['accountInvite.inviteAcceptLoggedIn'] = 'Accept, and the account stands in your list of accounts.';
$_ADDONLANG['accountInvite.inviteAcceptLoggedOut'] = 'Log in to accept, or register when you have no login yet.';
$_ADDONLANG['pwstrength'] = 'Strength of the password';
$_ADDONLANG['pwstrengthenter'] = 'type one';
$_ADDONLANG['pwstrengthrating'] = 'Strength';
$_ADDONLANG['passwordtips'] = 'At least 10 and at most :maximum_length characters. Several words that do not belong together are strong.';
$_ADDONLANG['ordertosagreement'] = 'I accept the';
$_ADDONLANG['ordertos'] = 'terms of service';
$_ADDONLANG['switchAccount.noneFound'] = 'There is no account for your login yet.';
$_ADDONLANG['switchAccount.createInstructions'] = 'Ask for an invitation, or order something: that opens an account of your own.';
$_ADDONLANG['switchAccount.forcedSwitchRequest'] = 'What you want to open belongs to another account of yours:';
$_ADDONLANG['switchAccount.cancelAndReturn'] = 'Stay in this account';
$_ADDONLANG['clientareachoosecontact'] = 'Which contact?';
$_ADDONLANG['go'] = 'Show';
$_ADDONLANG['clientareaaddress1'] = 'Street and number';
$_ADDONLANG['clientareaaddress2'] = 'Building, floor';
$_ADDONLANG['clientareacountry'] = 'Country';
$_ADDONLANG['clientareadeletecontactareyousure'] = 'Remove this contact? The person gets no more mails.';
$_ADDONLANG['clientareaerrors'] = 'This has to be put right:';
$_ADDONLANG['userProfile.changeEmail'] = 'E-mail address';
$_ADDONLANG['userProfile.notVerified'] = 'Not confirmed yet';
$_ADDONLANG['userProfile.verified'] = 'Confirmed';
$_ADDONLANG['loggedInAs'] = 'Account in use';
$_ADDONLANG['notifications'] = 'notices';
$_ADDONLANG['nonotifications'] = 'No notices';
$_ADDONLANG['notificationsnone'] = 'There is nothing to tell you.';
$_ADDONLANG['searchOurKnowledgebase'] = 'Search the help pages';
$_ADDONLANG['more'] = 'More';
$_ADDONLANG['admin.returnToAdmin'] = 'Back to the admin area';
$_ADDONLANG['adminmasqueradingasclient'] = 'You act as this customer.';
$_ADDONLANG['logoutandreturntoadminarea'] = 'Log out and go back to the admin area.';
$_ADDONLANG['adminloggedin'] = 'You are logged in as staff.';
$_ADDONLANG['returntoadminarea'] = 'Go back to the admin area.';
$_ADDONLANG['contactus'] = 'Contact us';
$_ADDONLANG['copyrightFooterNotice'] = '© :year :company';
$_ADDONLANG['close'] = 'Close';
$_ADDONLANG['loading'] = 'One moment ...';
$_ADDONLANG['submit'] = 'Send';
$_ADDONLANG['chooselanguage'] = 'Language';
$_ADDONLANG['choosecurrency'] = 'Currency';
$_ADDONLANG['apply'] = 'Apply';
$_ADDONLANG['verifyEmailAddress'] = 'Confirm by mail that the mailbox is yours.';
$_ADDONLANG['resendEmail'] = 'Send the mail';
$_ADDONLANG['emailSent'] = 'The mail is on its way';
$_ADDONLANG['error'] = 'This did not work';
$_ADDONLANG['generatePassword.lengthValidationError'] = 'Choose a length from 8 to 64.';
$_ADDONLANG['generatePassword.pwLength'] = 'Length';
$_ADDONLANG['generatePassword.generatedPw'] = 'Made password';
$_ADDONLANG['generatePassword.generateNew'] = 'Make another one';
$_ADDONLANG['generatePassword.copyAndInsert'] = 'Use it';
$_ADDONLANG['copy'] = 'Copy';
$_ADDONLANG['support.requestor.owner'] = 'Owner';
$_ADDONLANG['support.requestor.authorizeduser'] = 'User of the account';
$_ADDONLANG['support.requestor.registereduser'] = 'Registered user';
$_ADDONLANG['support.requestor.subaccount'] = 'Sub-account';
$_ADDONLANG['support.requestor.guest'] = 'Guest';
$_ADDONLANG['support.requestor.operator'] = 'Staff';
