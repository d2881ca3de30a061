<?php

declare(strict_types=1);

namespace WHMCS\Module\Addon\Keyholder\Admin;

use WHMCS\Database\Capsule;
use WHMCS\Module\Addon\Keyholder\Client\Form;
use WHMCS\Module\Addon\Keyholder\Core;
use WHMCS\Module\Addon\Keyholder\Panel\Rows;
use WHMCS\Module\Addon\Keyholder\Panel\Staff;
use WHMCS\Module\Addon\Keyholder\Texts;

/**
 * Upgrade contacts: reads the panel's clients and contacts, row by row as they are, and hands them to Keyholder,
 * which decides what becomes of each. The panel's tables are only read.
 *
 * One request works for a few seconds and then asks for the next one, so no time limit stops it. Where it is, is
 * in the form; rows that come twice do no harm.
 */
final class Upgrade
{
    private const AT_ONCE = 500;
    private const SECONDS = 8.0;

    /** The two tables, in the order in which they are read. */
    private const TABLES = ['clients' => 'tblclients', 'contacts' => 'tblcontacts'];

    /** @var Texts */
    private $texts;

    /** @var string */
    private $link;

    /** @var int rows whose bytes were no UTF-8 */
    private $repaired = 0;

    public function __construct(Texts $texts, string $link)
    {
        $this->texts = $texts;
        $this->link = $link;
    }

    public function step(): string
    {
        $until = microtime(true) + self::SECONDS;
        $this->repaired = Form::id($_POST, 'repaired');
        $done = [];
        foreach (self::TABLES as $name => $table) {
            $done[$name] = ['after' => Form::id($_POST, $name . '_after'), 'rows' => Form::id($_POST, $name . '_rows')];
            do {
                $rows = $this->rows($table, $done[$name]['after']);
                if ($rows === []) {
                    break;
                }
                $this->send($name, $rows);
                $done[$name]['after'] = (int) end($rows)['id'];
                $done[$name]['rows'] += count($rows);
                if (microtime(true) > $until) {
                    return $this->progress($done);
                }
            } while (count($rows) === self::AT_ONCE);
        }

        return $this->finish($done);
    }

    /** @return list<array<string, string|null>> */
    private function rows(string $table, int $after): array
    {
        $rows = [];
        $found = Capsule::table($table)->where('id', '>', $after)->orderBy('id')->limit(self::AT_ONCE)->get();
        foreach ($found as $row) {
            $rows[] = Rows::asText($row);
            $this->repaired += Rows::isBroken($row) ? 1 : 0;
        }

        return $rows;
    }

    /** @param list<array<string, string|null>> $rows */
    private function send(string $name, array $rows): void
    {
        Core::call('upgrade.rows', [
            'actor' => Staff::actor(),
            'panel' => 'whmcs7',
            'clients' => $name === 'clients' ? $rows : [],
            'contacts' => $name === 'contacts' ? $rows : [],
        ]);
    }

    /** @param array<string, array{after: int, rows: int}> $done */
    private function progress(array $done): string
    {
        $total = 0;
        foreach (self::TABLES as $table) {
            $total += (int) Capsule::table($table)->count();
        }
        $began = Form::id($_POST, 'began') ?: (int) (microtime(true) - self::SECONDS);
        $fields = ['do' => 'upgrade', 'began' => $began, 'repaired' => $this->repaired, 'token' => generate_token('plain')];
        foreach (self::TABLES as $name => $table) {
            $fields[$name . '_after'] = $done[$name]['after'] ?? 0;
            $fields[$name . '_rows'] = $done[$name]['rows'] ?? 0;
        }
        $read = $fields['clients_rows'] + $fields['contacts_rows'];

        return View::draw('upgrade', [
            'texts' => $this->texts,
            'link' => $this->link,
            'fields' => $fields,
            'rows' => $read,
            'total' => $total,
            'left' => self::left(time() - $began, $read, $total),
        ]);
    }

    /** Minutes and seconds, should it go on as fast as so far. */
    private static function left(int $seconds, int $read, int $total): string
    {
        $left = (int) ceil($seconds / max(1, $read) * max(0, $total - $read));

        return sprintf('%d:%02d', intdiv($left, 60), $left % 60);
    }

    /** @param array<string, array{after: int, rows: int}> $done */
    private function finish(array $done): string
    {
        return View::draw('report', [
            'texts' => $this->texts,
            'link' => $this->link,
            'clients' => $done['clients']['rows'],
            'contacts' => $done['contacts']['rows'],
            'repaired' => $this->repaired,
            'report' => Core::call('upgrade.report', ['actor' => Staff::actor()]),
        ]);
    }
}
