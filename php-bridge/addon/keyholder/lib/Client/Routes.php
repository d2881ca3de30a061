<?php

declare(strict_types=1);

namespace WHMCS\Module\Addon\Keyholder\Client;

/**
 * Keyholder's client pages: index.php?m=keyholder&page=NAME. Written out, so a public method is not yet a page.
 *
 * `get` is the method that shows the page; `post` names the method for each value of the field "do".
 * `needs`: nobody, a session (somebody is logged in) or an account (and has entered one).
 */
final class Routes
{
    public const FIRST = 'users';

    private const PAGES = [
        'users' => [
            'class' => Users::class,
            'needs' => 'account',
            'get' => 'show',
            'post' => ['invite' => 'invite', 'resend' => 'resend', 'cancel' => 'cancel', 'remove' => 'remove'],
        ],
        'permissions' => [
            'class' => Permissions::class,
            'needs' => 'account',
            'get' => 'show',
            'post' => ['preview' => 'preview', 'save' => 'save'],
        ],
        'contacts' => [
            'class' => Contacts::class,
            'needs' => 'account',
            'get' => 'show',
            'post' => ['remove' => 'remove'],
        ],
        'contact' => [
            'class' => Contact::class,
            'needs' => 'account',
            'get' => 'show',
            'post' => ['save' => 'save', 'take_login' => 'takeLogin'],
        ],
        'ownership' => [
            'class' => Ownership::class,
            // The mailed link also works for somebody who is not logged in.
            'needs' => 'nobody',
            'get' => 'show',
            'post' => ['offer' => 'offer', 'withdraw' => 'withdraw', 'accept' => 'accept', 'decline' => 'decline'],
        ],
        'profile' => [
            'class' => Profile::class,
            'needs' => 'session',
            'get' => 'show',
            'post' => ['name' => 'name', 'address' => 'address', 'password' => 'password', 'mail' => 'mail', 'leave' => 'leave'],
        ],
        'address' => [
            'class' => Address::class,
            // The mailed link also says something to somebody who is not logged in yet.
            'needs' => 'nobody',
            'get' => 'show',
            'post' => ['confirm' => 'confirm'],
        ],
        'record' => [
            'class' => Record::class,
            'needs' => 'account',
            'get' => 'show',
            'post' => [],
        ],
        'accounts' => [
            'class' => Accounts::class,
            'needs' => 'session',
            'get' => 'show',
            'post' => ['enter' => 'enter', 'prove' => 'prove', 'logout' => 'logout'],
        ],
        'newaccount' => [
            'class' => NewAccount::class,
            'needs' => 'session',
            'get' => 'show',
            'post' => ['create' => 'create'],
        ],
        'acting' => [
            'class' => Acting::class,
            'needs' => 'session',
            'get' => 'show',
            'post' => ['stop' => 'stop'],
        ],
        'login' => [
            'class' => Login::class,
            'needs' => 'nobody',
            'get' => 'show',
            'post' => ['login' => 'login'],
        ],
        'signon' => [
            'class' => SignOn::class,
            'needs' => 'nobody',
            'get' => 'show',
            'post' => [],
        ],
        'accept' => [
            'class' => Accept::class,
            'needs' => 'nobody',
            'get' => 'show',
            'post' => ['accept' => 'accept', 'prove' => 'prove', 'register' => 'register', 'decline' => 'decline'],
        ],
        'confirm' => [
            'class' => Confirm::class,
            'needs' => 'nobody',
            'get' => 'show',
            'post' => ['confirm' => 'confirm'],
        ],
        'forgotten' => [
            'class' => Forgotten::class,
            'needs' => 'nobody',
            'get' => 'show',
            'post' => ['ask' => 'ask'],
        ],
        'refused' => [
            'class' => Refused::class,
            'needs' => 'session',
            'get' => 'show',
            'post' => [],
        ],
    ];

    /** @return list<string> */
    public static function names(): array
    {
        return array_keys(self::PAGES);
    }

    /** @return array{class: string, needs: string, get: string, post: array<string, string>}|null */
    public static function find(string $page): ?array
    {
        return self::PAGES[$page] ?? null;
    }
}
