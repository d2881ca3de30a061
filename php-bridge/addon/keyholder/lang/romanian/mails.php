<?php

/*
 * Keyholder's texts in Romanian: mails.
 */

if (!defined('WHMCS')) {
    exit;
}
$_ADDONLANG['mail_owner_offer_subject'] = ':owner_name vă oferă contul :account_name';
$_ADDONLANG['mail_owner_offer_body'] = <<<'TEXT'
Bună ziua, :to_name,

:owner_name vă propune să deveniți proprietarul contului :account_name la :company. Proprietarul are toate permisiunile, hotărăște cine mai poate folosi contul și răspunde de facturile lui.
:former

Deschideți acest link pentru a citi oferta și pentru a o accepta sau refuza:
:link

Oferta este valabilă până la :expires. Dacă nu faceți nimic, nu se schimbă nimic.

:company
TEXT;
$_ADDONLANG['mail_owner_offer_stays'] = ':owner_name rămâne pe cont ca utilizator cu toate permisiunile.';
$_ADDONLANG['mail_owner_offer_leaves'] = ':owner_name părăsește contul.';
$_ADDONLANG['mail_contact_added_subject'] = 'A fost adăugată o persoană de contact la contul :account_name';
$_ADDONLANG['mail_contact_added_body'] = <<<'TEXT'
Bună ziua, :to_name,

la contul dumneavoastră :account_name de la :company a fost adăugată o persoană de contact:

:contact_name
:contact_email

Persoanele de contact și e-mailurile pe care le primesc sunt aici:
:link

:company
TEXT;

// Another address
$_ADDONLANG['mail_confirm_address_subject'] = 'Confirmați noua adresă de e-mail';
$_ADDONLANG['mail_confirm_address_body'] = <<<'TEXT'
Bună ziua, :name,

ați cerut ca de acum să vă autentificați cu această adresă. Deschideți acest link acolo unde sunteți autentificat și confirmați:
:link

Linkul este valabil o zi. Dacă nu ați cerut acest lucru, nu trebuie să faceți nimic: fără autentificarea dumneavoastră nu are niciun efect.

:company
TEXT;
$_ADDONLANG['mail_address_changed_subject'] = 'Adresa dumneavoastră de e-mail a fost schimbată';
$_ADDONLANG['mail_address_changed_body'] = <<<'TEXT'
Bună ziua, :name,

de acum vă autentificați la :company cu :email și nu cu această adresă.

Dacă nu ați fost dumneavoastră, cineva vă cunoaște parola. Scrieți-ne imediat.

:company
TEXT;
