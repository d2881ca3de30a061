<?php

declare(strict_types=1);

namespace WHMCS\Module\Addon\Keyholder\Panel;

use WHMCS\Database\Capsule;
use WHMCS\Module\Addon\Keyholder\Core;

/**
 * Tells Keyholder what the panel has changed about things that grants and denials name: a service or domain that went to
 * another client, the ticket departments. Things that nobody has a grant on are not told of.
 */
final class Moves
{
    private const TABLES = ['service' => 'tblhosting', 'domain' => 'tbldomains'];

    private const AT_ONCE = 1000;

    /** Hooks ServiceEdit and DomainEdit: it may belong to somebody else now. */
    public static function edited(string $kind, int $id): void
    {
        self::guarded(static function () use ($kind, $id): void {
            // The one item that comes after the number before this one.
            $items = self::page($kind, ['after' => ($id - 1) . '.0', 'limit' => 1])['items'] ?? [];
            self::compare($kind, array_filter($items, static fn (array $item): bool => (int) $item['id'] === $id));
        });
    }

    /** Hook AfterClientMerge, and each run of the cron: everything that Keyholder knows, for there are moves without a hook. */
    public static function follow(): void
    {
        self::guarded(static function (): void {
            foreach (array_keys(self::TABLES) as $kind) {
                $next = [];
                do {
                    $page = self::page($kind, $next + ['limit' => self::AT_ONCE]);
                    self::compare($kind, $page['items'] ?? []);
                    $next = ['after' => $page['next'] ?? null];
                } while ($next['after'] !== null);
            }
        });
    }

    /** Which departments there are, the hidden ones too: nothing else can be closed to somebody. */
    public static function departments(): void
    {
        self::guarded(static function (): void {
            $ids = [];
            foreach (Capsule::table('tblticketdepartments')->orderBy('id')->get(['id']) as $row) {
                $ids[] = (int) $row->id;
            }
            $now = $ids === [] ? 'any' : implode(',', $ids);
            $settings = Core::call('setting.list', ['actor' => Core::system()])['settings'] ?? [];
            if (($settings['departments.known'] ?? '') !== $now) {
                Core::call('setting.put', ['actor' => Core::system(), 'key' => 'departments.known', 'value' => $now]);
            }
        });
    }

    /** @return array<string, mixed> items, next */
    private static function page(string $kind, array $which): array
    {
        return Core::call('item.list', ['actor' => Core::system(), 'kind' => $kind] + $which);
    }

    /** @param list<array<string, mixed>> $items what Keyholder knows: id, account */
    private static function compare(string $kind, array $items): void
    {
        if ($items === []) {
            return;
        }
        $owners = [];
        foreach (Capsule::table(self::TABLES[$kind])->whereIn('id', array_column($items, 'id'))->get(['id', 'userid']) as $row) {
            $owners[(int) $row->id] = (int) $row->userid;
        }
        foreach ($items as $item) {
            // What is gone from the panel cannot be opened there; its number is not given again.
            $owner = $owners[(int) $item['id']] ?? 0;
            if ($owner > 0 && $owner !== (int) $item['account']) {
                self::guarded(static function () use ($kind, $item, $owner): void {
                    Core::call('item.put', ['actor' => Core::system(), 'account' => $owner, $kind => (int) $item['id']]);
                }, $owner);
            }
        }
        Mail::afterRequest();
    }

    /** The panel has stored its rows and goes on; the log says what was not passed on, and the next cron says it again. */
    private static function guarded(callable $what, int $client = 0): void
    {
        try {
            $what();
        } catch (\Throwable $error) {
            Site::log('what the panel has changed was not passed on: ' . $error->getMessage(), $client);
        }
    }
}
