<?php

declare(strict_types=1);

namespace WHMCS\Module\Addon\Keyholder\Client;

use WHMCS\Module\Addon\Keyholder\Core;
use WHMCS\Module\Addon\Keyholder\Panel\Mail;
use WHMCS\Module\Addon\Keyholder\Panel\Session;
use WHMCS\Module\Addon\Keyholder\Panel\Site;
use WHMCS\Module\Addon\Keyholder\Refusal;

/**
 * The page behind the link that was mailed to a new address of the person. Opening it does nothing yet, for mail
 * scanners open links, and it counts only for who asked for it: somebody else is told to log in as them.
 *
 * The token leaves the address at once and waits in the PHP session, also through a log-in.
 */
final class Address extends Page
{
    private const KEPT = 'keyholder_new_address';

    /** @return array<string, mixed> */
    public function show(): array
    {
        $token = Form::text($_GET, 'token');
        if ($token !== '') {
            $_SESSION[self::KEPT] = $token;
            Site::redirect(Site::page('address'));
        }
        if (Session::show() === null) {
            return $this->notice('address_login', 'login');
        }
        try {
            return $this->view('address', 'address_title', Core::call('address.show', $this->link()));
        } catch (Refusal $refusal) {
            return $this->refused($refusal);
        }
    }

    /** @return array<string, mixed> */
    public function confirm(): array
    {
        if (Session::show() === null) {
            Site::redirect(Site::page('login'));
        }
        try {
            // Another link may have been opened in another tab meanwhile.
            if (Core::call('address.show', $this->link())['email'] !== Form::text($_POST, 'email')) {
                Site::redirect(Site::page('address'));
            }
            $user = Core::call('address.confirm', $this->link())['user'];
        } catch (Refusal $refusal) {
            return $this->refused($refusal);
        }
        unset($_SESSION[self::KEPT]);
        Mail::afterRequest();
        Session::flash('success', $this->texts->get('address_changed', ['email' => (string) $user['email']]));
        Site::redirect(Site::page('profile'));

        return [];
    }

    /** @return array<string, string> */
    private function link(): array
    {
        $token = $_SESSION[self::KEPT] ?? '';

        return ['session' => Session::token(), 'token' => is_string($token) ? $token : ''];
    }

    /** @return array<string, mixed> */
    private function refused(Refusal $refusal): array
    {
        $mistaken = $refusal->reason === 'link_invalid';

        return $this->notice($mistaken ? 'address_link_invalid' : $this->texts->refusal($refusal), 'profile');
    }

    /** @return array<string, mixed> */
    private function notice(string $text, string $onwards): array
    {
        return $this->view('notice', 'address_title', [
            'lines' => [$this->texts->has($text) ? $this->texts->get($text) : $text],
            'links' => [['to' => Site::page($onwards), 'label' => $this->texts->get($onwards . '_title')]],
        ]);
    }
}
