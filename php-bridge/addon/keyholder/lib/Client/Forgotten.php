<?php

declare(strict_types=1);

namespace WHMCS\Module\Addon\Keyholder\Client;

use WHMCS\Module\Addon\Keyholder\Core;
use WHMCS\Module\Addon\Keyholder\Panel\Mail;
use WHMCS\Module\Addon\Keyholder\Panel\Session;
use WHMCS\Module\Addon\Keyholder\Panel\Site;
use WHMCS\Module\Addon\Keyholder\Refusal;

/**
 * Asking for a mail with which a new password can be chosen. The answer is the same for every address.
 */
final class Forgotten extends Page
{
    /** @return array<string, mixed> */
    public function show(): array
    {
        return $this->page(Form::text($_SESSION, 'keyholder_email'), '');
    }

    /** @return array<string, mixed> */
    public function ask(): array
    {
        $email = Form::text($_POST, 'email');
        try {
            Core::call('mailbox.ask', ['email' => $email]);
        } catch (Refusal $refusal) {
            return $this->page($email, $this->texts->refusalOfAddress($refusal));
        }
        Mail::afterRequest();
        Session::flash('success', $this->texts->get('forgotten_sent', ['email' => $email]));
        Site::redirect(Site::page('login'));

        return [];
    }

    /** @return array<string, mixed> */
    private function page(string $email, string $error): array
    {
        return $this->view('forgotten', 'forgotten_title', ['email' => $email, 'error' => $error]);
    }
}
