<?php

declare(strict_types=1);

namespace WHMCS\Module\Addon\Keyholder\Panel;

use WHMCS\Database\Capsule;
use WHMCS\Module\Addon\Keyholder\Core;

/**
 * Who gets the panel's mails. The panel makes its list from its contacts; Keyholder says who is meant to get it. Copies to
 * others are dropped, and those whom the panel does not know (members, openers of tickets) get a copy of their own.
 */
final class Recipients
{
    /** Type of a template => table and column of the account that relid belongs to. */
    private const ACCOUNTS = [
        'product' => ['tblhosting', 'userid'],
        'domain' => ['tbldomains', 'userid'],
        'invoice' => ['tblinvoices', 'userid'],
        'support' => ['tbltickets', 'userid'],
        'affiliate' => ['tblaffiliates', 'clientid'],
    ];

    /** Templates that let their reader in. They are for one person, whatever category they stand in. */
    private const PRIVATE_MAIL = '/password|verif|two-factor|security|sign-?up|invit/i';

    /** @var array<int, list<array{to: string, name: string}>> account => who still has to get the mail that is being sent */
    private static $missing = [];

    /**
     * Hook PreEmailSendReduceRecipients.
     *
     * @param array<string, mixed> $vars messagename, relid, recipients {cc, bcc}
     * @return array<string, array<int|string, mixed>> the copies that stay, by their indexes
     */
    public static function reduce(array $vars): array
    {
        $lists = array_intersect_key((array) ($vars['recipients'] ?? []), ['cc' => 0, 'bcc' => 0]);
        [$type, $account, $related] = self::about($vars);
        if ($account === 0) {
            return [];
        }
        if (preg_match(self::PRIVATE_MAIL, (string) ($vars['messagename'] ?? ''))) {
            return array_map(static fn (): array => [], $lists);
        }
        try {
            $meant = $type === 'support' ? self::ofTicket($account, $related) : self::ofCategory($account, $type);
        } catch (\Throwable $error) {
            // Nobody can say who may read it: it goes to the account alone.
            Site::log('copies of a mail were dropped: ' . $error->getMessage(), $account);

            return array_map(static fn (): array => [], $lists);
        }
        // The general category also holds mails for one person alone, under names that a host chose: nobody is added to it.
        self::$missing[$account] = $type === 'general' ? [] : self::missing($meant, $lists, $account);

        return array_map(static function ($copies) use ($meant): array {
            return array_filter((array) $copies, static fn ($copy): bool => isset($meant[self::key($copy['email'] ?? '')]));
        }, $lists);
    }

    /**
     * Hook EmailPreLog: the mail has gone out as it stands here; those who are missing get the same.
     *
     * @param array<string, mixed> $vars userid, to, subject, message
     */
    public static function sendCopies(array $vars): void
    {
        $account = (int) ($vars['userid'] ?? 0);
        $waiting = self::$missing[$account] ?? [];
        unset(self::$missing[$account]);
        foreach ($waiting as $person) {
            if (self::key((string) ($vars['to'] ?? '')) !== self::key($person['to'])) {
                Mail::copy($person['to'], (string) ($vars['subject'] ?? ''), (string) ($vars['message'] ?? ''));
            }
        }
    }

    /** @return array{0: string, 1: int, 2: int} category, account, related id */
    private static function about(array $vars): array
    {
        $type = (string) Capsule::table('tblemailtemplates')->where('name', (string) ($vars['messagename'] ?? ''))->value('type');
        $related = (int) ($vars['relid'] ?? 0);
        if (!isset(self::ACCOUNTS[$type])) {
            return [$type, $type === 'general' ? $related : 0, $related];
        }
        [$table, $column] = self::ACCOUNTS[$type];

        return [$type, (int) Capsule::table($table)->where('id', $related)->value($column), $related];
    }

    /** @return array<string, array{to: string, name: string}> */
    private static function ofCategory(int $account, string $category): array
    {
        return self::byAddress(Core::call('recipients', [
            'actor' => Core::system(), 'account' => $account, 'category' => $category,
        ])['recipients'] ?? []);
    }

    /** @return array<string, array{to: string, name: string}> */
    private static function ofTicket(int $account, int $ticket): array
    {
        $department = (int) Capsule::table('tbltickets')->where('id', $ticket)->value('did');
        $opener = Openers::of($ticket);
        $answer = Core::call('ticket.recipients', [
            'actor' => Core::system(), 'account' => $account, 'department' => $department,
        ] + ($opener === [] ? [] : ['opener' => $opener]));

        return self::byAddress(array_merge($answer['to'] ?? [], $answer['copies'] ?? []));
    }

    /** @return array<string, array{to: string, name: string}> */
    private static function byAddress(array $recipients): array
    {
        $known = [];
        foreach ($recipients as $recipient) {
            $known[self::key((string) $recipient['to'])] = ['to' => (string) $recipient['to'], 'name' => (string) ($recipient['name'] ?? '')];
        }

        return $known;
    }

    /** Those who are not on the panel's list; the account's own address is, as the main recipient. */
    private static function missing(array $meant, array $lists, int $account): array
    {
        $main = (string) Capsule::table('tblclients')->where('id', $account)->value('email');
        unset($meant[self::key($main)]);
        foreach ($lists as $copies) {
            foreach ((array) $copies as $copy) {
                unset($meant[self::key((string) ($copy['email'] ?? ''))]);
            }
        }

        return array_values($meant);
    }

    /** Two spellings of one address: for comparing only, mail goes to the address as it stands. */
    private static function key(string $address): string
    {
        return strtolower(trim($address));
    }
}
