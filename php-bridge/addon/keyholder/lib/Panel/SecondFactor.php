<?php

declare(strict_types=1);

namespace WHMCS\Module\Addon\Keyholder\Panel;

use WHMCS\User\Client;

/**
 * Whether the panel has asked for a second factor at the login that it has just made. It says so nowhere, so three things
 * that are known have to come together: the client has one switched on; this browser was shown the panel's challenge,
 * which follows the right password; and the form that completed the login was sent to the login page without a password.
 * What is left in doubt counts as none.
 */
final class SecondFactor
{
    private const CHALLENGED = 'keyholder_challenged';

    /** The panel's template of the challenge, and so long it may take to answer, in seconds. */
    private const TEMPLATE = 'logintwofa';
    private const SECONDS = 900;

    /**
     * Hook ClientAreaPage: the panel draws its challenge for somebody who is not logged in yet.
     *
     * @param array<string, mixed> $vars templatefile, challenge, backupcode
     */
    public static function watch(array $vars): void
    {
        $isAsked = !empty($vars['challenge']) || !empty($vars['backupcode']);
        if (($vars['templatefile'] ?? '') === self::TEMPLATE && $isAsked && Session::client() === 0) {
            $_SESSION[self::CHALLENGED] = time();
        }
    }

    /** Asked once for a login, in the request that makes it. */
    public static function isShown(int $client, int $contact): bool
    {
        $since = time() - (int) ($_SESSION[self::CHALLENGED] ?? 0);
        unset($_SESSION[self::CHALLENGED]);
        $request = Request::current();
        $isAnswer = $request->posts && $request->script === 'dologin.php' && !$request->has('password') && !$request->has('username');

        // Sub-accounts have none in the panel.
        return $isAnswer && $since >= 0 && $since < self::SECONDS && $contact === 0 && self::isOn($client);
    }

    private static function isOn(int $client): bool
    {
        if (!class_exists(Client::class)) {
            return false;
        }
        $row = Client::find($client);

        return $row !== null && is_string($row->twoFactorAuthModule) && $row->twoFactorAuthModule !== '';
    }
}
