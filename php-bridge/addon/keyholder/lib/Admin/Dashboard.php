<?php

declare(strict_types=1);

namespace WHMCS\Module\Addon\Keyholder\Admin;

use WHMCS\Module\Addon\Keyholder\Core;
use WHMCS\Module\Addon\Keyholder\Panel\Phase;
use WHMCS\Module\Addon\Keyholder\Panel\Reconciliation;
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
            'drift' => $this->drift(),
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

    /** What the cron has found in the panel's rows; null before it has gone through all. @return array<string, mixed>|null */
    private function drift(): ?array
    {
        try {
            $last = Reconciliation::last();
        } catch (\Throwable $none) {
            $last = null;
        }
        if ($last === null) {
            return null;
        }
        $found = array_map(function (array $one): array {
            $names = ['client' => (int) $one['client'], 'contact' => (int) $one['id']];

            return [
                'client' => (int) $one['client'],
                'row' => $this->texts->get('disagreement_' . $one['kind'], $names),
                'what' => $this->what($one),
            ];
        }, $last['found']);
        $counts = ['rows' => $last['rows'], 'taken' => $last['taken'], 'changed' => $last['changed'], 'drift' => $last['drift']];

        return ['text' => $this->texts->get('drift_last', ['date' => Site::date((int) $last['at'], true)] + $counts), 'found' => $found];
    }

    /** @param array<string, mixed> $one */
    private function what(array $one): string
    {
        if (isset($one['refused'])) {
            return $this->reason((string) $one['refused']);
        }

        return isset($one['gone']) ? $this->texts->get('drift_gone', ['person' => (string) $one['gone']])
            : $this->texts->get('drift_rights', ['more' => $one['more'] ?: '–', 'less' => $one['less'] ?: '–']);
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
