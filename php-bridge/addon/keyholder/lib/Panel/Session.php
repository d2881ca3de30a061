<?php

declare(strict_types=1);

namespace WHMCS\Module\Addon\Keyholder\Panel;

use WHMCS\Module\Addon\Keyholder\Core;
use WHMCS\Module\Addon\Keyholder\Refusal;

/**
 * The person at the browser: Keyholder's session beside the panel's own.
 *
 * The PHP session carries only Keyholder's token; who that is, and on which account, is asked once a request.
 */
final class Session
{
    private const TOKEN = 'keyholder';

    /** @var array<string, mixed>|null|false what session.show said; false: not asked yet */
    private static $shown = false;

    /** @var string the token that this request began with, should the panel empty its session meanwhile */
    private static $began = '';

    /** Remembers the token before the page runs. */
    public static function begin(): void
    {
        self::$began = self::token();
    }

    public static function token(): string
    {
        $token = $_SESSION[self::TOKEN] ?? '';

        return is_string($token) ? $token : '';
    }

    /**
     * Who is logged in, null for nobody: user {id, name, email}, account {account, name, kind, owner} or null, choices,
     * second_factor, acting (the member of staff in the person's place, or null).
     *
     * @return array<string, mixed>|null
     */
    public static function show(): ?array
    {
        if (self::$shown === false) {
            self::$shown = self::ask(self::token());
        }

        return self::$shown;
    }

    /** The id of the user; 0 for nobody. */
    public static function user(): int
    {
        return (int) (self::show()['user']['id'] ?? 0);
    }

    /** The id of the account in use; 0 for none. */
    public static function account(): int
    {
        return (int) (self::show()['account']['account'] ?? 0);
    }

    /**
     * Whether the person may do something on the account in use, with what they have shown.
     *
     * @param string $function of the service or domain: then a grant of that function alone is enough
     * @throws Refusal|\WHMCS\Module\Addon\Keyholder\Unavailable
     */
    public static function may(string $permission, int $service = 0, int $domain = 0, int $department = 0, string $function = ''): bool
    {
        $user = self::user();
        $account = self::account();
        if ($user === 0 || $account === 0) {
            return false;
        }
        $shown = self::shown();
        if (isset($shown['acting']) || $function !== '') {
            $about = array_filter(['service' => $service, 'domain' => $domain, 'department' => $department]);
            $about += $function === '' ? [] : ['function' => $function];
            $question = ['user' => $user, 'account' => $account, 'permission' => $permission];

            return (Core::call('check', $question + $about + $shown)['allowed'] ?? false) === true;
        }

        return Core::can($user, $account, $permission, $service, $domain, $department, $shown['second_factor']);
    }

    /**
     * What a question about the person says of them beside their address. For staff who act in their place, the
     * panel's own admin log-in stands for a second factor and an address.
     *
     * @return array{acting: bool}|array{second_factor: bool}
     */
    public static function shown(): array
    {
        $who = self::show();

        return isset($who['acting']) ? ['acting' => true] : ['second_factor' => ($who['second_factor'] ?? false) === true];
    }

    /** The client that the panel itself has logged in; 0 for none. */
    public static function client(): int
    {
        return (int) ($_SESSION['uid'] ?? 0);
    }

    /** Takes a new token. The PHP session id changes with it: one that somebody planted leads nowhere. */
    public static function put(string $token): void
    {
        if (session_status() === PHP_SESSION_ACTIVE && !headers_sent()) {
            session_regenerate_id(true);
        }
        $_SESSION[self::TOKEN] = $token;
        self::$shown = false;
    }

    /** Ends Keyholder's session. */
    public static function end(): void
    {
        // The panel may have emptied its own session already, so the first token is ended too.
        foreach (array_unique(array_filter([self::token(), self::$began])) as $token) {
            try {
                Core::call('session.end', ['session' => $token]);
            } catch (Refusal $ended) {
                // It was over already.
            }
        }
        self::drop();
    }

    /** Gives the token back that the panel's single sign-on may have dropped together with its own session. */
    public static function restore(): void
    {
        if (self::token() === '' && self::$began !== '') {
            $_SESSION[self::TOKEN] = self::$began;
            self::$shown = false;
        }
    }

    /** Forgets the token here. */
    public static function drop(): void
    {
        unset($_SESSION[self::TOKEN]);
        self::$began = '';
        self::$shown = null;
    }

    /** Makes the panel forget whom it has logged in; it never gains a right by that. */
    public static function forgetClient(): void
    {
        unset($_SESSION['uid'], $_SESSION['upw'], $_SESSION['cid'], $_SESSION['keyholder_contact']);
    }

    /** Keeps a message for the next page. */
    public static function flash(string $type, string $text): void
    {
        $_SESSION['keyholder_flash'] = ['type' => $type, 'text' => $text];
    }

    /** @return array{type: string, text: string}|null the message kept, once */
    public static function takeFlash(): ?array
    {
        $flash = $_SESSION['keyholder_flash'] ?? null;
        unset($_SESSION['keyholder_flash']);

        return is_array($flash) ? $flash : null;
    }

    /** @return array<string, mixed>|null */
    private static function ask(string $token): ?array
    {
        if ($token === '') {
            return null;
        }
        try {
            return Core::call('session.show', ['session' => $token]);
        } catch (Refusal $refusal) {
            // Ended elsewhere: removed, disabled, password changed. The person is told on the login page.
            unset($_SESSION[self::TOKEN]);
            $_SESSION['keyholder_ended'] = true;

            return null;
        }
    }
}
