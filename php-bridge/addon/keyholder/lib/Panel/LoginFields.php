<?php

declare(strict_types=1);

namespace WHMCS\Module\Addon\Keyholder\Panel;

use WHMCS\Database\Capsule;

/**
 * Which forms of the panel reach a login: an address, a password, the switch of a sub-account.
 *
 * Whoever sets those becomes somebody else by the next login. Nobody but the owner may, for it is more than editing a
 * member's permissions.
 */
final class LoginFields
{
    private const OF_PROFILE = ['password', 'password2', 'existingpw', 'newpw', 'confirmpw', 'securityqid', 'securityqans'];

    /** The key that the two forms ask for; any other key is asked for as it is. */
    public static function keyOf(string $written, Request $request): string
    {
        switch ($written) {
            case 'profile':
                return self::areInProfile($request) ? 'owner' : 'account.profile';
            case 'contact':
                return self::areInContact($request) ? 'owner' : 'contacts.manage';
        }

        return $written;
    }

    /** The panel's form always carries the address; only another one than the present is a change. */
    private static function areInProfile(Request $request): bool
    {
        foreach (self::OF_PROFILE as $name) {
            if ($request->has($name)) {
                return true;
            }
        }
        if (!$request->has('email')) {
            return false;
        }
        $present = (string) Capsule::table('tblclients')->where('id', Session::client())->value('email');

        // Two values are null, and no address.
        return $present === '' || !in_array($request->text('email'), [$present, trim($present)], true);
    }

    private static function areInContact(Request $request): bool
    {
        foreach (['subaccount', 'permissions', 'delete'] as $name) {
            if ($request->has($name)) {
                return true;
            }
        }
        // The panel's form always carries these two; empty they change nothing.
        if ($request->text('password') !== '' || $request->text('password2') !== '') {
            return true;
        }
        if ($request->script === 'index.php') {
            return $request->posts || $request->has('email');
        }

        return !self::isPlainContact($request);
    }

    /**
     * Whether the form is about a contact without a login. A sub-account's form touches the login whatever it carries:
     * without the switch in it the panel switches the sub-account off.
     */
    private static function isPlainContact(Request $request): bool
    {
        if ($request->text('action') === 'addcontact') {
            return true;
        }
        $named = array_unique([$request->text('id'), $request->text('contactid')], SORT_REGULAR);
        $named = array_values(array_diff($named, ['']));
        if (count($named) !== 1 || !is_string($named[0])) {
            return false;
        }
        if ($named[0] === 'new') {
            return true;
        }
        if (!preg_match('/^[1-9]\d{0,17}\z/', $named[0])) {
            return false;
        }
        $switch = Capsule::table('tblcontacts')->where('id', (int) $named[0])->where('userid', Session::client())->value('subaccount');

        return $switch !== null && (int) $switch === 0;
    }
}
