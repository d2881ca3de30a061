<?php

declare(strict_types=1);

namespace WHMCS\Module\Addon\Keyholder\Api;

use WHMCS\Module\Addon\Keyholder\Core;
use WHMCS\Module\Addon\Keyholder\Panel\Mail;
use WHMCS\Module\Addon\Keyholder\Panel\Staff;
use WHMCS\Module\Addon\Keyholder\Refusal;

/**
 * Asks the library in the name of whoever calls the API, and turns its refusals into the texts of the documents.
 */
final class Ask
{
    /** What an address is called when the library does not take it. */
    public const BAD_ADDRESS = 'The email address entered is not valid';

    private const TEXTS = [
        'user_unknown' => 'Invalid user id',
        'account_unknown' => 'Invalid client id',
        'member_unknown' => 'User is not associated with client',
        'already_member' => 'User already associated with client',
        'address_taken' => 'A user already exists with that email address',
        'owners_grants' => 'Permissions cannot be set on a client owner',
        'owner_stays' => 'You cannot remove the account owner',
        'contact_unknown' => 'Contact ID Not Found',
    ];

    /** @var string the admin whose credentials the call came with; '' for none */
    private static $caller = '';

    /** Who calls from here on. @return string who it was so far: an action may be called in the middle of another one */
    public static function inTheNameOf(string $admin): string
    {
        [$former, self::$caller] = [self::$caller, $admin];

        return $former;
    }

    /** @return array<string, mixed> */
    public static function actor(): array
    {
        $name = self::$caller !== '' ? self::$caller : Staff::name();

        return $name === '' ? Core::system() : ['staff' => $name];
    }

    /**
     * One action of the library.
     *
     * @param array<string, mixed> $arguments
     * @param array<string, string> $texts the library's word of a refusal => what this action calls it
     * @return array<string, mixed>
     * @throws ApiError
     */
    public static function core(string $action, array $arguments, array $texts = []): array
    {
        try {
            return Core::call($action, $arguments + ['actor' => self::actor()]);
        } catch (Refusal $refusal) {
            throw new ApiError(self::said($refusal, $texts + self::TEXTS), 0, $refusal);
        }
    }

    /** As core(), for an action that may have put mail or events into the outbox. */
    public static function change(string $action, array $arguments, array $texts = []): array
    {
        $answer = self::core($action, $arguments, $texts);
        Mail::afterRequest();

        return $answer;
    }

    /** As change(), for an action that takes no actor: its token or address says who it is. */
    public static function anybody(string $action, array $arguments, array $texts = []): array
    {
        try {
            $answer = Core::call($action, $arguments);
        } catch (Refusal $refusal) {
            throw new ApiError(self::said($refusal, $texts + self::TEXTS), 0, $refusal);
        }
        Mail::afterRequest();

        return $answer;
    }

    /** @param array<string, string> $texts */
    private static function said(Refusal $refusal, array $texts): string
    {
        if (isset($texts[$refusal->reason])) {
            return $texts[$refusal->reason];
        }
        if ($refusal->reason === 'invalid' && strpos($refusal->getMessage(), 'e-mail ') !== false) {
            return self::BAD_ADDRESS;
        }

        // The library's own words, which begin in lower case.
        return ucfirst($refusal->getMessage());
    }
}
