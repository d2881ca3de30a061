<?php

declare(strict_types=1);

namespace WHMCS\Module\Addon\Keyholder\Panel;

use WHMCS\Database\Capsule;
use WHMCS\Module\Addon\Keyholder\Core;
use WHMCS\Module\Addon\Keyholder\Refusal;

/**
 * The panel goes on changing its own logins: what it does to a password or a sub-account is passed on.
 */
final class OldLogins
{
    private const RESET = 'keyholder_reset';

    private const RESETTING_ROUTES = '~^/password(/|$)~';

    /** The hash that a row of the panel has now; '' for none. */
    public static function hash(int $client, int $contact): string
    {
        $row = $contact > 0
            ? Capsule::table('tblcontacts')->where('id', $contact)->where('userid', $client)
            : Capsule::table('tblclients')->where('id', $client);

        return (string) $row->value('password');
    }

    /** Hooks ClientChangePassword and ContactChangePassword. The row may be written before them or after. */
    public static function passwordChanged(int $client, int $contact, string $typed): void
    {
        self::guarded($client, static function () use ($client, $contact, $typed): void {
            $hash = self::hash($client, $contact);
            if (self::fits($typed, $hash)) {
                self::tell($client, $contact, $hash);

                return;
            }
            register_shutdown_function(static function () use ($client, $contact): void {
                self::guarded($client, static function () use ($client, $contact): void {
                    self::tell($client, $contact, self::hash($client, $contact));
                });
            });
        });
    }

    /**
     * The panel's page for forgotten passwords may end without a hook. The rows of its key are remembered when the
     * mailed link is opened, and compared when a form of that page has been answered.
     */
    public static function watchReset(): void
    {
        if (PHP_SAPI === 'cli' || !defined('CLIENTAREA') || session_status() !== PHP_SESSION_ACTIVE) {
            return;
        }
        $request = Request::current();
        if ($request->script !== 'pwreset.php' && !preg_match(self::RESETTING_ROUTES, $request->route)) {
            return;
        }
        self::guarded(0, static function () use ($request): void {
            $key = (string) $request->text('key') ?: basename($request->route);
            $rows = self::rowsOfKey($key) ?: ($_SESSION[self::RESET] ?? []);
            $_SESSION[self::RESET] = $rows;
            foreach ($request->posts ? $rows : [] as [$client, $contact]) {
                $before = self::hash($client, $contact);
                register_shutdown_function(static function () use ($client, $contact, $before): void {
                    self::guarded($client, static function () use ($client, $contact, $before): void {
                        $after = self::hash($client, $contact);
                        if ($after !== $before) {
                            self::tell($client, $contact, $after);
                        }
                    });
                });
            }
        });
    }

    /**
     * Hook ContactEdit. Without the switch in the hook's variables (version 8) there are no sub-accounts any more.
     *
     * @param array<string, mixed> $vars
     */
    public static function contactEdited(array $vars): void
    {
        $was = ((array) ($vars['olddata'] ?? []))['subaccount'] ?? true;
        if (array_key_exists('subaccount', $vars) && self::isOn($was) && !self::isOn($vars['subaccount'])) {
            self::contactGone((int) ($vars['userid'] ?? 0), (int) ($vars['contactid'] ?? 0));
        }
    }

    /** Hook ContactDelete, and a sub-account that was switched off: the person is no member any more. */
    public static function contactGone(int $client, int $contact): void
    {
        if ($client <= 0 || $contact <= 0) {
            return;
        }
        self::guarded($client, static function () use ($client, $contact): void {
            $found = Core::call('upgrade.find', ['actor' => Core::system(), 'client' => $client, 'contact' => $contact]);
            $member = ['actor' => Core::system(), 'account' => (int) $found['account'], 'user' => (int) $found['user']];
            // Somebody who has been invited since then is a member by that, whatever becomes of the old row.
            if ((Core::call('member.show', $member)['member']['kind'] ?? '') !== 'guest') {
                Core::call('member.remove', $member);
            }
        });
    }

    /** A row as the panel has it now; the library knows whether its password is another one. */
    public static function follow(int $client, int $contact, string $hash): void
    {
        self::guarded($client, static function () use ($client, $contact, $hash): void {
            self::tell($client, $contact, $hash);
        });
    }

    private static function tell(int $client, int $contact, string $hash): void
    {
        if ($hash !== '') {
            Core::call('upgrade.password', [
                'actor' => Core::system(), 'client' => $client, 'contact' => $contact, 'hash' => $hash,
            ]);
            Mail::afterRequest();
        }
    }

    /** The panel has stored its row and goes on; the log says what was not passed on. */
    private static function guarded(int $client, callable $what): void
    {
        try {
            $what();
        } catch (Refusal $refusal) {
            if (!in_array($refusal->reason, ['member_unknown', 'legacy_unknown'], true)) {
                Site::log('a change of an old login was refused: ' . $refusal->getMessage(), $client);
            }
        } catch (\Throwable $error) {
            Site::log('a change of an old login was not passed on: ' . $error->getMessage(), $client);
        }
    }

    /** @return list<array{int, int}> client and contact, 0 for the client itself */
    private static function rowsOfKey(string $key): array
    {
        $rows = [];
        if (!preg_match('/^[A-Za-z0-9]{16,255}\z/', $key)) {
            return $rows;
        }
        foreach (Capsule::table('tblclients')->where('pwresetkey', $key)->get() as $row) {
            $rows[] = [(int) $row->id, 0];
        }
        foreach (Capsule::table('tblcontacts')->where('pwresetkey', $key)->get() as $row) {
            $rows[] = [(int) $row->userid, (int) $row->id];
        }

        return $rows;
    }

    /** Whether the row has the new password already: bcrypt, or md5 with a salt. */
    private static function fits(string $typed, string $hash): bool
    {
        [$md5, $salt] = explode(':', $hash, 2) + ['', ''];

        return $typed !== '' && (password_verify($typed, $hash) || hash_equals($md5, md5($salt . $typed)));
    }

    private static function isOn($switch): bool
    {
        return !in_array($switch, [null, false, 0, '', '0', 'off', 'false'], true);
    }
}
