<?php

/*
 * Keyholder's texts in Dutch: the person, the record and the switcher.
 */

if (!defined('WHMCS')) {
    exit;
}

// The account in the menu
$_ADDONLANG['all_accounts'] = 'Alle accounts (:count)';

// The person's own page
$_ADDONLANG['profile_title'] = 'Uw profiel';
$_ADDONLANG['profile_about'] = 'Deze login opent elk account dat u mag gebruiken.';
$_ADDONLANG['rights_title'] = 'Wat u mag op :account';
$_ADDONLANG['rights_none'] = 'U hebt op dit account geen rechten.';
$_ADDONLANG['because_role'] = 'door de rol :name';
$_ADDONLANG['because_owner'] = 'als eigenaar';
$_ADDONLANG['password_title'] = 'Wachtwoord';
$_ADDONLANG['password_about'] = 'Een nieuw wachtwoord logt u overal elders uit.';
$_ADDONLANG['password_old'] = 'Huidig wachtwoord';
$_ADDONLANG['password_old_wrong'] = 'Het huidige wachtwoord klopt niet.';
$_ADDONLANG['password_button'] = 'Wachtwoord wijzigen';
$_ADDONLANG['password_changed'] = 'Uw wachtwoord is gewijzigd.';
$_ADDONLANG['mail_saved'] = 'Uw mailvoorkeuren zijn opgeslagen.';
$_ADDONLANG['leave_title'] = ':account verlaten';
$_ADDONLANG['leave_about'] = 'Uw toegang tot dit account eindigt meteen. Uw login en uw andere accounts blijven.';
$_ADDONLANG['leave_sure'] = 'Het account :account verlaten?';
$_ADDONLANG['leave_button'] = 'Dit account verlaten';
$_ADDONLANG['account_left'] = 'U hebt het account ‘:account’ verlaten.';

// The record
$_ADDONLANG['record_title'] = 'Activiteitenlogboek';
$_ADDONLANG['record_lead'] = 'Wat er op :account is gedaan';
$_ADDONLANG['column_when'] = 'Wanneer';
$_ADDONLANG['column_what'] = 'Wat';
$_ADDONLANG['column_who'] = 'Wie';
$_ADDONLANG['column_remote'] = 'Vanaf';
$_ADDONLANG['record_details'] = 'Details';
$_ADDONLANG['record_system'] = 'Het systeem';
$_ADDONLANG['record_staff'] = 'Medewerker';
$_ADDONLANG['record_on_behalf'] = ':staff, namens :name';
$_ADDONLANG['record_KeyholderAccountChanged'] = 'Account gewijzigd';
$_ADDONLANG['record_KeyholderAccountSwitched'] = 'Account binnengegaan';
$_ADDONLANG['record_KeyholderCeilingChanged'] = 'Grenzen van het account gewijzigd';
$_ADDONLANG['record_KeyholderContactAdded'] = 'Contactpersoon toegevoegd';
$_ADDONLANG['record_KeyholderContactChanged'] = 'Contactpersoon gewijzigd';
$_ADDONLANG['record_KeyholderContactRemoved'] = 'Contactpersoon verwijderd';
$_ADDONLANG['record_KeyholderInvitationAccepted'] = 'Uitnodiging geaccepteerd';
$_ADDONLANG['record_KeyholderInvitationCancelled'] = 'Uitnodiging geannuleerd';
$_ADDONLANG['record_KeyholderInvitationDeclined'] = 'Uitnodiging geweigerd';
$_ADDONLANG['record_KeyholderInvitationExpired'] = 'Uitnodiging verlopen';
$_ADDONLANG['record_KeyholderInvitationSent'] = 'Uitnodiging verstuurd';
$_ADDONLANG['record_KeyholderLoggedIn'] = 'Ingelogd';
$_ADDONLANG['record_KeyholderLoggedOut'] = 'Uitgelogd';
$_ADDONLANG['record_KeyholderLoginFailed'] = 'Inloggen mislukt';
$_ADDONLANG['record_KeyholderMailboxAsked'] = 'Link voor nieuw wachtwoord aangevraagd';
$_ADDONLANG['record_KeyholderMembershipAdded'] = 'Gebruiker toegevoegd';
$_ADDONLANG['record_KeyholderMembershipChanged'] = 'Toegang gewijzigd';
$_ADDONLANG['record_KeyholderMembershipRemoved'] = 'Toegang beëindigd';
$_ADDONLANG['record_KeyholderOwnerChanged'] = 'Nieuwe eigenaar';
$_ADDONLANG['record_KeyholderOwnerOffered'] = 'Eigendom aangeboden';
$_ADDONLANG['record_KeyholderOwnerOfferDeclined'] = 'Aanbod van eigendom geweigerd';
$_ADDONLANG['record_KeyholderOwnerOfferExpired'] = 'Aanbod van eigendom verlopen';
$_ADDONLANG['record_KeyholderOwnerOfferWithdrawn'] = 'Aanbod van eigendom ingetrokken';
$_ADDONLANG['record_KeyholderRoleAdded'] = 'Rol toegevoegd';
$_ADDONLANG['record_KeyholderRoleChanged'] = 'Rol gewijzigd';
$_ADDONLANG['record_KeyholderRoleRemoved'] = 'Rol verwijderd';
$_ADDONLANG['record_KeyholderSettingChanged'] = 'Instelling gewijzigd';
$_ADDONLANG['record_KeyholderUserAdded'] = 'Login aangemaakt';
$_ADDONLANG['record_KeyholderUserChanged'] = 'Login gewijzigd';

// The person's name, language and address
$_ADDONLANG['name_button'] = 'Naam en taal opslaan';
$_ADDONLANG['name_saved'] = 'Uw profiel is opgeslagen.';
$_ADDONLANG['name_invalid'] = 'Een naam heeft hoogstens 255 tekens en geen regeleinden.';
$_ADDONLANG['profile_language'] = 'Taal van onze e-mails aan u';
$_ADDONLANG['profile_language_panel'] = 'Zoals deze site';
$_ADDONLANG['address_title'] = 'E-mailadres';
$_ADDONLANG['address_about'] = 'We sturen een link naar het nieuwe adres. Het telt zodra u de link hebt geopend en bevestigd; het oude adres krijgt bericht. Adressen van accounts en contactpersonen blijven zoals ze zijn.';
$_ADDONLANG['address_new'] = 'Nieuw e-mailadres';
$_ADDONLANG['address_present'] = 'Huidig e-mailadres';
$_ADDONLANG['address_password'] = 'Uw wachtwoord, voor de zekerheid';
$_ADDONLANG['address_button'] = 'Link versturen';
$_ADDONLANG['address_asked'] = 'We hebben een link gestuurd naar :email. Uw adres verandert zodra u die hebt geopend en bevestigd.';
$_ADDONLANG['address_lead'] = 'Na uw bevestiging logt u in met het nieuwe adres en komen onze e-mails daar aan.';
$_ADDONLANG['address_confirm'] = 'Het nieuwe adres gebruiken';
$_ADDONLANG['address_changed'] = 'Uw e-mailadres is nu :email.';
$_ADDONLANG['address_login'] = 'Log eerst in met uw huidige adres en open daarna de link in de e-mail opnieuw.';
$_ADDONLANG['address_link_invalid'] = 'Deze link is niet meer geldig of is door een andere gebruiker aangevraagd. Vraag een nieuwe aan in uw profiel.';
$_ADDONLANG['record_KeyholderAddressAsked'] = 'Ander e-mailadres aangevraagd';
$_ADDONLANG['record_KeyholderAddressChanged'] = 'E-mailadres gewijzigd';

// One more account
$_ADDONLANG['new_account_title'] = 'Een nieuw account aanmaken';
$_ADDONLANG['new_account_lead'] = 'Het nieuwe account is van u: u bent eigenaar met de login die u nu gebruikt, :name (:email), en uw andere accounts blijven zoals ze zijn.';
$_ADDONLANG['new_account_email'] = 'Daar komen de facturen en berichten binnen. Het moet een ander adres zijn dan dat van uw andere accounts.';
$_ADDONLANG['new_account_prove'] = 'Om met deze login een account te openen, bevestigt u één keer per e-mail dat de mailbox van u is en kiest u uw wachtwoord; kom daarna hier terug.';
$_ADDONLANG['new_account_button'] = 'Het account aanmaken';
$_ADDONLANG['new_account_done'] = 'Het account is aangemaakt en u werkt er nu in.';
