<?php

declare(strict_types=1);

namespace WHMCS\Module\Addon\Keyholder\Client;

use WHMCS\Module\Addon\Keyholder\Panel\Entry;
use WHMCS\Module\Addon\Keyholder\Panel\Login as PanelLogin;
use WHMCS\Module\Addon\Keyholder\Panel\Session;
use WHMCS\Module\Addon\Keyholder\Panel\Site;
use WHMCS\Module\Addon\Keyholder\Refusal;

/**
 * Logging in with one address and one password, for all accounts.
 */
final class Login extends Page
{
    /** @return array<string, mixed> */
    public function show(): array
    {
        if (Session::show() !== null) {
            Site::redirect($this->next());
        }
        if (isset($_SESSION['keyholder_ended'])) {
            unset($_SESSION['keyholder_ended']);
            // What was just done may have ended the session: then that is what there is to say.
            if (($_SESSION['keyholder_flash']['type'] ?? '') !== 'success') {
                Session::flash('info', $this->texts->get('session_ended'));
            }
        }

        return $this->page('', '');
    }

    /** @return array<string, mixed> */
    public function login(): array
    {
        $email = Form::text($_POST, 'email');
        try {
            $answer = PanelLogin::with($email, Form::password($_POST, 'password'));
        } catch (Refusal $refusal) {
            return $this->page($email, $this->texts->refusal($refusal));
        }
        if ($this->invitation() > 0) {
            Site::redirect($this->next());
        }
        $account = (int) ($answer['account'] ?? 0);
        Site::redirect($account > 0 ? Entry::url($account) : Site::page('accounts'));

        return [];
    }

    /** @return array<string, mixed> */
    private function page(string $email, string $error): array
    {
        return $this->view('login', 'login_title', [
            'email' => $email !== '' ? $email : (string) ($_SESSION['keyholder_email'] ?? ''),
            'invitation' => $this->invitation(),
            'forgotten' => Site::page('forgotten'),
            'error' => $error,
        ]);
    }

    /** The invitation that the person came to accept, if its link was opened in this session. */
    private function invitation(): int
    {
        $invitation = Form::id($_POST, 'invitation') ?: Form::id($_GET, 'invitation');

        return isset($_SESSION['keyholder_invitations'][$invitation]) ? $invitation : 0;
    }

    private function next(): string
    {
        $invitation = $this->invitation();

        return $invitation > 0 ? Site::page('accept', ['invitation' => $invitation]) : Site::page('accounts');
    }
}
