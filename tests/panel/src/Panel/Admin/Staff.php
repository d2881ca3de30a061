<?php

namespace Panel\Admin;

use Panel\ActivityLog;
use Panel\Hooks;
use Panel\Passwords;
use Panel\Redirect;
use Panel\Session;
use WHMCS\Database\Capsule;

/** Who of the staff is logged in. */
final class Staff
{
    public static function current(): ?object
    {
        $id = (int) ($_SESSION['adminid'] ?? 0);
        return $id === 0 ? null : Capsule::table('tbladmins')->where('id', $id)->where('disabled', 0)->first();
    }

    public static function require(): object
    {
        return self::current() ?? Redirect::to('admin/login.php');
    }

    public static function logIn(string $username, string $password): bool
    {
        $admin = Capsule::table('tbladmins')->where('username', $username)->where('disabled', 0)->first();
        if ($admin === null || !Passwords::matches($password, $admin->password)) {
            ActivityLog::write('Failed admin login attempt');
            return false;
        }
        $_SESSION = ['adminid' => (int) $admin->id];
        Session::renew();
        Capsule::table('tbladmins')->where('id', $admin->id)->update(['lastlogin' => date('Y-m-d H:i:s')]);
        Hooks::run('AdminLogin', ['adminid' => (int) $admin->id, 'username' => $admin->username]);
        return true;
    }

    public static function logOut(): void
    {
        if (isset($_SESSION['adminid'])) {
            Hooks::run('AdminLogout', ['adminid' => (int) $_SESSION['adminid']]);
        }
        $_SESSION = [];
        Session::renew();
    }
}
