<?php

namespace Panel;

use WHMCS\Database\Capsule;

/** Support tickets and their messages. */
final class Tickets
{
    public const PRIORITIES = ['Low', 'Medium', 'High'];

    public static function departments(bool $forClient): array
    {
        $query = Capsule::table('tblticketdepartments')->where('hidden', 0);
        // A department that takes replies only gets new tickets from forms all the same: the rule is for mail.
        return ($forClient ? $query : $query->where('clientsonly', 0))->orderBy('id')->get()->all();
    }

    public static function ofClient(int $clientId): array
    {
        return Capsule::table('tbltickets')
            ->leftJoin('tblticketdepartments', 'tblticketdepartments.id', '=', 'tbltickets.did')
            ->where('tbltickets.userid', $clientId)
            ->orderByDesc('tbltickets.id')
            ->get(['tbltickets.*', 'tblticketdepartments.name AS department'])
            ->all();
    }

    /** A ticket of the account by its number; a key that comes along must fit. */
    public static function find(int $clientId, string $number, string $key): ?object
    {
        $ticket = Capsule::table('tbltickets')->where('tid', $number)->where('userid', $clientId)->first();
        if ($ticket === null || ($key !== '' && !hash_equals(self::key($ticket), $key))) {
            return null;
        }
        return $ticket;
    }

    /** The `c` of a ticket's address. The legacy table has no column for it, so it is worked out. */
    public static function key(object $ticket): string
    {
        return substr(hash_hmac('sha256', "ticket:$ticket->id:$ticket->tid", Config::secret()), 0, 8);
    }

    /** The message that opened the ticket stands first and is no reply, so it has no number. */
    public static function messages(object $ticket): array
    {
        $messages = Capsule::table('tblticketreplies')->where('tid', $ticket->id)->orderBy('id')->get()->all();
        if ($messages !== [] && $messages[0]->date === $ticket->date) {
            $messages[0]->id = '';
        }
        return $messages;
    }

    /** @param array{clientId:int,contactId:int,name:string,email:string,departmentId:int,subject:string,message:string,priority:string} $new */
    public static function open(array $new): object
    {
        $ticketId = (int) Capsule::table('tbltickets')->insertGetId([
            'tid' => self::freeNumber(),
            'did' => $new['departmentId'],
            'userid' => $new['clientId'],
            'contactid' => $new['contactId'],
            'name' => $new['name'],
            'email' => $new['email'],
            'cc' => '',
            'title' => $new['subject'],
            'status' => 'Open',
            'date' => date('Y-m-d H:i:s'),
        ]);
        self::addMessage($ticketId, $new['clientId'], $new['contactId'], $new['name'], $new['email'], $new['message']);
        $ticket = Capsule::table('tbltickets')->where('id', $ticketId)->first();
        Hooks::run('TicketOpen', self::hookFields($ticket, $new['message'], $new['priority']));
        Mailer::sendTemplate('Support Ticket Opened', $ticketId, ['ticket_message' => $new['message']]);
        ActivityLog::write("Ticket opened: $ticket->tid", $new['clientId']);
        return $ticket;
    }

    public static function reply(object $ticket, int $contactId, string $message): void
    {
        $replyId = self::addMessage((int) $ticket->id, (int) $ticket->userid, $contactId, '', '', $message);
        Capsule::table('tbltickets')->where('id', $ticket->id)->update(['status' => 'Customer-Reply']);
        Hooks::run('TicketUserReply', self::hookFields($ticket, $message, 'Medium') + [
            'replyid' => $replyId,
            'status' => 'Customer-Reply',
        ]);
    }

    public static function close(object $ticket): void
    {
        Capsule::table('tbltickets')->where('id', $ticket->id)->update(['status' => 'Closed']);
        Hooks::run('TicketClose', ['ticketid' => (int) $ticket->id]);
        ActivityLog::write("Ticket closed: $ticket->tid", (int) $ticket->userid);
    }

    private static function addMessage(int $ticketId, int $clientId, int $contactId, string $name, string $email, string $message): int
    {
        return (int) Capsule::table('tblticketreplies')->insertGetId([
            'tid' => $ticketId,
            'userid' => $clientId,
            'contactid' => $contactId,
            'name' => $name,
            'email' => $email,
            'date' => date('Y-m-d H:i:s'),
            'message' => $message,
        ]);
    }

    private static function hookFields(object $ticket, string $message, string $priority): array
    {
        $department = Capsule::table('tblticketdepartments')->where('id', $ticket->did)->first();
        return [
            'ticketid' => (int) $ticket->id,
            'ticketmask' => $ticket->tid,
            'userid' => (int) $ticket->userid,
            'deptid' => (int) $ticket->did,
            'deptname' => $department->name ?? '',
            'subject' => $ticket->title,
            'message' => $message,
            'priority' => $priority,
        ];
    }

    private static function freeNumber(): string
    {
        do {
            $number = (string) random_int(100000, 999999);
        } while (Capsule::table('tbltickets')->where('tid', $number)->exists());
        return $number;
    }
}
