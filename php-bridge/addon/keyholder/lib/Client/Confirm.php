<?php

declare(strict_types=1);

namespace WHMCS\Module\Addon\Keyholder\Client;

use WHMCS\Module\Addon\Keyholder\Core;
use WHMCS\Module\Addon\Keyholder\Panel\Mail;
use WHMCS\Module\Addon\Keyholder\Panel\Session;
use WHMCS\Module\Addon\Keyholder\Panel\Site;
use WHMCS\Module\Addon\Keyholder\Refusal;

/**
 * The page behind the link that proves a mailbox: whoever reads its mail chooses the one password that opens all
 * accounts from then on. Opening the link does nothing yet, for mail scanners open links.
 */
final class Confirm extends Page
{
    private const KEPT = 'keyholder_mailbox';

    /** @return array<string, mixed> */
    public function show(): array
    {
        $token = Form::text($_GET, 'token');
        if ($token !== '') {
            $_SESSION[self::KEPT] = $token;
            Site::redirect(Site::page('confirm'));
        }
        try {
            $shown = Core::call('mailbox.show', ['token' => (string) ($_SESSION[self::KEPT] ?? '')]);
        } catch (Refusal $refusal) {
            return $this->view('notice', 'confirm_title', [
                'lines' => [$this->texts->refusal($refusal)],
                'links' => [['to' => Site::page('accounts'), 'label' => $this->texts->get('accounts_title')]],
            ]);
        }

        return $this->page((string) $shown['email'], '');
    }

    /** @return array<string, mixed> */
    public function confirm(): array
    {
        $token = (string) ($_SESSION[self::KEPT] ?? '');
        $password = Form::password($_POST, 'password');
        $email = (string) Core::call('mailbox.show', ['token' => $token])['email'];
        if ($password !== Form::password($_POST, 'password_again')) {
            return $this->page($email, $this->texts->get('passwords_differ'));
        }
        try {
            Core::call('mailbox.confirm', ['token' => $token, 'password' => $password]);
        } catch (Refusal $refusal) {
            return $this->page($email, $this->texts->refusal($refusal));
        }
        unset($_SESSION[self::KEPT]);
        // All sessions of the person have ended with it, the one of this browser too.
        Session::forgetClient();
        Session::drop();
        Mail::afterRequest();
        $_SESSION['keyholder_email'] = $email;
        Session::flash('success', $this->texts->get('mailbox_confirmed'));
        Site::redirect(Site::page('login'));

        return [];
    }

    /** @return array<string, mixed> */
    private function page(string $email, string $error): array
    {
        return $this->view('confirm', 'confirm_title', ['email' => $email, 'error' => $error]);
    }
}
