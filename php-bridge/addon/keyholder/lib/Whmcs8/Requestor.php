<?php

declare(strict_types=1);

namespace WHMCS\Module\Addon\Keyholder\Whmcs8;

use WHMCS\Database\Capsule;
use WHMCS\Module\Addon\Keyholder\Core;
use WHMCS\Module\Addon\Keyholder\Panel\Openers;
use WHMCS\Module\Addon\Keyholder\Panel\Rows;
use WHMCS\Module\Addon\Keyholder\Panel\Session;
use WHMCS\Module\Addon\Keyholder\Panel\Site;
use WHMCS\Module\Addon\Keyholder\Refusal;

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

    /** What of a message says who wrote it. */
    private const FIELDS = ['id' => 0, 'admin' => 0, 'userid' => 0, 'contactid' => 0, 'name' => 0, 'email' => 0];

    /** @var int who opened the ticket; 0: nobody who was written down */
    private $opener;

    /** @var array<int, int> reply => who wrote it, as far as it was written down */
    private $writers;

    /** @var array<string, array{class: string, name: string|null}> what the library has said */
    private $known = [];

    /** @param list<int> $replies */
    private function __construct(string $ticket, array $replies)
    {
        $row = Capsule::table('tbltickets')->where('tid', $ticket)->where('userid', Session::account())->first(['id']);
        $this->opener = $row === null ? 0 : Openers::ofTicket((int) $row->id);
        $this->writers = Openers::ofReplies($replies);
    }

    /**
     * Hook ClientAreaPageViewTicket.
     *
     * @param array<string, mixed> $vars tid, and lists of messages
     * @return array<string, mixed> the lists, each message with its requestor
     */
    public static function vars(array $vars): array
    {
        try {
            $lists = Theme::current() === null ? [] : array_intersect_key($vars, array_flip(self::LISTS));
            foreach ($lists as $name => $replies) {
                $lists[$name] = is_array($replies) ? $replies : iterator_to_array($replies, false);
            }
            $ids = array_map(static fn ($reply): int => self::idOf((array) $reply), array_merge([], ...array_values($lists)));
            $requestors = $lists === [] ? null : new self((string) ($vars['tid'] ?? ''), array_values(array_unique(array_filter($ids))));

            return array_map(static fn (array $replies): array => array_map([$requestors, 'with'], $replies), $lists);
        } catch (\Throwable $error) {
            Site::log('who wrote a ticket could not be said: ' . $error->getMessage());

            return [];
        }
    }

    /** @param array<string, mixed>|object $reply @return array<string, mixed>|object */
    private function with($reply)
    {
        $fields = Rows::asText(array_intersect_key((array) $reply, self::FIELDS));
        $who = $this->who($fields);
        $answer = $this->known[serialize($who)] ??= self::asked($who);
        $requestor = ['name' => self::name($fields, $answer), 'type_normalised' => self::TYPES[$answer['class']]];
        if (is_array($reply)) {
            return ['requestor' => $requestor] + $reply;
        }
        $reply->requestor = $requestor;

        return $reply;
    }

    /** @param array<string, mixed> $who @return array<string, mixed> */
    private static function asked(array $who): array
    {
        try {
            return Core::call('sender.class', ['actor' => Core::system(), 'account' => Session::account()] + $who);
        } catch (Refusal $refusal) {
            // Nobody whom the library can make out; the other messages have their writers all the same.
            return ['class' => 'guest'];
        }
    }

    /** As the library takes somebody. @return array<string, mixed> */
    private function who(array $reply): array
    {
        if (trim((string) ($reply['admin'] ?? '')) !== '') {
            return ['staff' => (string) $reply['admin']];
        }
        // What opened the ticket is no reply, so it has no number.
        $id = self::idOf($reply);
        $user = $id === 0 ? $this->opener : $this->writers[$id] ?? 0;
        if ($user > 0) {
            return ['user' => $user];
        }
        if ((int) ($reply['contactid'] ?? 0) > 0) {
            return ['panel_contact' => (int) $reply['contactid']];
        }
        if ((int) ($reply['userid'] ?? 0) === 0) {
            return ['address' => (string) ($reply['email'] ?? '')];
        }

        return ['user' => self::owner()];
    }

    /** What came in before anybody was written down, and by none of the contacts, is the owner's. */
    private static function owner(): int
    {
        static $owner = null;

        return $owner = $owner ?? (int) Core::call('account.show', ['actor' => Core::system(), 'account' => Session::account()])['owner'];
    }

    private static function idOf(array $reply): int
    {
        return (int) ($reply['id'] ?? 0);
    }

    /** The panel calls a member by the name of its client, so what the library says goes first. */
    private static function name(array $reply, array $answer): string
    {
        if (isset($answer['name'])) {
            return Printed::all((string) $answer['name']);
        }

        return Printed::once(trim((string) ($reply['admin'] ?? '')) ?: trim((string) ($reply['name'] ?? '')));
    }
}
