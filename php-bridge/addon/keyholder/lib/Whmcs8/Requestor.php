<?php

declare(strict_types=1);

namespace WHMCS\Module\Addon\Keyholder\Whmcs8;

use WHMCS\Module\Addon\Keyholder\Core;
use WHMCS\Module\Addon\Keyholder\Panel\ContactBook;
use WHMCS\Module\Addon\Keyholder\Panel\Session;
use WHMCS\Module\Addon\Keyholder\Panel\Site;

/**
 * Who wrote each message of a ticket, under the names that WHMCS 8's ticket view knows. The library says who somebody is
 * to the account.
 */
final class Requestor
{
    /** The library's classes => theirs. */
    private const TYPES = [
        'owner' => 'owner', 'authorised_user' => 'authorizeduser', 'registered_user' => 'registereduser', 'sub_account' => 'subaccount',
        'guest' => 'guest', 'staff' => 'operator',
    ];

    private const LISTS = ['replies', 'descreplies', 'ascreplies'];

    /**
     * Hook ClientAreaPageViewTicket.
     *
     * @param array<string, mixed> $vars
     * @return array<string, mixed> the lists, each message with its requestor
     */
    public static function vars(array $vars): array
    {
        try {
            $lists = Theme::current() === null ? [] : array_intersect_key($vars, array_flip(self::LISTS));
            foreach ($lists as $name => $replies) {
                $lists[$name] = array_map([self::class, 'with'], is_array($replies) ? $replies : iterator_to_array($replies, false));
            }

            return $lists;
        } catch (\Throwable $error) {
            Site::log('who wrote a ticket could not be said: ' . $error->getMessage());

            return [];
        }
    }

    /** @param array<string, mixed>|object $reply @return array<string, mixed>|object */
    private static function with($reply)
    {
        $fields = (array) $reply;
        $requestor = ['name' => self::name($fields), 'type_normalised' => self::type($fields)];
        if (is_array($reply)) {
            return ['requestor' => $requestor] + $reply;
        }
        $reply->requestor = $requestor;

        return $reply;
    }

    private static function type(array $reply): string
    {
        static $known = [];
        $who = self::who($reply);
        $key = json_encode($who);
        if (!isset($known[$key])) {
            $answer = Core::call('sender.class', ['actor' => Core::system(), 'account' => Session::account()] + $who);
            $known[$key] = self::TYPES[(string) $answer['class']] ?? 'guest';
        }

        return $known[$key];
    }

    /** As the library takes somebody. @return array<string, mixed> */
    private static function who(array $reply): array
    {
        if (trim((string) ($reply['admin'] ?? '')) !== '') {
            return ['staff' => (string) $reply['admin']];
        }
        $contact = (int) ($reply['contactid'] ?? 0);
        $known = $contact > 0 ? ContactBook::find(Session::account(), $contact) : null;
        if ($known !== null) {
            return ['contact' => (int) $known['contact']];
        }
        $address = trim((string) ($reply['email'] ?? ''));
        if ($address !== '' && (int) ($reply['userid'] ?? 0) === 0) {
            return ['address' => $address];
        }

        return ['user' => self::owner()];
    }

    /** What the client itself has written is the owner's. */
    private static function owner(): int
    {
        static $owner = null;

        return $owner = $owner ?? (int) Core::call('account.show', ['actor' => Core::system(), 'account' => Session::account()])['owner'];
    }

    private static function name(array $reply): string
    {
        foreach (['admin', 'name'] as $field) {
            if (trim((string) ($reply[$field] ?? '')) !== '') {
                return Printed::once($reply[$field]);
            }
        }

        return Printed::all((string) (Session::show()['account']['owner_name'] ?? ''));
    }
}
