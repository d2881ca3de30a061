<?php

declare(strict_types=1);

namespace WHMCS\Module\Addon\Keyholder\Whmcs8;

use WHMCS\Module\Addon\Keyholder\Core;
use WHMCS\Module\Addon\Keyholder\Panel\Session;

/**
 * Who is there, for modules: the person, the account in use, the member of staff. Each may be there without the others.
 */
class CurrentUser
{
    public function isAuthenticatedUser(): bool
    {
        return Session::show() !== null;
    }

    public function isAuthenticatedAdmin(): bool
    {
        return (int) ($_SESSION['adminid'] ?? 0) > 0;
    }

    /** Whether staff are in a customer's place. */
    public function isMasqueradingAdmin(): bool
    {
        return $this->isAuthenticatedAdmin() && $this->client() !== null;
    }

    public function user(): ?User
    {
        $id = Session::user();

        return $id === 0 ? null : User::ofUser(Core::call('user.show', ['actor' => Core::system(), 'user' => $id]), false);
    }

    /** @return object|null of the panel's class WHMCS\User\Admin, where it has one */
    public function admin(): ?object
    {
        $isKnown = $this->isAuthenticatedAdmin() && class_exists('WHMCS\\User\\Admin') && is_callable(['WHMCS\\User\\Admin', 'find']);

        return $isKnown ? \WHMCS\User\Admin::find((int) $_SESSION['adminid']) : null;
    }

    /** The account in use. @return object|null of the panel's class WHMCS\User\Client, where it has one */
    public function client(): ?object
    {
        $account = Session::account();

        return $account > 0 && $account === Session::client() ? self::account($account) : null;
    }

    /** @return object|null */
    public static function account(int $id): ?object
    {
        $isOurs = is_a('WHMCS\\User\\Client', Client::class, true);
        if ($isOurs) {
            return Client::find($id);
        }

        return PanelClient::find($id);
    }
}
