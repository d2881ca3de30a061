<?php

declare(strict_types=1);

namespace WHMCS\Module\Addon\Keyholder\Admin;

use WHMCS\Module\Addon\Keyholder\Client\Form;

/**
 * The access list of one person: every account that the login opens.
 */
final class User extends Page
{
    private const AT_ONCE = 100;

    public function show(): string
    {
        $id = Form::id($_GET, 'user');
        $from = Form::id($_GET, 'from');
        $user = $this->call('user.show', ['user' => $id]);
        $answer = $this->call('accounts.of', ['user' => $id, 'offset' => $from, 'limit' => self::AT_ONCE]);

        return $this->draw('user', [
            'user' => $user,
            'choices' => array_map(function (array $choice): array {
                $why = (string) ($choice['why'] ?? '');
                $place = $this->place($choice);

                return [
                    'account' => (int) $choice['account'], 'name' => (string) $choice['name'],
                    'kind' => $this->word('kind', (string) $choice['kind']),
                    'account_status' => $this->word('account_status', (string) $choice['account_status']),
                    'may_enter' => $choice['may_enter'] === true, 'why' => $why === '' ? '' : $this->reason($why),
                    'status' => $place['status'], 'grants' => $place['grants'],
                    'last_used' => isset($choice['last_used']) ? date('Y-m-d H:i', (int) $choice['last_used']) : '',
                ];
            }, $answer['choices'] ?? []),
            'logins' => (new Logins($this->texts, $this->link))->show($id, $from, self::AT_ONCE),
            'next' => $from + self::AT_ONCE < (int) ($answer['total'] ?? 0)
                ? $this->address(['page' => 'user', 'user' => $id, 'from' => $from + self::AT_ONCE]) : '',
        ]);
    }

    /** What the person holds there: the owner everything. @param array<string, mixed> $choice @return array{status: string, grants: string} */
    private function place(array $choice): array
    {
        if ($choice['owner'] === true) {
            return ['status' => $this->texts->get('status_active'), 'grants' => $this->texts->get('owner_holds_all')];
        }
        $asked = ['account' => (int) $choice['account'], 'user' => Form::id($_GET, 'user')];
        $member = $this->call('member.show', $asked)['member'];
        $lines = array_merge(array_column($member['roles'], 'name'), array_map([$this->catalogue(), 'title'], $member['permissions']));
        foreach (['services' => 'service_number', 'domains' => 'domain_number'] as $list => $text) {
            foreach ($member[$list] as $thing) {
                $what = array_merge(array_map([$this->catalogue(), 'title'], $thing['permissions']), $thing['functions']);
                $lines[] = $this->texts->get('change_on', ['thing' => $this->texts->get($text, ['id' => (int) $thing['id']]), 'what' => implode(', ', $what)]);
            }
        }

        return ['status' => $this->word('status', (string) $member['status']), 'grants' => implode('; ', $lines)];
    }

    public function disable(): string
    {
        $user = Form::id($_POST, 'user');
        $disabled = Form::text($_POST, 'disabled') === '1';
        $this->call('user.disable', ['user' => $user, 'disabled' => $disabled]);

        return $this->done($disabled ? 'admin_user_off' : 'admin_user_on', [], ['page' => 'user', 'user' => $user]);
    }
}
