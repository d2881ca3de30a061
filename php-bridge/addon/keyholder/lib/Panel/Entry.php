<?php

declare(strict_types=1);

namespace WHMCS\Module\Addon\Keyholder\Panel;

use WHMCS\Module\Addon\Keyholder\Api\Install;
use WHMCS\Module\Addon\Keyholder\Refusal;

/**
 * Moves the panel's own session to the account that Keyholder's session has entered, by the panel's
 * documented single sign-on.
 *
 * The panel then takes the visitor for the client itself. That is no proof of anything: see Login, which never
 * turns a single sign-on into a Keyholder session.
 */
final class Entry
{
    /**
     * Where the browser goes to enter the account in the panel.
     *
     * @throws Refusal "sso_blocked" when the panel will not sign on to this client
     */
    public static function url(int $account, string $then = ''): string
    {
        $path = self::inside($then);

        return self::to($account, $path === '' ? [] : ['destination' => 'sso:custom_redirect', 'sso_redirect_path' => $path]);
    }

    /**
     * As url(), to a place that the panel's single sign-on has a name for.
     *
     * @param array<string, string|int> $where destination and what belongs to it
     * @throws Refusal "sso_blocked" when the panel will not sign on to this client
     */
    public static function to(int $account, array $where): string
    {
        $action = Install::ofPanel('CreateSsoToken');
        $answer = $where === [] ? [] : localAPI($action, ['client_id' => $account] + $where);
        if (($answer['result'] ?? '') !== 'success') {
            // Also for panels that do not know that destination: then the home page it is.
            $answer = localAPI($action, ['client_id' => $account]);
        }
        if (($answer['result'] ?? '') !== 'success' || !is_string($answer['redirect_url'] ?? null)) {
            throw new Refusal('sso_blocked', (string) ($answer['message'] ?? 'the panel gave no token'), 9);
        }

        return $answer['redirect_url'];
    }

    /** The path below the panel's root of one of its own pages; '' for anything else. */
    private static function inside(string $address): string
    {
        $root = Site::path('');
        if (strncmp($address, $root, strlen($root)) !== 0) {
            return '';
        }
        $path = substr($address, strlen($root));

        return preg_match('~^[a-z0-9]+\.php(\?[\x21-\x7e]*)?\z~i', $path) ? $path : '';
    }
}
