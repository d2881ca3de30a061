<?php

/*
 * Keyholder's texts in Romanian: contacts and sub-accounts.
 */

if (!defined('WHMCS')) {
    exit;
}

// Lists and buttons
$_ADDONLANG['contacts_title'] = 'Persoane de contact și subconturi';
$_ADDONLANG['contacts_lead'] = 'Persoanele de contact primesc e-mailurile pe care le alegeți. Un subcont este o persoană de contact care are și o autentificare.';
$_ADDONLANG['contacts_list'] = 'Persoane de contact';
$_ADDONLANG['contacts_count_one'] = ':count persoană de contact';
$_ADDONLANG['contacts_count_few'] = ':count persoane de contact';
$_ADDONLANG['contacts_count_other'] = ':count de persoane de contact';
$_ADDONLANG['contacts_none'] = 'Nu există încă persoane de contact.';
$_ADDONLANG['column_mail'] = 'E-mailuri';
$_ADDONLANG['mail_none'] = 'Niciunul';
$_ADDONLANG['kind_contact'] = 'Persoană de contact';
$_ADDONLANG['edit'] = 'Modifică';
$_ADDONLANG['cancel'] = 'Anulează';
$_ADDONLANG['contact_add_title'] = 'Adaugă o persoană de contact';
$_ADDONLANG['contact_title'] = 'Persoană de contact';
$_ADDONLANG['contact_remove'] = 'Șterge';
$_ADDONLANG['contact_remove_sure'] = 'Ștergeți persoana de contact :name? Nu va mai primi e-mailuri.';

// The five steps
$_ADDONLANG['step_next'] = 'Continuă';
$_ADDONLANG['step_of'] = 'Pasul :step din :steps';
$_ADDONLANG['step_details'] = 'Date';
$_ADDONLANG['step_login'] = 'Subcont';
$_ADDONLANG['step_permissions'] = 'Permisiuni';
$_ADDONLANG['step_password'] = 'Parolă';
$_ADDONLANG['step_mail'] = 'Preferințe de e-mail';
$_ADDONLANG['contact_first_name'] = 'Prenume';
$_ADDONLANG['contact_last_name'] = 'Nume';
$_ADDONLANG['contact_company'] = 'Companie';
$_ADDONLANG['contact_email'] = 'Adresă de e-mail';
$_ADDONLANG['contact_address1'] = 'Adresă';
$_ADDONLANG['contact_address2'] = 'Adresă, rândul al doilea';
$_ADDONLANG['contact_city'] = 'Oraș';
$_ADDONLANG['contact_state'] = 'Județ';
$_ADDONLANG['contact_postcode'] = 'Cod poștal';
$_ADDONLANG['contact_country'] = 'Țară (două litere)';
$_ADDONLANG['contact_phonenumber'] = 'Telefon';
$_ADDONLANG['contact_tax_id'] = 'Cod fiscal';
$_ADDONLANG['login_none'] = 'Fără autentificare: o persoană de contact care primește doar e-mailuri';
$_ADDONLANG['login_mail'] = 'Activează subcontul: trimitem o invitație prin e-mail, iar persoana își alege parola';
$_ADDONLANG['login_password'] = 'Activează subcontul imediat: eu aleg prima parolă';
$_ADDONLANG['login_has'] = 'Această persoană de contact este un subcont: are autentificare și poate primi permisiuni.';
$_ADDONLANG['login_take'] = 'Retrage autentificarea';
$_ADDONLANG['login_take_sure'] = 'Retrageți autentificarea? Accesul persoanei se încheie imediat; persoana de contact rămâne.';

// Passwords
$_ADDONLANG['password_generate'] = 'Generează o parolă puternică';
$_ADDONLANG['password_show'] = 'Arată';
$_ADDONLANG['password_weak'] = 'Slabă';
$_ADDONLANG['password_fair'] = 'Acceptabilă';
$_ADDONLANG['password_strong'] = 'Puternică';

// Mail categories
$_ADDONLANG['mail_category_general'] = 'Generale';
$_ADDONLANG['mail_category_product'] = 'Produse';
$_ADDONLANG['mail_category_domain'] = 'Domenii';
$_ADDONLANG['mail_category_invoice'] = 'Facturi';
$_ADDONLANG['mail_category_support'] = 'Suport';
$_ADDONLANG['mail_category_affiliate'] = 'Afiliați';
$_ADDONLANG['mail_about_general'] = 'Anunțuri și noutăți despre cont';
$_ADDONLANG['mail_about_product'] = 'Comenzi, e-mailuri de bun venit, suspendări';
$_ADDONLANG['mail_about_domain'] = 'Reînnoiri și înregistrări de domenii';
$_ADDONLANG['mail_about_invoice'] = 'Facturi, memento-uri și chitanțe';
$_ADDONLANG['mail_about_support'] = 'E-mailuri despre tichetele de suport';
$_ADDONLANG['mail_about_affiliate'] = 'Recomandări și comisioane';
$_ADDONLANG['contact_departments'] = 'Și e-mailurile acestor departamente de tichete:';

// What was done
$_ADDONLANG['contact_saved'] = 'Persoana de contact :name a fost salvată.';
$_ADDONLANG['contact_saved_no_login'] = 'Persoana de contact :name a fost salvată, dar nu are încă autentificare.';
$_ADDONLANG['contact_login_given'] = 'Subcontul lui :name este activ. Comunicați-i parola.';
$_ADDONLANG['contact_login_sent'] = 'Persoana de contact :name a fost salvată și i s-a trimis o invitație.';
$_ADDONLANG['contact_login_taken'] = ':name este acum o persoană de contact fără autentificare.';
$_ADDONLANG['contact_removed'] = 'Persoana de contact :name a fost ștearsă.';
$_ADDONLANG['contact_name_missing'] = 'O persoană de contact are nevoie de un nume sau de o companie.';

// Answers of the library
$_ADDONLANG['reason_last_domain_mail'] = 'Conform cerințelor ICANN, cel puțin o adresă de e-mail trebuie să primească notificările despre domenii. Pentru a le dezactiva aici, activați-le mai întâi pentru titularul contului sau pentru altă persoană de contact.';
$_ADDONLANG['reason_contact_unknown'] = 'Nu există o astfel de persoană de contact.';
$_ADDONLANG['reason_contact_has_login'] = 'Persoana de contact este un subcont. Retrageți mai întâi autentificarea.';
$_ADDONLANG['reason_contact_has_no_login'] = 'Persoana de contact nu are autentificare.';
$_ADDONLANG['reason_contact_has_no_address'] = 'Un subcont are nevoie de o adresă de e-mail.';
