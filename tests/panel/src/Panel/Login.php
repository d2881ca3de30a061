<?php

namespace Panel;

use WHMCS\Database\Capsule;
use WHMCS\User\User;

/**
 * The login of 7.10: clients first, then sub-accounts. When an address has several rows,
 * the first whose hash verifies is entered.
 */
final class Login
{
    /** @return bool whether the password was right; a client with a second factor is not logged in by it */
    public static function attempt(string $email, string $password): bool
    {
        $row = self::find($email, $password);
        if ($row === null) {
            ActivityLog::write('Failed login attempt');
            return false;
        }
        if ((int) $row->contactid === 0 && SecondFactor::module((int) $row->clientid) !== '') {
            SecondFactor::challenge($row);
            return true;
        }
        self::enter($row);
        return true;
    }

    /** The second step of a login. */
    public static function answer(string $code, bool $isBackup): bool
    {
        $row = SecondFactor::answered($code, $isBackup);
        if ($row === null) {
            ActivityLog::write('Failed second factor');
            return false;
        }
        self::enter($row);
        return true;
    }

    /** @param object $row clientid, contactid, password */
    public static function enter(object $row): void
    {
        SecondFactor::forget();
        Visitor::enter((int) $row->clientid, (int) $row->contactid, (string) $row->password);
        self::note((int) $row->clientid, (int) $row->contactid);
    }

    /** @return object|null clientid, contactid (0 for a client) and password hash of who logs in so */
    public static function find(string $email, string $password): ?object
    {
        if ($password === '') {
            return null;
        }
        foreach ([self::clients($email), self::subaccounts($email)] as $rows) {
            foreach ($rows as $row) {
                if (Passwords::matches($password, (string) $row->password)) {
                    return $row;
                }
            }
        }
        return null;
    }

    private static function clients(string $email): iterable
    {
        return Capsule::table('tblclients')
            ->whereRaw('LOWER(TRIM(email)) = BINARY ?', [self::normal($email)])
            ->where('status', '<>', 'Closed')
            ->orderBy('id')
            ->selectRaw('id AS clientid, 0 AS contactid, password')
            ->get();
    }

    private static function subaccounts(string $email): iterable
    {
        return Capsule::table('tblcontacts')
            ->join('tblclients', 'tblclients.id', '=', 'tblcontacts.userid')
            ->whereRaw('LOWER(TRIM(tblcontacts.email)) = BINARY ?', [self::normal($email)])
            ->where('tblcontacts.subaccount', 1)
            ->where('tblclients.status', '<>', 'Closed')
            ->orderBy('tblcontacts.id')
            ->selectRaw('tblcontacts.userid AS clientid, tblcontacts.id AS contactid, tblcontacts.password AS password')
            ->get();
    }

    private static function normal(string $email): string
    {
        return mb_strtolower(trim($email), 'UTF-8');
    }

    /**
     * Runs the hooks of a login or logout: by the names of version 7, of version 8 (`tblconfiguration.LoginHooks` = user),
     * or both.
     */
    public static function tell(string $event, array $who): void
    {
        foreach (explode(' ', self::hooks()) as $name) {
            $vars = $name === 'user' ? ['user' => User::of($who['userid'], $who['contactid'] ?? 0)] : $who;
            Hooks::run(ucfirst($name) . $event, $vars);
        }
    }

    /** `client`, `user` or both. */
    public static function hooks(): string
    {
        return Config::get('LoginHooks', 'client');
    }

    private static function note(int $clientId, int $contactId): void
    {
        Capsule::table('tblclients')->where('id', $clientId)->update(['lastlogin' => date('Y-m-d H:i:s')]);
        $who = ['userid' => $clientId] + ($contactId === 0 ? [] : ['contactid' => $contactId]);
        self::tell('Login', $who);
        ActivityLog::write($contactId === 0 ? 'Client login' : "Sub-account login: $contactId", $clientId);
    }
}
