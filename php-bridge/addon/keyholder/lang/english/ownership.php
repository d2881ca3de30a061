<?php

/*
 * Keyholder's texts in English: offers of ownership.
 */

if (!defined('WHMCS')) {
    exit;
}
$_ADDONLANG['ownership_title'] = 'Ownership';
$_ADDONLANG['ownership_about'] = 'The owner holds all permissions, decides who else may use the account and answers for its invoices.';
$_ADDONLANG['offer_title'] = 'Offer the account to somebody';
$_ADDONLANG['offer_about'] = 'The other has 7 days to accept. Until then you stay the owner and can take the offer back. A new offer takes the place of an open one.';
$_ADDONLANG['offer_whom'] = 'New owner';
$_ADDONLANG['offer_nobody'] = 'Nobody else uses this account yet. Invite the person first.';
$_ADDONLANG['former_title'] = 'And you?';
$_ADDONLANG['former_missing'] = 'Choose whether you stay on the account or leave it.';
$_ADDONLANG['former_stays_choice'] = 'I stay as a user with all permissions';
$_ADDONLANG['former_leaves_choice'] = 'I leave the account';
$_ADDONLANG['former_stays_text'] = ':name stays on the account as a user with all permissions.';
$_ADDONLANG['former_leaves_text'] = ':name leaves the account.';
$_ADDONLANG['offer_button'] = 'Send the offer';
$_ADDONLANG['offer_person'] = 'Offer ownership';
$_ADDONLANG['offer_to'] = 'Offered to :name';
$_ADDONLANG['offer_lead'] = ':owner offers you the account :account';
$_ADDONLANG['offer_accept_button'] = 'Become the owner';
$_ADDONLANG['offer_withdraw_button'] = 'Take the offer back';
$_ADDONLANG['offer_made'] = 'The account was offered to :name.';
$_ADDONLANG['offer_withdrawn_done'] = 'The offer was taken back.';
$_ADDONLANG['offer_accepted_done'] = 'You are now the owner of the account “:account”.';
$_ADDONLANG['offer_declined_done'] = 'You have declined to become the owner of the account “:account”.';

// Answers of the library
$_ADDONLANG['reason_offer_unknown'] = 'There is no such offer any more. It may have been taken back, or replaced by a newer one.';
$_ADDONLANG['reason_offer_expired'] = 'This offer has expired.';
$_ADDONLANG['reason_offer_used'] = 'This offer has been accepted already.';
$_ADDONLANG['reason_offer_declined'] = 'This offer was declined.';
$_ADDONLANG['reason_offer_withdrawn'] = 'This offer was taken back.';
$_ADDONLANG['reason_other_offer'] = 'This page showed another offer. Look at the present one first.';
$_ADDONLANG['reason_not_an_active_member'] = 'Only an active user of the account can become its owner.';
$_ADDONLANG['reason_acting_staff'] = 'This is for the person alone; staff who act for somebody cannot do it.';
$_ADDONLANG['offer_more'] = 'Somebody else? Look for them, open their permissions and offer it there.';
