<?php

declare(strict_types=1);

namespace WHMCS\Module\Addon\Keyholder\Whmcs8;

use WHMCS\Module\Addon\Keyholder\Panel\Site;

/**
 * WHMCS 8's names of routes and where they lead here. Written out: a name that is not in it is an error, and never a
 * link to nowhere.
 */
final class Addresses
{
    /** Looked at: the page, and the parameters that its arguments become. */
    private const PAGES = [
        'account-users' => ['users'],
        'account-users-permissions' => ['permissions', 'user'],
        'user-accounts' => ['accounts'],
        'account-contacts' => ['contacts'],
        'user-profile' => ['profile'],
        'user-password' => ['profile&view=password'],
        'user-security' => ['profile&view=security'],
        'login-index' => ['login'],
        'invite-validate' => ['accept', 'invitation'],
        'password-reset-begin' => ['forgotten'],
    ];

    /** The friendly paths that links of others know, by the same names. */
    private const PATHS = [
        '/account/users' => 'account-users', '/account/contacts' => 'account-contacts', '/user/accounts' => 'user-accounts',
        '/user/profile' => 'user-profile', '/user/password' => 'user-password', '/user/security' => 'user-security',
        '/account/users/permissions' => 'account-users-permissions', '/invite' => 'invite-validate',
    ];

    /** The panel's own pages. */
    private const PANEL = [
        'clientarea-home' => 'clientarea.php', 'cart-index' => 'cart.php', 'knowledgebase-search' => 'knowledgebase.php?action=search',
        'clientarea-services' => 'clientarea.php?action=services', 'announcement-index' => 'announcements.php',
        'knowledgebase-index' => 'knowledgebase.php', 'download-index' => 'downloads.php', 'support-index' => 'supporttickets.php',
        'account-security-two-factor-enable' => 'clientarea.php?action=security',
        'account-security-two-factor-disable' => 'clientarea.php?action=security',
        'login-two-factor-challenge-verify' => 'dologin.php', 'login-two-factor-challenge-backup-verify' => 'dologin.php',
        'login-two-factor-challenge' => 'login.php', 'account-paymentmethods' => 'clientarea.php?action=creditcard',
    ];

    /**
     * @param list<string|int> $arguments
     * @throws Unknown
     */
    public static function of(string $name, array $arguments): string
    {
        if (Forms::knows($name)) {
            return Forms::address($name, $arguments);
        }
        if (isset(self::PAGES[$name])) {
            return self::page(self::PAGES[$name], $arguments);
        }
        if (isset(self::PANEL[$name])) {
            return self::ofPanel($name, $arguments);
        }
        throw new Unknown("routePath('" . $name . "')");
    }

    /** Where a friendly path leads; '' when it is none of ours. A number at its end is the argument. */
    public static function ofPath(string $path): string
    {
        preg_match('~^(/[a-z/]*[a-z])(?:/([0-9a-z_-]+))?\z~i', $path, $found);
        $name = self::PATHS[$path] ?? self::PATHS[$found[1] ?? ''] ?? '';
        $argument = isset(self::PATHS[$path]) ? [] : array_slice($found, 2, 1);

        return $name === '' ? '' : self::page(self::PAGES[$name], $argument);
    }

    /**
     * @param list<string> $page the page, then the names of its arguments
     * @param list<string|int> $arguments
     */
    private static function page(array $page, array $arguments): string
    {
        $parts = explode('&view=', $page[0]);
        $query = isset($parts[1]) ? ['view' => $parts[1]] : [];
        foreach (array_slice($page, 1) as $i => $name) {
            $query[self::argument($name, $arguments[$i] ?? '')] = (string) ($arguments[$i] ?? '');
        }

        return Site::page($parts[0], $query);
    }

    /** A mailed token is a parameter of its own; the number that pages carry is not one. @param string|int $value */
    private static function argument(string $name, $value): string
    {
        return $name === 'invitation' && !preg_match('/^\d{0,18}\z/', (string) $value) ? 'token' : $name;
    }

    /** The panel's own address of its page, where it has one. @param list<string|int> $arguments */
    private static function ofPanel(string $name, array $arguments): string
    {
        if (function_exists('routePath')) {
            try {
                return (string) \routePath($name, ...$arguments);
            } catch (\Throwable $unknown) {
                // An older panel does not know the name; it has the page all the same.
            }
        }

        return Site::path(self::PANEL[$name]);
    }
}
