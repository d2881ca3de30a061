<?php

declare(strict_types=1);

namespace WHMCS\Module\Addon\Keyholder\Client;

use WHMCS\Module\Addon\Keyholder\Core;
use WHMCS\Module\Addon\Keyholder\Panel\Mail;
use WHMCS\Module\Addon\Keyholder\Panel\Session;
use WHMCS\Module\Addon\Keyholder\Panel\Site;
use WHMCS\Module\Addon\Keyholder\Refusal;

/**
 * The page behind an invitation's link. It shows who invites to what; only a POST accepts or declines, and only the
 * invitation that the page showed.
 *
 * The token leaves the address at once: it moves to the PHP session, kept under the invitation's id, so that two
 * links in two tabs stay two invitations.
 */
final class Accept extends Page
{
    /** The invitation that waits until the person has proved a mailbox. */
    public const WAITING = 'keyholder_invitation_waits';

    private const KEPT = 'keyholder_invitations';

    /** @return array<string, mixed> */
    public function show(): array
    {
        $token = Form::text($_GET, 'token');
        if ($token !== '') {
            $this->keep($token);
        }
        $invitation = Form::id($_GET, 'invitation');
        if (!isset($_SESSION[self::KEPT][$invitation])) {
            return $this->problem('invitation_unknown');
        }

        return $this->offer($invitation, ['first_name' => '', 'last_name' => ''], '');
    }

    /** Accepts for the person who is logged in. */
    public function accept(): array
    {
        $invitation = Form::id($_POST, 'invitation');
        if (Session::show() === null) {
            Site::redirect(Site::page('login', ['invitation' => $invitation]));
        }
        $shown = $this->look($invitation);
        try {
            Core::call('invitation.accept', $this->named($invitation) + ['session' => Session::token()]);
        } catch (Refusal $refusal) {
            if ($refusal->reason !== 'confirm_by_mail') {
                throw $refusal;
            }

            return $this->offer($invitation, ['first_name' => '', 'last_name' => ''], '', true);
        }

        return $this->done($invitation, 'accepted_choose', $shown, 'accounts');
    }

    /** An old password is not enough to accept with: asks for the mail. The invitation waits in this browser. */
    public function prove(): array
    {
        $invitation = Form::id($_POST, 'invitation');
        Core::call('mailbox.ask', ['session' => Session::token()]);
        if (isset($_SESSION[self::KEPT][$invitation])) {
            $_SESSION[self::WAITING] = $invitation;
        }
        Mail::afterRequest();
        Session::flash('success', $this->texts->get('accept_prove_asked'));
        Site::redirect(Site::page('accept', ['invitation' => $invitation]));

        return [];
    }

    /** Makes the person's login and accepts, in one step. It does not log in. */
    public function register(): array
    {
        $invitation = Form::id($_POST, 'invitation');
        $form = ['first_name' => Form::text($_POST, 'first_name'), 'last_name' => Form::text($_POST, 'last_name')];
        $password = Form::password($_POST, 'password');
        if ($password !== Form::password($_POST, 'password_again')) {
            return $this->offer($invitation, $form, $this->texts->get('passwords_differ'));
        }
        $shown = $this->look($invitation);
        try {
            Core::call('invitation.accept', $this->named($invitation) + ['register' => $form + ['password' => $password]]);
        } catch (Refusal $refusal) {
            return $this->offer($invitation, $form, $this->texts->refusal($refusal));
        }
        $_SESSION['keyholder_email'] = (string) ($shown['email'] ?? '');

        return $this->done($invitation, 'accepted_login', $shown, 'login');
    }

    /** @return array<string, mixed> */
    public function decline(): array
    {
        $invitation = Form::id($_POST, 'invitation');
        $shown = $this->look($invitation);
        Core::call('invitation.decline', $this->named($invitation));
        $next = Session::show() === null ? 'login' : 'accounts';

        return $this->done($invitation, 'declined_done', $shown, $next);
    }

    /** The first visit: finds out which invitation the token is for and takes it out of the address. */
    private function keep(string $token): void
    {
        try {
            $shown = Core::call('invitation.show', ['token' => $token]);
        } catch (Refusal $refusal) {
            Session::flash('danger', $this->texts->refusal($refusal));
            Site::redirect(Site::page('accept'));
        }
        $invitation = (int) $shown['invitation'];
        $_SESSION[self::KEPT][$invitation] = $token;
        Site::redirect(Site::page('accept', ['invitation' => $invitation]));
    }

    /** @return array{token: string, invitation: int} */
    private function named(int $invitation): array
    {
        return ['token' => (string) ($_SESSION[self::KEPT][$invitation] ?? ''), 'invitation' => $invitation];
    }

    /** @return array<string, mixed> */
    private function look(int $invitation): array
    {
        return Core::call('invitation.show', ['token' => $this->named($invitation)['token']]);
    }

    /** @param array<string, string> $form @return array<string, mixed> */
    private function offer(int $invitation, array $form, string $error, bool $prove = false): array
    {
        try {
            $shown = $this->look($invitation);
        } catch (Refusal $refusal) {
            return $this->problem($refusal->reason);
        }
        $who = Session::show();

        return $this->view('accept', 'accept_title', [
            'invitation' => $invitation,
            'account_name' => (string) $shown['account_name'],
            'inviter_name' => (string) $shown['inviter_name'],
            'email' => (string) $shown['email'],
            'expires' => $this->moment($shown['expires'] ?? null),
            'permissions' => array_map([$this->catalogue(), 'title'], $shown['permissions'] ?? []),
            'person' => $who === null ? null : $who['user'],
            // For a warning only; whether it may be accepted is the library's answer.
            'other' => $who !== null && strcasecmp((string) $who['user']['email'], (string) $shown['email']) !== 0,
            'prove' => $prove,
            'needs' => $who !== null ? 'accept' : (string) $shown['needs'],
            'login' => Site::page('login', ['invitation' => $invitation]),
            'form' => $form,
            'error' => $error,
        ]);
    }

    /** @return array<string, mixed> */
    private function problem(string $reason): array
    {
        $flash = Session::takeFlash();
        $known = $this->texts->has('reason_' . $reason);

        return $this->view('notice', 'accept_title', [
            'lines' => [
                $flash['text'] ?? $this->texts->get($known ? 'reason_' . $reason : 'reason_invitation_unknown'),
                $this->texts->get('accept_ask_again'),
            ],
            'links' => [],
        ]);
    }

    /** @param array<string, mixed> $shown @return array<string, mixed> */
    private function done(int $invitation, string $text, array $shown, string $next): array
    {
        unset($_SESSION[self::KEPT][$invitation]);
        Mail::afterRequest();
        Session::flash('success', $this->texts->get($text, ['account' => (string) $shown['account_name']]));
        Site::redirect(Site::page($next));

        return [];
    }
}
