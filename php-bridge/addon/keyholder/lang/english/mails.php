<?php

/*
 * Keyholder's texts in English: mails.
 */

if (!defined('WHMCS')) {
    exit;
}
$_ADDONLANG['mail_owner_offer_subject'] = ':owner_name offers you the account :account_name';
$_ADDONLANG['mail_owner_offer_body'] = <<<'TEXT'
Hello :to_name,

:owner_name offers to make you the owner of the account :account_name at :company. The owner holds all permissions, decides who else may use the account and answers for its invoices.
:former

Open this link to read the offer and to accept or decline it:
:link

The offer is valid until :expires. If you do nothing, nothing changes.

:company
TEXT;
$_ADDONLANG['mail_owner_offer_stays'] = ':owner_name stays on the account as a user with all permissions.';
$_ADDONLANG['mail_owner_offer_leaves'] = ':owner_name leaves the account.';
$_ADDONLANG['mail_contact_added_subject'] = 'A contact was added to the account :account_name';
$_ADDONLANG['mail_contact_added_body'] = <<<'TEXT'
Hello :to_name,

a contact was added to your account :account_name at :company:

:contact_name
:contact_email

Your contacts, and which mails they get, are here:
:link

:company
TEXT;

// Another address
$_ADDONLANG['mail_confirm_address_subject'] = 'Confirm your new e-mail address';
$_ADDONLANG['mail_confirm_address_body'] = <<<'TEXT'
Hello :name,

you asked to log in with this address from now on. Open this link where you are logged in, and confirm:
:link

The link is valid for one day. If you did not ask for it, you need not do anything: without your log-in it has no effect.

:company
TEXT;
$_ADDONLANG['mail_address_changed_subject'] = 'Your e-mail address was changed';
$_ADDONLANG['mail_address_changed_body'] = <<<'TEXT'
Hello :name,

from now on you log in at :company with :email and no longer with this address.

If this was not you, somebody knows your password. Write to us at once.

:company
TEXT;
