<?php

declare(strict_types=1);

namespace WHMCS\Module\Addon\Keyholder\Panel;

use WHMCS\Database\Capsule;
use WHMCS\Module\Addon\Keyholder\Core;

/**
 * The panel's clients are Keyholder's accounts: what the panel changes about one is passed on.
 */
final class Accounts
{
    /** @var array<string, mixed>|null who will own the client that is being added: session, user, or password of a new one; null: the person of its profile */
    private static $owner;

    /**
     * Runs what adds a client, who will belong to somebody else than the person of its profile, or with a password.
     *
     * @param array<string, mixed> $owner session, user, or password of a new one
     * @return mixed what it gives
     */
    public static function ownedBy(array $owner, callable $work)
    {
        self::$owner = $owner;
        try {
            return $work();
        } finally {
            self::$owner = null;
        }
    }

    /**
     * Hook ClientAdd: a new account, owned by the person of its profile, whose password the panel keeps. Where the address
     * has a user already, whoever typed it gets a login beside: of that user they see nothing.
     */
    public static function added(int $client): void
    {
        $row = self::row($client);
        if ($row === null) {
            return;
        }
        if (isset(self::$owner['session'])) {
            self::tell('account.create', array_diff_key(self::values($row), ['status' => true]) + self::$owner);

            return;
        }
        if (isset(self::$owner['user'])) {
            self::put($row, ['owner' => self::$owner]);

            return;
        }
        if (self::$owner !== null) {
            self::put($row, ['owner' => self::$owner + [
                'email' => (string) $row->email,
                'first_name' => self::plain($row->firstname),
                'last_name' => self::plain($row->lastname),
            ]]);

            return;
        }
        try {
            $values = array_map(static fn ($value): ?string => $value === null ? null : (string) $value, (array) $row);
            $done = Core::call('upgrade.rows', ['actor' => Core::system(), 'panel' => 'whmcs7', 'clients' => [$values], 'contacts' => [], 'added' => true]);
            if ((int) ($done['not_imported'] ?? 0) > 0) {
                Site::log('the new account was not passed on; the report of the upgrade says why', $client);
            }
        } catch (\Throwable $error) {
            // The panel has stored its row and nothing is lost: the upgrade, run again, takes it.
            Site::log('the new account was not passed on: ' . $error->getMessage(), $client);
        }
        Mail::afterRequest();
    }

    /** Hooks ClientEdit and ClientClose: name, address and status as they are now. */
    public static function changed(int $client): void
    {
        $row = self::row($client);
        if ($row !== null) {
            self::put($row);
        }
    }

    /**
     * Whether the row of the panel is another one than Keyholder's account; then it is passed on.
     *
     * @param array<string, string|null> $row
     */
    public static function follow(array $row): bool
    {
        $which = ['actor' => Core::system(), 'account' => (int) $row['id']];
        $present = Core::call('account.show', $which);
        $values = self::values((object) $row);
        if (array_intersect_key($present, $values) == $values) {
            return false;
        }
        Core::call('account.put', $which + $values);

        // The library tidies what it is given: blanks alone are no change.
        return Core::call('account.show', $which) != $present;
    }

    private static function row(int $client): ?object
    {
        return Capsule::table('tblclients')->where('id', $client)->first();
    }

    /** @param array<string, mixed> $more */
    private static function put(object $row, array $more = []): void
    {
        self::tell('account.put', self::values($row) + $more);
    }

    /** @param array<string, mixed> $what with the account */
    private static function tell(string $action, array $what): void
    {
        try {
            Core::call($action, ['actor' => Core::system()] + $what);
        } catch (\Throwable $error) {
            // The panel has stored its row and nothing is lost: the log says what to repeat.
            Site::log('the account was not passed on: ' . $error->getMessage(), (int) $what['account']);
        }
        Mail::afterRequest();
    }

    /** @return array<string, mixed> */
    private static function values(object $row): array
    {
        return [
            'account' => (int) $row->id,
            'name' => trim(self::plain($row->firstname) . ' ' . self::plain($row->lastname)),
            'company' => self::plain($row->companyname),
            'email' => (string) $row->email,
            'status' => (string) $row->status,
        ];
    }

    /** Old rows hold HTML entities. */
    private static function plain(?string $text): string
    {
        return html_entity_decode((string) $text, ENT_QUOTES | ENT_HTML5, 'UTF-8');
    }
}
