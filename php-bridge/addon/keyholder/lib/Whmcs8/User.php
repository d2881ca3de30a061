<?php

declare(strict_types=1);

namespace WHMCS\Module\Addon\Keyholder\Whmcs8;

use WHMCS\Module\Addon\Keyholder\Core;

/**
 * A person with a login, as templates and modules of WHMCS 8 know one. A member of an account has a `pivot` beside.
 */
class User extends Record
{
    /** What is only asked for when somebody reads it: the name here => the library's. */
    private const LATER = [
        'firstName' => 'first_name', 'lastName' => 'last_name', 'first_name' => 'first_name', 'last_name' => 'last_name',
        'language' => 'language', 'proved' => 'mailbox_proved', 'disabled' => 'disabled', 'created' => 'created',
    ];

    /** @var bool texts are for a template */
    private $printed;

    /** @param array<string, mixed> $values id, email, fullName, pivot */
    public function __construct(array $values, bool $printed)
    {
        parent::__construct($values);
        $this->printed = $printed;
    }

    /** A member of members.list or member.show. @param array<string, mixed> $member */
    public static function ofMember(array $member, bool $printed): self
    {
        $at = (int) ($member['last_used'] ?? 0);
        $texts = ['email' => (string) $member['email'], 'fullName' => (string) $member['name']];

        return new self(($printed ? Printed::all($texts) : $texts) + [
            'id' => (int) $member['user'],
            'pivot' => new Place([
                'owner' => ($member['owner'] ?? false) === true,
                'last_login' => $at > 0 ? new Moment($at) : null,
            ]),
        ], $printed);
    }

    /** A user of user.show. @param array<string, mixed> $user */
    public static function ofUser(array $user, bool $printed): self
    {
        $texts = ['email' => (string) $user['email'], 'fullName' => (string) $user['name']];

        return new self(($printed ? Printed::all($texts) : $texts) + ['id' => (int) $user['user']], $printed);
    }

    /** @return mixed */
    public function __get(string $name)
    {
        if ($name === 'created_at') {
            return new Moment((int) $this->__get('created'));
        }
        if (!$this->knows($name) && isset(self::LATER[$name])) {
            $this->ask();
        }

        return parent::__get($name);
    }

    /** Keyholder has no second factor of its own; whether the person has shown the panel's is the session's. */
    public function hasTwoFactorAuthEnabled(): bool
    {
        return ($this->values['second_factor'] ?? false) === true;
    }

    /** Keyholder's users have none: a lost password is set anew by mail. */
    public function hasSecurityQuestion(): bool
    {
        return false;
    }

    public function getSecurityQuestion(): string
    {
        return '';
    }

    public function emailVerified(): bool
    {
        return $this->__get('proved') === true;
    }

    public function needsToCompleteEmailVerification(): bool
    {
        return !$this->emailVerified();
    }

    private function ask(): void
    {
        $answer = Core::call('user.show', ['actor' => Core::system(), 'user' => (int) $this->values['id']]);
        foreach (self::LATER as $name => $theirs) {
            $value = $answer[$theirs] ?? null;
            $this->values += [$name => $this->printed ? Printed::all($value) : $value];
        }
    }
}
