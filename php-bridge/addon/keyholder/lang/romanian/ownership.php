<?php

/*
 * Keyholder's texts in Romanian: offers of ownership.
 */

if (!defined('WHMCS')) {
    exit;
}
$_ADDONLANG['ownership_title'] = 'Proprietatea contului';
$_ADDONLANG['ownership_about'] = 'Proprietarul are toate permisiunile, hotărăște cine mai poate folosi contul și răspunde de facturile lui.';
$_ADDONLANG['offer_title'] = 'Oferiți contul altei persoane';
$_ADDONLANG['offer_about'] = 'Cealaltă persoană are 7 zile pentru a accepta. Până atunci rămâneți proprietar și puteți retrage oferta. O ofertă nouă o înlocuiește pe cea deschisă.';
$_ADDONLANG['offer_whom'] = 'Proprietar nou';
$_ADDONLANG['offer_nobody'] = 'Nimeni altcineva nu folosește încă acest cont. Invitați mai întâi persoana.';
$_ADDONLANG['former_title'] = 'Și dumneavoastră?';
$_ADDONLANG['former_missing'] = 'Alegeți dacă rămâneți pe cont sau îl părăsiți.';
$_ADDONLANG['former_stays_choice'] = 'Rămân ca utilizator cu toate permisiunile';
$_ADDONLANG['former_leaves_choice'] = 'Părăsesc contul';
$_ADDONLANG['former_stays_text'] = ':name rămâne pe cont ca utilizator cu toate permisiunile.';
$_ADDONLANG['former_leaves_text'] = ':name părăsește contul.';
$_ADDONLANG['offer_button'] = 'Trimite oferta';
$_ADDONLANG['offer_person'] = 'Oferă proprietatea';
$_ADDONLANG['offer_to'] = 'Oferit lui :name';
$_ADDONLANG['offer_lead'] = ':owner vă oferă contul :account';
$_ADDONLANG['offer_accept_button'] = 'Devin proprietar';
$_ADDONLANG['offer_withdraw_button'] = 'Retrage oferta';
$_ADDONLANG['offer_made'] = 'Contul i-a fost oferit lui :name.';
$_ADDONLANG['offer_withdrawn_done'] = 'Oferta a fost retrasă.';
$_ADDONLANG['offer_accepted_done'] = 'Sunteți acum proprietarul contului „:account”.';
$_ADDONLANG['offer_declined_done'] = 'Ați refuzat să deveniți proprietarul contului „:account”.';

// Answers of the library
$_ADDONLANG['reason_offer_unknown'] = 'Această ofertă nu mai există. Poate a fost retrasă sau înlocuită de una mai nouă.';
$_ADDONLANG['reason_offer_expired'] = 'Această ofertă a expirat.';
$_ADDONLANG['reason_offer_used'] = 'Această ofertă a fost deja acceptată.';
$_ADDONLANG['reason_offer_declined'] = 'Această ofertă a fost refuzată.';
$_ADDONLANG['reason_offer_withdrawn'] = 'Această ofertă a fost retrasă.';
$_ADDONLANG['reason_other_offer'] = 'Pagina arăta o altă ofertă. Uitați-vă mai întâi la cea actuală.';
$_ADDONLANG['reason_not_an_active_member'] = 'Numai un utilizator activ al contului poate deveni proprietar.';
$_ADDONLANG['reason_acting_staff'] = 'Acest lucru îl poate face numai persoana însăși; personalul care acționează în numele ei nu poate.';
$_ADDONLANG['offer_more'] = 'Altcineva? Căutați persoana, deschideți-i permisiunile și oferiți-i contul acolo.';
