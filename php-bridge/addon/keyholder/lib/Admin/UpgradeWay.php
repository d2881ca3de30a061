<?php

declare(strict_types=1);

namespace WHMCS\Module\Addon\Keyholder\Admin;

use WHMCS\Database\Capsule;
use WHMCS\Module\Addon\Keyholder\Client\Form;
use WHMCS\Module\Addon\Keyholder\Panel\Site;

/**
 * The way of an upgrade, step by step: plan, take over, shadow run, cut-over, and back. Which step may be taken is the
 * library's answer.
 */
final class UpgradeWay extends Page
{
    private const TABLES = ['clients' => 'tblclients', 'contacts' => 'tblcontacts'];

    public function show(): string
    {
        $phase = $this->call('upgrade.phase');
        $unexplained = (int) $phase['unexplained'] + (int) $phase['missed'];

        return $this->draw('way', [
            'phase' => $phase,
            'since' => Site::date($phase['since'] ?? null, true),
            'rows' => $this->rows(),
            'command' => 'keyholder --store ' . escapeshellarg((string) ini_get('keyholder.store')) . ' upgrade plan --options panel.cnf --html plan.html',
            // The name is asked for where the library would refuse without one.
            'asksName' => $unexplained > 0 || $phase['phase'] === 'prepare',
        ]);
    }

    public function move(): string
    {
        $to = Form::text($_POST, 'phase');
        $this->call('upgrade.move', ['phase' => $to] + array_filter(['force' => Form::text($_POST, 'force')]));

        return $this->done('upgrade_moved_' . $to, [], ['page' => 'upgrade']);
    }

    /** How far the two tables are taken over. @return list<array{table: string, panel: int, taken: int, not: int}> */
    private function rows(): array
    {
        $report = $this->call('upgrade.report', ['limit' => 1]);
        $rows = [];
        foreach (self::TABLES as $name => $table) {
            $done = $report[$name] ?? [];
            $rows[] = [
                'table' => $table,
                'panel' => (int) Capsule::table($table)->count(),
                'taken' => (int) ($done['imported'] ?? 0) + (int) ($done['repaired'] ?? 0),
                'not' => (int) ($done['not_imported'] ?? 0),
            ];
        }

        return $rows;
    }
}
