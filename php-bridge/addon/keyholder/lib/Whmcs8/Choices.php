<?php

declare(strict_types=1);

namespace WHMCS\Module\Addon\Keyholder\Whmcs8;

use WHMCS\Module\Addon\Keyholder\Core;
use WHMCS\Module\Addon\Keyholder\Panel\Session;

/**
 * The accounts that the person of this session may choose from, as templates know accounts.
 */
final class Choices
{
    private const AT_ONCE = 500;

    /** @return list<Account> */
    public static function all(): array
    {
        static $known = [];

        return $known[Session::token()] = $known[Session::token()] ?? self::ask();
    }

    /** One of them; null when it is none of theirs. */
    public static function find(int $account): ?Account
    {
        foreach ($account > 0 ? self::all() : [] as $choice) {
            if ((int) $choice->id === $account) {
                return $choice;
            }
        }

        return null;
    }

    /** @return list<Account> */
    private static function ask(): array
    {
        $rows = [];
        do {
            $asked = ['session' => Session::token(), 'offset' => count($rows), 'limit' => self::AT_ONCE];
            $page = Core::call('session.choices', $asked)['choices'] ?? [];
            $rows = array_merge($rows, $page);
        } while (count($page) === self::AT_ONCE);

        return array_map([Account::class, 'of'], $rows);
    }
}
