<?php

declare(strict_types=1);

namespace WHMCS\Module\Addon\Keyholder\Panel;

use WHMCS\Database\Capsule;
use WHMCS\Module\Addon\Keyholder\Core;
use WHMCS\Module\Addon\Keyholder\Refusal;

/**
 * Once a day all clients and contacts of the panel are gone through, for it changes rows without a hook: an import, a script,
 * somebody at the database. New rows are taken over, names and addresses as well; what a person may do is not, for that has
 * been Keyholder's to say since the cut-over. What differs yet is drift, and staff read it on the first page.
 *
 * One run of the cron works for a few seconds; the next one goes on where it was.
 */
final class Reconciliation
{
    private const TABLE = 'mod_keyholder_state';
    private const NAME = 'reconciliation';

    private const TABLES = ['clients' => 'tblclients', 'contacts' => 'tblcontacts'];
    private const AT_ONCE = 200;

    /** So many differences are kept; further ones are counted. */
    private const KEPT = 100;

    /** Works until all rows are gone through or the time is over. */
    public static function run(float $seconds): void
    {
        try {
            $until = microtime(true) + $seconds;
            $state = self::state();
            if (($state['done'] ?? true) && ($state['day'] ?? '') === date('Y-m-d')) {
                return;
            }
            if ($state['done'] ?? true) {
                $state = self::begin($state);
            }
            do {
                $state = self::step($state);
                self::save($state);
            } while (!$state['done'] && microtime(true) < $until);
        } catch (\Throwable $error) {
            Site::log('the panel\'s rows were not gone through: ' . $error->getMessage());
        }
    }

    /** What the last whole run found: at, rows, taken, changed, drift (how many), found [{kind, id, client, and refused, gone, or more and less}]; null before the first. */
    public static function last(): ?array
    {
        return self::state()['last'] ?? null;
    }

    /** @return array<string, mixed> */
    private static function begin(array $before): array
    {
        return [
            'day' => date('Y-m-d'), 'done' => false, 'table' => 'clients', 'after' => 0, 'last' => $before['last'] ?? null,
            'rows' => 0, 'taken' => 0, 'changed' => 0, 'drift' => 0, 'found' => [],
        ];
    }

    /** One batch. */
    private static function step(array $state): array
    {
        $rows = Capsule::table(self::TABLES[$state['table']])->where('id', '>', $state['after'])->orderBy('id')->limit(self::AT_ONCE)->get()->all();
        $rows = array_map([Rows::class, 'asText'], $rows);
        if ($rows !== []) {
            $state['after'] = (int) end($rows)['id'];
            $state['rows'] += count($rows);
            $done = Core::call('upgrade.rows', [
                'actor' => Core::system(), 'panel' => 'whmcs7', 'clients' => [], 'contacts' => [], $state['table'] => $rows,
                'added' => true,
            ]);
            $state['taken'] += (int) $done['imported'] + (int) $done['repaired'];
            foreach ($rows as $row) {
                $state = self::compare($state, $row);
                foreach ($state['table'] === 'clients' ? self::gone((int) $row['id']) : [] as $id => $contact) {
                    $person = trim($contact['name'] . ' ' . $contact['email']);
                    $state = self::note($state, ['kind' => 'contact', 'id' => $id, 'client' => (int) $row['id'], 'gone' => $person]);
                }
            }
        }
        if (count($rows) === self::AT_ONCE) {
            return $state;
        }
        if ($state['table'] === 'clients') {
            return ['table' => 'contacts', 'after' => 0] + $state;
        }
        $last = array_intersect_key($state, array_flip(['rows', 'taken', 'changed', 'drift', 'found']));

        return ['done' => true, 'last' => ['at' => time()] + $last, 'found' => []] + $state;
    }

    /** @param array<string, string|null> $row */
    private static function compare(array $state, array $row): array
    {
        $isClient = $state['table'] === 'clients';
        $client = (int) ($isClient ? $row['id'] : $row['userid']);
        try {
            $isChanged = $isClient ? Accounts::follow($row) : ContactBook::follow($row);
            $state['changed'] += $isChanged ? 1 : 0;
            if ($isClient || !empty($row['subaccount'])) {
                OldLogins::follow($client, $isClient ? 0 : (int) $row['id'], (string) $row['password']);
            }
            $what = $isClient ? [] : self::rights($client, $row);
        } catch (Refusal $refusal) {
            $what = ['refused' => $refusal->reason];
        }

        return $what === [] ? $state : self::note($state, ['kind' => $isClient ? 'client' : 'contact', 'id' => (int) $row['id'], 'client' => $client] + $what);
    }

    /** @param array<string, mixed> $found */
    private static function note(array $state, array $found): array
    {
        $state['drift']++;
        if (count($state['found']) < self::KEPT) {
            $state['found'][] = $found;
        }

        return $state;
    }

    /**
     * Contacts that Keyholder has and the panel's table has no more: somebody took them away without the hook. What they may do
     * stays as it is, for a table that is half restored would lock everybody out.
     *
     * @return array<int, array<string, mixed>> by the panel's number
     */
    private static function gone(int $client): array
    {
        $kept = [];
        $next = '';
        do {
            $asked = ['actor' => Core::system(), 'account' => $client, 'limit' => 1000] + ($next === '' ? [] : ['after' => $next]);
            try {
                $page = Core::call('contact.list', $asked);
            } catch (Refusal $none) {
                // The client was not taken over; that is told of its own row.
                return [];
            }
            $kept += array_column($page['contacts'], null, 'panel_id');
            $next = (string) ($page['next'] ?? '');
        } while ($next !== '');
        // 0: it stands in Keyholder alone.
        unset($kept[0]);
        if ($kept === []) {
            return [];
        }
        $there = Capsule::table(self::TABLES['contacts'])->where('userid', $client)->get(['id'])->all();

        return array_diff_key($kept, array_flip(array_map('intval', array_column($there, 'id'))));
    }

    /**
     * Where the panel's permissions of a sub-account are others than Keyholder's: more and less; [] where they are the same.
     *
     * @return array<string, string>
     */
    private static function rights(int $client, array $row): array
    {
        if (empty($row['subaccount'])) {
            return [];
        }
        $found = Core::call('upgrade.find', ['actor' => Core::system(), 'client' => $client, 'contact' => (int) $row['id']]);
        $member = Core::call('member.show', ['actor' => Core::system(), 'account' => $client, 'user' => (int) $found['user']])['member'];
        $held = $member['whmcs'];
        $listed = array_intersect(explode(',', (string) $row['permissions']), self::known());

        $more = implode(', ', array_diff($held, $listed));
        $less = implode(', ', array_diff($listed, $held));

        return $more . $less === '' ? [] : ['more' => $more, 'less' => $less];
    }

    /** The panel's own keys. @return list<string> */
    private static function known(): array
    {
        static $keys = null;

        return $keys = $keys ?? array_column(Core::call('permissions.list')['whmcs'] ?? [], 'key');
    }

    /** @return array<string, mixed> */
    private static function state(): array
    {
        if (!Capsule::schema()->hasTable(self::TABLE)) {
            return [];
        }
        $state = json_decode((string) Capsule::table(self::TABLE)->where('name', self::NAME)->value('value'), true);

        return is_array($state) ? $state : [];
    }

    private static function save(array $state): void
    {
        if (!Capsule::schema()->hasTable(self::TABLE)) {
            Capsule::schema()->create(self::TABLE, static function ($table): void {
                $table->string('name', 64)->primary();
                $table->longText('value');
            });
        }
        Capsule::table(self::TABLE)->updateOrInsert(['name' => self::NAME], ['value' => (string) json_encode($state)]);
    }
}
