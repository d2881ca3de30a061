<?php

/*
 * Keyholder's texts in Dutch: contacts and sub-accounts.
 */

if (!defined('WHMCS')) {
    exit;
}

// Lists and buttons
$_ADDONLANG['contacts_title'] = 'Contactpersonen en subaccounts';
$_ADDONLANG['contacts_lead'] = 'Contactpersonen krijgen de mails die u kiest. Een subaccount is een contactpersoon die ook kan inloggen.';
$_ADDONLANG['contacts_list'] = 'Contactpersonen';
$_ADDONLANG['contacts_count_one'] = ':count contactpersoon';
$_ADDONLANG['contacts_count_few'] = ':count contactpersonen';
$_ADDONLANG['contacts_count_other'] = ':count contactpersonen';
$_ADDONLANG['contacts_none'] = 'Er zijn nog geen contactpersonen.';
$_ADDONLANG['column_mail'] = 'Mails';
$_ADDONLANG['mail_none'] = 'Geen';
$_ADDONLANG['kind_contact'] = 'Contactpersoon';
$_ADDONLANG['edit'] = 'Bewerken';
$_ADDONLANG['cancel'] = 'Annuleren';
$_ADDONLANG['contact_add_title'] = 'Contactpersoon toevoegen';
$_ADDONLANG['contact_title'] = 'Contactpersoon';
$_ADDONLANG['contact_remove'] = 'Verwijderen';
$_ADDONLANG['contact_remove_sure'] = 'Contactpersoon :name verwijderen? Die krijgt dan geen mails meer.';

// The five steps
$_ADDONLANG['step_next'] = 'Verder';
$_ADDONLANG['step_of'] = 'Stap :step van :steps';
$_ADDONLANG['step_details'] = 'Gegevens';
$_ADDONLANG['step_login'] = 'Subaccount';
$_ADDONLANG['step_permissions'] = 'Rechten';
$_ADDONLANG['step_password'] = 'Wachtwoord';
$_ADDONLANG['step_mail'] = 'Mailvoorkeuren';
$_ADDONLANG['contact_first_name'] = 'Voornaam';
$_ADDONLANG['contact_last_name'] = 'Achternaam';
$_ADDONLANG['contact_company'] = 'Bedrijf';
$_ADDONLANG['contact_email'] = 'E-mailadres';
$_ADDONLANG['contact_address1'] = 'Adres';
$_ADDONLANG['contact_address2'] = 'Adres, tweede regel';
$_ADDONLANG['contact_city'] = 'Plaats';
$_ADDONLANG['contact_state'] = 'Provincie';
$_ADDONLANG['contact_postcode'] = 'Postcode';
$_ADDONLANG['contact_country'] = 'Land (twee letters)';
$_ADDONLANG['contact_phonenumber'] = 'Telefoon';
$_ADDONLANG['contact_tax_id'] = 'Btw-nummer';
$_ADDONLANG['login_none'] = 'Geen login: een contactpersoon die alleen mails krijgt';
$_ADDONLANG['login_mail'] = 'Subaccount activeren: wij mailen een uitnodiging en de persoon kiest het wachtwoord';
$_ADDONLANG['login_password'] = 'Subaccount meteen activeren: ik kies het eerste wachtwoord';
$_ADDONLANG['login_has'] = 'Deze contactpersoon is een subaccount: de persoon kan inloggen en rechten krijgen.';
$_ADDONLANG['login_take'] = 'Login intrekken';
$_ADDONLANG['login_take_sure'] = 'Login intrekken? De toegang van de persoon eindigt meteen; de contactpersoon blijft.';

// Passwords
$_ADDONLANG['password_generate'] = 'Sterk wachtwoord maken';
$_ADDONLANG['password_show'] = 'Tonen';
$_ADDONLANG['password_weak'] = 'Zwak';
$_ADDONLANG['password_fair'] = 'Redelijk';
$_ADDONLANG['password_strong'] = 'Sterk';

// Mail categories
$_ADDONLANG['mail_category_general'] = 'Algemeen';
$_ADDONLANG['mail_category_product'] = 'Producten';
$_ADDONLANG['mail_category_domain'] = 'Domeinen';
$_ADDONLANG['mail_category_invoice'] = 'Facturen';
$_ADDONLANG['mail_category_support'] = 'Ondersteuning';
$_ADDONLANG['mail_category_affiliate'] = 'Affiliate';
$_ADDONLANG['mail_about_general'] = 'Mededelingen en nieuws over het account';
$_ADDONLANG['mail_about_product'] = 'Bestellingen, welkomstmails, opschortingen';
$_ADDONLANG['mail_about_domain'] = 'Verlengingen en registraties van domeinen';
$_ADDONLANG['mail_about_invoice'] = 'Facturen, herinneringen en betalingsbewijzen';
$_ADDONLANG['mail_about_support'] = 'Mails over supporttickets';
$_ADDONLANG['mail_about_affiliate'] = 'Verwijzingen en commissies';
$_ADDONLANG['contact_departments'] = 'Ook mails van deze ticketafdelingen:';

// What was done
$_ADDONLANG['contact_saved'] = 'Contactpersoon :name is opgeslagen.';
$_ADDONLANG['contact_saved_no_login'] = 'Contactpersoon :name is opgeslagen, maar heeft nog geen login.';
$_ADDONLANG['contact_login_given'] = 'Het subaccount van :name is actief. Geef het wachtwoord door.';
$_ADDONLANG['contact_login_sent'] = 'Contactpersoon :name is opgeslagen en er is een uitnodiging verstuurd.';
$_ADDONLANG['contact_login_taken'] = ':name is nu een contactpersoon zonder login.';
$_ADDONLANG['contact_removed'] = 'Contactpersoon :name is verwijderd.';
$_ADDONLANG['contact_name_missing'] = 'Een contactpersoon heeft een naam of een bedrijf nodig.';

// Answers of the library
$_ADDONLANG['reason_last_domain_mail'] = 'ICANN vereist dat minstens één e-mailadres meldingen over domeinen ontvangt. Schakel ze eerst in voor de accounthouder of een andere contactpersoon voordat u ze hier uitschakelt.';
$_ADDONLANG['reason_contact_unknown'] = 'Deze contactpersoon bestaat niet.';
$_ADDONLANG['reason_contact_has_login'] = 'De contactpersoon is een subaccount. Trek eerst de login in.';
$_ADDONLANG['reason_contact_has_no_login'] = 'De contactpersoon heeft geen login.';
$_ADDONLANG['reason_contact_has_no_address'] = 'Een subaccount heeft een e-mailadres nodig.';
