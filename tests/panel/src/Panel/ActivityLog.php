<?php

namespace Panel;

use WHMCS\Database\Capsule;

/** Who did what, for staff. */
final class ActivityLog
{
    public static function write(string $message, int $clientId = 0): void
    {
        $entry = [
            'description' => $message,
            'user' => self::actor(),
            'userid' => $clientId ?: (int) ($_SESSION['uid'] ?? 0),
            'ipaddress' => (string) ($_SERVER['REMOTE_ADDR'] ?? ''),
        ];
        Capsule::table('tblactivitylog')->insert([
            'date' => date('Y-m-d H:i:s'),
            'description' => $entry['description'],
            'user' => $entry['user'],
            'userid' => $entry['userid'],
            'ipaddr' => $entry['ipaddress'],
        ]);
        Hooks::run('LogActivity', $entry);
    }

    private static function actor(): string
    {
        return match (true) {
            isset($_SESSION['adminid']) => 'Admin ' . (int) $_SESSION['adminid'],
            isset($_SESSION['cid']) => 'Sub-Account ' . (int) $_SESSION['cid'],
            isset($_SESSION['uid']) => 'Client',
            default => 'System',
        };
    }
}
