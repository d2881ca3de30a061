<?php

declare(strict_types=1);

namespace WHMCS\Module\Addon\Keyholder\Whmcs8;

use WHMCS\Module\Addon\Keyholder\Client\Form;
use WHMCS\Module\Addon\Keyholder\Core;
use WHMCS\Module\Addon\Keyholder\Panel\Session;

/**
 * Which template of WHMCS 8 draws which of Keyholder's pages, and the variables that it knows. A page has done its work
 * by then; here its answer gets other names.
 */
final class Pages
{
    /** Ours, or ours and the view asked for => theirs. */
    public const TEMPLATES = [
        'users' => 'account-user-management', 'permissions' => 'account-user-permissions', 'accept' => 'user-invite-accept',
        'accept/none' => 'user-invite-accept',
        'accounts' => 'user-switch-account', 'accounts/forced' => 'user-switch-account-forced',
        'contacts' => 'account-contacts-manage', 'contact' => 'account-contacts-manage', 'contacts/new' => 'account-contacts-new',
        'contact/new' => 'account-contacts-new', 'profile' => 'user-profile', 'profile/password' => 'user-password',
        'profile/security' => 'user-security',
    ];

    /** How many are asked for at once. */
    private const AT_ONCE = 500;

    /** @var array<string, mixed> what our own template would be given */
    private $given;

    /** @param array<string, mixed> $given */
    private function __construct(array $given)
    {
        $this->given = $given;
    }

    /**
     * The template's name and its variables; null when the theme does not draw this page.
     *
     * @param array<string, mixed> $given
     * @return array{0: string, 1: array<string, mixed>}|null
     */
    public static function of(Theme $theme, string $ours, array $given): ?array
    {
        $page = new self($given);
        $name = $page->variant($ours);
        $template = self::TEMPLATES[$name] ?? '';
        if ($template === '' || !$theme->has($template)) {
            return null;
        }

        return [$template, $page->{self::methodOf($name)}()];
    }

    private static function methodOf(string $name): string
    {
        return lcfirst(str_replace(' ', '', ucwords(str_replace('/', ' ', $name))));
    }

    /** One page of ours may be several of theirs. */
    private function variant(string $ours): string
    {
        if (($this->given['prove'] ?? false) === true) {
            // A mailbox has to be proved first. Their templates have no button for it, ours have.
            return '';
        }
        switch ($ours) {
            case 'accounts':
                return Form::id($_GET, 'enter') > 0 && $this->wanted() !== null ? 'accounts/forced' : $ours;
            case 'contacts':
                return $this->contactList() === [] ? 'contacts/new' : $ours;
            case 'contact':
                return (int) $this->given['contact'] === 0 ? 'contact/new' : $ours;
            case 'notice':
                return Form::text($_GET, 'page') === 'accept' ? 'accept/none' : $ours;
            case 'profile':
                $view = 'profile/' . Form::text($_GET, 'view');

                return isset(self::TEMPLATES[$view]) ? $view : $ours;
        }

        return $ours;
    }

    /** @return array<string, mixed> */
    private function users(): array
    {
        $offered = $this->offered();

        return [
            'users' => new Collection(array_map(static function (array $member): User {
                return User::ofMember($member, true);
            }, $this->all('members.list', 'members'))),
            'invites' => new Collection(array_map([Invite::class, 'listed'], array_filter($this->all('invitations.list', 'invitations'), [$this, 'waits']))),
            'permissions' => Keys::boxes($offered),
            'formdata' => ['inviteemail' => Printed::all((string) ($this->given['form']['email'] ?? ''))],
        ];
    }

    /** @return array<string, mixed> */
    private function permissions(): array
    {
        $member = Core::call('member.show', $this->here() + ['user' => (int) $this->given['member']['user']])['member'];

        return [
            'user' => User::ofMember($member, true),
            'permissions' => Keys::boxes($this->given['fixed'] ? array_column($this->answer(), 'key') : $this->offered()),
            'userPermissions' => new Rights($member['whmcs'] ?? []),
        ];
    }

    /** @return array<string, mixed> */
    private function accept(): array
    {
        $typed = Fields::typed((int) $this->given['invitation']);

        return [
            'invite' => Invite::shown($this->given),
            'loggedin' => $this->given['person'] !== null,
            'formdata' => Printed::all($typed + ['email' => (string) $this->given['email'], 'firstname' => '', 'lastname' => '']),
            'accept_tos' => Fields::asksTerms(),
            'tos_url' => Printed::all(\WHMCS\Module\Addon\Keyholder\Panel\Site::setting('TermsOfService')),
            'captchaForm' => 'login', 'captchaFormRegister' => 'register',
        ];
    }

    /** A link that leads to no invitation. @return array<string, mixed> */
    private function acceptNone(): array
    {
        return ['invite' => null];
    }

    /** @return array<string, mixed> */
    private function accounts(): array
    {
        return ['accounts' => new Collection(Choices::all())];
    }

    /** A link of another account that the person may enter. @return array<string, mixed> */
    private function accountsForced(): array
    {
        return ['requiredClient' => $this->wanted()];
    }

    private function wanted(): ?Account
    {
        $account = Choices::find(Form::id($_GET, 'enter'));

        return $account !== null && $account->may_enter && (int) $account->id !== Session::account() ? $account : null;
    }

    /** @return array<string, mixed> the first contact, as WHMCS does it */
    private function contacts(): array
    {
        $contact = Core::call('contact.show', $this->here() + ['contact' => (int) $this->contactList()[0]['id']])['contact'];

        return (new ContactForm($contact, $contact))->vars((string) ($this->given['error'] ?? '')) + ['contacts' => $this->contactList()];
    }

    /** @return array<string, mixed> */
    private function contact(): array
    {
        $known = Core::call('contact.show', $this->here() + ['contact' => (int) $this->given['contact']])['contact'];

        return (new ContactForm($known, $this->given))->vars((string) $this->given['error']) + ['contacts' => $this->contactList()];
    }

    /** @return array<string, mixed> */
    private function contactNew(): array
    {
        return (new ContactForm(null, $this->given))->vars((string) $this->given['error']) + ['contacts' => $this->contactList()];
    }

    /** @return array<string, mixed> */
    private function contactsNew(): array
    {
        return (new ContactForm(null, []))->vars('') + ['contacts' => []];
    }

    /** @return array<string, mixed> */
    private function profile(): array
    {
        // What was typed comes back with a mistake.
        $form = Printed::all($this->given['form']);
        $typed = ['firstName' => $form['first_name'], 'lastName' => $form['last_name']] + array_filter(['email' => $form['new_email']], 'strlen');

        return ['user' => new User($typed + self::self()->toArray(), true), 'uneditableFields' => []];
    }

    /** @return array<string, mixed> */
    private function profilePassword(): array
    {
        return ['user' => self::self(), 'maximumPasswordLength' => 200];
    }

    /** @return array<string, mixed> */
    private function profileSecurity(): array
    {
        return [
            'user' => self::self(), 'linkableProviders' => [], 'securityQuestions' => new Collection(),
            'twoFactorAuthAvailable' => false, 'twoFactorAuthEnabled' => (Session::show()['second_factor'] ?? false) === true,
            'twoFactorAuthRequired' => false, 'showSsoSetting' => false, 'isSsoEnabled' => false,
        ];
    }

    /** The person of this session. */
    public static function self(): User
    {
        $answer = Core::call('user.show', ['actor' => Core::system(), 'user' => Session::user()]);

        return User::ofUser($answer, true);
    }

    /** @return list<array{id: int, name: string, email: string}> */
    private function contactList(): array
    {
        static $list = null;
        if ($list === null) {
            $list = array_map(static function (array $contact): array {
                return Printed::all(['id' => (int) $contact['contact'], 'name' => (string) $contact['name'], 'email' => (string) $contact['email']]);
            }, $this->all('contact.list', 'contacts'));
        }

        return $list;
    }

    /** An invitation that can still be accepted; the other ones are not in their list. */
    private function waits(array $invite): bool
    {
        return (string) $invite['status'] === 'Sent';
    }

    /** @return list<string> the keys that our own page offers to give */
    private function offered(): array
    {
        $keys = [];
        foreach ($this->given['groups'] ?? [] as $group) {
            $keys = array_merge($keys, array_column($group['permissions'], 'key'));
        }

        return $keys;
    }

    /** @return list<array<string, mixed>> */
    private function answer(): array
    {
        return Core::call('permissions.list')['permissions'] ?? [];
    }

    /** @return array<string, mixed> */
    private function here(): array
    {
        return ['actor' => ['session' => Session::token()], 'account' => Session::account()];
    }

    /** A whole list: these templates have no pages. @return list<array<string, mixed>> */
    private function all(string $action, string $name): array
    {
        $rows = [];
        do {
            $page = Core::call($action, $this->here() + ['offset' => count($rows), 'limit' => self::AT_ONCE])[$name] ?? [];
            $rows = array_merge($rows, $page);
        } while (count($page) === self::AT_ONCE);

        return $rows;
    }
}
