<?php

declare(strict_types=1);

namespace WHMCS\Module\Addon\Keyholder\Panel;

use WHMCS\Database\Capsule;
use WHMCS\Module\Addon\Keyholder\Core;

/**
 * Who opened which ticket. The panel knows an account or one of its contacts; a member is neither, so the person is
 * written down here.
 */
final class Openers
{
    private const TABLE = 'mod_keyholder_openers';

    /** Hook TicketOpen. */
    public static function opened(int $ticket, int $client): void
    {
        $isPerson = PHP_SAPI !== 'cli' && $client > 0 && Session::client() === $client;
        if ($ticket <= 0 || !$isPerson) {
            return;
        }
        try {
            if (Session::user() > 0 && Session::account() === $client) {
                self::table();
                Capsule::table(self::TABLE)->updateOrInsert(['ticket_id' => $ticket], ['user_id' => Session::user()]);
            }
        } catch (\Throwable $error) {
            Site::log('the opener of a ticket was not written down: ' . $error->getMessage(), $client);
        }
    }

    /** The opener as the library takes it; [] for nobody known. @return array<string, int> */
    public static function of(int $ticket): array
    {
        $user = Capsule::schema()->hasTable(self::TABLE)
            ? (int) Capsule::table(self::TABLE)->where('ticket_id', $ticket)->value('user_id') : 0;
        if ($user > 0) {
            return ['user' => $user];
        }
        $row = Capsule::table('tbltickets')->where('id', $ticket)->first();
        $contact = (int) ($row->contactid ?? 0);
        $known = $contact === 0 ? null : ContactBook::find((int) $row->userid, $contact);

        return $known === null ? [] : ['contact' => (int) $known['contact']];
    }

    /**
     * Hook TicketPiping: a mail on its way to become a ticket or a reply. Whose it may be is Keyholder's answer; a From
     * line alone opens nothing for somebody who may not.
     *
     * @param array<string, mixed> $vars email, subject
     * @return array<string, bool>
     */
    public static function piped(array $vars): array
    {
        $address = trim((string) ($vars['email'] ?? ''));
        if (!self::isCustomer($address)) {
            // Somebody unknown: the panel's own rule for guests holds.
            return [];
        }
        $ticket = self::ticketAccount((string) ($vars['subject'] ?? ''));
        try {
            $answer = Core::call('sender.resolve', [
                'actor' => Core::system(), 'address' => $address,
            ] + ($ticket > 0 ? ['ticket_account' => $ticket] : []));
            $accounts = $answer['accounts'] ?? [];
            $isTheirs = $ticket > 0 ? in_array(true, array_column($accounts, 'of_ticket'), true) : $accounts !== [];
            if ($isTheirs) {
                return [];
            }
            Site::log('a mail of ' . $address . ' was not taken: no account on which this person may open or see the ticket');
        } catch (\Throwable $error) {
            Site::log('a mail of ' . $address . ' was not taken: access control is unavailable: ' . $error->getMessage());
        }

        return ['skipProcessing' => true];
    }

    /** Whether the panel would take the sender for a customer. */
    private static function isCustomer(string $address): bool
    {
        return $address !== '' && (Capsule::table('tblclients')->where('email', $address)->exists()
            || Capsule::table('tblcontacts')->where('email', $address)->exists());
    }

    /** The account of the ticket that the subject names; 0 for a new one. */
    private static function ticketAccount(string $subject): int
    {
        return preg_match('/\[Ticket ID: ([A-Za-z0-9-]{1,40})\]/', $subject, $found)
            ? (int) Capsule::table('tbltickets')->where('tid', $found[1])->value('userid') : 0;
    }

    private static function table(): void
    {
        if (!Capsule::schema()->hasTable(self::TABLE)) {
            Capsule::schema()->create(self::TABLE, static function ($table): void {
                $table->integer('ticket_id')->unsigned()->primary();
                $table->bigInteger('user_id');
            });
        }
    }
}
