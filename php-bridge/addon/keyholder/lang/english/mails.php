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
