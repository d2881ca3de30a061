<?php

declare(strict_types=1);

namespace WHMCS\Module\Addon\Keyholder\Whmcs8;

/**
 * An invitation. Known: id, email, created_at, token.
 *
 * The token is not the one of the mail, which no page ever shows: it is the invitation's number, which leads to it in
 * the browser that has opened the mailed link, and nowhere else.
 */
final class Invite extends Record
{
    /** An invitation of invitations.list. @param array<string, mixed> $invite */
    public static function listed(array $invite, bool $printed = true): self
    {
        $texts = ['email' => (string) $invite['email'], 'sender' => (string) ($invite['inviter_name'] ?? ''), 'client' => ''];

        return new self(($printed ? Printed::all($texts) : $texts) + [
            'id' => (int) $invite['invitation'],
            'token' => (string) $invite['invitation'],
            'created_at' => new Moment((int) ($invite['created'] ?? 0)),
        ]);
    }

    /** The one that the page behind the link shows. @param array<string, mixed> $shown */
    public static function shown(array $shown): self
    {
        return new self(Printed::all([
            'email' => (string) $shown['email'], 'sender' => (string) $shown['inviter_name'], 'client' => (string) $shown['account_name'],
        ]) + ['id' => (int) $shown['invitation'], 'token' => (string) $shown['invitation'], 'created_at' => null]);
    }

    public function getClientName(): string
    {
        return (string) $this->values['client'];
    }

    public function getSenderName(): string
    {
        return (string) $this->values['sender'];
    }
}
