<?php

declare(strict_types=1);

namespace WHMCS\Module\Addon\Keyholder\Client;

use WHMCS\Module\Addon\Keyholder\Panel\Demand;
use WHMCS\Module\Addon\Keyholder\Panel\Explanation;
use WHMCS\Module\Addon\Keyholder\Panel\Gate;
use WHMCS\Module\Addon\Keyholder\Panel\Session;
use WHMCS\Module\Addon\Keyholder\Panel\Site;

/**
 * Where the gate leads somebody who may not open a page: why, and whom to ask.
 */
final class Refused extends Page
{
    /** @return array<string, mixed> */
    public function show(): array
    {
        $refused = $_SESSION['keyholder_refused'] ?? [];
        $demand = Demand::plain(is_string($refused['key'] ?? null) ? $refused['key'] : 'owner');
        $demand->about = (array) ($refused['about'] ?? []) + $demand->about;
        $page = $this->inside((string) ($refused['page'] ?? ''));
        if ($page !== '' && Gate::allows($demand)) {
            // Granted meanwhile: the button "try again" of this page leads here too.
            unset($_SESSION['keyholder_refused']);
            Site::redirect($page);
        }
        http_response_code(403);
        $links = [['to' => Site::path('clientarea.php'), 'label' => $this->texts->get('plain_home')]];
        if ($page !== '') {
            $links[] = ['to' => $page, 'label' => $this->texts->get('try_again')];
        }
        if ((int) (Session::show()['choices'] ?? 0) > 1) {
            $links[] = ['to' => Site::page('accounts'), 'label' => $this->texts->get('switch_account')];
        }

        return $this->view('notice', 'refused_title', [
            'lines' => Explanation::of($demand)->lines($this->texts),
            'links' => $links,
        ]);
    }

    /** Only an address of this panel is a page to come back to. */
    private function inside(string $address): string
    {
        return preg_match('~^/(?!/)[\x21-\x7e]*\z~', $address) && strpos($address, '\\') === false ? $address : '';
    }
}
