<?php

/*
 * Keyholder's texts in Romanian: the person, the record and the switcher.
 */

if (!defined('WHMCS')) {
    exit;
}

// The account in the menu
$_ADDONLANG['all_accounts'] = 'Toate conturile (:count)';

// The person's own page
$_ADDONLANG['profile_title'] = 'Profilul dumneavoastră';
$_ADDONLANG['profile_about'] = 'Această autentificare deschide toate conturile pe care le puteți folosi.';
$_ADDONLANG['rights_title'] = 'Ce puteți face pe :account';
$_ADDONLANG['rights_none'] = 'Nu aveți nicio permisiune pe acest cont.';
$_ADDONLANG['because_role'] = 'prin rolul :name';
$_ADDONLANG['because_owner'] = 'ca proprietar';
$_ADDONLANG['password_title'] = 'Parolă';
$_ADDONLANG['password_about'] = 'O parolă nouă vă deconectează de peste tot în rest.';
$_ADDONLANG['password_old'] = 'Parola actuală';
$_ADDONLANG['password_old_wrong'] = 'Parola actuală este greșită.';
$_ADDONLANG['password_button'] = 'Schimbă parola';
$_ADDONLANG['password_changed'] = 'Parola a fost schimbată.';
$_ADDONLANG['mail_saved'] = 'Preferințele de e-mail au fost salvate.';
$_ADDONLANG['leave_title'] = 'Părăsiți :account';
$_ADDONLANG['leave_about'] = 'Accesul la acest cont se încheie imediat. Autentificarea și celelalte conturi rămân.';
$_ADDONLANG['leave_sure'] = 'Părăsiți contul :account?';
$_ADDONLANG['leave_button'] = 'Părăsește acest cont';
$_ADDONLANG['account_left'] = 'Ați părăsit contul „:account”.';

// The record
$_ADDONLANG['record_title'] = 'Jurnal de activitate';
$_ADDONLANG['record_lead'] = 'Ce s-a făcut pe :account';
$_ADDONLANG['column_when'] = 'Când';
$_ADDONLANG['column_what'] = 'Ce';
$_ADDONLANG['column_who'] = 'Cine';
$_ADDONLANG['column_remote'] = 'De la';
$_ADDONLANG['record_details'] = 'Detalii';
$_ADDONLANG['record_system'] = 'Sistemul';
$_ADDONLANG['record_staff'] = 'Personal';
$_ADDONLANG['record_on_behalf'] = ':staff, în numele lui :name';
$_ADDONLANG['record_KeyholderAccountChanged'] = 'Cont modificat';
$_ADDONLANG['record_KeyholderAccountSwitched'] = 'Intrare în cont';
$_ADDONLANG['record_KeyholderCeilingChanged'] = 'Limitele contului modificate';
$_ADDONLANG['record_KeyholderContactAdded'] = 'Persoană de contact adăugată';
$_ADDONLANG['record_KeyholderContactChanged'] = 'Persoană de contact modificată';
$_ADDONLANG['record_KeyholderContactRemoved'] = 'Persoană de contact ștearsă';
$_ADDONLANG['record_KeyholderInvitationAccepted'] = 'Invitație acceptată';
$_ADDONLANG['record_KeyholderInvitationCancelled'] = 'Invitație anulată';
$_ADDONLANG['record_KeyholderInvitationDeclined'] = 'Invitație refuzată';
$_ADDONLANG['record_KeyholderInvitationExpired'] = 'Invitație expirată';
$_ADDONLANG['record_KeyholderInvitationSent'] = 'Invitație trimisă';
$_ADDONLANG['record_KeyholderLoggedIn'] = 'Autentificare';
$_ADDONLANG['record_KeyholderLoggedOut'] = 'Deconectare';
$_ADDONLANG['record_KeyholderLoginFailed'] = 'Autentificare eșuată';
$_ADDONLANG['record_KeyholderMailboxAsked'] = 'Link pentru parolă nouă cerut';
$_ADDONLANG['record_KeyholderMembershipAdded'] = 'Utilizator adăugat';
$_ADDONLANG['record_KeyholderMembershipChanged'] = 'Acces modificat';
$_ADDONLANG['record_KeyholderMembershipRemoved'] = 'Acces încheiat';
$_ADDONLANG['record_KeyholderOwnerChanged'] = 'Proprietar nou';
$_ADDONLANG['record_KeyholderOwnerOffered'] = 'Proprietate oferită';
$_ADDONLANG['record_KeyholderOwnerOfferDeclined'] = 'Ofertă de proprietate refuzată';
$_ADDONLANG['record_KeyholderOwnerOfferExpired'] = 'Ofertă de proprietate expirată';
$_ADDONLANG['record_KeyholderOwnerOfferWithdrawn'] = 'Ofertă de proprietate retrasă';
$_ADDONLANG['record_KeyholderRoleAdded'] = 'Rol adăugat';
$_ADDONLANG['record_KeyholderRoleChanged'] = 'Rol modificat';
$_ADDONLANG['record_KeyholderRoleRemoved'] = 'Rol șters';
$_ADDONLANG['record_KeyholderSettingChanged'] = 'Setare modificată';
$_ADDONLANG['record_KeyholderUserAdded'] = 'Autentificare creată';
$_ADDONLANG['record_KeyholderUserChanged'] = 'Autentificare modificată';

// The person's name, language and address
$_ADDONLANG['name_button'] = 'Salvează numele și limba';
$_ADDONLANG['name_saved'] = 'Profilul dumneavoastră a fost salvat.';
$_ADDONLANG['name_invalid'] = 'Un nume are cel mult 255 de caractere și niciun rând nou.';
$_ADDONLANG['profile_language'] = 'Limba mesajelor noastre către dumneavoastră';
$_ADDONLANG['profile_language_panel'] = 'Ca a acestui site';
$_ADDONLANG['address_title'] = 'Adresa de e-mail';
$_ADDONLANG['address_about'] = 'Trimitem un link la adresa nouă. Ea contează după ce deschideți linkul și confirmați; adresa veche este anunțată. Adresele conturilor și ale persoanelor de contact rămân cum sunt.';
$_ADDONLANG['address_new'] = 'Adresa de e-mail nouă';
$_ADDONLANG['address_present'] = 'Adresa de e-mail actuală';
$_ADDONLANG['address_password'] = 'Parola dumneavoastră, pentru siguranță';
$_ADDONLANG['address_button'] = 'Trimite linkul';
$_ADDONLANG['address_asked'] = 'Am trimis un link la :email. Adresa se schimbă după ce îl deschideți și confirmați.';
$_ADDONLANG['address_lead'] = 'După confirmare vă autentificați cu adresa nouă, iar mesajele noastre ajung acolo.';
$_ADDONLANG['address_confirm'] = 'Folosește adresa nouă';
$_ADDONLANG['address_changed'] = 'Adresa dumneavoastră de e-mail este acum :email.';
$_ADDONLANG['address_login'] = 'Autentificați-vă mai întâi cu adresa actuală, apoi deschideți din nou linkul din mesaj.';
$_ADDONLANG['address_link_invalid'] = 'Acest link nu mai este valabil sau a fost cerut de alt utilizator. Cereți unul nou în profil.';
$_ADDONLANG['record_KeyholderAddressAsked'] = 'Altă adresă de e-mail cerută';
$_ADDONLANG['record_KeyholderAddressChanged'] = 'Adresă de e-mail schimbată';

// One more account
$_ADDONLANG['new_account_title'] = 'Creează un cont nou';
$_ADDONLANG['new_account_lead'] = 'Contul nou este al dumneavoastră: îl dețineți cu autentificarea pe care o folosiți acum, :name (:email), iar celelalte conturi rămân cum sunt.';
$_ADDONLANG['new_account_email'] = 'Acolo ajung facturile și înștiințările lui. Trebuie să fie altă adresă decât cele ale celorlalte conturi.';
$_ADDONLANG['new_account_prove'] = 'Ca să deschideți un cont cu această autentificare, confirmați o dată prin e-mail că adresa vă aparține și alegeți parola; apoi reveniți aici.';
$_ADDONLANG['new_account_button'] = 'Creează contul';
$_ADDONLANG['new_account_done'] = 'Contul a fost creat și lucrați acum pe el.';
