<?php

namespace Panel;

use WHMCS\Database\Capsule;

/**
 * The second factor of a client, as 7.10 shows it: the password alone logs nobody in, a challenge is drawn, and the
 * form with the answer goes to dologin.php. Sub-accounts have none. The codes are fixed: this is for tests.
 */
final class SecondFactor
{
    private const WAITING = 'panel_challenged';

    /** The module that is on for a client; '' for none. */
    public static function module(int $clientId): string
    {
        return (string) Capsule::table('panel_second_factors')->where('clientid', $clientId)->value('module');
    }

    /** The password was right; now the person has to answer. */
    public static function challenge(object $row): void
    {
        $_SESSION[self::WAITING] = ['clientid' => (int) $row->clientid, 'password' => (string) $row->password];
    }

    public static function isWaiting(): bool
    {
        return isset($_SESSION[self::WAITING]);
    }

    public static function forget(): void
    {
        unset($_SESSION[self::WAITING]);
    }

    /** The client whose challenge is answered by this form, once; null when the answer is wrong. */
    public static function answered(string $code, bool $isBackup): ?object
    {
        $waiting = $_SESSION[self::WAITING];
        $row = Capsule::table('panel_second_factors')->where('clientid', $waiting['clientid'])->first();
        if ($row === null || $code === '' || !hash_equals($isBackup ? $row->backupcode : $row->code, $code)) {
            return null;
        }
        self::forget();
        return (object) ($waiting + ['contactid' => 0]);
    }
}
