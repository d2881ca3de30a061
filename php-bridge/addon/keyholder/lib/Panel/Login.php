<?php

declare(strict_types=1);

namespace WHMCS\Module\Addon\Keyholder\Panel;

use WHMCS\Module\Addon\Keyholder\Core;
use WHMCS\Module\Addon\Keyholder\Refusal;
use WHMCS\Module\Addon\Keyholder\Texts;
use WHMCS\User\Client;

/**
 * The panel's own login and logout, followed by Keyholder's.
 */
final class Login
{
    /**
     * Pages on which the panel itself has just proved who somebody is. Single sign-on is not among them:
     * a guest is given such a token to enter an account, and the panel takes its bearer for the client. If that
     * made a Keyholder session, the link, opened in another browser, would make the guest the owner.
     */
    private const PROVES = ['dologin.php', 'register.php', 'cart.php'];

    private const PROVING_ROUTES = '~^/(login|auth)(/|$)~';

    /** @var array{int, int}|null client and contact whose login this request has taken over */
    private static $taken;

    /**
     * Hook ClientLogin.
     *
     * @param array<string, mixed> $vars userid is the client, contactid the sub-account if one logged in
     */
    public static function begun(array $vars): void
    {
        if (self::isTaken()) {
            self::take((int) ($vars['userid'] ?? 0), (int) ($vars['contactid'] ?? 0));
        }
    }

    /**
     * Hook UserLogin, the name of version 8. A panel may run it instead of ClientLogin or beside it, in any order:
     * ClientLogin knows more, so it goes before.
     *
     * @param array<string, mixed> $vars user, an object of the panel
     */
    public static function begunByUser(array $vars): void
    {
        if (!self::isTaken() || self::$taken !== null) {
            return;
        }
        $client = Session::client();
        if (self::owns($vars['user'] ?? null, $client)) {
            self::take($client, 0);

            return;
        }
        // The panel's other users of a client are not its owner, and Keyholder does not know which of its own they are:
        // without a session the gate asks them to log in to Keyholder.
        Session::end();
    }

    /** Whether a login that the panel tells of becomes one of Keyholder's. */
    private static function isTaken(): bool
    {
        if (!Phase::isLive()) {
            Phase::login();

            return false;
        }
        if (!self::isProved()) {
            Session::restore();

            return false;
        }

        return true;
    }

    private static function take(int $client, int $contact): void
    {
        if (self::$taken === [$client, $contact]) {
            return;
        }
        self::$taken = [$client, $contact];
        try {
            self::adopt($client, $contact);
        } catch (Refusal $refusal) {
            Site::log('a login was not taken over: ' . $refusal->getMessage(), $client);
            Session::flash('danger', Texts::ofVisitor()->refusal($refusal));
        } catch (\Throwable $error) {
            // The person stays without a Keyholder session, so the gate keeps every page shut and says why.
            Site::log('a login was not taken over: ' . $error->getMessage(), $client);
        }
    }

    /** Hooks ClientLogout and UserLogout; the second of them finds nothing to end. */
    public static function ended(): void
    {
        if (Request::current()->isSignOn()) {
            // The panel clears its session on the way into another account; the person stays logged in.
            return;
        }
        try {
            Session::end();
        } catch (\Throwable $error) {
            Site::log('a session could not be ended: ' . $error->getMessage());
            Session::drop();
        }
    }

    /**
     * "Login as client" of the admin area may bring somebody to a page without the hook ClientLogin. The panel's
     * session then holds the member of staff beside the client, and only the panel can have put them there.
     *
     * @return bool whether a session was made, in the name of the staff
     */
    public static function byStaff(): bool
    {
        if (Staff::name() === '') {
            return false;
        }
        try {
            self::adopt(Session::client(), (int) ($_SESSION['cid'] ?? 0));
        } catch (Refusal $refusal) {
            Site::log('staff were not let in: ' . $refusal->getMessage(), Session::client());

            return false;
        }

        return true;
    }

    /** Whether the panel's user is the owner of the client, as the panel itself says it. */
    private static function owns($user, int $client): bool
    {
        $row = $client > 0 && class_exists(Client::class) ? Client::find($client) : null;
        $owner = $row !== null && method_exists($row, 'owner') ? $row->owner() : null;

        return is_object($user) && is_object($owner) && (int) $owner->id > 0 && (int) $owner->id === (int) $user->id;
    }

    private static function isProved(): bool
    {
        $request = Request::current();
        if ($request->script === 'index.php') {
            return preg_match(self::PROVING_ROUTES, $request->route) === 1;
        }

        return in_array($request->script, self::PROVES, true);
    }

    private static function adopt(int $client, int $contact): void
    {
        $hasSecondFactor = SecondFactor::isShown($client, $contact);
        Session::end();
        $staff = Staff::name();
        // Staff were not asked for the client's password, so its hash proves nothing for or against them.
        $hash = $staff === '' ? OldLogins::hash($client, $contact) : '';
        $answer = Core::call('session.adopt', [
            // "Login as client" of the admin area comes this way too; the record names who it was.
            'actor' => $staff === '' ? Core::system() : ['staff' => $staff],
            'client' => $client,
            'contact' => $contact,
            'second_factor' => $hasSecondFactor && $staff === '',
        ] + ($hash === '' ? [] : ['hash' => $hash]));
        Session::put((string) $answer['session']);
        unset($_SESSION['keyholder_ended']);
        if ($contact > 0) {
            $_SESSION['keyholder_contact'] = $contact;
        }
    }
}
