<?php

/*
 * Keyholder's texts in Romanian.
 *
 * ":name" and the like are replaced by values. reason_* are answers of the library, by their stable words.
 */

if (!defined('WHMCS')) {
    exit;
}

$_ADDONLANG['language_name'] = 'romanian';

// Menus and buttons
$_ADDONLANG['nav_hello'] = 'Bună, :name!';
$_ADDONLANG['switch_account'] = 'Schimbă contul';
$_ADDONLANG['account_in_use'] = 'Contul în uz: :account';
$_ADDONLANG['save'] = 'Salvează modificările';
$_ADDONLANG['back'] = 'Înapoi';
$_ADDONLANG['earlier'] = 'Înapoi';
$_ADDONLANG['later'] = 'Înainte';
$_ADDONLANG['never'] = 'Niciodată';
$_ADDONLANG['you'] = 'dumneavoastră';
$_ADDONLANG['try_again'] = 'Încearcă din nou';
$_ADDONLANG['logout'] = 'Deconectare';
$_ADDONLANG['plain_home'] = 'Acasă';
$_ADDONLANG['plain_login'] = 'Autentificare';
$_ADDONLANG['plain_accounts'] = 'Alege un cont';

// The gate
$_ADDONLANG['unavailable_title'] = 'Controlul accesului nu este disponibil';
$_ADDONLANG['unavailable_text'] = 'Nu putem verifica acum ce aveți voie să faceți aici, așa că nu s-a afișat și nu s-a modificat nimic. Vă rugăm să încercați din nou peste câteva minute.';
$_ADDONLANG['refused_title'] = 'Nu aveți voie să faceți acest lucru';
$_ADDONLANG['refused_what'] = 'Este nevoie de permisiunea „:permission”.';
$_ADDONLANG['refused_ask'] = 'Cereți-i accesul persoanei :name.';
$_ADDONLANG['refused_owner'] = 'Proprietarul este :name.';
$_ADDONLANG['refused_host'] = 'Personalul :company poate schimba acest lucru.';
$_ADDONLANG['refused_oneself'] = 'Deconectați-vă, apoi autentificați-vă din nou cu al doilea factor.';
$_ADDONLANG['gate_unclear'] = 'Această adresă poate fi înțeleasă în două feluri. Nu s-a făcut nimic. Deschideți pagina din meniu.';
$_ADDONLANG['gate_login'] = 'Vă rugăm să vă autentificați. Nu s-a făcut nimic.';
$_ADDONLANG['gate_choose'] = 'Pagina aparține altui cont decât cel în uz, așa că nu s-a făcut nimic. Alegeți contul pe care doriți să lucrați.';
$_ADDONLANG['function_ran'] = 'Cererea dumneavoastră a fost transmisă. Răspunsul se află pe pagina serviciului, pe care nu o puteți deschide.';
$_ADDONLANG['not_found_title'] = 'Pagina nu a fost găsită';
$_ADDONLANG['not_found_text'] = 'Nu există o astfel de pagină.';
$_ADDONLANG['form_too_old'] = 'Formularul era prea vechi. Mergeți înapoi, reîncărcați pagina și încercați din nou.';
$_ADDONLANG['form_other_account'] = 'Formularul a fost făcut pentru alt cont sau altă autentificare decât cele de acum. Nu s-a făcut nimic.';
$_ADDONLANG['ticket_department_denied'] = 'Nu aveți voie să deschideți tichete în acest departament. Adresați-vă proprietarului contului.';
$_ADDONLANG['checkout_denied'] = 'Nu aveți voie să plasați comenzi pentru acest cont. Adresați-vă proprietarului sau treceți la alt cont.';
$_ADDONLANG['checkout_login_first'] = 'Vă rugăm să vă autentificați întâi; coșul se păstrează. Apoi finalizați comanda.';
$_ADDONLANG['order_for'] = 'Comandă pentru';
$_ADDONLANG['order_choose'] = 'Comandă pentru acest cont';
$_ADDONLANG['order_not_here'] = 'Nu aveți voie să plasați comenzi pentru acest cont.';

// User management
$_ADDONLANG['users_title'] = 'Administrarea utilizatorilor';
$_ADDONLANG['users_lead'] = 'Persoane care pot acționa în contul „:account”.';
$_ADDONLANG['members_title'] = 'Utilizatori';
$_ADDONLANG['column_person'] = 'Persoană';
$_ADDONLANG['column_kind'] = 'Tip';
$_ADDONLANG['column_status'] = 'Stare';
$_ADDONLANG['column_last_used'] = 'Ultima utilizare';
$_ADDONLANG['column_actions'] = 'Acțiuni';
$_ADDONLANG['column_email'] = 'Adresa de e-mail';
$_ADDONLANG['address_invalid'] = 'Aceasta nu este o adresă de e-mail care se poate folosi.';
$_ADDONLANG['column_created'] = 'Trimisă la';
$_ADDONLANG['column_expires'] = 'Valabilă până la';
$_ADDONLANG['owner_holds_all'] = 'Are toate permisiunile';
$_ADDONLANG['manage_permissions'] = 'Permisiuni';
$_ADDONLANG['remove_access'] = 'Elimină';
$_ADDONLANG['remove_sure'] = 'Retrageți accesul pentru :name? Se încheie imediat.';
$_ADDONLANG['member_removed'] = 'Persoana nu mai are acces la acest cont.';
$_ADDONLANG['member_saved'] = 'Accesul pentru :name a fost salvat.';
$_ADDONLANG['kind_owner'] = 'Proprietar';
$_ADDONLANG['kind_sub_account'] = 'Subcont';
$_ADDONLANG['kind_guest'] = 'Invitat';
$_ADDONLANG['status_pending'] = 'În așteptare';
$_ADDONLANG['status_invitation_sent'] = 'Invitație trimisă';
$_ADDONLANG['status_declined'] = 'Refuzat';
$_ADDONLANG['status_active'] = 'Activ';
$_ADDONLANG['status_inactive'] = 'Inactiv';
$_ADDONLANG['status_about'] = 'O persoană inactivă își păstrează permisiunile, dar nu poate folosi contul.';

// Invitations
$_ADDONLANG['invitations_title'] = 'Invitații';
$_ADDONLANG['no_invitations'] = 'Nu a fost invitat nimeni încă.';
$_ADDONLANG['invited_by'] = 'Invitat de :name';
$_ADDONLANG['invite_sent'] = 'Trimisă';
$_ADDONLANG['invite_accepted'] = 'Acceptată';
$_ADDONLANG['invite_declined'] = 'Refuzată';
$_ADDONLANG['invite_cancelled'] = 'Anulată';
$_ADDONLANG['invite_expired'] = 'Expirată';
$_ADDONLANG['resend'] = 'Trimite din nou';
$_ADDONLANG['cancel_invitation'] = 'Anulează invitația';
$_ADDONLANG['cancel_sure'] = 'Anulați invitația pentru :email? Linkul ei nu va mai funcționa.';
$_ADDONLANG['invite_title'] = 'Invită pe cineva';
$_ADDONLANG['invite_lead'] = 'Persoana primește un link prin e-mail. Este valabil 7 zile și poate fi folosit o singură dată.';
$_ADDONLANG['choice_all'] = 'Toate permisiunile';
$_ADDONLANG['choice_choose'] = 'Alege permisiunile';
$_ADDONLANG['choice_single'] = 'Doar anumite servicii și domenii';
$_ADDONLANG['send_invitation'] = 'Trimite invitația';
$_ADDONLANG['done_invited'] = 'A fost trimisă o invitație la :email.';
$_ADDONLANG['done_resent'] = 'A fost trimisă o invitație nouă la :email. Linkul vechi nu mai funcționează.';
$_ADDONLANG['done_cancelled'] = 'Invitația pentru :email a fost anulată.';

// Permissions of one member
$_ADDONLANG['permissions_title'] = 'Permisiuni';
$_ADDONLANG['check_all'] = 'Toate acestea';
$_ADDONLANG['owner_fixed'] = 'Proprietarul are toate permisiunile. Ele nu pot fi schimbate.';
$_ADDONLANG['self_fixed'] = 'Nimeni nu își poate schimba propriile permisiuni. Adresați-vă proprietarului contului.';
$_ADDONLANG['service_number'] = 'Serviciul :id';
$_ADDONLANG['domain_number'] = 'Domeniul :id';
$_ADDONLANG['group_general'] = 'General';
$_ADDONLANG['group_billing'] = 'Facturare';
$_ADDONLANG['group_ordering'] = 'Comenzi';
$_ADDONLANG['group_support'] = 'Suport';
$_ADDONLANG['group_system'] = 'Servicii și domenii';
$_ADDONLANG['group_security'] = 'Securitate';

// Accounts
$_ADDONLANG['accounts_title'] = 'Alege un cont';
$_ADDONLANG['accounts_lead'] = 'Autentificat ca :name (:email). Pe ce cont doriți să lucrați?';
$_ADDONLANG['in_use'] = 'În uz';
$_ADDONLANG['enter_button'] = 'Intră';
$_ADDONLANG['prove_lead'] = 'Unele dintre aceste conturi se deschideau până acum cu altă parolă. Confirmați o dată prin e-mail că această căsuță poștală este a dumneavoastră; apoi o singură parolă le deschide pe toate.';
$_ADDONLANG['prove_first'] = 'Se deschide după ce confirmați prin e-mail.';
$_ADDONLANG['prove_button'] = 'Confirmă prin e-mail';
$_ADDONLANG['no_accounts'] = 'Nu există încă un cont pentru autentificarea dumneavoastră. Cereți o invitație sau deschideți un cont propriu.';
$_ADDONLANG['first_order'] = 'Deschide un cont';
$_ADDONLANG['account_status_active'] = 'Activ';
$_ADDONLANG['account_status_inactive'] = 'Inactiv';
$_ADDONLANG['account_status_closed'] = 'Închis';
$_ADDONLANG['mailbox_asked'] = 'V-am trimis un e-mail cu un link. Deschideți-l și alegeți parola pentru toate conturile.';
$_ADDONLANG['mailbox_confirmed'] = 'Parola este setată. Ea vă deschide toate conturile. Vă rugăm să vă autentificați.';

// Logging in
$_ADDONLANG['login_title'] = 'Autentificare';
$_ADDONLANG['login_lead'] = 'O singură autentificare pentru toate conturile pe care le puteți folosi.';
$_ADDONLANG['login_for_invitation'] = 'Autentificați-vă pentru a răspunde invitației.';
$_ADDONLANG['login_button'] = 'Autentificare';
$_ADDONLANG['login_hint'] = 'Cineva v-a dat acces la contul său?';
$_ADDONLANG['login_hint_link'] = 'Autentificați-vă aici';
$_ADDONLANG['password'] = 'Parola';
$_ADDONLANG['password_new'] = 'Parola nouă';
$_ADDONLANG['password_again'] = 'Parola din nou';
$_ADDONLANG['passwords_differ'] = 'Cele două parole diferă.';
$_ADDONLANG['forgotten'] = 'Ați uitat parola?';
$_ADDONLANG['forgotten_title'] = 'Parolă uitată';
$_ADDONLANG['forgotten_lead'] = 'Vă trimitem prin e-mail un link cu care alegeți o parolă nouă.';
$_ADDONLANG['forgotten_button'] = 'Trimite e-mailul';
$_ADDONLANG['forgotten_sent'] = 'Dacă există o autentificare pentru :email, un e-mail este pe drum. Linkul este valabil o zi.';
$_ADDONLANG['session_ended'] = 'Ați fost deconectat, pentru că accesul sau parola dumneavoastră s-a schimbat. Vă rugăm să vă autentificați din nou.';

// Accepting an invitation
$_ADDONLANG['accept_title'] = 'Invitație';
$_ADDONLANG['accept_lead'] = ':inviter vă invită în contul :account';
$_ADDONLANG['accept_for'] = 'Invitația a fost trimisă la :email.';
$_ADDONLANG['accept_until'] = 'Este valabilă până la';
$_ADDONLANG['accept_as'] = 'Sunteți autentificat ca :name (:email).';
$_ADDONLANG['accept_button'] = 'Acceptă';
$_ADDONLANG['decline_button'] = 'Refuză';
$_ADDONLANG['accept_login_lead'] = 'Autentificați-vă pentru a accepta. Puteți refuza fără autentificare.';
$_ADDONLANG['register_lead'] = 'Spuneți-ne numele și alegeți o parolă. Vă veți autentifica cu această adresă.';
$_ADDONLANG['register_button'] = 'Înregistrare și acceptare';
$_ADDONLANG['have_login'] = 'Aveți deja o autentificare?';
$_ADDONLANG['first_name'] = 'Prenume';
$_ADDONLANG['last_name'] = 'Nume';
$_ADDONLANG['accepted_choose'] = 'Acum puteți folosi contul „:account”. Alegeți-l mai jos.';
$_ADDONLANG['accepted_login'] = 'Acum puteți folosi contul „:account”. Vă rugăm să vă autentificați.';
$_ADDONLANG['declined_done'] = 'Ați refuzat invitația în contul „:account”.';
$_ADDONLANG['accept_ask_again'] = 'Cereți o invitație nouă persoanei care v-a invitat.';
$_ADDONLANG['accept_prove_lead'] = 'Parola dumneavoastră veche nu este suficientă pentru a accepta. Vă trimitem un link prin e-mail: alegeți acolo parola unică pentru toate conturile, autentificați-vă cu ea și invitația vă așteaptă aici. Între timp rămâne valabilă.';
$_ADDONLANG['accept_prove_asked'] = 'V-am trimis un e-mail cu un link. Alegeți acolo parola și autentificați-vă; apoi acceptați această invitație.';

// Proving a mailbox
$_ADDONLANG['confirm_title'] = 'Alegeți parola';
$_ADDONLANG['confirm_lead'] = 'De acum, această singură parolă vă deschide toate conturile. Parolele mai vechi nu mai funcționează și sunteți deconectat peste tot.';
$_ADDONLANG['confirm_button'] = 'Salvează parola';
$_ADDONLANG['confirm_other_address'] = 'Acest formular era pentru altă adresă. Verificați adresa de mai jos, apoi alegeți din nou parola.';

// Answers of the library
$_ADDONLANG['reason_other'] = 'Acest lucru nu este posibil: :reason.';
$_ADDONLANG['reason_no_such_user'] = 'Această autentificare nu mai există.';
$_ADDONLANG['reason_user_disabled'] = 'Această autentificare a fost dezactivată de furnizor.';
$_ADDONLANG['reason_no_such_account'] = 'Acest cont nu există.';
$_ADDONLANG['reason_account_closed'] = 'Acest cont este închis.';
$_ADDONLANG['reason_not_a_member'] = 'Nu sunteți membru al acestui cont.';
$_ADDONLANG['reason_not_active'] = 'Accesul dumneavoastră la acest cont nu este activ.';
$_ADDONLANG['reason_outside_window'] = 'Accesul dumneavoastră la acest cont nu a început sau s-a încheiat.';
$_ADDONLANG['reason_second_factor_required'] = 'Acest cont cere autentificare în doi pași.';
$_ADDONLANG['reason_address_not_allowed'] = 'Adresa dumneavoastră de rețea nu este pe lista acestui cont.';
$_ADDONLANG['reason_above_ceiling'] = 'Nu este disponibil pentru acest cont.';
$_ADDONLANG['reason_department_denied'] = 'Acest departament nu vă este deschis.';
$_ADDONLANG['reason_not_on_this_item'] = 'Nu este disponibil pentru acest serviciu sau domeniu.';
$_ADDONLANG['reason_owner_only'] = 'Doar proprietarul contului poate face acest lucru.';
$_ADDONLANG['reason_not_owner'] = 'Doar proprietarul contului îi poate administra utilizatorii.';
$_ADDONLANG['reason_not_granted'] = 'Nu ați primit această permisiune.';
$_ADDONLANG['reason_own_grants'] = 'Nimeni nu își poate schimba propriile permisiuni. Adresați-vă proprietarului contului.';
$_ADDONLANG['reason_owners_grants'] = 'Proprietarul are toate permisiunile. Ele nu pot fi schimbate.';
$_ADDONLANG['reason_more_than_held'] = 'Puteți da doar permisiuni pe care le aveți dumneavoastră.';
$_ADDONLANG['reason_longer_than_held'] = 'Accesul pe care îl dați nu poate dura mai mult decât al dumneavoastră.';
$_ADDONLANG['reason_wider_than_held'] = 'Accesul pe care îl dați nu poate fi folosit de la mai multe adrese decât al dumneavoastră.';
$_ADDONLANG['reason_owner_stays'] = 'Proprietarul nu poate fi eliminat sau dezactivat.';
$_ADDONLANG['reason_already_member'] = 'Această persoană este deja membră a contului.';
$_ADDONLANG['reason_user_required'] = 'Nimeni nu are încă o autentificare cu această adresă. Rugați persoana să se înregistreze întâi.';
$_ADDONLANG['reason_invitation_unknown'] = 'Invitația nu mai există. Poate a fost retrasă sau înlocuită cu una mai nouă.';
$_ADDONLANG['reason_invitation_expired'] = 'Această invitație a expirat.';
$_ADDONLANG['reason_invitation_used'] = 'Această invitație a fost deja folosită.';
$_ADDONLANG['reason_invitation_declined'] = 'Această invitație a fost refuzată.';
$_ADDONLANG['reason_invitation_cancelled'] = 'Această invitație a fost retrasă.';
$_ADDONLANG['reason_other_invitation'] = 'Pagina arăta altă invitație. Deschideți din nou linkul din e-mail.';
$_ADDONLANG['reason_other_address'] = 'Invitația a fost trimisă la altă adresă. Autentificați-vă cu acea adresă sau cereți o invitație nouă.';
$_ADDONLANG['reason_login_exists'] = 'Această adresă are deja o autentificare. Autentificați-vă pentru a accepta invitația.';
$_ADDONLANG['reason_login_needed'] = 'Autentificați-vă sau înregistrați-vă pentru a accepta invitația.';
$_ADDONLANG['reason_nothing_given'] = 'Alegeți cel puțin o permisiune.';
$_ADDONLANG['reason_nothing_left'] = 'Din această invitație nu se mai poate da nimic. Adresați-vă proprietarului contului.';
$_ADDONLANG['reason_too_many'] = 'Prea multe încercări. Așteptați puțin și încercați din nou.';
$_ADDONLANG['reason_login_failed'] = 'Adresa sau parola este greșită.';
$_ADDONLANG['reason_session_ended'] = 'Ați fost deconectat. Autentificați-vă din nou.';
$_ADDONLANG['reason_password_moved'] = 'Parola dumneavoastră s-a schimbat. Autentificați-vă aici cu cea nouă.';
$_ADDONLANG['reason_other_account'] = 'Pagina aparține altui cont decât cel în uz. Schimbați contul și încercați din nou.';
$_ADDONLANG['reason_confirm_by_mail'] = 'În acest cont se intra înainte cu altă parolă. Confirmați o dată prin e-mail; apoi o singură parolă le deschide pe toate.';
$_ADDONLANG['reason_link_invalid'] = 'Acest link nu mai este valabil. Cereți unul nou.';
$_ADDONLANG['reason_password'] = 'Parola trebuie să aibă între 10 și 200 de caractere.';
$_ADDONLANG['reason_staff_only'] = 'Doar personalul furnizorului poate face acest lucru.';
$_ADDONLANG['reason_address_taken'] = 'Există deja un utilizator cu această adresă.';
$_ADDONLANG['reason_user_unknown'] = 'Nu există un astfel de utilizator.';
$_ADDONLANG['reason_account_unknown'] = 'Nu există un astfel de cont.';
$_ADDONLANG['reason_member_unknown'] = 'Nu există un astfel de membru al contului.';
$_ADDONLANG['reason_service_unknown'] = 'Nu există un astfel de serviciu sau domeniu.';
$_ADDONLANG['reason_legacy_unknown'] = 'Autentificarea dumneavoastră nu a fost încă preluată. Vă rugăm să contactați suportul.';
$_ADDONLANG['reason_unknown_permission'] = 'Nu există o astfel de permisiune.';
$_ADDONLANG['reason_sso_blocked'] = 'Panoul nu lasă momentan pe nimeni în acest cont. Vă rugăm să contactați suportul.';

// Mails
$_ADDONLANG['mail_invitation_subject'] = ':inviter_name vă invită în contul :account_name';
$_ADDONLANG['mail_invitation_body'] = <<<'TEXT'
Bună ziua,

:inviter_name vă invită să folosiți contul :account_name la :company.

Deschideți acest link pentru a accepta sau a refuza:
:link

Linkul este valabil până la :expires și funcționează o singură dată. Dacă nu știți despre ce este vorba, nu trebuie să faceți nimic.

:company
TEXT;
$_ADDONLANG['mail_confirm_mailbox_subject'] = 'Alegeți parola';
$_ADDONLANG['mail_confirm_mailbox_body'] = <<<'TEXT'
Bună ziua, :name,

Deschideți acest link pentru a confirma că această căsuță de e-mail vă aparține și pentru a alege parola pentru toate conturile:
:link

Linkul este valabil o zi. Dacă nu ați cerut acest lucru, nu trebuie să faceți nimic: parola rămâne cum este.

:company
TEXT;

// Admin page
$_ADDONLANG['admin_fault_title'] = 'Keyholder nu răspunde';
$_ADDONLANG['admin_fault_text'] = 'Până se remediază, clienții autentificați văd o pagină care spune că accesul nu poate fi verificat.';
$_ADDONLANG['admin_store_is'] = 'Fișierul de date (keyholder.store în php.ini): :store';
$_ADDONLANG['admin_failed'] = 'Nu a reușit';
$_ADDONLANG['admin_back'] = 'Înapoi';
$_ADDONLANG['admin_no_system_url'] = 'Adresa sistemului (System URL) nu este setată în setările generale: nu se pot trimite invitații.';
$_ADDONLANG['admin_cookies_in_request'] = 'PHP amestecă modulele cookie în cereri (request_order). Setați request_order=GP în php.ini.';
$_ADDONLANG['admin_upgrade_title'] = 'Actualizarea contactelor';
$_ADDONLANG['admin_upgrade_text'] = 'Citește clienții, contactele și subconturile panoului și face din ele utilizatori, conturi și membri. Tabelele panoului sunt doar citite. Repetarea nu strică nimic.';
$_ADDONLANG['admin_upgrade_button'] = 'Actualizează contactele';
$_ADDONLANG['admin_upgrade_continue'] = 'Continuă';
$_ADDONLANG['admin_upgrade_progress'] = ':rows din :total rânduri citite.';
$_ADDONLANG['admin_upgrade_done'] = 'Gata: au fost citiți :clients clienți și :contacts contacte.';
$_ADDONLANG['admin_upgrade_repaired'] = ':rows rânduri conțineau octeți care nu sunt UTF-8 și au fost citite ca Windows-1252.';
$_ADDONLANG['admin_report_title'] = 'Raport';
$_ADDONLANG['admin_health_title'] = 'Stare de funcționare';
