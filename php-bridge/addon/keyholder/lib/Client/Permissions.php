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
 * What one member may do on the account in use. The form is first answered with what it would change; only then it
 * is saved.
 */
final class Permissions extends Page
{
    /** @return array<string, mixed> */
    public function show(): array
    {
        try {
            $member = $this->member(Form::id($_GET, 'user'));
        } catch (Refusal $refusal) {
            Session::flash('danger', $this->texts->refusal($refusal));
            Site::redirect(Site::page('users'));
        }

        return $this->page($member, $member, '', null);
    }

    /** @return array<string, mixed> */
    public function preview(): array
    {
        return $this->attempt(function (array $member, array $change): array {
            $preview = Core::call('member.preview', $this->on($change));

            return $this->page($member, $change + $member, '', Changes::of($member, $preview, $this->texts, $this->grants()));
        });
    }

    /** @return array<string, mixed> */
    public function save(): array
    {
        return $this->attempt(function (array $member, array $change): array {
            Things::tell(Session::account(), $change);
            Core::call('member.change', $this->on($change));
            Mail::afterRequest();
            Session::flash('success', $this->texts->get('member_saved', ['name' => (string) $member['name']]));
            Site::redirect(Site::page('users'));

            return [];
        });
    }

    /** Reads the form; a refusal comes back with the form as it was filled in. @return array<string, mixed> */
    private function attempt(callable $do): array
    {
        $member = $this->member(Form::id($_POST, 'user'));
        $change = ['user' => (int) $member['user'], 'permissions' => $this->permissions($member)];
        $status = Form::text($_POST, 'status');
        $change += in_array($status, ['Active', 'Inactive'], true) ? ['status' => $status] : [];
        try {
            // A form without these parts does not touch them.
            $change += isset($_POST['grants']) ? $this->grants()->posted($member) : [];

            return $do($member, $change);
        } catch (\InvalidArgumentException $wrong) {
            return $this->page($member, $change + $member, $this->texts->get($wrong->getMessage()), null);
        } catch (Refusal $refusal) {
            return $this->page($member, $change + $member, $this->texts->refusal($refusal), null);
        }
    }

    /** What is ticked, and what the form did not offer: that was not unticked. @return list<string> */
    private function permissions(array $member): array
    {
        $kept = array_diff($member['permissions'] ?? [], $this->offered());

        return array_values(array_unique(array_merge(Form::texts($_POST, 'permissions'), $kept)));
    }

    /** @return array<string, mixed> */
    private function member(int $user): array
    {
        return Core::call('member.show', $this->on(['user' => $user]))['member'];
    }

    /**
     * @param array<string, mixed> $member as it is
     * @param array<string, mixed> $form as the form shows it
     * @param list<array{sign: string, text: string}>|null $changes null: not asked for
     * @return array<string, mixed>
     */
    private function page(array $member, array $form, string $error, ?array $changes): array
    {
        $fixed = ($member['owner'] ?? false) === true || ($member['self'] ?? false) === true;
        $offered = $fixed ? $this->catalogue()->keys() : $this->offered();

        return $this->view('permissions', 'permissions_title', [
            'member' => [
                'user' => (int) $member['user'],
                'name' => (string) $member['name'],
                'email' => (string) $member['email'],
                'kind' => $this->badge('kind', (string) $member['kind']),
                'status' => $this->badge('status', (string) $member['status']),
                'active' => (string) $form['status'] === 'Active',
                'owner' => ($member['owner'] ?? false) === true,
                'last_used' => $this->moment($member['last_used'] ?? null),
            ],
            'fixed' => $fixed,
            'groups' => $this->groups($offered, $form['permissions'] ?? []),
            'grants' => $fixed ? null : $this->grants()->form($form),
            'changes' => $changes,
            'may_offer' => !$fixed && (Session::show()['account']['owner'] ?? false) === true,
            'error' => $error,
        ]);
    }
}
