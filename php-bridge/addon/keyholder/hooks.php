<?php

declare(strict_types=1);

/*
 * Where the panel calls Keyholder. Thin on purpose: every line says which class answers which hook. What stands in
 * Phase::live is heard only when Keyholder answers; in the other phases of an upgrade the panel is as it was.
 */

if (!defined('WHMCS')) {
    exit('This file cannot be opened directly.');
}

require_once __DIR__ . '/lib/autoload.php';

use WHMCS\Module\Addon\Keyholder\Admin\Client;
use WHMCS\Module\Addon\Keyholder\Client\Acting;
use WHMCS\Module\Addon\Keyholder\Client\Assets;
use WHMCS\Module\Addon\Keyholder\Panel\AccountMenu;
use WHMCS\Module\Addon\Keyholder\Panel\Accounts;
use WHMCS\Module\Addon\Keyholder\Panel\Checkout;
use WHMCS\Module\Addon\Keyholder\Panel\Checks;
use WHMCS\Module\Addon\Keyholder\Panel\ContactBook;
use WHMCS\Module\Addon\Keyholder\Panel\Cron;
use WHMCS\Module\Addon\Keyholder\Panel\Gate;
use WHMCS\Module\Addon\Keyholder\Panel\Login;
use WHMCS\Module\Addon\Keyholder\Panel\Moves;
use WHMCS\Module\Addon\Keyholder\Panel\Navigation;
use WHMCS\Module\Addon\Keyholder\Panel\OldLogins;
use WHMCS\Module\Addon\Keyholder\Panel\Openers;
use WHMCS\Module\Addon\Keyholder\Panel\Phase;
use WHMCS\Module\Addon\Keyholder\Panel\Recipients;
use WHMCS\Module\Addon\Keyholder\Panel\SecondFactor;
use WHMCS\Module\Addon\Keyholder\Panel\Site;
use WHMCS\Module\Addon\Keyholder\Texts;
use WHMCS\Module\Addon\Keyholder\Whmcs8\Checkout as ThemesCheckout;
use WHMCS\Module\Addon\Keyholder\Whmcs8\Classes;
use WHMCS\Module\Addon\Keyholder\Whmcs8\Paths;
use WHMCS\Module\Addon\Keyholder\Whmcs8\Requestor;

// Paths and classes of WHMCS 8 that others know by heart.
Paths::lead();
Classes::offer();

// The gate, before the page can act: now, while the panel reads this file.
Gate::atLoad();
OldLogins::watchReset();

// The gate again, when the page is about to be shown.
add_hook('ClientAreaPage', 1, static function ($vars): array {
    SecondFactor::watch((array) $vars);

    return Gate::atPage((array) $vars);
});

// Who is there
add_hook('ClientLogin', 1, static function ($vars): void {
    Login::begun((array) $vars);
});
add_hook('UserLogin', 1, static function ($vars): void {
    Login::begunByUser((array) $vars);
});
add_hook('ClientLogout', 1, static function (): void {
    Login::ended();
});
add_hook('UserLogout', 1, static function (): void {
    Login::ended();
});

// What the panel does to its own logins
add_hook('ClientChangePassword', 1, static function ($vars): void {
    OldLogins::passwordChanged((int) ($vars['userid'] ?? 0), 0, (string) ($vars['password'] ?? ''));
});
add_hook('ContactChangePassword', 1, static function ($vars): void {
    OldLogins::passwordChanged((int) ($vars['userid'] ?? 0), (int) ($vars['contactid'] ?? 0), (string) ($vars['password'] ?? ''));
});
add_hook('ContactAdd', 1, static function ($vars): void {
    ContactBook::added((array) $vars);
});
add_hook('ContactEdit', 1, static function ($vars): void {
    OldLogins::contactEdited((array) $vars);
    ContactBook::edited((array) $vars);
});
add_hook('ContactDelete', 1, static function ($vars): void {
    OldLogins::contactGone((int) ($vars['userid'] ?? 0), (int) ($vars['contactid'] ?? 0));
    ContactBook::gone((int) ($vars['userid'] ?? 0), (int) ($vars['contactid'] ?? 0));
});

// What is offered. A high number: other add-ons have added their entries by then.
add_hook('ClientAreaPrimaryNavbar', 100, Phase::live(static function ($menu): void {
    Navigation::prune($menu);
}));
add_hook('ClientAreaSecondaryNavbar', 100, Phase::live(static function ($menu): void {
    Navigation::prune($menu);
    AccountMenu::add($menu);
}));
add_hook('ClientAreaPrimarySidebar', 100, Phase::live(static function ($menu): void {
    Navigation::prune($menu);
}));
add_hook('ClientAreaSecondarySidebar', 100, Phase::live(static function ($menu): void {
    Navigation::prune($menu);
}));
add_hook('ClientAreaPageHome', 1, Phase::live(static function ($vars): array {
    return Navigation::homeFigures((array) $vars);
}, []));
add_hook('ClientAreaPageSubmitTicket', 1, Phase::live(static function ($vars): array {
    return Navigation::departments((array) $vars);
}, []));
add_hook('ClientAreaHomepagePanels', 100, Phase::live(static function ($panels): void {
    Navigation::prune($panels);
}));
add_hook('ClientAreaHeadOutput', 1, Phase::live(static function (): string {
    return Assets::head();
}, ''));
add_hook('ClientAreaHeaderOutput', 1, Phase::live(static function ($vars): string {
    return Acting::banner() . Assets::loginHint((array) $vars);
}, ''));
add_hook('ClientAreaFooterOutput', 1, Phase::live(static function (): string {
    return Assets::foot();
}, ''));

// Questions in the middle of a page
add_hook('TicketOpenValidation', 1, Phase::live(static function ($vars) {
    return Checks::ticket((array) $vars);
}));
add_hook('ShoppingCartValidateCheckout', 1, Phase::live(static function ($vars) {
    return Checks::checkout((array) $vars);
}));
add_hook('ShoppingCartValidateCheckout', 2, Phase::live(static function () {
    return ThemesCheckout::validate();
}));
add_hook('ClientAreaPageCart', 1, Phase::live(static function (): array {
    return ThemesCheckout::vars();
}, []));
add_hook('ShoppingCartViewCartOutput', 1, Phase::live(static function (): string {
    return Checkout::chooser();
}, ''));
add_hook('ShoppingCartCheckoutOutput', 1, Phase::live(static function (): string {
    return Checkout::chooser();
}, ''));

// Tickets and mails
add_hook('ClientAreaPageViewTicket', 1, Phase::live(static function ($vars): array {
    return Requestor::vars((array) $vars);
}, []));
add_hook('TicketOpen', 1, Phase::live(static function ($vars): void {
    Openers::opened((array) $vars);
}));
add_hook('TicketUserReply', 1, Phase::live(static function ($vars): void {
    Openers::replied((array) $vars);
}));
add_hook('TicketPiping', 1, Phase::live(static function ($vars): array {
    return Openers::piped((array) $vars);
}, []));
add_hook('PreEmailSendReduceRecipients', 1, Phase::live(static function ($vars): array {
    return Recipients::reduce((array) $vars);
}, []));
add_hook('EmailPreLog', 1, Phase::live(static function ($vars): void {
    Recipients::sendCopies((array) $vars);
}));

// The panel's clients are Keyholder's accounts
add_hook('ClientAdd', 1, static function ($vars): void {
    Accounts::added((int) ($vars['client_id'] ?? $vars['userid'] ?? 0));
});
add_hook('ClientEdit', 1, static function ($vars): void {
    Accounts::changed((int) ($vars['userid'] ?? 0));
});
add_hook('ClientClose', 1, static function ($vars): void {
    Accounts::changed((int) ($vars['userid'] ?? 0));
});

// Things that grants name
add_hook('ServiceEdit', 1, static function ($vars): void {
    Moves::edited('service', (int) ($vars['serviceid'] ?? 0));
});
add_hook('DomainEdit', 1, static function ($vars): void {
    Moves::edited('domain', (int) ($vars['domainid'] ?? 0));
});
add_hook('AfterClientMerge', 1, static function (): void {
    Moves::follow();
});

// The admin area
add_hook('AdminAreaClientSummaryPage', 1, static function ($vars): string {
    return Client::summary((int) ($vars['userid'] ?? 0), Texts::in(Site::setting('Language')));
});

// Upkeep
add_hook('AfterCronJob', 1, static function (): void {
    Cron::run();
});
