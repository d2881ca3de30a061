<?php

declare(strict_types=1);

namespace WHMCS\Module\Addon\Keyholder\Admin;

use WHMCS\Module\Addon\Keyholder\Core;
use WHMCS\Module\Addon\Keyholder\Panel\Phase;
use WHMCS\Module\Addon\Keyholder\Panel\Site;
use WHMCS\Module\Addon\Keyholder\Panel\Staff;
use WHMCS\Module\Addon\Keyholder\Whmcs8\Theme;

/**
 * The first admin page: whether Keyholder works, what is wrong when not, and the upgrade.
 */
final class Dashboard extends Page
{
    public function show(): string
    {
        $fault = Core::fault();

        return $this->draw('dashboard', [
            'fault' => $fault,
            'health' => $fault === null ? Core::call('health') : [],
            'warnings' => $this->warnings(),
            'aside' => !Phase::isLive(),
            'report' => $fault === null ? $this->report() : null,
        ]);
    }

    /** Settings of the panel or of PHP that Keyholder needs otherwise. @return list<string> */
    private function warnings(): array
    {
        $warnings = [];
        if (!preg_match('~^https?://~i', Site::setting('SystemURL'))) {
            $warnings[] = $this->texts->get('admin_no_system_url');
        }
        $order = (string) ini_get('request_order') ?: (string) ini_get('variables_order');
        if (stripos($order, 'C') !== false) {
            // A cookie could then name an action that the gate looks for in the address and the form.
            $warnings[] = $this->texts->get('admin_cookies_in_request');
        }

        $theme = Theme::current();
        if ($theme !== null && $theme->fault() !== '') {
            $warnings[] = $this->texts->get('theme_of_whmcs8', ['fault' => $theme->fault()]);
        }

        return $warnings;
    }

    /** What the last upgrade said; null before there was one. @return array<string, mixed>|null */
    private function report(): ?array
    {
        try {
            return Core::call('upgrade.report', ['actor' => Staff::actor()]);
        } catch (\Throwable $none) {
            return null;
        }
    }
}
