<?php

declare(strict_types=1);

namespace WHMCS\Module\Addon\Keyholder\Panel;

use WHMCS\Database\Capsule;
use WHMCS\Module\Addon\Keyholder\Core;
use WHMCS\Module\Addon\Keyholder\Texts;

/**
 * Who opened which ticket. The panel knows an account or one of its contacts; a member is neither, so the person is
 * written down here.
 */
final class Openers
{
    private const TABLE = 'mod_keyholder_openers';

    /**
     * Hook TicketOpen: whose ticket it is, as Keyholder names them.
     *
     * @param array<string, mixed> $vars ticketid, userid (the client), deptid
     */
    public static function opened(array $vars): void
    {
        $ticket = (int) ($vars['ticketid'] ?? 0);
        $client = (int) ($vars['userid'] ?? 0);
        // Without a session nobody is there: a mail, an API call, a ticket of a stranger.
        if (PHP_SAPI === 'cli' || $ticket <= 0 || $client <= 0 || Session::token() === '' || Session::client() !== $client) {
            return;
        }
        try {
            $opener = (int) (self::mayOpen($client, (int) ($vars['deptid'] ?? 0))['opener'] ?? 0);
            if ($opener > 0) {
                self::table();
                Capsule::table(self::TABLE)->updateOrInsert(['ticket_id' => $ticket], ['user_id' => $opener]);
            }
        } catch (\Throwable $error) {
            Site::log('the opener of a ticket was not written down: ' . $error->getMessage(), $client);
        }
    }

    /**
     * Whether the person at the browser may open a ticket on the account, as Keyholder says it.
     *
     * @return array<string, mixed> allowed, reason, text, opener
     */
    public static function mayOpen(int $account, int $department): array
    {
        $question = ['session' => Session::token(), 'account' => $account, 'language' => Texts::ofVisitor()->language()];

        return Core::call('ticket.may_open', $question + ($department > 0 ? ['department' => $department] : []));
    }

    /** A ticket as the library takes it: its opener, as far as one is known, and its department. @return array<string, mixed> */
    public static function ticket(int $ticket): array
    {
        $row = Capsule::table('tbltickets')->where('id', $ticket)->first();
        $user = Capsule::schema()->hasTable(self::TABLE)
            ? (int) Capsule::table(self::TABLE)->where('ticket_id', $ticket)->value('user_id') : 0;
        $contact = (int) ($row->contactid ?? 0);
        $opener = array_filter(['user' => $user]) ?: array_filter(['panel_contact' => $contact]);

        return ['opener' => $opener ?: null, 'department' => (int) ($row->did ?? 0) ?: null];
    }

    /**
     * Hook TicketPiping: a mail on its way to become a ticket or a reply. Whether it may is Keyholder's answer; a From
     * line alone opens nothing for somebody who may not.
     *
     * @param array<string, mixed> $vars to, email, subject
     * @return array<string, bool>
     */
    public static function piped(array $vars): array
    {
        $address = trim((string) ($vars['email'] ?? ''));
        $isCustomer = self::isCustomer($address);
        $ticket = self::answered((string) ($vars['subject'] ?? ''));
        $department = (int) ($ticket->did ?? 0) ?: self::departmentAt((string) ($vars['to'] ?? ''));
        try {
            $question = ['actor' => Core::system(), 'address' => $address, 'customer' => $isCustomer];
            $question += array_filter(['ticket_account' => (int) ($ticket->userid ?? 0), 'department' => $department]);
            if ((Core::call('sender.resolve', $question)['take'] ?? false) === true) {
                return [];
            }
            Site::log('a mail of ' . $address . ' was not taken: no account on which this person may open or see the ticket');
        } catch (\Throwable $error) {
            if (!$isCustomer) {
                // Nobody whom the panel knows: its own rule for guests holds, whatever Keyholder would say.
                return [];
            }
            Site::log('a mail of ' . $address . ' was not taken: ' . $error->getMessage());
        }

        return ['skipProcessing' => true];
    }

    /** Whether the panel would take the sender for a customer. */
    private static function isCustomer(string $address): bool
    {
        return $address !== '' && (Capsule::table('tblclients')->where('email', $address)->exists()
            || Capsule::table('tblcontacts')->where('email', $address)->exists());
    }

    /** The ticket that the subject names; null for a new one. */
    private static function answered(string $subject): ?object
    {
        return preg_match('/\[Ticket ID: ([A-Za-z0-9-]{1,40})\]/', $subject, $found)
            ? Capsule::table('tbltickets')->where('tid', $found[1])->first() : null;
    }

    /** The department that takes mail at this address; 0 for none. */
    private static function departmentAt(string $to): int
    {
        return $to === '' ? 0 : (int) Capsule::table('tblticketdepartments')->where('email', trim($to))->value('id');
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
