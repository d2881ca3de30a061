<?php

declare(strict_types=1);

namespace WHMCS\Module\Addon\Keyholder\Admin;

use WHMCS\Module\Addon\Keyholder\Client\Form;
use WHMCS\Module\Addon\Keyholder\Panel\Site;

/**
 * What can be entered with the address of one person, and how staff join or part it by hand, with a reason.
 */
final class Logins extends Page
{
    /** The part of a person's page; '' where there is one log-in. */
    public function show(int $user = 0, int $from = 0, int $limit = 0): string
    {
        $list = $this->call('user.logins', ['user' => $user, 'offset' => $from, 'limit' => $limit]);
        if (count($list['logins']) < 2) {
            return '';
        }
        $logins = array_map(function (array $one): array {
            return ['value' => $one['user'] . ':' . $one['account'], 'stateText' => $this->texts->get('admin_login_' . $one['state'])] + $one;
        }, $list['logins']);

        return View::draw('logins', [
            'texts' => $this->texts, 'link' => $this->link, 'token' => generate_token('plain'),
            'user' => (int) $list['user'], 'email' => (string) $list['email'], 'waiting' => (int) $list['waiting'], 'logins' => $logins,
            'ownStays' => $list['own_stays'] === true,
        ]);
    }

    public function join(): string
    {
        [$login, $account] = $this->login();
        $stays = $login > 0 ? ['login' => $login, 'account' => $account] : [];

        return $this->settle('user.join', ['user' => Form::id($_POST, 'user')] + $stays, 'admin_joined');
    }

    public function part(): string
    {
        [$login, $account] = $this->login();

        return $this->settle('user.part', ['user' => $login, 'account' => $account, 'email' => Form::text($_POST, 'email')], 'admin_parted');
    }

    /** @param array<string, mixed> $arguments */
    private function settle(string $action, array $arguments, string $text): string
    {
        $reason = Form::text($_POST, 'reason');
        $whose = (int) $this->call($action, $arguments + ['reason' => $reason])['user'];
        Site::log($action . ' of user ' . Form::id($_POST, 'user') . ', now user ' . $whose . ': ' . $reason);

        return $this->done($text, [], ['page' => 'user', 'user' => $whose]);
    }

    /** User and account of the chosen log-in; 0 for none. @return array{int, int} */
    private function login(): array
    {
        [$user, $account] = explode(':', Form::text($_POST, 'login')) + ['', ''];

        return [(int) $user, (int) $account];
    }
}
