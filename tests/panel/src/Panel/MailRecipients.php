<?php

namespace Panel;

use WHMCS\Database\Capsule;

/**
 * Who gets a mail. The account's own address, with a copy to each contact that has the category on;
 * with the account's category off, only those contacts. A ticket's mail goes to who opened it, with a
 * copy to the account, and to no other contact.
 */
final class MailRecipients
{
    /** @return array{to:string,cc:list<string>,bcc:list<string>} */
    public static function of(array $fields, string $type, string $name, int $relatedId): array
    {
        $addresses = $type === 'support' ? self::ofTicket($fields) : self::ofCategory($fields, $type);
        $addresses = array_values(array_filter($addresses, static fn ($address) => self::isMailable($address['email'])));
        $to = array_shift($addresses);
        if ($to === null) {
            return ['to' => '', 'cc' => [], 'bcc' => []];
        }
        $lists = self::reduce(['cc' => $addresses, 'bcc' => []], $name, $relatedId);
        return ['to' => $to['email']] + $lists;
    }

    private static function ofCategory(array $fields, string $category): array
    {
        $on = Clients::emailPreferences($fields['client_email_preferences'])[$category];
        $addresses = $on ? [['email' => $fields['client_email'], 'fullname' => $fields['client_name']]] : [];
        $contacts = Capsule::table('tblcontacts')->where('userid', $fields['client_id'])->where("{$category}emails", 1)->orderBy('id');
        foreach ($contacts->get() as $contact) {
            $addresses[] = self::address($contact);
        }
        return $addresses;
    }

    private static function ofTicket(array $fields): array
    {
        $account = ['email' => $fields['client_email'], 'fullname' => $fields['client_name']];
        if ($fields['client_id'] === 0) {
            return [['email' => $fields['ticket_email'], 'fullname' => $fields['ticket_name']]];
        }
        $opener = Contacts::find($fields['client_id'], $fields['ticket_contactid']);
        return $opener === null ? [$account] : [self::address($opener), $account];
    }

    /** A hook may drop copies, by keeping only some of the indexes. It can add none. */
    private static function reduce(array $lists, string $name, int $relatedId): array
    {
        $kept = Hooks::overrides('PreEmailSendReduceRecipients', ['messagename' => $name, 'relid' => $relatedId, 'recipients' => $lists]);
        $result = [];
        foreach ($lists as $list => $addresses) {
            if (is_array($kept[$list] ?? null)) {
                $addresses = array_intersect_key($addresses, $kept[$list]);
            }
            $result[$list] = array_values(array_unique(array_column($addresses, 'email')));
        }
        return $result;
    }

    private static function address(object $contact): array
    {
        return ['email' => trim($contact->email), 'fullname' => View::plain("$contact->firstname $contact->lastname")];
    }

    private static function isMailable(string $email): bool
    {
        return filter_var($email, FILTER_VALIDATE_EMAIL, FILTER_FLAG_EMAIL_UNICODE) !== false;
    }
}
