<?php

declare(strict_types=1);

namespace WHMCS\Module\Addon\Keyholder\Whmcs8;

use WHMCS\Module\Addon\Keyholder\Client\Form;
use WHMCS\Module\Addon\Keyholder\Core;
use WHMCS\Module\Addon\Keyholder\Panel\ContactBook;
use WHMCS\Module\Addon\Keyholder\Panel\Session;
use WHMCS\Module\Addon\Keyholder\Panel\Site;
use WHMCS\Module\Addon\Keyholder\Refusal;
use WHMCS\Module\Addon\Keyholder\Texts;

/**
 * Fields of WHMCS 8's forms that mean something else than one field of ours: permissions, mail categories, the form of
 * an invitation that is two in one.
 */
final class Fields
{
    private const TYPED = 'keyholder_typed';

    /**
     * @param array<string, mixed> $posted the form as our page will read it
     * @param array<string, mixed> $raw the form as it came
     * @return array<string, mixed>
     */
    public static function of(string $route, array $posted, array $raw): array
    {
        switch ($route) {
            case 'account-users-invite':
                return ['permissions' => Keys::ours(self::ticked($raw, 'perms'))] + $posted;
            case 'account-users-permissions-save':
                return ['permissions' => self::permissions(Form::id($posted, 'user'), self::ticked($raw, 'perms'))] + $posted;
            case 'invite-validate':
                return self::invitation($posted, $raw);
            case 'account-contacts':
                return self::choose($posted);
            case 'account-contacts-new':
            case 'account-contacts-save':
                return self::contact($posted, $raw);
            case 'user-security-question':
                // Keyholder's users have none.
                self::back(Texts::ofVisitor()->get('question_not_here'), 'profile', ['view' => 'security']);
        }

        return $posted;
    }

    /**
     * What the member holds afterwards: a key of WHMCS that was ticked or unticked gives or takes all of its own, and
     * what these thirteen keys do not say stays as it is.
     *
     * @param list<string> $ticked
     * @return list<string>
     */
    private static function permissions(int $user, array $ticked): array
    {
        try {
            $asked = ['actor' => ['session' => Session::token()], 'account' => Session::account(), 'user' => $user];
            $member = Core::call('member.show', $asked)['member'];
        } catch (Refusal $refusal) {
            // The page asks the same and tells the person.
            return [];
        }
        $taken = array_diff(Keys::ours(array_diff($member['whmcs'] ?? [], $ticked)), Keys::ours($ticked));

        return array_values(array_unique(array_merge(array_diff($member['permissions'] ?? [], $taken), Keys::ours($ticked))));
    }

    /** Logged in: a button alone. Else the same address takes the form that registers. */
    private static function invitation(array $posted, array $raw): array
    {
        if (!isset($raw['password']) && !isset($raw['firstname'])) {
            return $posted;
        }
        $here = ['invitation' => Form::id($posted, 'invitation')];
        self::keep($here['invitation'], $raw);
        if (self::asksTerms() && empty($raw['accept'])) {
            self::back(Texts::ofVisitor()->get('terms_not_accepted'), 'accept', $here);
        }
        $invited = self::addressOf($here['invitation']);
        if ($invited !== '' && strcasecmp($invited, Form::text($raw, 'email')) !== 0) {
            // The library registers the invited address and no other; nobody is to believe otherwise.
            self::back(Texts::ofVisitor()->get('register_invited_only', ['email' => $invited]), 'accept', $here);
        }
        $password = Form::password($raw, 'password');

        return [
            'do' => 'register', 'first_name' => Form::text($raw, 'firstname'), 'last_name' => Form::text($raw, 'lastname'),
            'password' => $password, 'password_again' => $password,
        ] + $posted;
    }

    public static function asksTerms(): bool
    {
        return in_array(strtolower(Site::setting('EnableTOSAccept')), ['on', '1', 'yes', 'true'], true);
    }

    /** What was typed, for the form that comes back. The password is typed again. */
    private static function keep(int $invitation, array $raw): void
    {
        $_SESSION[self::TYPED] = [
            'invitation' => $invitation, 'firstname' => Form::text($raw, 'firstname'), 'lastname' => Form::text($raw, 'lastname'), 'email' => Form::text($raw, 'email'),
        ];
    }

    /** What was typed into the form of this invitation, once. @return array<string, string> */
    public static function typed(int $invitation): array
    {
        $typed = $_SESSION[self::TYPED] ?? [];
        unset($_SESSION[self::TYPED]);

        return is_array($typed) && ($typed['invitation'] ?? 0) === $invitation ? array_diff_key($typed, ['invitation' => 0]) : [];
    }

    /** @param array<string, string|int> $query */
    private static function back(string $why, string $page, array $query): void
    {
        Session::flash('danger', $why);
        Site::redirect(Site::page($page, $query));
    }

    /** The invited address, when this browser has opened the link; '' else. */
    private static function addressOf(int $invitation): string
    {
        $token = $_SESSION['keyholder_invitations'][$invitation] ?? '';
        try {
            return is_string($token) && $token !== '' ? (string) Core::call('invitation.show', ['token' => $token])['email'] : '';
        } catch (Refusal $refusal) {
            return '';
        }
    }

    /** The list of contacts is a form; choosing one changes nothing. */
    private static function choose(array $posted): array
    {
        $contact = Form::id($posted, 'contact');
        Site::redirect($contact > 0 ? Site::page('contact', ['contact' => $contact]) : Site::page('contact', ['view' => 'new']));

        return [];
    }

    /** Mail categories are a map; ticket departments are not in the form, so they stay. */
    private static function contact(array $posted, array $raw): array
    {
        $preferences = is_array($raw['email_preferences'] ?? null) ? $raw['email_preferences'] : [];
        $posted['mail'] = array_values(array_filter(ContactBook::CATEGORIES, static function (string $category) use ($preferences): bool {
            return !in_array($preferences[$category] ?? '0', ['0', '', 'off', 'false'], true);
        }));
        $contact = Form::id($posted, 'contact');
        if ($contact > 0) {
            $posted['departments'] = self::departments($contact);
        }

        return $posted;
    }

    /** @return list<string> */
    private static function departments(int $contact): array
    {
        try {
            $asked = ['actor' => ['session' => Session::token()], 'account' => Session::account(), 'contact' => $contact];

            return array_map('strval', Core::call('contact.show', $asked)['contact']['departments'] ?? []);
        } catch (Refusal $refusal) {
            return [];
        }
    }

    /** The keys of a map of check boxes. @return list<string> */
    private static function ticked(array $raw, string $name): array
    {
        $boxes = is_array($raw[$name] ?? null) ? $raw[$name] : [];

        return array_map('strval', array_keys(array_filter($boxes, 'is_scalar')));
    }
}
