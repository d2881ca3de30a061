<?php

declare(strict_types=1);

namespace WHMCS\Module\Addon\Keyholder\Client;

use WHMCS\Module\Addon\Keyholder\Core;
use WHMCS\Module\Addon\Keyholder\Panel\ContactBook;
use WHMCS\Module\Addon\Keyholder\Panel\Mail;
use WHMCS\Module\Addon\Keyholder\Panel\Session;
use WHMCS\Module\Addon\Keyholder\Panel\Site;
use WHMCS\Module\Addon\Keyholder\Panel\Things;
use WHMCS\Module\Addon\Keyholder\Refusal;

/**
 * The person's own page: who they are, what they may do on the account in use and why, which of its mails they get,
 * their password, and the way out of the account.
 */
final class Profile extends Page
{
    /** @return array<string, mixed> */
    public function show(): array
    {
        return $this->page('');
    }

    /** The other sessions end; this one goes on with the new password. @return array<string, mixed> */
    public function password(): array
    {
        $password = Form::password($_POST, 'password');
        if ($password !== Form::password($_POST, 'password_again')) {
            return $this->page($this->texts->get('passwords_differ'));
        }
        $who = Session::show();
        $account = Session::account();
        try {
            Core::call('password.change', [
                'session' => Session::token(), 'old' => Form::password($_POST, 'password_old'), 'new' => $password,
            ]);
        } catch (Refusal $refusal) {
            $known = $refusal->reason === 'login_failed' ? $this->texts->get('password_old_wrong') : $this->texts->refusal($refusal);

            return $this->page($known);
        }
        Session::flash('success', $this->texts->get('password_changed'));
        $this->comeBack((string) $who['user']['email'], $password, $account);
        Site::redirect(Site::page('profile'));

        return [];
    }

    /** @return array<string, mixed> */
    public function mail(): array
    {
        $mail = array_values(array_intersect(ContactBook::CATEGORIES, Form::texts($_POST, 'mail')));
        Core::call('member.mail', $this->on(['user' => Session::user(), 'mail' => $mail]));

        return $this->done('mail_saved', 'profile');
    }

    /** @return array<string, mixed> */
    public function leave(): array
    {
        Core::call('member.remove', $this->on(['user' => Session::user()]));

        return $this->done('account_left', 'accounts');
    }

    private function done(string $text, string $next): array
    {
        Mail::afterRequest();
        Session::flash('success', $this->texts->get($text, ['account' => (string) (Session::show()['account']['name'] ?? '')]));
        Site::redirect(Site::page($next));

        return [];
    }

    /** A new password ends every session, so the person is let in again with it. */
    private function comeBack(string $email, string $password, int $account): void
    {
        try {
            $answer = Core::call('login', ['email' => $email, 'password' => $password]);
            $token = (string) $answer['session'];
            if ($account > 0 && (int) ($answer['account'] ?? 0) !== $account) {
                $token = (string) Core::call('session.enter', ['session' => $token, 'account' => $account])['session'];
            }
            Session::put($token);
        } catch (Refusal $refusal) {
            // Then they log in by themselves.
            Session::drop();
        }
    }

    /** @return array<string, mixed> */
    private function page(string $error): array
    {
        $who = Session::show();
        $inside = Session::account() > 0 && Session::account() === Session::client();
        $rights = $inside ? Core::call('member.effective', $this->on(['user' => Session::user(), 'language' => $this->texts->language()])) : [];
        $owner = ($who['account']['owner'] ?? false) === true;

        return $this->view('profile', 'profile_title', [
            'person' => ['name' => (string) $who['user']['name'], 'email' => (string) $who['user']['email']],
            'account_name' => $inside ? (string) $who['account']['name'] : '',
            'owner' => $owner,
            'kind' => $inside ? $this->badge('kind', (string) $who['account']['kind']) : null,
            'rights' => $this->rights($rights),
            'categories' => $inside && !$owner ? $this->categories() : [],
            'error' => $error,
        ]);
    }

    /** @param array<string, mixed> $rights @return list<array{title: string, from: string}> */
    private function rights(array $rights): array
    {
        $lines = [];
        foreach ($rights['permissions'] ?? [] as $permission) {
            $from = array_map(function (array $because): string {
                $kind = (string) ($because['kind'] ?? '');
                $key = 'because_' . $kind;

                return $this->texts->has($key) ? $this->texts->get($key, ['name' => (string) ($because['name'] ?? '')]) : '';
            }, $permission['from'] ?? []);
            $lines[] = ['title' => $this->catalogue()->title((string) $permission['key']), 'from' => implode(', ', array_filter($from))];
        }
        foreach (['services' => 'service_number', 'domains' => 'domain_number'] as $list => $text) {
            $names = $list === 'services' ? Things::services(Session::account()) : Things::domains(Session::account());
            foreach ($rights[$list] ?? [] as $thing) {
                $what = array_merge(array_map([$this->catalogue(), 'title'], $thing['permissions'] ?? []), $thing['functions'] ?? []);
                $name = $names[(int) $thing['id']] ?? $this->texts->get($text, ['id' => (int) $thing['id']]);
                $lines[] = ['title' => implode(', ', $what), 'from' => $name];
            }
        }

        return $lines;
    }

    /** Which mails of the account the person gets. @return list<array<string, mixed>> */
    private function categories(): array
    {
        // Members may not look at their own place by themselves; the panel does it for them.
        $shown = Core::call('member.show', ['actor' => Core::system(), 'account' => Session::account(), 'user' => Session::user()]);
        $held = $shown['member']['mail'] ?? [];

        return array_map(function (string $category) use ($held): array {
            return [
                'key' => $category,
                'title' => $this->texts->get('mail_category_' . $category),
                'about' => $this->texts->get('mail_about_' . $category),
                'held' => in_array($category, $held, true),
            ];
        }, ContactBook::CATEGORIES);
    }
}
