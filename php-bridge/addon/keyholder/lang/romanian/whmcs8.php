<?php

/*
 * Keyholder's texts in Romanian: the pages that a theme of WHMCS 8 draws.
 */

if (!defined('WHMCS')) {
    exit;
}

// What Keyholder says where a theme of WHMCS 8 draws its pages.
$_ADDONLANG['question_not_here'] = 'Aici nu există întrebări de securitate: o parolă uitată se alege din nou prin e-mail. Nimic nu a fost schimbat.';
$_ADDONLANG['terms_not_accepted'] = 'Vă rugăm să acceptați termenii și condițiile.';
$_ADDONLANG['register_invited_only'] = 'Invitația a fost trimisă la :email. Înregistrați-vă cu acea adresă sau autentificați-vă dacă aveți deja un cont de utilizator.';
$_ADDONLANG['checkout_other_account'] = 'Comanda ar fi plasată pentru contul folosit acum, nu pentru cel ales. Schimbați mai întâi contul; coșul se păstrează.';
$_ADDONLANG['theme_failed_title'] = 'Această pagină nu poate fi afișată';
$_ADDONLANG['theme_failed_text'] = 'Pagina nu a putut fi desenată, așa că nu se afișează nimic din ea. Furnizorul găsește motivul în jurnalul de activitate.';
$_ADDONLANG['theme_of_whmcs8'] = 'Tema WHMCS 8: :fault';
$_ADDONLANG['verify_mailbox'] = 'Confirmați prin e-mail că adresa este a dumneavoastră; apoi o singură parolă deschide toate conturile.';

// Keys of WHMCS 8, for panels whose own language files are older.
$_ADDONLANG['confirm'] = 'Confirmă';
$_ADDONLANG['twoFactor.enabled'] = 'Se autentifică și cu un al doilea factor';
$_ADDONLANG['twoFactor.disabled'] = 'Se autentifică fără un al doilea factor';
$_ADDONLANG['userManagement.pendingInvites'] = 'Invitații deschise';
$_ADDONLANG['userManagement.removeAccessSure'] = 'Retrageți accesul acestei persoane?';
$_ADDONLANG['userManagement.removeAccessInfo'] = 'Accesul încetează imediat. Persoana își păstrează datele de autentificare și celelalte conturi și poate fi invitată din nou.';
$_ADDONLANG['userManagement.cancelInviteSure'] = 'Retrageți această invitație?';
$_ADDONLANG['userManagement.cancelInviteInfo'] = 'Legătura ei nu mai funcționează. Puteți invita persoana din nou oricând.';
$_ADDONLANG['userManagement.settings'] = 'Cum vă autentificați, pentru toate conturile dumneavoastră.';
$_ADDONLANG['accountInvite.youHaveBeenInvited'] = 'Sunteți invitat în contul :clientName';
$_ADDONLANG['accountInvite.givenAccess'] = ':senderName dorește să lucrați în contul :ot:clientName:ct.';
$_ADDONLANG['accountInvite.inviteAcceptLoggedIn'] = 'Acceptați, iar contul apare în lista conturilor dumneavoastră.';
$_ADDONLANG['accountInvite.inviteAcceptLoggedOut'] = 'Autentificați-vă pentru a accepta sau înregistrați-vă dacă nu aveți încă date de autentificare.';
$_ADDONLANG['pwstrength'] = 'Puterea parolei';
$_ADDONLANG['pwstrengthenter'] = 'scrieți una';
$_ADDONLANG['pwstrengthrating'] = 'Putere';
$_ADDONLANG['passwordtips'] = 'Cel puțin 10 și cel mult :maximum_length caractere. Câteva cuvinte fără legătură între ele fac o parolă puternică.';
$_ADDONLANG['ordertosagreement'] = 'Accept';
$_ADDONLANG['ordertos'] = 'termenii și condițiile';
$_ADDONLANG['switchAccount.noneFound'] = 'Nu există încă niciun cont pentru datele dumneavoastră de autentificare.';
$_ADDONLANG['switchAccount.createInstructions'] = 'Cereți o invitație sau comandați ceva: astfel se deschide un cont propriu.';
$_ADDONLANG['switchAccount.forcedSwitchRequest'] = 'Ceea ce doriți să deschideți aparține altui cont al dumneavoastră:';
$_ADDONLANG['switchAccount.cancelAndReturn'] = 'Rămân în acest cont';
$_ADDONLANG['clientareachoosecontact'] = 'Care contact?';
$_ADDONLANG['go'] = 'Arată';
$_ADDONLANG['clientareaaddress1'] = 'Strada și numărul';
$_ADDONLANG['clientareaaddress2'] = 'Clădirea, etajul';
$_ADDONLANG['clientareacountry'] = 'Țara';
$_ADDONLANG['clientareadeletecontactareyousure'] = 'Eliminați acest contact? Persoana nu va mai primi e-mailuri.';
$_ADDONLANG['clientareaerrors'] = 'Trebuie corectat:';
$_ADDONLANG['userProfile.changeEmail'] = 'Adresa de e-mail';
$_ADDONLANG['userProfile.notVerified'] = 'Încă neconfirmată';
$_ADDONLANG['userProfile.verified'] = 'Confirmată';
$_ADDONLANG['loggedInAs'] = 'Contul folosit';
$_ADDONLANG['notifications'] = 'anunțuri';
$_ADDONLANG['nonotifications'] = 'Niciun anunț';
$_ADDONLANG['notificationsnone'] = 'Nu avem nimic să vă anunțăm.';
$_ADDONLANG['searchOurKnowledgebase'] = 'Căutați în paginile de ajutor';
$_ADDONLANG['more'] = 'Mai mult';
$_ADDONLANG['admin.returnToAdmin'] = 'Înapoi la administrare';
$_ADDONLANG['adminmasqueradingasclient'] = 'Acționați ca acest client.';
$_ADDONLANG['logoutandreturntoadminarea'] = 'Ieșiți și reveniți la administrare.';
$_ADDONLANG['adminloggedin'] = 'Sunteți autentificat ca personal.';
$_ADDONLANG['returntoadminarea'] = 'Reveniți la administrare.';
$_ADDONLANG['contactus'] = 'Contactați-ne';
$_ADDONLANG['copyrightFooterNotice'] = '© :year, :company';
$_ADDONLANG['close'] = 'Închide';
$_ADDONLANG['loading'] = 'Un moment ...';
$_ADDONLANG['submit'] = 'Trimite';
$_ADDONLANG['chooselanguage'] = 'Limba';
$_ADDONLANG['choosecurrency'] = 'Moneda';
$_ADDONLANG['apply'] = 'Aplică';
$_ADDONLANG['verifyEmailAddress'] = 'Confirmați prin e-mail că adresa este a dumneavoastră.';
$_ADDONLANG['resendEmail'] = 'Trimite e-mailul';
$_ADDONLANG['emailSent'] = 'E-mailul este pe drum';
$_ADDONLANG['error'] = 'Nu a reușit';
$_ADDONLANG['generatePassword.lengthValidationError'] = 'Alegeți o lungime de la 8 la 64.';
$_ADDONLANG['generatePassword.pwLength'] = 'Lungime';
$_ADDONLANG['generatePassword.generatedPw'] = 'Parola creată';
$_ADDONLANG['generatePassword.generateNew'] = 'Creează alta';
$_ADDONLANG['generatePassword.copyAndInsert'] = 'Folosește-o';
$_ADDONLANG['copy'] = 'Copiază';
$_ADDONLANG['support.requestor.owner'] = 'Proprietar';
$_ADDONLANG['support.requestor.authorizeduser'] = 'Utilizator al contului';
$_ADDONLANG['support.requestor.registereduser'] = 'Utilizator înregistrat';
$_ADDONLANG['support.requestor.subaccount'] = 'Subcont';
$_ADDONLANG['support.requestor.guest'] = 'Vizitator';
$_ADDONLANG['support.requestor.operator'] = 'Personal';
