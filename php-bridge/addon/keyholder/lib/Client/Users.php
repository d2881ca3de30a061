<?php

declare(strict_types=1);

namespace WHMCS\Module\Addon\Keyholder\Client;

use WHMCS\Module\Addon\Keyholder\Core;
use WHMCS\Module\Addon\Keyholder\Panel\Mail;
use WHMCS\Module\Addon\Keyholder\Panel\Session;
use WHMCS\Module\Addon\Keyholder\Panel\Site;
use WHMCS\Module\Addon\Keyholder\Panel\Things;
use WHMCS\Module\Addon\Keyholder\Refusal;

/**
 * User management: the members of the account in use, its invitations, and the form that invites.
 */
final class Users extends Page
{
    private const AT_ONCE = 50;

    private const INVITATIONS = 20;

    /** What the list can be narrowed to. */
    private const STATUSES = ['Active', 'Inactive'];

    /** @return array<string, mixed> */
    public function show(): array
    {
        return $this->page(['email' => '', 'choice' => 'all', 'permissions' => []] + Grants::none(), '');
    }

    /** @return array<string, mixed> */
    public function invite(): array
    {
        $form = [
            'email' => Form::text($_POST, 'email'),
            'choice' => in_array(Form::text($_POST, 'choice'), ['choose', 'single'], true) ? Form::text($_POST, 'choice') : 'all',
            'permissions' => Form::texts($_POST, 'permissions'),
        ];
        $whole = ['all' => $this->offered(), 'choose' => $form['permissions'], 'single' => []][$form['choice']];
        try {
            $form += isset($_POST['grants']) ? $this->grants()->posted(Grants::none()) : [];
            // An invitation has no list of network addresses; that is for the member later.
            $rest = array_diff_key($form, array_flip(['email', 'choice', 'permissions', 'allow_from']));
            Things::tell(Session::account(), $rest);
            Core::call('invitation.create', $this->on([
                'email' => $form['email'],
                'permissions' => $whole,
            ] + ($form['choice'] === 'single' ? ['roles' => []] : []) + $rest));
        } catch (\InvalidArgumentException $wrong) {
            return $this->page($form, $this->texts->get($wrong->getMessage()));
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
        $first = Form::id($_GET, 'invitations');
        $looked = $this->lookedFor();
        try {
            $answer = Core::call('members.list', $this->on($looked + ['offset' => $from, 'limit' => self::AT_ONCE]));
            // One more than is shown says whether there are others.
            $asked = $this->on(['offset' => $first, 'limit' => self::INVITATIONS + 1]);
            $invitations = Core::call('invitations.list', $asked)['invitations'] ?? [];
        } catch (Refusal $refusal) {
            if ($looked !== [] && strpos($refusal->reason, 'invalid') === 0) {
                // Nothing that anybody is called.
                Session::flash('danger', $this->texts->get('search_invalid'));
                Site::redirect(Site::page('users'));
            }
            $this->refuse('members.manage');
        }
        $members = array_map([$this, 'member'], $answer['members'] ?? []);
        $total = (int) ($answer['total'] ?? 0);
        $known = $first + count($invitations);

        return $this->view('users', 'users_title', [
            'account_name' => (string) (Session::show()['account']['name'] ?? ''),
            'members' => $members,
            'total' => $this->texts->count('members_count', $total),
            'pager' => $this->pager('users', $from, count($members), $total, self::AT_ONCE, $looked),
            'search' => [
                'text' => $looked['search'] ?? '', 'status' => $looked['status'] ?? '', 'is_on' => $looked !== [],
                'statuses' => array_map(function (string $status): array {
                    return ['value' => $status, 'text' => $this->texts->get('status_' . strtolower($status))];
                }, self::STATUSES),
                'found' => $this->texts->count('search_found', $total),
            ],
            'invitations' => array_map([$this, 'invitation'], array_slice($invitations, 0, self::INVITATIONS)),
            'later_invitations' => $known > $first + self::INVITATIONS
                ? Site::page('users', ['invitations' => $first + self::INVITATIONS]) . '#invitations-title' : '',
            'groups' => $this->groups($this->offered(), $form['permissions']),
            'grants' => $this->grants()->form($form),
            'form' => $form,
            'owner' => (Session::show()['account']['owner'] ?? false) === true,
            'error' => $error,
        ]);
    }

    /** Which members are looked for; all of them: nothing. @return array<string, string> */
    private function lookedFor(): array
    {
        $status = Form::text($_GET, 'status');

        return array_filter([
            'search' => Form::text($_GET, 'search'),
            'status' => in_array($status, self::STATUSES, true) ? $status : '',
        ], 'strlen');
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
            'roles' => array_map(function ($role): string {
                return $this->grants()->roleTitle(Grants::roleId($role));
            }, $member['roles'] ?? []),
            'until' => $this->moment(isset($member['not_after']) ? $member['not_after'] - 1 : null),
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
            // Of one that was answered or taken back it says nothing any more.
            'expires' => in_array($status, ['Sent', 'Expired'], true) ? $this->moment($invite['expires'] ?? null) : null,
            // Which buttons make sense; the library refuses the others.
            'resend' => in_array($status, ['Sent', 'Expired'], true),
            'cancel' => $status === 'Sent',
        ];
    }
}
