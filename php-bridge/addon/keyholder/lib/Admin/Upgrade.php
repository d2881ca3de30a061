<?php

declare(strict_types=1);

namespace WHMCS\Module\Addon\Keyholder\Admin;

use WHMCS\Database\Capsule;
use WHMCS\Module\Addon\Keyholder\Client\Form;
use WHMCS\Module\Addon\Keyholder\Panel\Rows;

/**
 * Goes through the panel's clients and contacts and hands them to Keyholder, which decides what becomes of each and tells
 * where its answers differ. A plan does both on a copy of the store. The panel's tables are only read.
 *
 * One request works for a few seconds and then asks for the next one, so no time limit stops it. Where it is, is in the
 * form; rows that come twice do no harm.
 */
final class Upgrade extends Page
{
    private const AT_ONCE = 500;
    private const SECONDS = 8.0;

    /** So many differences are shown; all are counted. */
    private const KEPT = 100;
    private const KEPT_IN = 'keyholder_upgrade_differences';

    private const TABLES = ['clients' => 'tblclients', 'contacts' => 'tblcontacts'];

    /** What is done with the rows of which table, one pass after the other. */
    private const WAYS = [
        'apply' => [['upgrade.rows', 'clients'], ['upgrade.rows', 'contacts']],
        'compare' => [['upgrade.compare', 'clients'], ['upgrade.compare', 'contacts']],
        'plan' => [['upgrade.rows', 'clients'], ['upgrade.rows', 'contacts'], ['upgrade.compare', 'clients'], ['upgrade.compare', 'contacts']],
    ];

    /** What a form carries as numbers: which pass, the last row of it, since when, and what was counted. */
    private const NUMBERS = ['pass', 'after', 'began', 'clients', 'contacts', 'read', 'repaired', 'asked', 'explained', 'unexplained'];

    /** @var array<string, int|string> what the form carries */
    private $at = [];

    public function step(): string
    {
        $until = microtime(true) + self::SECONDS;
        $way = Form::text($_POST, 'way');
        $this->at = ['way' => isset(self::WAYS[$way]) ? $way : 'apply', 'plan' => $way === 'plan' ? Form::text($_POST, 'plan') : ''];
        foreach (self::NUMBERS as $name) {
            $this->at[$name] = Form::id($_POST, $name);
        }
        // A plan without a copy would be the real thing.
        if ($this->at['began'] === 0 || ($this->at['way'] === 'plan' && $this->at['plan'] === '')) {
            $this->begin();
        }
        $passes = self::WAYS[$this->at['way']];
        while ($this->at['pass'] < count($passes)) {
            [$action, $name] = $passes[$this->at['pass']];
            $rows = $this->rows($name);
            if ($rows !== []) {
                $this->send($action, $name, $rows);
                $this->at['after'] = (int) end($rows)['id'];
            }
            if (count($rows) < self::AT_ONCE) {
                $this->at['pass']++;
                $this->at['after'] = 0;
            }
            if (microtime(true) > $until && $this->at['pass'] < count($passes)) {
                return $this->progress();
            }
        }

        return $this->finish();
    }

    private function begin(): void
    {
        $this->at['began'] = time();
        $_SESSION[self::KEPT_IN] = [];
        if ($this->at['way'] === 'plan') {
            $this->at['plan'] = (string) $this->call('upgrade.plan')['plan'];
        }
    }

    /** @return list<array<string, string|null>> */
    private function rows(string $name): array
    {
        $found = Capsule::table(self::TABLES[$name])->where('id', '>', $this->at['after'])->orderBy('id')->limit(self::AT_ONCE)->get()->all();

        return array_map([Rows::class, 'asText'], $found);
    }

    /** @param list<array<string, string|null>> $rows */
    private function send(string $action, string $name, array $rows): void
    {
        $isComparing = $action === 'upgrade.compare';
        $done = $this->ask($action, [$name => $rows] + ($isComparing && $name === 'contacts' ? ['known' => $this->clientsOf($rows)] : []));
        $this->at['read'] += count($rows);
        if (!$isComparing) {
            $this->at[$name] += count($rows);
            $this->at['repaired'] += count(array_filter(array_column($rows, Rows::NO_UTF8)));

            return;
        }
        $this->at['asked'] += (int) $done['asked'];
        foreach ($done['differences'] as $one) {
            $this->at[$one['explained'] === '' ? 'unexplained' : 'explained']++;
            if (count($_SESSION[self::KEPT_IN]) < self::KEPT) {
                $_SESSION[self::KEPT_IN][] = $one;
            }
        }
    }

    /** The library asks whether the client of a contact may be entered. @param list<array<string, string|null>> $rows */
    private function clientsOf(array $rows): array
    {
        $ids = array_unique(array_column($rows, 'userid'));

        return array_map([Rows::class, 'asText'], Capsule::table(self::TABLES['clients'])->whereIn('id', $ids)->get(['id', 'status'])->all());
    }

    private function progress(): string
    {
        $total = count(self::WAYS[$this->at['way']]) / count(self::TABLES) * array_sum($this->counts());
        $read = (int) $this->at['read'];

        return $this->draw('upgrade', [
            'fields' => ['do' => 'upgrade', 'token' => generate_token('plain')] + $this->at,
            'title' => $this->texts->get('upgrade_way_' . $this->at['way']),
            'rows' => $read,
            'total' => (int) $total,
            'left' => self::left(time() - $this->at['began'], $read, (int) $total),
        ]);
    }

    /** Minutes and seconds, should it go on as fast as so far. */
    private static function left(int $seconds, int $read, int $total): string
    {
        $left = (int) ceil($seconds / max(1, $read) * max(0, $total - $read));

        return sprintf('%d:%02d', intdiv($left, 60), $left % 60);
    }

    private function finish(): string
    {
        $report = $this->at['way'] === 'compare' ? null : $this->ask('upgrade.report');
        if ($this->at['way'] === 'plan') {
            $this->ask('upgrade.plan_end');
        }
        $counts = $this->counts();
        $addsUp = $report === null || array_filter($counts, static function (int $count, string $name) use ($report): bool {
            return $count !== (int) $report[$name]['rows'];
        }, ARRAY_FILTER_USE_BOTH) === [];
        $differences = $_SESSION[self::KEPT_IN] ?? [];
        unset($_SESSION[self::KEPT_IN]);
        $page = View::draw('report', ['texts' => $this->texts, 'at' => $this->at, 'report' => $report, 'addsUp' => $addsUp, 'differences' => $differences]);

        return $this->draw('reported', ['page' => $page, 'name' => 'keyholder-' . $this->at['way'] . '.html']);
    }

    /** How many rows each table has. @return array<string, int> */
    private function counts(): array
    {
        return array_map(static function (string $table): int {
            return (int) Capsule::table($table)->count();
        }, self::TABLES);
    }

    /** On the copy of the plan, if it is one. @param array<string, mixed> $more @return array<string, mixed> */
    private function ask(string $action, array $more = []): array
    {
        return $this->call($action, array_filter(['plan' => (string) $this->at['plan']], 'strlen') + $more);
    }
}
