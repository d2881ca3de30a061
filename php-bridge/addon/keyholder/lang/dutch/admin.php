<?php

/*
 * Keyholder's texts in Dutch: admin pages.
 */

if (!defined('WHMCS')) {
    exit;
}

// Staff who act as somebody
$_ADDONLANG['acting_title'] = 'Handelen namens iemand';
$_ADDONLANG['acting_banner'] = ':staff handelt als :name op het account :account. Het logboek noemt beiden.';
$_ADDONLANG['acting_stop'] = 'Stoppen en terug';

// Tabs
$_ADDONLANG['admin_tab_home'] = 'Status en upgrade';
$_ADDONLANG['admin_tab_clients'] = 'Personen van een account';
$_ADDONLANG['admin_tab_settings'] = 'Instellingen';

// One account
$_ADDONLANG['admin_search'] = 'Klantnummer, naam, bedrijf of e-mailadres';
$_ADDONLANG['admin_search_button'] = 'Zoeken';
$_ADDONLANG['admin_nothing_found'] = 'Er is niets gevonden.';
$_ADDONLANG['admin_to_client'] = 'Naar het klantprofiel';
$_ADDONLANG['admin_manage_people'] = 'Beheren';
$_ADDONLANG['admin_account'] = 'Account';
$_ADDONLANG['admin_account_id'] = 'Accountnummer';
$_ADDONLANG['admin_user_id'] = 'Gebruikersnummer';
$_ADDONLANG['admin_created'] = 'Aangemaakt';
$_ADDONLANG['kind_invited'] = 'Uitgenodigd';
$_ADDONLANG['admin_access_list'] = 'Toegangslijst';
$_ADDONLANG['admin_grants'] = 'Rechten';
$_ADDONLANG['admin_account_status'] = 'Status van het account';
$_ADDONLANG['admin_act_as'] = 'Handelen als';
$_ADDONLANG['admin_make_owner'] = 'Eigenaar maken';
$_ADDONLANG['admin_make_owner_sure'] = ':name eigenaar maken? De huidige eigenaar blijft met alle rechten.';
$_ADDONLANG['admin_owner_made'] = 'Het account heeft een nieuwe eigenaar.';
$_ADDONLANG['admin_member_removed'] = 'De toegang is ingetrokken.';
$_ADDONLANG['admin_invitation_resent'] = 'De uitnodiging is opnieuw verstuurd.';
$_ADDONLANG['admin_invitation_cancelled'] = 'De uitnodiging is geannuleerd.';
$_ADDONLANG['admin_associate'] = 'Gebruiker koppelen';
$_ADDONLANG['admin_associate_about'] = 'Een gebruikersnummer, of het e-mailadres van iemand die al een login heeft, geeft meteen toegang. Elk ander e-mailadres krijgt een uitnodiging.';
$_ADDONLANG['admin_user_associated'] = 'De gebruiker heeft toegang tot het account.';
$_ADDONLANG['admin_user_invited'] = 'Er is een uitnodiging verstuurd.';
$_ADDONLANG['admin_ceiling'] = 'Plafond van het account';
$_ADDONLANG['admin_ceiling_about'] = 'Het meeste dat iemand op dit account mag, ook de eigenaar.';
$_ADDONLANG['admin_ceiling_all'] = 'Geen grens';
$_ADDONLANG['admin_ceiling_saved'] = 'Het plafond is opgeslagen. Het geldt vanaf de volgende klik.';
$_ADDONLANG['admin_ceiling_installation'] = 'Plafond van de installatie';
$_ADDONLANG['admin_ceiling_installation_about'] = 'Het meeste dat iemand op welk account dan ook mag.';

// One person
$_ADDONLANG['admin_user_is_off'] = 'uitgeschakeld';
$_ADDONLANG['admin_user_switch_off'] = 'Deze login uitschakelen';
$_ADDONLANG['admin_user_switch_on'] = 'Deze login inschakelen';
$_ADDONLANG['admin_user_off'] = 'De login is uitgeschakeld; de sessies zijn beëindigd.';
$_ADDONLANG['admin_user_on'] = 'De login is ingeschakeld.';

// Roles
$_ADDONLANG['admin_roles_about'] = 'Eigenaren geven deze rollen aan hun mensen. Een wijziging geldt meteen voor iedereen met de rol.';
$_ADDONLANG['admin_role_new'] = 'Nieuwe rol';
$_ADDONLANG['admin_role_name'] = 'Naam';
$_ADDONLANG['admin_role_remove'] = 'Rol verwijderen';
$_ADDONLANG['admin_role_saved'] = 'De rol is opgeslagen.';
$_ADDONLANG['admin_role_removed'] = 'De rol is verwijderd.';
$_ADDONLANG['admin_role_held_one'] = ':count persoon heeft deze rol.';
$_ADDONLANG['admin_role_held_few'] = ':count personen hebben deze rol.';
$_ADDONLANG['admin_role_held_other'] = ':count personen hebben deze rol.';

// Settings
$_ADDONLANG['admin_settings_saved'] = 'De instellingen zijn opgeslagen.';
$_ADDONLANG['setting_is_on'] = 'Aan';
$_ADDONLANG['setting_is_off'] = 'Uit';
$_ADDONLANG['setting_is_opener'] = 'De indiener en de eigenaar';
$_ADDONLANG['setting_is_support'] = 'Ook iedereen met mails over ondersteuning';
$_ADDONLANG['setting_is_prove'] = 'Nadat een mail het heeft bewezen';
$_ADDONLANG['setting_is_trust'] = 'Het adres vertrouwen';
$_ADDONLANG['setting_contacts_notify_owner'] = 'De eigenaar mailen wanneer iemand anders een contactpersoon toevoegt';
$_ADDONLANG['setting_departments_deny_hides'] = 'Een gesloten afdeling verbergt ook haar tickets';
$_ADDONLANG['setting_invitation_bind_email'] = 'Alleen het uitgenodigde adres mag een uitnodiging accepteren';
$_ADDONLANG['setting_invitation_per_account'] = 'Uitnodigingen van één account per dag (0: onbeperkt)';
$_ADDONLANG['setting_invitation_per_address'] = 'Uitnodigingen aan één adres per dag (0: onbeperkt)';
$_ADDONLANG['setting_invitation_per_remote'] = 'Uitnodigingen vanaf één netwerkadres per dag (0: onbeperkt)';
$_ADDONLANG['setting_invitation_require_user'] = 'Alleen mensen die al een login hebben, kunnen worden uitgenodigd';
$_ADDONLANG['setting_members_delegate'] = 'Eigenaren mogen anderen gebruikers laten beheren';
$_ADDONLANG['setting_tickets_copies'] = 'Wie een antwoord op een ticket krijgt';
$_ADDONLANG['setting_upgrade_same_person'] = 'Eén adres met meerdere oude wachtwoorden is één persoon';

// Answers of the library
$_ADDONLANG['reason_role_unknown'] = 'Deze rol bestaat niet.';
$_ADDONLANG['reason_role_held'] = 'Er zijn mensen met deze rol. Neem hem eerst terug.';
$_ADDONLANG['reason_role_ready_made'] = 'Een ingebouwde rol kan niet worden verwijderd. Wijzig wat hij geeft.';
$_ADDONLANG['reason_role_taken'] = 'Er is al een rol met deze naam.';
$_ADDONLANG['reason_role_name'] = 'De naam moet 1 tot 60 tekens hebben.';
$_ADDONLANG['reason_roles_of_owner'] = 'Alleen de eigenaar van het account wijzigt de rollen ervan.';
$_ADDONLANG['reason_function_unknown'] = 'De dienst heeft deze functie niet.';
$_ADDONLANG['reason_window_empty'] = 'De laatste dag ligt vóór de eerste.';
$_ADDONLANG['reason_window_past'] = 'Deze periode is al voorbij.';

$_ADDONLANG['word_accounts'] = 'Aantal accounts';
$_ADDONLANG['word_clients'] = 'Klanten van het paneel';
$_ADDONLANG['word_imported'] = 'Overgenomen';
$_ADDONLANG['word_not_imported'] = 'Niet overgenomen';
$_ADDONLANG['word_repaired'] = 'Overgenomen met een herstel';
$_ADDONLANG['word_rows'] = 'Gelezen rijen';
$_ADDONLANG['word_confirm_by_mail'] = 'Adressen die per e-mail bevestigen';
$_ADDONLANG['word_contacts_kept'] = 'Behouden contactpersonen';
$_ADDONLANG['word_memberships'] = 'Aantal lidmaatschappen';
$_ADDONLANG['word_notes'] = 'Opmerkingen';
$_ADDONLANG['word_panel'] = 'Oude paneel';
$_ADDONLANG['word_people'] = 'Personen';
$_ADDONLANG['word_links'] = 'Koppelingen met accounts';
$_ADDONLANG['word_engine'] = 'Databasesysteem';
$_ADDONLANG['word_journal'] = 'Veiligheid van het schrijven';
$_ADDONLANG['word_lock_guard'] = 'Bewaking van de vergrendelingen';
$_ADDONLANG['word_schema'] = 'Versie van de tabellen';
$_ADDONLANG['word_store'] = 'Plaats van de opslag';
$_ADDONLANG['word_version'] = 'Versie van de bibliotheek';
$_ADDONLANG['word_waiting_events'] = 'Gebeurtenissen en mails die wachten';
$_ADDONLANG['word_outcome'] = 'Uitkomst';
$_ADDONLANG['word_yes'] = 'Ja';
$_ADDONLANG['word_no'] = 'Nee';
