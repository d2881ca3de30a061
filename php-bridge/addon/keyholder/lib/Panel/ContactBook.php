<?php

declare(strict_types=1);

namespace WHMCS\Module\Addon\Keyholder\Panel;

use WHMCS\Database\Capsule;
use WHMCS\Module\Addon\Keyholder\Api\Install;
use WHMCS\Module\Addon\Keyholder\Core;
use WHMCS\Module\Addon\Keyholder\Refusal;

/**
 * The panel's contacts and Keyholder's are the same people. What is done on the one side is passed on to the other:
 * here are the hooks of the panel's side, and what Keyholder's pages tell the panel.
 */
final class ContactBook
{
    public const CATEGORIES = ['general', 'product', 'domain', 'invoice', 'support', 'affiliate'];

    public const DETAILS = ['address1', 'address2', 'city', 'state', 'postcode', 'country', 'phonenumber', 'tax_id'];

    /** The panel's names of the fields => Keyholder's. */
    private const NAMES = ['firstname' => 'first_name', 'lastname' => 'last_name', 'companyname' => 'company', 'email' => 'email'];

    /** @var bool Keyholder's own pages are writing: the panel's hooks tell nothing new */
    private static $writing = false;

    /** Hook ContactAdd. A sub-account is taken over with its password and its rights. */
    public static function added(array $vars): void
    {
        $client = (int) ($vars['userid'] ?? 0);
        self::passOn($client, static function () use ($vars, $client): void {
            $row = self::row($client, (int) ($vars['contactid'] ?? 0));
            if ($row === null) {
                return;
            }
            if (!empty($row['subaccount'])) {
                Core::call('upgrade.rows', ['actor' => Core::system(), 'panel' => 'whmcs7', 'clients' => [], 'contacts' => [$row], 'added' => true]);

                return;
            }
            Core::call('contact.add', self::by($client) + ['panel_id' => (int) $row['id']] + self::fields($row));
        });
    }

    /** Hook ContactEdit: names, addresses and mail; what it says about logins is OldLogins' affair. */
    public static function edited(array $vars): void
    {
        $client = (int) ($vars['userid'] ?? 0);
        self::passOn($client, static function () use ($vars, $client): void {
            $row = self::row($client, (int) ($vars['contactid'] ?? 0));
            if ($row !== null) {
                Core::call('contact.change', self::by($client) + ['panel_id' => (int) $row['id']] + self::fields($row));
            }
        });
    }

    /**
     * Whether the row of the panel is another one than Keyholder's contact; then it is passed on.
     *
     * @param array<string, string|null> $row
     */
    public static function follow(array $row): bool
    {
        $which = ['actor' => Core::system(), 'account' => (int) $row['userid'], 'panel_id' => (int) $row['id']];
        $present = Core::call('contact.show', $which)['contact'];
        $fields = self::fields($row);
        $same = array_filter($fields['details'], 'strlen') == array_filter((array) $present['details'], 'strlen');
        foreach (['first_name', 'last_name', 'company', 'email', 'mail'] as $name) {
            $same = $same && $fields[$name] === $present[$name];
        }
        if ($same) {
            return false;
        }
        Core::call('contact.change', $which + $fields);

        // The library tidies what it is given: blanks alone are no change.
        return Core::call('contact.show', $which)['contact'] != $present;
    }

    /** Hook ContactDelete; the login, if there was one, has ended by then. */
    public static function gone(int $client, int $contact): void
    {
        self::passOn($client, static function () use ($client, $contact): void {
            $which = ['actor' => Core::system(), 'account' => $client, 'panel_id' => $contact];
            if (isset(Core::call('contact.show', $which)['contact']['user'])) {
                Core::call('contact.take_login', $which);
            }
            Core::call('contact.remove', $which);
        });
    }

    /**
     * Tells the panel of a contact that one of Keyholder's pages has changed, or adds it there.
     *
     * @param array<string, mixed> $fields as contact.change takes them
     * @return int the panel's number
     * @throws Refusal what the panel says against it
     */
    public static function write(int $account, int $panelId, array $fields): int
    {
        $values = [];
        foreach (self::NAMES as $theirs => $ours) {
            $values[$theirs] = (string) ($fields[$ours] ?? '');
        }
        foreach (self::DETAILS as $name) {
            $values[$name] = (string) ($fields['details'][$name] ?? '');
        }
        foreach (self::CATEGORIES as $category) {
            $isOn = in_array($category, $fields['mail'] ?? [], true);
            $values[$category . 'emails'] = $isOn ? 1 : 0;
            $values['email_preferences'][$category] = $isOn ? 1 : 0;
        }
        $answer = $panelId === 0
            ? self::panel('AddContact', ['clientid' => $account] + $values)
            : self::panel('UpdateContact', ['contactid' => $panelId] + $values);

        return (int) ($answer['contactid'] ?? $panelId);
    }

    /** A contact that has lost its login has none in the panel either. */
    public static function takeLogin(int $panelId): void
    {
        $isOne = $panelId > 0 && (int) Capsule::table('tblcontacts')->where('id', $panelId)->value('subaccount') !== 0;
        if ($isOne) {
            self::panel('UpdateContact', ['contactid' => $panelId, 'subaccount' => 'false', 'permissions' => '']);
        }
    }

    public static function remove(int $panelId): void
    {
        if ($panelId > 0 && Capsule::table('tblcontacts')->where('id', $panelId)->exists()) {
            self::panel('DeleteContact', ['contactid' => $panelId]);
        }
    }

    /** The library's contact of the panel's number; null when it has not been told of it. @return array<string, mixed>|null */
    public static function find(int $client, int $contact): ?array
    {
        try {
            return Core::call('contact.show', ['actor' => Core::system(), 'account' => $client, 'panel_id' => $contact])['contact'];
        } catch (Refusal $refusal) {
            if (in_array($refusal->reason, ['contact_unknown', 'account_unknown'], true)) {
                return null;
            }
            throw $refusal;
        }
    }

    /** @return array<string, mixed> */
    private static function panel(string $command, array $values): array
    {
        self::$writing = true;
        try {
            $answer = localAPI(Install::ofPanel($command), $values);
        } finally {
            self::$writing = false;
        }
        if (($answer['result'] ?? '') !== 'success') {
            throw new Refusal('panel_refused', (string) ($answer['message'] ?? $command), 9);
        }

        return $answer;
    }

    /** The panel's row as the library takes rows. @return array<string, string|null>|null */
    private static function row(int $client, int $contact): ?array
    {
        $row = Capsule::table('tblcontacts')->where('id', $contact)->where('userid', $client)->first();

        return $row === null ? null : array_map(static function ($value): ?string {
            return $value === null ? null : (string) $value;
        }, (array) $row);
    }

    /** @return array<string, mixed> */
    private static function fields(array $row): array
    {
        $plain = static function ($text): string {
            return html_entity_decode((string) $text, ENT_QUOTES | ENT_HTML5, 'UTF-8');
        };
        $fields = ['details' => [], 'mail' => []];
        foreach (self::NAMES as $theirs => $ours) {
            $fields[$ours] = trim($plain($row[$theirs] ?? ''));
        }
        foreach (self::DETAILS as $name) {
            $fields['details'][$name] = $plain($row[$name] ?? '');
        }
        foreach (self::CATEGORIES as $category) {
            if (!empty($row[$category . 'emails'])) {
                $fields['mail'][] = $category;
            }
        }

        return $fields;
    }

    /** Who did it: the person whose session this is, else the panel (staff, its API, its cron). @return array<string, mixed> */
    private static function by(int $client): array
    {
        $isHere = PHP_SAPI !== 'cli' && Session::client() === $client && Session::token() !== '' && Session::account() === $client;

        return ['actor' => $isHere ? ['session' => Session::token()] : Core::system(), 'account' => $client];
    }

    /** The panel has stored its row and goes on; the log says what was not passed on. */
    private static function passOn(int $client, callable $what): void
    {
        if (self::$writing || $client <= 0) {
            return;
        }
        try {
            $what();
        } catch (Refusal $refusal) {
            // One that was never told of has nothing to change here.
            if ($refusal->reason !== 'contact_unknown') {
                Site::log('a contact was not passed on: ' . $refusal->getMessage(), $client);
            }
        } catch (\Throwable $error) {
            Site::log('a contact was not passed on: ' . $error->getMessage(), $client);
        }
        Mail::afterRequest();
    }
}
