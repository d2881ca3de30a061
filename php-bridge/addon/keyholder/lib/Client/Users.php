<?php

declare(strict_types=1);

namespace WHMCS\Module\Addon\Keyholder\Client;

use WHMCS\Module\Addon\Keyholder\Core;
use WHMCS\Module\Addon\Keyholder\Panel\Mail;
use WHMCS\Module\Addon\Keyholder\Panel\Session;
use WHMCS\Module\Addon\Keyholder\Panel\Site;
use WHMCS\Module\Addon\Keyholder\Refusal;

/**
 * User management: the members of the account in use, its invitations, and the form that invites.
 */
final class Users extends Page
{
    private const AT_ONCE = 50;

    /** @return array<string, mixed> */
    public function show(): array
    {
        return $this->page(['email' => '', 'choice' => 'all', 'permissions' => []], '');
    }

    /** @return array<string, mixed> */
    public function invite(): array
    {
        $form = [
            'email' => Form::text($_POST, 'email'),
            'choice' => Form::text($_POST, 'choice') === 'choose' ? 'choose' : 'all',
            'permissions' => Form::texts($_POST, 'permissions'),
        ];
        try {
            Core::call('invitation.create', $this->on([
                'email' => $form['email'],
                'permissions' => $form['choice'] === 'all' ? $this->offered() : $form['permissions'],
            ]));
        } catch (Refusal $refusal) {
            // The form comes back as it was filled in.
            return $this->page($form, $this->texts->refusalOfAddress($refusal));
        }

        return $this->done('done_invited', ['email' => $form['email']]);
    }

    /** @return array<string, mixed> */
    public function resend(): array
    {
        $answer = Core::call('invitation.resend', $this->on(['invitation' => Form::id($_POST, 'invitation')]));

        return $this->done('done_resent', ['email' => (string) ($answer['invite']['email'] ?? '')]);
    }

    /** @return array<string, mixed> */
    public function cancel(): array
    {
        $answer = Core::call('invitation.cancel', $this->on(['invitation' => Form::id($_POST, 'invitation')]));

        return $this->done('done_cancelled', ['email' => (string) ($answer['invite']['email'] ?? '')]);
    }

    /** @return array<string, mixed> */
    public function remove(): array
    {
        Core::call('member.remove', $this->on(['user' => Form::id($_POST, 'user')]));

        return $this->done('member_removed', []);
    }

    /** @param array<string, mixed> $arguments @return array<string, mixed> */
    private function on(array $arguments): array
    {
        return ['actor' => $this->actor(), 'account' => Session::account()] + $arguments;
    }

    /** @param array<string, string> $values */
    private function done(string $text, array $values): array
    {
        Mail::afterRequest();
        Session::flash('success', $this->texts->get($text, $values));
        Site::redirect(Site::page('users'));

        return [];
    }

    /** @param array<string, mixed> $form */
    private function page(array $form, string $error): array
    {
        $from = Form::id($_GET, 'from');
        try {
            $answer = Core::call('members.list', $this->on(['offset' => $from, 'limit' => self::AT_ONCE]));
            $invitations = Core::call('invitations.list', $this->on([]))['invitations'] ?? [];
        } catch (Refusal $refusal) {
            $_SESSION['keyholder_refused'] = ['key' => 'members.manage', 'page' => Site::page('users')];
            Site::redirect(Site::page('refused'));
        }
        $total = (int) ($answer['total'] ?? 0);

        return $this->view('users', 'users_title', [
            'account_name' => (string) (Session::show()['account']['name'] ?? ''),
            'members' => array_map([$this, 'member'], $answer['members'] ?? []),
            'total' => $total,
            'earlier' => $from > 0 ? Site::page('users', ['from' => max(0, $from - self::AT_ONCE)]) : '',
            'later' => $from + self::AT_ONCE < $total ? Site::page('users', ['from' => $from + self::AT_ONCE]) : '',
            'invitations' => array_map([$this, 'invitation'], $invitations),
            'groups' => $this->groups($this->offered(), $form['permissions']),
            'form' => $form,
            'error' => $error,
        ]);
    }

    /** @param array<string, mixed> $member @return array<string, mixed> */
    private function member(array $member): array
    {
        return [
            'user' => (int) $member['user'],
            'name' => (string) $member['name'],
            'email' => (string) $member['email'],
            'kind' => $this->badge('kind', (string) $member['kind']),
            'status' => $this->badge('status', (string) $member['status']),
            'owner' => ($member['owner'] ?? false) === true,
            'self' => ($member['self'] ?? false) === true,
            'count' => count($member['permissions'] ?? []),
            'last_used' => $this->moment($member['last_used'] ?? null),
            'edit' => Site::page('permissions', ['user' => (int) $member['user']]),
        ];
    }

    /** @param array<string, mixed> $invite @return array<string, mixed> */
    private function invitation(array $invite): array
    {
        $status = (string) $invite['status'];

        return [
            'invitation' => (int) $invite['invitation'],
            'email' => (string) $invite['email'],
            'status' => $this->badge('invite', $status),
            'inviter' => (string) ($invite['inviter_name'] ?? ''),
            'created' => $this->moment($invite['created'] ?? null),
            'expires' => $this->moment($invite['expires'] ?? null),
            // Which buttons make sense; the library refuses the others.
            'resend' => in_array($status, ['Sent', 'Expired'], true),
            'cancel' => $status === 'Sent',
        ];
    }
}
