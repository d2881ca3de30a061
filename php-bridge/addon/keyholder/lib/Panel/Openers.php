<?php

declare(strict_types=1);

namespace WHMCS\Module\Addon\Keyholder\Panel;

use WHMCS\Database\Capsule;
use WHMCS\Module\Addon\Keyholder\Core;
use WHMCS\Module\Addon\Keyholder\Texts;

/**
 * Who opened which ticket, and who wrote which reply. The panel knows an account or one of its contacts; a member is
 * neither, so the person is written down here.
 */
final class Openers
{
    private const TICKETS = ['mod_keyholder_openers', 'ticket_id'];

    private const REPLIES = ['mod_keyholder_writers', 'reply_id'];

    /**
     * Hook TicketOpen: whose ticket it is, as Keyholder names them.
     *
     * @param array<string, mixed> $vars ticketid, userid (the client), deptid
     */
    public static function opened(array $vars): void
    {
        self::wrote(self::TICKETS, (int) ($vars['ticketid'] ?? 0), (int) ($vars['userid'] ?? 0), (int) ($vars['deptid'] ?? 0));
    }

    /**
     * Hook TicketUserReply: whose reply it is. A department that is closed to new tickets takes replies.
     *
     * @param array<string, mixed> $vars replyid, userid (the client)
     */
    public static function replied(array $vars): void
    {
        self::wrote(self::REPLIES, (int) ($vars['replyid'] ?? 0), (int) ($vars['userid'] ?? 0), 0);
    }

    /** @param array{0: string, 1: string} $where */
    private static function wrote(array $where, int $id, int $client, int $department): void
    {
        // Without a session nobody is there: a mail, an API call, a ticket of a stranger.
        if (PHP_SAPI === 'cli' || $id <= 0 || $client <= 0 || Session::token() === '' || Session::client() !== $client) {
            return;
        }
        try {
            $writer = (int) (self::mayOpen($client, $department)['opener'] ?? 0);
            if ($writer > 0) {
                self::table($where);
                Capsule::table($where[0])->updateOrInsert([$where[1] => $id], ['user_id' => $writer]);
            }
        } catch (\Throwable $error) {
            Site::log('who wrote to a ticket was not written down: ' . $error->getMessage(), $client);
        }
    }

    /** Who opened a ticket; 0 for nobody who was written down. */
    public static function ofTicket(int $ticket): int
    {
        return self::known(self::TICKETS, [$ticket])[$ticket] ?? 0;
    }

    /** Who wrote these replies. @param list<int> $replies @return array<int, int> */
    public static function ofReplies(array $replies): array
    {
        return self::known(self::REPLIES, $replies);
    }

    /** @param array{0: string, 1: string} $where @param list<int> $ids @return array<int, int> */
    private static function known(array $where, array $ids): array
    {
        $users = [];
        $rows = Capsule::schema()->hasTable($where[0]) ? Capsule::table($where[0])->whereIn($where[1], $ids)->get() : [];
        foreach ($rows as $row) {
            $users[(int) $row->{$where[1]}] = (int) $row->user_id;
        }

        return $users;
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
        $user = self::ofTicket($ticket);
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

    /** @param array{0: string, 1: string} $where */
    private static function table(array $where): void
    {
        if (!Capsule::schema()->hasTable($where[0])) {
            Capsule::schema()->create($where[0], static function ($table) use ($where): void {
                $table->integer($where[1])->unsigned()->primary();
                $table->bigInteger('user_id');
            });
        }
    }
}
