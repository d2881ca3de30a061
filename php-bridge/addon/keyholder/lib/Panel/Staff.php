<?php

declare(strict_types=1);

namespace WHMCS\Module\Addon\Keyholder\Panel;

use WHMCS\Database\Capsule;

/** The member of staff in the panel's admin session, for the record. */
final class Staff
{
    /** The name to write down; '' when no staff is logged in. */
    public static function name(): string
    {
        $id = (int) ($_SESSION['adminid'] ?? 0);
        if ($id === 0) {
            return '';
        }
        $name = Capsule::table('tbladmins')->where('id', $id)->value('username');

        return is_string($name) && $name !== '' ? $name : 'admin ' . $id;
    }

    /** @return array<string, mixed> who acts on an admin page */
    public static function actor(): array
    {
        $name = self::name();
        if ($name === '') {
            throw new \RuntimeException('no member of staff is logged in');
        }

        return ['staff' => $name];
    }
}
