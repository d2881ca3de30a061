<?php

declare(strict_types=1);

namespace WHMCS\Module\Addon\Keyholder\Panel;

use WHMCS\Database\Capsule;
use WHMCS\Module\Addon\Keyholder\Core;

/**
 * Who gets the panel's mails. The panel makes its list from its contacts; which of its copies stay and who still has to
 * get one is Keyholder's answer. Here stands only what the panel's templates are about.
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

    /** Templates that let their reader in: Keyholder's category for them is "password", whatever category they stand in. */
    private const PRIVATE_MAIL = '/password|verif|two-factor|security|sign-?up|invit/i';

    /** @var array<int, array<string, mixed>> account => the question about the mail that is being sent */
    private static $asked = [];

    /**
     * Hook PreEmailSendReduceRecipients.
     *
     * @param array<string, mixed> $vars messagename, relid, recipients {cc, bcc}
     * @return array<string, array<int|string, mixed>> the copies that stay, by their indexes
     */
    public static function reduce(array $vars): array
    {
        $lists = array_intersect_key((array) ($vars['recipients'] ?? []), ['cc' => 0, 'bcc' => 0]);
        $question = self::about($vars);
        if ($question['account'] === 0) {
            return [];
        }
        unset(self::$asked[$question['account']]);
        try {
            $listed = [];
            foreach ($lists as $copies) {
                $listed = array_merge($listed, array_map([self::class, 'address'], array_values((array) $copies)));
            }
            $kept = Core::call('recipients', $question + ['listed' => $listed])['keep'] ?? [];
            self::$asked[$question['account']] = $question;
        } catch (\Throwable $error) {
            // Nobody can say who may read it: it goes to the account alone.
            Site::log('copies of a mail were dropped: ' . $error->getMessage(), $question['account']);
            $kept = [];
        }

        return array_map(static function ($copies) use ($kept): array {
            return array_filter((array) $copies, static fn ($copy): bool => in_array(self::address($copy), $kept, true));
        }, $lists);
    }

    /**
     * Hook EmailPreLog: the mail has gone out as it stands here; who is meant and did not get it gets the same.
     *
     * @param array<string, mixed> $vars userid, to, cc, bcc, subject, message
     */
    public static function sendCopies(array $vars): void
    {
        $account = (int) ($vars['userid'] ?? 0);
        $question = self::$asked[$account] ?? null;
        unset(self::$asked[$account]);
        if ($question === null) {
            return;
        }
        try {
            $sent = array_merge(...array_map([self::class, 'addresses'], [$vars['to'] ?? '', $vars['cc'] ?? '', $vars['bcc'] ?? '']));
            foreach (Core::call('recipients', $question + ['listed' => $sent])['add'] ?? [] as $person) {
                Mail::copy((string) $person['to'], (string) ($vars['subject'] ?? ''), (string) ($vars['message'] ?? ''));
            }
        } catch (\Throwable $error) {
            Site::log('copies of a mail were not sent: ' . $error->getMessage(), $account);
        }
    }

    /** The mail as Keyholder is asked about it; account 0 when it is about none. @return array<string, mixed> */
    private static function about(array $vars): array
    {
        $name = (string) ($vars['messagename'] ?? '');
        $type = (string) Capsule::table('tblemailtemplates')->where('name', $name)->value('type');
        $related = (int) ($vars['relid'] ?? 0);
        $account = $type === 'general' ? $related : 0;
        if (isset(self::ACCOUNTS[$type])) {
            [$table, $column] = self::ACCOUNTS[$type];
            $account = (int) Capsule::table($table)->where('id', $related)->value($column);
        }
        $isPrivate = preg_match(self::PRIVATE_MAIL, $name) === 1;
        $ticket = !$isPrivate && $type === 'support' ? ['ticket' => Openers::ticket($related)] : [];

        return ['actor' => Core::system(), 'account' => $account, 'category' => $isPrivate ? 'password' : $type] + $ticket;
    }

    private static function address($copy): string
    {
        $address = ((array) $copy)['email'] ?? '';

        return is_string($address) ? $address : '';
    }

    /** The addresses of a header such as "A <a@example.org>, b@example.org". @return list<string> */
    private static function addresses($header): array
    {
        $parts = is_array($header) ? array_filter($header, 'is_string') : explode(',', (string) $header);

        return array_values(array_filter(array_map(static function (string $part): string {
            return preg_match('/<([^<>]*)>\s*\z/', $part, $found) ? $found[1] : trim($part);
        }, $parts)));
    }
}
