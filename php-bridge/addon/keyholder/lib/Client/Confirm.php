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
 *
 * The token leaves the address at once: it moves to the PHP session, kept under a fingerprint that the form carries, so
 * that two links in two tabs stay two mailboxes.
 */
final class Confirm extends Page
{
    private const KEPT = 'keyholder_mailboxes';

    private const MOST_KEPT = 10;

    /** @return array<string, mixed> */
    public function show(): array
    {
        $token = Form::text($_GET, 'token');
        if ($token !== '') {
            Site::redirect(Site::page('confirm', ['mailbox' => $this->keep($token)]));
        }

        return $this->offer(Form::text($_GET, 'mailbox'), '');
    }

    /** @return array<string, mixed> */
    public function confirm(): array
    {
        $mailbox = Form::text($_POST, 'mailbox');
        $password = Form::password($_POST, 'password');
        try {
            $email = $this->addressOf($mailbox);
            if (Form::text($_POST, 'email') !== $email) {
                return $this->offer($mailbox, $this->texts->get('confirm_other_address'));
            }
            if ($password !== Form::password($_POST, 'password_again')) {
                return $this->offer($mailbox, $this->texts->get('passwords_differ'));
            }
            Core::call('mailbox.confirm', ['token' => $this->token($mailbox), 'password' => $password]);
        } catch (Refusal $refusal) {
            return $this->offer($mailbox, $this->texts->refusal($refusal));
        }
        unset($_SESSION[self::KEPT][$mailbox]);
        $invitation = (int) ($_SESSION[Accept::WAITING] ?? 0);
        unset($_SESSION[Accept::WAITING]);
        // All sessions of the person have ended with it, the one of this browser too.
        Session::forgetClient();
        Session::drop();
        Mail::afterRequest();
        $_SESSION['keyholder_email'] = $email;
        Session::flash('success', $this->texts->get('mailbox_confirmed'));
        Site::redirect(Site::page('login', $invitation > 0 ? ['invitation' => $invitation] : []));

        return [];
    }

    /** Takes the token out of the address; what names it from then on is of no use in another browser. */
    private function keep(string $token): string
    {
        $mailbox = substr(hash('sha256', $token), 0, 16);
        $kept = array_diff_key((array) ($_SESSION[self::KEPT] ?? []), [$mailbox => '']);
        $_SESSION[self::KEPT] = array_slice($kept, 1 - self::MOST_KEPT, null, true) + [$mailbox => $token];

        return $mailbox;
    }

    private function token(string $mailbox): string
    {
        $token = $_SESSION[self::KEPT][$mailbox] ?? '';

        return is_string($token) ? $token : '';
    }

    private function addressOf(string $mailbox): string
    {
        return (string) Core::call('mailbox.show', ['token' => $this->token($mailbox)])['email'];
    }

    /** @return array<string, mixed> */
    private function offer(string $mailbox, string $error): array
    {
        try {
            $email = $this->addressOf($mailbox);
        } catch (Refusal $refusal) {
            return $this->view('notice', 'confirm_title', [
                'lines' => [$this->texts->refusal($refusal)],
                'links' => [['to' => Site::page('accounts'), 'label' => $this->texts->get('accounts_title')]],
            ]);
        }

        return $this->view('confirm', 'confirm_title', ['mailbox' => $mailbox, 'email' => $email, 'error' => $error]);
    }
}
