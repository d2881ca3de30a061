<?php

/*
 * Keyholder's texts in Dutch.
 *
 * ":name" and the like are replaced by values. reason_* are answers of the library, by their stable words.
 */

if (!defined('WHMCS')) {
    exit;
}

$_ADDONLANG['language_name'] = 'dutch';

// Menus and buttons
$_ADDONLANG['nav_hello'] = 'Hallo, :name!';
$_ADDONLANG['switch_account'] = 'Van account wisselen';
$_ADDONLANG['account_in_use'] = 'Account in gebruik: :account';
$_ADDONLANG['save'] = 'Wijzigingen opslaan';
$_ADDONLANG['back'] = 'Terug';
$_ADDONLANG['earlier'] = 'Vorige';
$_ADDONLANG['later'] = 'Volgende';
$_ADDONLANG['never'] = 'Nooit';
$_ADDONLANG['you'] = 'u';
$_ADDONLANG['try_again'] = 'Opnieuw proberen';
$_ADDONLANG['logout'] = 'Uitloggen';
$_ADDONLANG['plain_home'] = 'Startpagina';
$_ADDONLANG['plain_login'] = 'Inloggen';
$_ADDONLANG['plain_accounts'] = 'Een account kiezen';

// The gate
$_ADDONLANG['unavailable_title'] = 'Toegangscontrole is niet beschikbaar';
$_ADDONLANG['unavailable_text'] = 'We kunnen nu niet nagaan wat u hier mag doen. Er is daarom niets getoond of gewijzigd. Probeer het over een paar minuten opnieuw.';
$_ADDONLANG['refused_title'] = 'Dit mag u niet';
$_ADDONLANG['refused_what'] = 'Hiervoor is de machtiging “:permission” nodig.';
$_ADDONLANG['refused_ask'] = 'Vraag :name om toegang.';
$_ADDONLANG['refused_owner'] = 'De eigenaar is :name.';
$_ADDONLANG['refused_host'] = 'De medewerkers van :company kunnen dat wijzigen.';
$_ADDONLANG['refused_oneself'] = 'Log uit en log opnieuw in met uw tweede factor.';
$_ADDONLANG['gate_unclear'] = 'Dit adres kan op twee manieren worden gelezen. Er is niets gedaan. Open de pagina via het menu.';
$_ADDONLANG['gate_login'] = 'Log in. Er is niets gedaan.';
$_ADDONLANG['gate_choose'] = 'Deze pagina hoort bij een ander account dan het account in gebruik. Er is daarom niets gedaan. Kies het account waarmee u wilt werken.';
$_ADDONLANG['function_ran'] = 'Uw verzoek is doorgegeven. Het antwoord staat op de pagina van de dienst, die u niet mag openen.';
$_ADDONLANG['not_found_title'] = 'Pagina niet gevonden';
$_ADDONLANG['not_found_text'] = 'Deze pagina bestaat niet.';
$_ADDONLANG['form_too_old'] = 'Het formulier was te oud. Ga terug, laad de pagina opnieuw en probeer het nog eens.';
$_ADDONLANG['form_other_account'] = 'Het formulier was getoond voor een ander account of een andere login dan nu in gebruik is. Er is niets gedaan.';
$_ADDONLANG['ticket_department_denied'] = 'U mag in deze afdeling geen tickets openen. Vraag het de eigenaar van het account.';
$_ADDONLANG['checkout_denied'] = 'U mag voor dit account geen bestellingen plaatsen. Vraag het de eigenaar of wissel van account.';
$_ADDONLANG['checkout_login_first'] = 'Log eerst in; uw winkelwagen blijft bewaard. Rond daarna de bestelling af.';
$_ADDONLANG['order_for'] = 'Bestellen voor';
$_ADDONLANG['order_choose'] = 'Voor dit account bestellen';
$_ADDONLANG['order_not_here'] = 'U mag voor dit account geen bestellingen plaatsen.';

// User management
$_ADDONLANG['users_title'] = 'Gebruikersbeheer';
$_ADDONLANG['users_lead'] = 'Mensen die in het account “:account” mogen werken.';
$_ADDONLANG['members_title'] = 'Gebruikers';
$_ADDONLANG['column_person'] = 'Persoon';
$_ADDONLANG['column_kind'] = 'Soort';
$_ADDONLANG['column_status'] = 'Status';
$_ADDONLANG['column_last_used'] = 'Laatst gebruikt';
$_ADDONLANG['column_actions'] = 'Acties';
$_ADDONLANG['column_email'] = 'E-mailadres';
$_ADDONLANG['address_invalid'] = 'Dit is geen bruikbaar e-mailadres.';
$_ADDONLANG['column_created'] = 'Verstuurd op';
$_ADDONLANG['column_expires'] = 'Geldig tot';
$_ADDONLANG['owner_holds_all'] = 'Heeft alle machtigingen';
$_ADDONLANG['manage_permissions'] = 'Machtigingen';
$_ADDONLANG['remove_access'] = 'Verwijderen';
$_ADDONLANG['remove_sure'] = 'De toegang van :name intrekken? Die eindigt meteen.';
$_ADDONLANG['member_removed'] = 'De persoon heeft geen toegang meer tot dit account.';
$_ADDONLANG['member_saved'] = 'De toegang van :name is opgeslagen.';
$_ADDONLANG['kind_owner'] = 'Eigenaar';
$_ADDONLANG['kind_sub_account'] = 'Subaccount';
$_ADDONLANG['kind_guest'] = 'Gast';
$_ADDONLANG['status_pending'] = 'In afwachting';
$_ADDONLANG['status_invitation_sent'] = 'Uitnodiging verstuurd';
$_ADDONLANG['status_declined'] = 'Afgewezen';
$_ADDONLANG['status_active'] = 'Actief';
$_ADDONLANG['status_inactive'] = 'Inactief';
$_ADDONLANG['status_about'] = 'Een inactieve persoon houdt de machtigingen, maar kan het account niet gebruiken.';

// Invitations
$_ADDONLANG['invitations_title'] = 'Uitnodigingen';
$_ADDONLANG['no_invitations'] = 'Er is nog niemand uitgenodigd.';
$_ADDONLANG['invited_by'] = 'Uitgenodigd door :name';
$_ADDONLANG['invite_sent'] = 'Verstuurd';
$_ADDONLANG['invite_accepted'] = 'Aanvaard';
$_ADDONLANG['invite_declined'] = 'Afgewezen';
$_ADDONLANG['invite_cancelled'] = 'Ingetrokken';
$_ADDONLANG['invite_expired'] = 'Verlopen';
$_ADDONLANG['resend'] = 'Opnieuw versturen';
$_ADDONLANG['cancel_invitation'] = 'Uitnodiging intrekken';
$_ADDONLANG['cancel_sure'] = 'De uitnodiging van :email intrekken? De link werkt dan niet meer.';
$_ADDONLANG['invite_title'] = 'Iemand uitnodigen';
$_ADDONLANG['invite_lead'] = 'De persoon krijgt een link per e-mail. Die is 7 dagen geldig en werkt één keer.';
$_ADDONLANG['choice_all'] = 'Alle machtigingen';
$_ADDONLANG['choice_choose'] = 'Machtigingen kiezen';
$_ADDONLANG['choice_single'] = 'Alleen bepaalde diensten en domeinen';
$_ADDONLANG['send_invitation'] = 'Uitnodiging versturen';
$_ADDONLANG['done_invited'] = 'Er is een uitnodiging verstuurd naar :email.';
$_ADDONLANG['done_resent'] = 'Er is een nieuwe uitnodiging verstuurd naar :email. De oude link werkt niet meer.';
$_ADDONLANG['done_cancelled'] = 'De uitnodiging van :email is ingetrokken.';

// Permissions of one member
$_ADDONLANG['permissions_title'] = 'Machtigingen';
$_ADDONLANG['check_all'] = 'Deze allemaal';
$_ADDONLANG['owner_fixed'] = 'De eigenaar heeft alle machtigingen. Ze kunnen niet worden gewijzigd.';
$_ADDONLANG['self_fixed'] = 'Niemand kan de eigen machtigingen wijzigen. Vraag het de eigenaar van het account.';
$_ADDONLANG['service_number'] = 'Dienst :id';
$_ADDONLANG['domain_number'] = 'Domein :id';
$_ADDONLANG['group_general'] = 'Algemeen';
$_ADDONLANG['group_billing'] = 'Facturering';
$_ADDONLANG['group_ordering'] = 'Bestellen';
$_ADDONLANG['group_support'] = 'Ondersteuning';
$_ADDONLANG['group_system'] = 'Diensten en domeinen';
$_ADDONLANG['group_security'] = 'Beveiliging';

// Accounts
$_ADDONLANG['accounts_title'] = 'Een account kiezen';
$_ADDONLANG['accounts_lead'] = 'Ingelogd als :name (:email). Met welk account wilt u werken?';
$_ADDONLANG['in_use'] = 'In gebruik';
$_ADDONLANG['enter_button'] = 'Openen';
$_ADDONLANG['prove_lead'] = 'Sommige van deze accounts gingen tot nu toe met een ander wachtwoord open. Bevestig één keer per e-mail dat deze mailbox van u is; daarna opent één wachtwoord ze allemaal.';
$_ADDONLANG['prove_first'] = 'Gaat open zodra u per e-mail hebt bevestigd.';
$_ADDONLANG['prove_button'] = 'Per e-mail bevestigen';
$_ADDONLANG['no_accounts'] = 'Er is nog geen account voor uw login. Vraag om een uitnodiging of open een eigen account.';
$_ADDONLANG['first_order'] = 'Een account openen';
$_ADDONLANG['account_status_active'] = 'Actief';
$_ADDONLANG['account_status_inactive'] = 'Inactief';
$_ADDONLANG['account_status_closed'] = 'Gesloten';
$_ADDONLANG['mailbox_asked'] = 'We hebben u een e-mail met een link gestuurd. Open die en kies het wachtwoord voor al uw accounts.';
$_ADDONLANG['mailbox_confirmed'] = 'Uw wachtwoord is ingesteld. Het opent al uw accounts. Log in.';

// Logging in
$_ADDONLANG['login_title'] = 'Inloggen';
$_ADDONLANG['login_lead'] = 'Eén login voor alle accounts die u mag gebruiken.';
$_ADDONLANG['login_for_invitation'] = 'Log in om op de uitnodiging te antwoorden.';
$_ADDONLANG['login_button'] = 'Inloggen';
$_ADDONLANG['login_hint'] = 'Heeft iemand u toegang tot een account gegeven?';
$_ADDONLANG['login_hint_link'] = 'Log hier in';
$_ADDONLANG['password'] = 'Wachtwoord';
$_ADDONLANG['password_new'] = 'Nieuw wachtwoord';
$_ADDONLANG['password_again'] = 'Wachtwoord nog eens';
$_ADDONLANG['passwords_differ'] = 'De twee wachtwoorden zijn verschillend.';
$_ADDONLANG['forgotten'] = 'Wachtwoord vergeten?';
$_ADDONLANG['forgotten_title'] = 'Wachtwoord vergeten';
$_ADDONLANG['forgotten_lead'] = 'We mailen u een link waarmee u een nieuw wachtwoord kiest.';
$_ADDONLANG['forgotten_button'] = 'Mail versturen';
$_ADDONLANG['forgotten_sent'] = 'Als er een login is voor :email, is er een e-mail onderweg. De link is één dag geldig.';
$_ADDONLANG['session_ended'] = 'U bent uitgelogd omdat uw toegang of uw wachtwoord is gewijzigd. Log opnieuw in.';

// Accepting an invitation
$_ADDONLANG['accept_title'] = 'Uitnodiging';
$_ADDONLANG['accept_lead'] = ':inviter nodigt u uit voor het account :account';
$_ADDONLANG['accept_for'] = 'De uitnodiging is verstuurd naar :email.';
$_ADDONLANG['accept_until'] = 'Ze is geldig tot';
$_ADDONLANG['accept_as'] = 'U bent ingelogd als :name (:email).';
$_ADDONLANG['accept_button'] = 'Aanvaarden';
$_ADDONLANG['decline_button'] = 'Afwijzen';
$_ADDONLANG['accept_login_lead'] = 'Log in om te aanvaarden. Afwijzen kan zonder in te loggen.';
$_ADDONLANG['register_lead'] = 'Vul uw naam in en kies een wachtwoord. U logt voortaan in met dit adres.';
$_ADDONLANG['register_button'] = 'Registreren en aanvaarden';
$_ADDONLANG['have_login'] = 'Hebt u al een login?';
$_ADDONLANG['first_name'] = 'Voornaam';
$_ADDONLANG['last_name'] = 'Achternaam';
$_ADDONLANG['accepted_choose'] = 'U kunt nu het account “:account” gebruiken. Kies het hieronder.';
$_ADDONLANG['accepted_login'] = 'U kunt nu het account “:account” gebruiken. Log in.';
$_ADDONLANG['declined_done'] = 'U hebt de uitnodiging voor het account “:account” afgewezen.';
$_ADDONLANG['accept_ask_again'] = 'Vraag de persoon die u uitnodigde om een nieuwe uitnodiging.';
$_ADDONLANG['accept_prove_lead'] = 'Uw oude wachtwoord is niet genoeg om te accepteren. We mailen u een link: kies daar het ene wachtwoord voor al uw accounts, log ermee in en de uitnodiging staat hier weer klaar. Ze blijft intussen geldig.';
$_ADDONLANG['accept_prove_asked'] = 'We hebben u een e-mail met een link gestuurd. Kies daar uw wachtwoord en log in; accepteer daarna deze uitnodiging.';

// Proving a mailbox
$_ADDONLANG['confirm_title'] = 'Uw wachtwoord kiezen';
$_ADDONLANG['confirm_lead'] = 'Vanaf nu opent dit ene wachtwoord al uw accounts. Oudere wachtwoorden werken niet meer, en u wordt overal uitgelogd.';
$_ADDONLANG['confirm_button'] = 'Wachtwoord opslaan';
$_ADDONLANG['confirm_other_address'] = 'Dit formulier was voor een ander adres. Kijk naar het adres hieronder en kies het wachtwoord opnieuw.';

// Answers of the library
$_ADDONLANG['reason_other'] = 'Dit is niet mogelijk: :reason.';
$_ADDONLANG['reason_no_such_user'] = 'Deze login bestaat niet meer.';
$_ADDONLANG['reason_user_disabled'] = 'Deze login is door de aanbieder uitgeschakeld.';
$_ADDONLANG['reason_no_such_account'] = 'Dit account bestaat niet.';
$_ADDONLANG['reason_account_closed'] = 'Dit account is gesloten.';
$_ADDONLANG['reason_not_a_member'] = 'U bent geen lid van dit account.';
$_ADDONLANG['reason_not_active'] = 'Uw toegang tot dit account is niet actief.';
$_ADDONLANG['reason_outside_window'] = 'Uw toegang tot dit account is nog niet begonnen of is afgelopen.';
$_ADDONLANG['reason_second_factor_required'] = 'Dit account vraagt om inloggen in twee stappen.';
$_ADDONLANG['reason_address_not_allowed'] = 'Uw netwerkadres staat niet op de lijst van dit account.';
$_ADDONLANG['reason_above_ceiling'] = 'Dit is niet beschikbaar voor het account.';
$_ADDONLANG['reason_department_denied'] = 'Deze afdeling staat niet voor u open.';
$_ADDONLANG['reason_not_on_this_item'] = 'Dit is niet beschikbaar voor de dienst of het domein.';
$_ADDONLANG['reason_owner_only'] = 'Alleen de eigenaar van het account mag dit.';
$_ADDONLANG['reason_not_owner'] = 'Alleen de eigenaar van het account mag de gebruikers beheren.';
$_ADDONLANG['reason_not_granted'] = 'U hebt deze machtiging niet gekregen.';
$_ADDONLANG['reason_own_grants'] = 'Niemand kan de eigen machtigingen wijzigen. Vraag het de eigenaar van het account.';
$_ADDONLANG['reason_owners_grants'] = 'De eigenaar heeft alle machtigingen. Ze kunnen niet worden gewijzigd.';
$_ADDONLANG['reason_more_than_held'] = 'U kunt alleen machtigingen doorgeven die u zelf hebt.';
$_ADDONLANG['reason_longer_than_held'] = 'Toegang die u geeft kan niet langer duren dan die van uzelf.';
$_ADDONLANG['reason_wider_than_held'] = 'Toegang die u geeft kan niet vanaf meer adressen worden gebruikt dan die van uzelf.';
$_ADDONLANG['reason_owner_stays'] = 'De eigenaar kan niet worden verwijderd of uitgeschakeld.';
$_ADDONLANG['reason_already_member'] = 'Deze persoon is al lid van het account.';
$_ADDONLANG['reason_user_required'] = 'Niemand heeft nog een login met dit adres. Vraag de persoon eerst te registreren.';
$_ADDONLANG['reason_invitation_unknown'] = 'Deze uitnodiging bestaat niet meer. Misschien is ze ingetrokken of door een nieuwere vervangen.';
$_ADDONLANG['reason_invitation_expired'] = 'Deze uitnodiging is verlopen.';
$_ADDONLANG['reason_invitation_used'] = 'Deze uitnodiging is al gebruikt.';
$_ADDONLANG['reason_invitation_declined'] = 'Deze uitnodiging is afgewezen.';
$_ADDONLANG['reason_invitation_cancelled'] = 'Deze uitnodiging is ingetrokken.';
$_ADDONLANG['reason_other_invitation'] = 'De pagina toonde een andere uitnodiging. Open de link in de e-mail opnieuw.';
$_ADDONLANG['reason_other_address'] = 'De uitnodiging is naar een ander adres verstuurd. Log in met dat adres of vraag om een nieuwe uitnodiging.';
$_ADDONLANG['reason_login_exists'] = 'Dit adres heeft al een login. Log in om de uitnodiging te aanvaarden.';
$_ADDONLANG['reason_login_needed'] = 'Log in of registreer u om de uitnodiging te aanvaarden.';
$_ADDONLANG['reason_nothing_given'] = 'Kies minstens één machtiging.';
$_ADDONLANG['reason_nothing_left'] = 'Van deze uitnodiging kan niets meer worden gegeven. Vraag het de eigenaar van het account.';
$_ADDONLANG['reason_too_many'] = 'Te veel pogingen. Wacht even en probeer het opnieuw.';
$_ADDONLANG['reason_login_failed'] = 'Het adres of het wachtwoord is onjuist.';
$_ADDONLANG['reason_session_ended'] = 'U bent uitgelogd. Log opnieuw in.';
$_ADDONLANG['reason_password_moved'] = 'Uw wachtwoord is gewijzigd. Log hier in met het nieuwe.';
$_ADDONLANG['reason_other_account'] = 'Deze pagina hoort bij een ander account dan het account in gebruik. Wissel van account en probeer het opnieuw.';
$_ADDONLANG['reason_confirm_by_mail'] = 'Dit account werd vroeger met een ander wachtwoord geopend. Bevestig één keer per e-mail; daarna opent één wachtwoord alles.';
$_ADDONLANG['reason_link_invalid'] = 'Deze link is niet meer geldig. Vraag een nieuwe aan.';
$_ADDONLANG['reason_password'] = 'Het wachtwoord moet 10 tot 200 tekens hebben.';
$_ADDONLANG['reason_staff_only'] = 'Alleen medewerkers van de aanbieder mogen dit.';
$_ADDONLANG['reason_address_taken'] = 'Er bestaat al een gebruiker met dit adres.';
$_ADDONLANG['reason_user_unknown'] = 'Deze gebruiker bestaat niet.';
$_ADDONLANG['reason_account_unknown'] = 'Dit account bestaat niet.';
$_ADDONLANG['reason_member_unknown'] = 'Het account heeft geen lid met dit nummer.';
$_ADDONLANG['reason_service_unknown'] = 'Deze dienst of dit domein bestaat niet.';
$_ADDONLANG['reason_legacy_unknown'] = 'Uw login is nog niet overgenomen. Neem contact op met de ondersteuning.';
$_ADDONLANG['reason_unknown_permission'] = 'Deze machtiging bestaat niet.';
$_ADDONLANG['reason_sso_blocked'] = 'Het paneel laat op dit moment niemand in dit account toe. Neem contact op met de ondersteuning.';

// Mails
$_ADDONLANG['mail_invitation_subject'] = ':inviter_name nodigt u uit voor het account :account_name';
$_ADDONLANG['mail_invitation_body'] = <<<'TEXT'
Hallo,

:inviter_name nodigt u uit om het account :account_name bij :company te gebruiken.

Open deze link om te aanvaarden of af te wijzen:
:link

De link is geldig tot :expires en werkt één keer. Weet u niet waar dit over gaat? Dan hoeft u niets te doen.

:company
TEXT;
$_ADDONLANG['mail_confirm_mailbox_subject'] = 'Kies uw wachtwoord';
$_ADDONLANG['mail_confirm_mailbox_body'] = <<<'TEXT'
Hallo :name,

Open deze link om te bevestigen dat deze mailbox van u is en om het wachtwoord voor al uw accounts te kiezen:
:link

De link is één dag geldig. Hebt u dit niet gevraagd? Dan hoeft u niets te doen: uw wachtwoord blijft zoals het is.

:company
TEXT;

// Admin page
$_ADDONLANG['admin_fault_title'] = 'Keyholder antwoordt niet';
$_ADDONLANG['admin_fault_text'] = 'Zolang dit niet is verholpen, zien ingelogde klanten een pagina die zegt dat de toegangscontrole niet beschikbaar is.';
$_ADDONLANG['admin_store_is'] = 'Gegevensbestand (keyholder.store in php.ini): :store';
$_ADDONLANG['admin_failed'] = 'Dit is niet gelukt';
$_ADDONLANG['admin_back'] = 'Terug';
$_ADDONLANG['admin_no_system_url'] = 'Het systeemadres (System URL) is niet ingevuld in de algemene instellingen: er kan geen uitnodiging worden verstuurd.';
$_ADDONLANG['admin_cookies_in_request'] = 'PHP mengt cookies in verzoeken (request_order). Zet request_order=GP in php.ini.';
$_ADDONLANG['admin_upgrade_title'] = 'Contacten bijwerken';
$_ADDONLANG['admin_upgrade_text'] = 'Leest de klanten, contacten en subaccounts van het paneel en maakt er gebruikers, accounts en leden van. De tabellen van het paneel worden alleen gelezen. Nog eens doen kan geen kwaad.';
$_ADDONLANG['admin_upgrade_button'] = 'Contacten bijwerken';
$_ADDONLANG['admin_upgrade_continue'] = 'Verder';
$_ADDONLANG['admin_upgrade_progress'] = ':rows van :total rijen gelezen.';
$_ADDONLANG['admin_upgrade_done'] = 'Klaar: er zijn :clients klanten en :contacts contacten gelezen.';
$_ADDONLANG['admin_upgrade_repaired'] = ':rows rijen bevatten bytes die geen UTF-8 zijn en zijn gelezen als Windows-1252.';
$_ADDONLANG['admin_report_title'] = 'Verslag';
$_ADDONLANG['admin_health_title'] = 'Toestand';
