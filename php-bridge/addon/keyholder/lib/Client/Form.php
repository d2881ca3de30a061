<?php

declare(strict_types=1);

namespace WHMCS\Module\Addon\Keyholder\Client;

use WHMCS\Module\Addon\Keyholder\Panel\Plain;
use WHMCS\Module\Addon\Keyholder\Panel\Session;
use WHMCS\Module\Addon\Keyholder\Panel\Site;
use WHMCS\Module\Addon\Keyholder\Texts;

/**
 * What a form brings back, and whether it may be believed.
 *
 * Every form carries the panel's token and who it was drawn for: the user and the account in use. A form of another
 * tab, drawn before a switch, asks instead of acting.
 */
final class Form
{
    /** The fields that every form carries. @return array<string, string|int> */
    public static function marks(): array
    {
        $who = Session::show();

        return [
            'token' => function_exists('generate_token') ? generate_token('plain') : '',
            'user_in_use' => (int) ($who['user']['id'] ?? 0),
            'account_in_use' => (int) ($who['account']['account'] ?? 0),
        ];
    }

    /** Ends the request unless the posted form is one of ours and was drawn for who is here now. */
    public static function check(Texts $texts): void
    {
        // First who it was drawn for: a switch of account gives a new token too, and "too old" would not help there.
        $sameUser = self::id($_POST, 'keyholder_user') === Session::user();
        $sameAccount = self::id($_POST, 'keyholder_account') === Session::account();
        if (!$sameUser || !$sameAccount) {
            Session::flash('warning', $texts->get('form_other_account'));
            Site::redirect(Site::page(Session::user() > 0 ? 'accounts' : 'login'));
        }
        self::checkToken($texts);
    }

    /** Ends the request unless the form has the panel's token. */
    public static function checkToken(Texts $texts): void
    {
        if (!function_exists('check_token')) {
            Plain::refuse(403, $texts->get('refused_title'), [$texts->get('form_too_old')]);
        }
        // The panel ends the request by itself when the token is wrong.
        check_token('WHMCS.default');
    }

    /** Without the blanks around it. Control characters stay: the library refuses them. @param array<mixed> $from */
    public static function text(array $from, string $name): string
    {
        $value = $from[$name] ?? '';

        return is_string($value) ? trim($value, ' ') : '';
    }

    /** A password is taken as it was typed. @param array<mixed> $from */
    public static function password(array $from, string $name): string
    {
        $value = $from[$name] ?? '';

        return is_string($value) ? $value : '';
    }

    /** @param array<mixed> $from */
    public static function id(array $from, string $name): int
    {
        $text = self::text($from, $name);

        return preg_match('/^\d{1,18}\z/', $text) ? (int) $text : 0;
    }

    /** @param array<mixed> $from @return list<string> */
    public static function texts(array $from, string $name): array
    {
        $values = is_array($from[$name] ?? null) ? $from[$name] : [];

        return array_values(array_unique(array_filter($values, 'is_string')));
    }
}
