<?php

declare(strict_types=1);

namespace WHMCS\Module\Addon\Keyholder\Client;

use WHMCS\Module\Addon\Keyholder\Core;
use WHMCS\Module\Addon\Keyholder\Panel\Entry;
use WHMCS\Module\Addon\Keyholder\Panel\Mail;
use WHMCS\Module\Addon\Keyholder\Panel\Session;
use WHMCS\Module\Addon\Keyholder\Panel\Site;
use WHMCS\Module\Addon\Keyholder\Refusal;

/**
 * Where the link of CreateSsoToken leads: it lets the person in once, and on to what the link names.
 */
final class SignOn extends Page
{
    /** @return array<string, mixed> */
    public function show(): array
    {
        try {
            $answer = Core::call('sign_on.redeem', ['token' => Form::text($_GET, 'access_token')]);
        } catch (Refusal $refusal) {
            Session::flash('danger', $this->texts->refusal($refusal));
            Site::redirect(Site::page('login'));
        }
        // Whoever was here before is somebody else.
        Session::end();
        Session::forgetClient();
        Session::put((string) $answer['session']);
        Mail::afterRequest();
        $account = (int) ($answer['account'] ?? 0);
        Site::redirect($account > 0 ? Entry::to($account, $this->where()) : Site::page('accounts'));

        return [];
    }

    /** What the panel's own single sign-on calls the place; it looks at the values itself. @return array<string, string|int> */
    private function where(): array
    {
        return array_filter([
            'destination' => Form::text($_GET, 'destination'),
            'service_id' => Form::id($_GET, 'service_id'),
            'domain_id' => Form::id($_GET, 'domain_id'),
            'sso_redirect_path' => Form::text($_GET, 'sso_redirect_path'),
        ]);
    }
}
