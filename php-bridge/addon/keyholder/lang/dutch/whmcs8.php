<?php

/*
 * Keyholder's texts in Dutch: the pages that a theme of WHMCS 8 draws.
 */

if (!defined('WHMCS')) {
    exit;
}

// What Keyholder says where a theme of WHMCS 8 draws its pages.
$_ADDONLANG['question_not_here'] = 'Hier zijn geen beveiligingsvragen: een vergeten wachtwoord kiest u opnieuw per e-mail. Er is niets gewijzigd.';
$_ADDONLANG['terms_not_accepted'] = 'Ga akkoord met de algemene voorwaarden.';
$_ADDONLANG['register_invited_only'] = 'De uitnodiging is naar :email gestuurd. Registreer u met dat adres, of log in als u al een login hebt.';
$_ADDONLANG['checkout_other_account'] = 'De bestelling zou voor het account in gebruik worden geplaatst en niet voor het gekozen account. Wissel eerst van account; uw winkelwagen blijft bewaard.';
$_ADDONLANG['theme_failed_title'] = 'Deze pagina kan niet worden getoond';
$_ADDONLANG['theme_failed_text'] = 'De pagina kon niet worden opgebouwd; daarom wordt er niets van getoond. De aanbieder vindt de reden in het activiteitenlogboek.';
$_ADDONLANG['theme_of_whmcs8'] = 'Thema van WHMCS 8: :fault';
$_ADDONLANG['verify_mailbox'] = 'Bevestig per e-mail dat de mailbox van u is; daarna opent één wachtwoord al uw accounts.';

// Keys of WHMCS 8, for panels whose own language files are older.
$_ADDONLANG['confirm'] = 'Bevestigen';
$_ADDONLANG['twoFactor.enabled'] = 'Logt in met een tweede factor';
$_ADDONLANG['twoFactor.disabled'] = 'Logt in zonder tweede factor';
$_ADDONLANG['userManagement.pendingInvites'] = 'Openstaande uitnodigingen';
$_ADDONLANG['userManagement.removeAccessSure'] = 'De toegang van deze persoon intrekken?';
$_ADDONLANG['userManagement.removeAccessInfo'] = 'Die eindigt meteen. De persoon behoudt de login en andere accounts, en kan opnieuw worden uitgenodigd.';
$_ADDONLANG['userManagement.cancelInviteSure'] = 'Deze uitnodiging intrekken?';
$_ADDONLANG['userManagement.cancelInviteInfo'] = 'De link werkt dan niet meer. U kunt de persoon altijd opnieuw uitnodigen.';
$_ADDONLANG['userManagement.settings'] = 'Hoe u inlogt, voor al uw accounts.';
$_ADDONLANG['accountInvite.youHaveBeenInvited'] = 'U bent uitgenodigd voor :clientName';
$_ADDONLANG['accountInvite.givenAccess'] = ':senderName wil dat u aan het account :ot:clientName:ct werkt.';
$_ADDONLANG['accountInvite.inviteAcceptLoggedIn'] = 'Accepteer, dan staat het account in uw lijst met accounts.';
$_ADDONLANG['accountInvite.inviteAcceptLoggedOut'] = 'Log in om te accepteren, of registreer u als u nog geen login hebt.';
$_ADDONLANG['pwstrength'] = 'Sterkte van het wachtwoord';
$_ADDONLANG['pwstrengthenter'] = 'typ er een';
$_ADDONLANG['pwstrengthrating'] = 'Sterkte';
$_ADDONLANG['passwordtips'] = 'Minstens 10 en hoogstens :maximum_length tekens. Enkele woorden die niet bij elkaar horen zijn sterk.';
$_ADDONLANG['ordertosagreement'] = 'Ik ga akkoord met de';
$_ADDONLANG['ordertos'] = 'algemene voorwaarden';
$_ADDONLANG['switchAccount.noneFound'] = 'Er is nog geen account voor uw login.';
$_ADDONLANG['switchAccount.createInstructions'] = 'Vraag om een uitnodiging, of bestel iets: dat opent een eigen account.';
$_ADDONLANG['switchAccount.forcedSwitchRequest'] = 'Wat u wilt openen hoort bij een ander account van u:';
$_ADDONLANG['switchAccount.cancelAndReturn'] = 'In dit account blijven';
$_ADDONLANG['clientareachoosecontact'] = 'Welke contactpersoon?';
$_ADDONLANG['go'] = 'Tonen';
$_ADDONLANG['clientareaaddress1'] = 'Straat en nummer';
$_ADDONLANG['clientareaaddress2'] = 'Gebouw, verdieping';
$_ADDONLANG['clientareacountry'] = 'Land';
$_ADDONLANG['clientareadeletecontactareyousure'] = 'Deze contactpersoon verwijderen? De persoon krijgt geen e-mails meer.';
$_ADDONLANG['clientareaerrors'] = 'Dit moet worden verbeterd:';
$_ADDONLANG['userProfile.changeEmail'] = 'E-mailadres';
$_ADDONLANG['userProfile.notVerified'] = 'Nog niet bevestigd';
$_ADDONLANG['userProfile.verified'] = 'Bevestigd';
$_ADDONLANG['loggedInAs'] = 'Account in gebruik';
$_ADDONLANG['notifications'] = 'berichten';
$_ADDONLANG['nonotifications'] = 'Geen berichten';
$_ADDONLANG['notificationsnone'] = 'Er is niets te melden.';
$_ADDONLANG['searchOurKnowledgebase'] = 'Zoeken in de hulppagina’s';
$_ADDONLANG['more'] = 'Meer';
$_ADDONLANG['admin.returnToAdmin'] = 'Terug naar het beheer';
$_ADDONLANG['adminmasqueradingasclient'] = 'U handelt als deze klant.';
$_ADDONLANG['logoutandreturntoadminarea'] = 'Uitloggen en terug naar het beheer.';
$_ADDONLANG['adminloggedin'] = 'U bent ingelogd als medewerker.';
$_ADDONLANG['returntoadminarea'] = 'Ga terug naar het beheer.';
$_ADDONLANG['contactus'] = 'Neem contact op';
$_ADDONLANG['copyrightFooterNotice'] = '© :year | :company';
$_ADDONLANG['close'] = 'Sluiten';
$_ADDONLANG['loading'] = 'Een ogenblik ...';
$_ADDONLANG['submit'] = 'Versturen';
$_ADDONLANG['chooselanguage'] = 'Taal';
$_ADDONLANG['choosecurrency'] = 'Valuta';
$_ADDONLANG['apply'] = 'Toepassen';
$_ADDONLANG['verifyEmailAddress'] = 'Bevestig per e-mail dat de mailbox van u is.';
$_ADDONLANG['resendEmail'] = 'De e-mail versturen';
$_ADDONLANG['emailSent'] = 'De e-mail is onderweg';
$_ADDONLANG['error'] = 'Dit is niet gelukt';
$_ADDONLANG['generatePassword.lengthValidationError'] = 'Kies een lengte van 8 tot 64.';
$_ADDONLANG['generatePassword.pwLength'] = 'Lengte';
$_ADDONLANG['generatePassword.generatedPw'] = 'Gemaakt wachtwoord';
$_ADDONLANG['generatePassword.generateNew'] = 'Nog een maken';
$_ADDONLANG['generatePassword.copyAndInsert'] = 'Gebruiken';
$_ADDONLANG['copy'] = 'Kopiëren';
$_ADDONLANG['support.requestor.owner'] = 'Eigenaar';
$_ADDONLANG['support.requestor.authorizeduser'] = 'Gebruiker van het account';
$_ADDONLANG['support.requestor.registereduser'] = 'Geregistreerde gebruiker';
$_ADDONLANG['support.requestor.subaccount'] = 'Subaccount';
$_ADDONLANG['support.requestor.guest'] = 'Bezoeker';
$_ADDONLANG['support.requestor.operator'] = 'Medewerker';
