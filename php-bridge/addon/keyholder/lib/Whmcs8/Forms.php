<?php

declare(strict_types=1);

namespace WHMCS\Module\Addon\Keyholder\Whmcs8;

use WHMCS\Module\Addon\Keyholder\Client\Form;
use WHMCS\Module\Addon\Keyholder\Panel\Site;

/**
 * The forms of WHMCS 8's templates: which of Keyholder's pages takes each, and what its fields are called there. They
 * end in the same handlers as our own forms, so nothing is decided here.
 */
final class Forms
{
    /** Route => the page, what it does, the parameters that the route's arguments become, and the fields. */
    private const FORMS = [
        'account-users-invite' => ['users', 'invite', [], ['inviteemail' => 'email', 'permissions' => 'choice', 'perms' => 'permissions']],
        'account-users-invite-resend' => ['users', 'resend', [], ['inviteid' => 'invitation']],
        'account-users-invite-cancel' => ['users', 'cancel', [], ['inviteid' => 'invitation']],
        'account-users-remove' => ['users', 'remove', [], ['userid' => 'user']],
        'account-users-permissions-save' => ['permissions', 'save', ['user'], ['perms' => 'permissions']],
        'invite-validate' => ['accept', 'accept', ['invitation'], []],
        'user-accounts' => ['accounts', 'enter', [], ['id' => 'account']],
        'account-contacts' => ['contacts', 'choose', [], ['contactid' => 'contact']],
        'account-contacts-new' => ['contact', 'save', [], self::CONTACT],
        'account-contacts-save' => ['contact', 'save', [], ['contactid' => 'contact'] + self::CONTACT],
        'account-contacts-delete' => ['contacts', 'remove', [], ['contactid' => 'contact']],
        'user-profile-save' => ['profile', 'name', [], ['firstname' => 'first_name', 'lastname' => 'last_name']],
        'user-profile-email-save' => ['profile', 'address', [], ['email' => 'email', 'existing_password' => 'password_now']],
        'user-security-question' => ['profile', '', [], []],
        'user-password' => ['profile', 'password', [], ['existingpw' => 'password_old', 'newpw' => 'password', 'confirmpw' => 'password_again']],
        'login-validate' => ['login', 'login', ['invitation'], ['username' => 'email', 'password' => 'password']],
        'password-reset-begin' => ['forgotten', 'ask', [], ['email' => 'email']],
        'password-reset-validate-email' => ['forgotten', 'ask', [], ['email' => 'email']],
        'password-reset-security-verify' => ['forgotten', 'ask', [], ['email' => 'email']],
        'password-reset-change-perform' => ['forgotten', 'ask', [], ['email' => 'email']],
    ];

    private const CONTACT = [
        'firstname' => 'first_name', 'lastname' => 'last_name', 'companyname' => 'company', 'email' => 'email',
        'address1' => 'address1', 'address2' => 'address2', 'city' => 'city', 'state' => 'state', 'postcode' => 'postcode',
        'country' => 'country', 'phonenumber' => 'phonenumber', 'tax_id' => 'tax_id',
    ];

    /** What every form carries beside. */
    private const MARKS = ['token', 'keyholder_user', 'keyholder_account'];

    /** The page that a form's address shows when somebody only looks at it, where it has another view there. */
    private const VIEWS = ['user-password' => 'password', 'user-security-question' => 'security', 'account-contacts-new' => 'new'];

    public static function knows(string $route): bool
    {
        return isset(self::FORMS[$route]) || Scripts::knows($route);
    }

    /** @param list<string|int> $arguments */
    public static function address(string $route, array $arguments): string
    {
        if (Scripts::knows($route)) {
            return Site::page('profile', ['route' => $route]);
        }
        [$page, , $names] = self::FORMS[$route];
        $query = isset(self::VIEWS[$route]) ? ['view' => self::VIEWS[$route]] : [];
        foreach (array_slice($names, 0, count($arguments)) as $i => $name) {
            $isToken = $name === 'invitation' && !preg_match('/^\d{0,18}\z/', (string) $arguments[$i]);
            $query[$isToken ? 'token' : $name] = (string) $arguments[$i];
        }

        return Site::page($page, $query + ['route' => $route]);
    }

    /** Before a page is looked up: a form of WHMCS 8 becomes the one that the page knows. */
    public static function read(): void
    {
        $route = Form::text($_GET, 'route');
        if ($route === '' || ($_SERVER['REQUEST_METHOD'] ?? 'GET') !== 'POST') {
            return;
        }
        if (Scripts::knows($route)) {
            Scripts::answer($route);
        }
        if (!isset(self::FORMS[$route])) {
            // The page then finds nothing to do and says so.
            $_POST = [];

            return;
        }
        [$page, $do, $names, $fields] = self::FORMS[$route];
        $_GET['page'] = $page;
        $posted = ['do' => $do] + array_intersect_key($_POST, array_flip(self::MARKS)) + array_intersect_key($_GET, array_flip($names));
        foreach (array_intersect_key($fields, $_POST) as $theirs => $ours) {
            $posted[$ours] = $_POST[$theirs];
        }
        $_POST = Fields::of($route, $posted, $_POST);
    }
}
