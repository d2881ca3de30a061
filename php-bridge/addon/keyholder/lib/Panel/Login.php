<?php

declare(strict_types=1);

namespace WHMCS\Module\Addon\Keyholder\Panel;

use WHMCS\Module\Addon\Keyholder\Core;
use WHMCS\Module\Addon\Keyholder\Refusal;
use WHMCS\Module\Addon\Keyholder\Texts;

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

    /**
     * Hook ClientLogin.
     *
     * @param array<string, mixed> $vars userid is the client, contactid the sub-account if one logged in
     */
    public static function begun(array $vars): void
    {
        if (!self::isProved()) {
            Session::restore();

            return;
        }
        $client = (int) ($vars['userid'] ?? 0);
        $contact = (int) ($vars['contactid'] ?? 0);
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

    /** Hook ClientLogout. */
    public static function ended(): void
    {
        if (Request::current()->script === 'singlesignon.php') {
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
