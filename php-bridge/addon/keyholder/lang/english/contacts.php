<?php

/*
 * Keyholder's texts in English: contacts and sub-accounts.
 */

if (!defined('WHMCS')) {
    exit;
}

// Lists and buttons
$_ADDONLANG['contacts_title'] = 'Contacts and sub-accounts';
$_ADDONLANG['contacts_lead'] = 'Contacts get the mails that you choose. A sub-account is a contact who also has a login.';
$_ADDONLANG['contacts_list'] = 'Contacts';
$_ADDONLANG['contacts_count_one'] = ':count contact';
$_ADDONLANG['contacts_count_few'] = ':count contacts';
$_ADDONLANG['contacts_count_other'] = ':count contacts';
$_ADDONLANG['contacts_none'] = 'There are no contacts yet.';
$_ADDONLANG['column_mail'] = 'Mails';
$_ADDONLANG['mail_none'] = 'None';
$_ADDONLANG['kind_contact'] = 'Contact';
$_ADDONLANG['edit'] = 'Edit';
$_ADDONLANG['cancel'] = 'Cancel';
$_ADDONLANG['contact_add_title'] = 'Add a contact';
$_ADDONLANG['contact_title'] = 'Contact';
$_ADDONLANG['contact_remove'] = 'Remove';
$_ADDONLANG['contact_remove_sure'] = 'Remove the contact :name? They get no more mails.';

// The five steps
$_ADDONLANG['step_next'] = 'Continue';
$_ADDONLANG['step_of'] = 'Step :step of :steps';
$_ADDONLANG['step_details'] = 'Details';
$_ADDONLANG['step_login'] = 'Sub-account';
$_ADDONLANG['step_permissions'] = 'Permissions';
$_ADDONLANG['step_password'] = 'Password';
$_ADDONLANG['step_mail'] = 'Mail preferences';
$_ADDONLANG['contact_first_name'] = 'First name';
$_ADDONLANG['contact_last_name'] = 'Last name';
$_ADDONLANG['contact_company'] = 'Company';
$_ADDONLANG['contact_email'] = 'E-mail address';
$_ADDONLANG['contact_address1'] = 'Address';
$_ADDONLANG['contact_address2'] = 'Address, second line';
$_ADDONLANG['contact_city'] = 'City';
$_ADDONLANG['contact_state'] = 'Region';
$_ADDONLANG['contact_postcode'] = 'Postcode';
$_ADDONLANG['contact_country'] = 'Country (two letters)';
$_ADDONLANG['contact_phonenumber'] = 'Phone';
$_ADDONLANG['contact_tax_id'] = 'Tax number';
$_ADDONLANG['login_none'] = 'No login: a contact who only gets mails';
$_ADDONLANG['login_mail'] = 'Activate the sub-account: we mail an invitation, and the person chooses the password';
$_ADDONLANG['login_password'] = 'Activate the sub-account at once: I choose the first password';
$_ADDONLANG['login_has'] = 'This contact is a sub-account: the person has a login and can be given permissions.';
$_ADDONLANG['login_take'] = 'Take the login away';
$_ADDONLANG['login_take_sure'] = 'Take the login away? The person’s access ends at once; the contact stays.';

// Passwords
$_ADDONLANG['password_generate'] = 'Make a strong password';
$_ADDONLANG['password_show'] = 'Show';
$_ADDONLANG['password_weak'] = 'Weak';
$_ADDONLANG['password_fair'] = 'Fair';
$_ADDONLANG['password_strong'] = 'Strong';

// Mail categories
$_ADDONLANG['mail_category_general'] = 'General';
$_ADDONLANG['mail_category_product'] = 'Products';
$_ADDONLANG['mail_category_domain'] = 'Domains';
$_ADDONLANG['mail_category_invoice'] = 'Invoices';
$_ADDONLANG['mail_category_support'] = 'Support';
$_ADDONLANG['mail_category_affiliate'] = 'Affiliates';
$_ADDONLANG['mail_about_general'] = 'Announcements and news about the account';
$_ADDONLANG['mail_about_product'] = 'Orders, welcome mails, suspensions';
$_ADDONLANG['mail_about_domain'] = 'Renewals and registrations of domains';
$_ADDONLANG['mail_about_invoice'] = 'Invoices, reminders and receipts';
$_ADDONLANG['mail_about_support'] = 'Mails about support tickets';
$_ADDONLANG['mail_about_affiliate'] = 'Referrals and commissions';
$_ADDONLANG['contact_departments'] = 'Also mails of these ticket departments:';

// What was done
$_ADDONLANG['contact_saved'] = 'The contact :name was saved.';
$_ADDONLANG['contact_saved_no_login'] = 'The contact :name was saved, but has no login yet.';
$_ADDONLANG['contact_login_given'] = 'The sub-account of :name is active. Tell the person the password.';
$_ADDONLANG['contact_login_sent'] = 'The contact :name was saved, and an invitation was mailed.';
$_ADDONLANG['contact_login_taken'] = ':name is a contact without a login now.';
$_ADDONLANG['contact_removed'] = 'The contact :name was removed.';
$_ADDONLANG['contact_name_missing'] = 'A contact needs a name or a company.';

// Answers of the library
$_ADDONLANG['reason_last_domain_mail'] = 'You must have at least one email address enabled to receive domain related notifications as required by ICANN. To disable domain notifications, please enable domain notifications for the primary account holder or another contact.';
$_ADDONLANG['reason_contact_unknown'] = 'There is no such contact.';
$_ADDONLANG['reason_contact_has_login'] = 'The contact is a sub-account. Take the login away first.';
$_ADDONLANG['reason_contact_has_no_login'] = 'The contact has no login.';
$_ADDONLANG['reason_contact_has_no_address'] = 'A sub-account needs an e-mail address.';
