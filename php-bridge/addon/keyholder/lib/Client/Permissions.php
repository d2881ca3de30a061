<?php

declare(strict_types=1);

namespace WHMCS\Module\Addon\Keyholder\Client;

use WHMCS\Module\Addon\Keyholder\Core;
use WHMCS\Module\Addon\Keyholder\Panel\Mail;
use WHMCS\Module\Addon\Keyholder\Panel\Session;
use WHMCS\Module\Addon\Keyholder\Panel\Site;
use WHMCS\Module\Addon\Keyholder\Refusal;

/**
 * What one member may do on the account in use.
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

        return $this->page($member, $member['permissions'] ?? [], '');
    }

    /** @return array<string, mixed> */
    public function save(): array
    {
        $user = Form::id($_POST, 'user');
        $member = $this->member($user);
        $ticked = Form::texts($_POST, 'permissions');
        // What the form did not offer was not unticked: it stays as it is.
        $kept = array_diff($member['permissions'] ?? [], $this->offered());
        $status = Form::text($_POST, 'status');
        $change = in_array($status, ['Active', 'Inactive'], true) ? ['status' => $status] : [];
        try {
            Core::call('member.change', [
                'actor' => $this->actor(),
                'account' => Session::account(),
                'user' => $user,
                'permissions' => array_values(array_unique(array_merge($ticked, $kept))),
            ] + $change);
        } catch (Refusal $refusal) {
            return $this->page($member, $ticked, $this->texts->refusal($refusal));
        }
        Mail::afterRequest();
        Session::flash('success', $this->texts->get('member_saved', ['name' => (string) $member['name']]));
        Site::redirect(Site::page('users'));

        return [];
    }

    /** @return array<string, mixed> */
    private function member(int $user): array
    {
        return Core::call('member.show', [
            'actor' => $this->actor(),
            'account' => Session::account(),
            'user' => $user,
        ])['member'];
    }

    /**
     * @param array<string, mixed> $member
     * @param list<string> $held
     * @return array<string, mixed>
     */
    private function page(array $member, array $held, string $error): array
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
                'active' => (string) $member['status'] === 'Active',
                'owner' => ($member['owner'] ?? false) === true,
                'last_used' => $this->moment($member['last_used'] ?? null),
            ],
            'fixed' => $fixed,
            'groups' => $this->groups($offered, $held),
            'things' => $this->things($member),
            'error' => $error,
        ]);
    }

    /** Grants on single services and domains, to be read here. @return list<string> */
    private function things(array $member): array
    {
        $lines = [];
        foreach (['services' => 'service_number', 'domains' => 'domain_number'] as $list => $text) {
            foreach ($member[$list] ?? [] as $thing) {
                $titles = array_map([$this->catalogue(), 'title'], $thing['permissions'] ?? []);
                $what = implode(', ', array_merge($titles, $thing['functions'] ?? []));
                $lines[] = $this->texts->get($text, ['id' => (int) $thing['id']]) . ': ' . $what;
            }
        }

        return $lines;
    }
}
