<?php

/*
 * Keyholder's texts in Romanian: admin pages.
 */

if (!defined('WHMCS')) {
    exit;
}

// Staff who act as somebody
$_ADDONLANG['acting_title'] = 'Acționare în numele cuiva';
$_ADDONLANG['acting_banner'] = ':staff acționează ca :name pe contul :account. Jurnalul îi numește pe amândoi.';
$_ADDONLANG['acting_stop'] = 'Oprește și revino';

// Tabs
$_ADDONLANG['admin_tab_home'] = 'Stare și upgrade';
$_ADDONLANG['admin_tab_clients'] = 'Persoanele unui cont';
$_ADDONLANG['admin_tab_settings'] = 'Setări';

// One account
$_ADDONLANG['admin_search'] = 'Număr de client, nume, companie sau adresă de e-mail';
$_ADDONLANG['admin_search_button'] = 'Caută';
$_ADDONLANG['admin_nothing_found'] = 'Nu s-a găsit nimic.';
$_ADDONLANG['admin_to_client'] = 'La profilul clientului';
$_ADDONLANG['admin_manage_people'] = 'Administrează';
$_ADDONLANG['admin_account'] = 'Cont';
$_ADDONLANG['admin_account_id'] = 'ID cont';
$_ADDONLANG['admin_user_id'] = 'ID utilizator';
$_ADDONLANG['admin_created'] = 'Creat';
$_ADDONLANG['kind_invited'] = 'Invitat';
$_ADDONLANG['admin_access_list'] = 'Lista de acces';
$_ADDONLANG['admin_grants'] = 'Drepturi';
$_ADDONLANG['admin_account_status'] = 'Starea contului';
$_ADDONLANG['admin_act_as'] = 'Acționează ca';
$_ADDONLANG['admin_make_owner'] = 'Fă proprietar';
$_ADDONLANG['admin_make_owner_sure'] = 'Îl faceți pe :name proprietar? Proprietarul actual rămâne cu toate permisiunile.';
$_ADDONLANG['admin_owner_made'] = 'Contul are un proprietar nou.';
$_ADDONLANG['admin_member_removed'] = 'Accesul a fost retras.';
$_ADDONLANG['admin_invitation_resent'] = 'Invitația a fost trimisă din nou.';
$_ADDONLANG['admin_invitation_cancelled'] = 'Invitația a fost anulată.';
$_ADDONLANG['admin_associate'] = 'Asociază un utilizator';
$_ADDONLANG['admin_associate_about'] = 'Un ID de utilizator sau adresa de e-mail a cuiva care are deja un cont de utilizator dă acces imediat. La orice altă adresă de e-mail se trimite o invitație.';
$_ADDONLANG['admin_user_associated'] = 'Utilizatorul are acces la cont.';
$_ADDONLANG['admin_user_invited'] = 'A fost trimisă o invitație.';
$_ADDONLANG['admin_ceiling'] = 'Plafonul contului';
$_ADDONLANG['admin_ceiling_about'] = 'Maximul pe care îl poate face cineva pe acest cont, inclusiv proprietarul.';
$_ADDONLANG['admin_ceiling_all'] = 'Fără limită';
$_ADDONLANG['admin_ceiling_saved'] = 'Plafonul a fost salvat. Este valabil de la următorul clic.';
$_ADDONLANG['admin_ceiling_installation'] = 'Plafonul instalării';
$_ADDONLANG['admin_ceiling_installation_about'] = 'Maximul pe care îl poate face cineva pe orice cont.';

// One person
$_ADDONLANG['admin_user_is_off'] = 'dezactivat';
$_ADDONLANG['admin_user_switch_off'] = 'Dezactivează această autentificare';
$_ADDONLANG['admin_user_switch_on'] = 'Activează această autentificare';
$_ADDONLANG['admin_user_off'] = 'Autentificarea a fost dezactivată; sesiunile ei s-au încheiat.';
$_ADDONLANG['admin_user_on'] = 'Autentificarea a fost activată.';

// Roles
$_ADDONLANG['admin_roles_about'] = 'Proprietarii dau aceste roluri oamenilor lor. O modificare este resimțită imediat de toți cei care au rolul.';
$_ADDONLANG['admin_role_new'] = 'Rol nou';
$_ADDONLANG['admin_role_name'] = 'Nume';
$_ADDONLANG['admin_role_remove'] = 'Șterge rolul';
$_ADDONLANG['admin_role_saved'] = 'Rolul a fost salvat.';
$_ADDONLANG['admin_role_removed'] = 'Rolul a fost șters.';
$_ADDONLANG['admin_role_held_one'] = ':count persoană are acest rol.';
$_ADDONLANG['admin_role_held_few'] = ':count persoane au acest rol.';
$_ADDONLANG['admin_role_held_other'] = ':count de persoane au acest rol.';

// Settings
$_ADDONLANG['admin_settings_saved'] = 'Setările au fost salvate.';
$_ADDONLANG['setting_is_on'] = 'Activat';
$_ADDONLANG['setting_is_off'] = 'Dezactivat';
$_ADDONLANG['setting_is_opener'] = 'Cine l-a deschis și proprietarul';
$_ADDONLANG['setting_is_support'] = 'Și toți cei cu e-mailuri despre suport';
$_ADDONLANG['setting_is_prove'] = 'După ce un e-mail a dovedit-o';
$_ADDONLANG['setting_is_trust'] = 'Se acceptă adresa';
$_ADDONLANG['setting_contacts_notify_owner'] = 'Anunță proprietarul prin e-mail când altcineva adaugă o persoană de contact';
$_ADDONLANG['setting_departments_deny_hides'] = 'Un departament închis ascunde și tichetele sale';
$_ADDONLANG['setting_invitation_bind_email'] = 'Numai adresa invitată poate accepta o invitație';
$_ADDONLANG['setting_invitation_per_account'] = 'Invitații ale unui cont pe zi (0: oricâte)';
$_ADDONLANG['setting_invitation_per_address'] = 'Invitații către o adresă pe zi (0: oricâte)';
$_ADDONLANG['setting_invitation_per_remote'] = 'Invitații de la o adresă de rețea pe zi (0: oricâte)';
$_ADDONLANG['setting_invitation_require_user'] = 'Pot fi invitate numai persoane care au deja o autentificare';
$_ADDONLANG['setting_members_delegate'] = 'Proprietarii îi pot lăsa pe alții să administreze utilizatorii';
$_ADDONLANG['setting_tickets_copies'] = 'Cine primește răspunsul la un tichet';
$_ADDONLANG['setting_upgrade_same_person'] = 'O adresă cu mai multe parole vechi este o singură persoană';

// Answers of the library
$_ADDONLANG['reason_role_unknown'] = 'Nu există un astfel de rol.';
$_ADDONLANG['reason_role_held'] = 'Există persoane cu acest rol. Retrageți-l mai întâi.';
$_ADDONLANG['reason_role_ready_made'] = 'Un rol predefinit nu poate fi șters. Schimbați în schimb ce oferă.';
$_ADDONLANG['reason_role_taken'] = 'Există deja un rol cu acest nume.';
$_ADDONLANG['reason_role_name'] = 'Numele trebuie să aibă între 1 și 60 de caractere.';
$_ADDONLANG['reason_roles_of_owner'] = 'Numai proprietarul contului îi modifică rolurile.';
$_ADDONLANG['reason_function_unknown'] = 'Serviciul nu are o astfel de funcție.';
$_ADDONLANG['reason_window_empty'] = 'Ultima zi este înaintea primei.';
$_ADDONLANG['reason_window_past'] = 'Această perioadă a trecut deja.';

$_ADDONLANG['word_accounts'] = 'Numărul de conturi';
$_ADDONLANG['word_clients'] = 'Clienții panoului';
$_ADDONLANG['word_imported'] = 'Preluate';
$_ADDONLANG['word_not_imported'] = 'Nepreluate';
$_ADDONLANG['word_repaired'] = 'Preluate cu o corectură';
$_ADDONLANG['word_rows'] = 'Rânduri citite';
$_ADDONLANG['word_confirm_by_mail'] = 'Adrese care confirmă prin e-mail';
$_ADDONLANG['word_contacts_kept'] = 'Persoane de contact păstrate';
$_ADDONLANG['word_memberships'] = 'Numărul de apartenențe';
$_ADDONLANG['word_notes'] = 'Note';
$_ADDONLANG['word_panel'] = 'Panoul vechi';
$_ADDONLANG['word_people'] = 'Persoane';
$_ADDONLANG['word_links'] = 'Legături cu conturi';
$_ADDONLANG['word_engine'] = 'Baza de date';
$_ADDONLANG['word_journal'] = 'Siguranța scrierilor';
$_ADDONLANG['word_lock_guard'] = 'Paza blocărilor';
$_ADDONLANG['word_schema'] = 'Versiunea tabelelor';
$_ADDONLANG['word_store'] = 'Locul depozitului';
$_ADDONLANG['word_version'] = 'Versiunea bibliotecii';
$_ADDONLANG['word_waiting_events'] = 'Evenimente și e-mailuri în așteptare';
$_ADDONLANG['word_outcome'] = 'Rezultat';
$_ADDONLANG['word_yes'] = 'Da';
$_ADDONLANG['word_no'] = 'Nu';
