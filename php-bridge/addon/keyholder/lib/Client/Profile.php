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
use WHMCS\Module\Addon\Keyholder\Texts;

/**
 * The person's own page: name, language and address, what they may do on the account in use and why, which of its mails they get,
 * their password, and the way out of the account.
 */
final class Profile extends Page
{
    /** Each in its own words, whatever language the page is in. */
    private const LANGUAGES = ['en' => 'English', 'ro' => 'Română', 'fr' => 'Français', 'es' => 'Español', 'nl' => 'Nederlands'];

    /** @return array<string, mixed> */
    public function show(): array
    {
        return $this->page();
    }

    /** What a form does not have stays. @return array<string, mixed> */
    public function name(): array
    {
        $before = $this->person();
        $form = [];
        foreach (['first_name', 'last_name', 'language'] as $field) {
            $form += isset($_POST[$field]) ? [$field => Form::text($_POST, $field)] : [];
        }
        try {
            // One that Keyholder has no texts for stays until another is chosen.
            $change = array_diff_assoc($form, ['language' => $this->code((string) $before['language'])]);
            Core::call('user.change', ['actor' => $this->actor(), 'user' => Session::user()] + $change);
        } catch (Refusal $refusal) {
            $wrong = strpos($refusal->reason, 'invalid') === 0 ? $this->texts->get('name_invalid') : $this->texts->refusal($refusal);

            return $this->page('name', $wrong, $form);
        }

        return $this->done('name_saved', 'profile');
    }

    /** Asks for a mail to the new address; until its link has come back nothing changes. @return array<string, mixed> */
    public function address(): array
    {
        $email = Form::text($_POST, 'email');
        try {
            Core::call('address.ask', [
                'session' => Session::token(), 'email' => $email, 'password' => Form::password($_POST, 'password_now'),
            ]);
        } catch (Refusal $refusal) {
            $wrong = $refusal->reason === 'login_failed' ? $this->texts->get('password_old_wrong') : $this->texts->refusalOfAddress($refusal);

            return $this->page('address', $wrong, ['new_email' => $email]);
        }
        Mail::afterRequest();
        Session::flash('success', $this->texts->get('address_asked', ['email' => $email]));
        Site::redirect(Site::page('profile'));

        return [];
    }

    /** The other sessions end; this one goes on with the new password. @return array<string, mixed> */
    public function password(): array
    {
        $password = Form::password($_POST, 'password');
        if ($password !== Form::password($_POST, 'password_again')) {
            return $this->page('password', $this->texts->get('passwords_differ'));
        }
        $who = Session::show();
        $account = Session::account();
        try {
            Core::call('password.change', [
                'session' => Session::token(), 'old' => Form::password($_POST, 'password_old'), 'new' => $password,
            ]);
        } catch (Refusal $refusal) {
            $known = $refusal->reason === 'login_failed' ? $this->texts->get('password_old_wrong') : $this->texts->refusal($refusal);

            return $this->page('password', $known);
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

    /** As the library has it. @return array<string, mixed> */
    private function person(): array
    {
        // People do not look themselves up; the panel does it for them.
        return Core::call('user.show', ['actor' => Core::system(), 'user' => Session::user()]);
    }

    /** The code of a language that Keyholder speaks, by any of its names; '' for the panel's. */
    private function code(string $language): string
    {
        $language = strtolower($language);
        $code = Texts::LANGUAGES[$language] ?? $language;

        return isset(self::LANGUAGES[$code]) ? $code : '';
    }

    /**
     * @param string $form which of the forms has the mistake
     * @param array<string, string> $typed what comes back with it
     * @return array<string, mixed>
     */
    private function page(string $form = '', string $error = '', array $typed = []): array
    {
        $who = Session::show();
        $person = $this->person();
        $inside = Session::account() > 0 && Session::account() === Session::client();
        $rights = $inside ? Core::call('member.effective', $this->on(['user' => Session::user(), 'language' => $this->texts->language()])) : [];
        $owner = ($who['account']['owner'] ?? false) === true;

        return $this->view('profile', 'profile_title', [
            'person' => ['name' => (string) $person['name'], 'email' => (string) $person['email']],
            'form' => $typed + [
                'first_name' => (string) $person['first_name'], 'last_name' => (string) $person['last_name'],
                'language' => $this->code((string) $person['language']), 'new_email' => '',
            ],
            'languages' => self::LANGUAGES,
            'account_name' => $inside ? (string) $who['account']['name'] : '',
            'owner' => $owner,
            'kind' => $inside ? $this->badge('kind', (string) $who['account']['kind']) : null,
            'rights' => $this->rights($rights),
            'categories' => $inside && !$owner ? $this->categories() : [],
            'error' => $error,
            'error_of' => $form,
        ]);
    }

    /** @param array<string, mixed> $rights @return list<array{title: string, from: string, to: string}> */
    private function rights(array $rights): array
    {
        $lines = [];
        foreach ($rights['permissions'] ?? [] as $permission) {
            $from = array_map(function (array $because): string {
                $kind = (string) ($because['kind'] ?? '');
                $key = 'because_' . $kind;

                return $this->texts->has($key) ? $this->texts->get($key, ['name' => (string) ($because['name'] ?? '')]) : '';
            }, $permission['from'] ?? []);
            $lines[] = ['title' => $this->catalogue()->title((string) $permission['key']), 'from' => implode(', ', array_filter($from)), 'to' => ''];
        }
        foreach (['services' => ['service_number', 'productdetails'], 'domains' => ['domain_number', 'domaindetails']] as $list => [$text, $action]) {
            $isSeen = in_array($list . '.view', array_column($rights['permissions'] ?? [], 'key'), true);
            $names = $list === 'services' ? Things::services(Session::account()) : Things::domains(Session::account());
            foreach ($rights[$list] ?? [] as $thing) {
                $what = array_merge(array_map([$this->catalogue(), 'title'], $thing['permissions'] ?? []), $thing['functions'] ?? []);
                $name = $names[(int) $thing['id']] ?? $this->texts->get($text, ['id' => (int) $thing['id']]);
                $to = Site::path('clientarea.php?action=' . $action . '&id=' . (int) $thing['id']);
                $lines[] = [
                    'title' => implode(', ', $what), 'from' => $name,
                    'to' => $isSeen || in_array($list . '.view', $thing['permissions'] ?? [], true) ? $to : '',
                ];
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
