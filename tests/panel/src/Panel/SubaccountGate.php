<?php

namespace Panel;

use WHMCS\User\Client\Contact;

/**
 * What a sub-account may do, as version 7 decides it: the key is in its row or it is not.
 *
 * The setting LegacySubaccountGate (default on) switches it off: in tblconfiguration for good,
 * or in the global $CONFIG by a hook file for one request.
 */
final class SubaccountGate
{
    /** Shows the denial page unless the visitor may do this. */
    public static function require(string $permission): void
    {
        Visitor::requireClient();
        if (!self::allows($permission)) {
            self::deny(Visitor::contact());
        }
    }

    /** The client itself may do everything. */
    public static function allows(string $permission): bool
    {
        $contact = Visitor::contact();
        return $contact === null || !self::isOn() || in_array($permission, $contact->permissionKeys(), true);
    }

    public static function isOn(): bool
    {
        return Config::isOn('LegacySubaccountGate', true);
    }

    private static function deny(Contact $contact): never
    {
        $titles = array_map(
            static fn (string $key) => Language::trans("subaccountperms$key"),
            array_values(array_intersect(Contact::$allPermissions, $contact->permissionKeys()))
        );
        http_response_code(403);
        (new Page('contactaccessdenied', Language::trans('subaccountpermissiondenied')))
            ->assign('allowedpermissions', $titles)
            ->output();
    }
}
