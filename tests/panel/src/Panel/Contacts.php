<?php

namespace Panel;

use WHMCS\Database\Capsule;

/** Contacts of an account and their logins, with the hooks that tell about them. */
final class Contacts
{
    public const CATEGORIES = ['general', 'product', 'domain', 'invoice', 'support', 'affiliate'];

    public const TEXTS = [
        'firstname', 'lastname', 'companyname', 'email', 'address1', 'address2', 'city',
        'state', 'postcode', 'country', 'phonenumber', 'tax_id', 'permissions',
    ];

    public const EMPTY = [
        'firstname' => '', 'lastname' => '', 'companyname' => '', 'email' => '', 'address1' => '', 'address2' => '',
        'city' => '', 'state' => '', 'postcode' => '', 'country' => '', 'phonenumber' => '', 'tax_id' => '',
        'permissions' => '', 'subaccount' => 0, 'generalemails' => 0, 'productemails' => 0, 'domainemails' => 0,
        'invoiceemails' => 0, 'supportemails' => 0, 'affiliateemails' => 0,
    ];

    public const DOMAIN_MAIL_NEEDED = 'You must have at least one email address enabled to receive domain related '
        . 'notifications as required by ICANN. To disable domain notifications, please enable domain notifications '
        . 'for the primary account holder or another contact';

    public static function ofClient(int $clientId): array
    {
        return Capsule::table('tblcontacts')->where('userid', $clientId)->orderBy('id')->get()->all();
    }

    public static function find(int $clientId, int $contactId): ?object
    {
        return Capsule::table('tblcontacts')->where('id', $contactId)->where('userid', $clientId)->first();
    }

    /** The fields of a row that forms and the API may change. */
    public static function fieldsOf(object $contact): array
    {
        return array_intersect_key((array) $contact, self::EMPTY);
    }

    /** @return list<string> why the contact cannot be stored so; 0 is a new one */
    public static function problems(int $clientId, int $contactId, array $fields): array
    {
        $problems = [];
        if ($fields['subaccount'] && self::addressIsTaken($fields['email'], $contactId)) {
            $problems[] = 'Duplicate Email Address';
        }
        if ($contactId !== 0 && !$fields['domainemails'] && self::isLastForDomains($clientId, $contactId)) {
            $problems[] = self::DOMAIN_MAIL_NEEDED;
        }
        return $problems;
    }

    public static function add(int $clientId, array $fields, string $password): int
    {
        $now = date('Y-m-d H:i:s');
        $contactId = (int) Capsule::table('tblcontacts')->insertGetId($fields + [
            'userid' => $clientId,
            'password' => $password === '' ? '' : Passwords::hash($password),
            'pwresetkey' => '',
            'created_at' => $now,
            'updated_at' => $now,
        ]);
        Hooks::run('ContactAdd', self::hookFields($clientId, $contactId, $fields) + ['password' => $password]);
        ActivityLog::write("Contact added: $contactId", $clientId);
        return $contactId;
    }

    public static function update(object $contact, array $fields, string $password): void
    {
        Capsule::table('tblcontacts')->where('id', $contact->id)->where('userid', $contact->userid)
            ->update($fields + ['updated_at' => date('Y-m-d H:i:s')]);
        $told = self::hookFields((int) $contact->userid, (int) $contact->id, $fields);
        Hooks::run('ContactEdit', $told + ['olddata' => self::fieldsOf($contact)]);
        ActivityLog::write("Contact modified: $contact->id", (int) $contact->userid);
        if ($password !== '') {
            self::changePassword($contact, $password);
        }
    }

    public static function changePassword(object $contact, string $password): void
    {
        Capsule::table('tblcontacts')->where('id', $contact->id)->update(['password' => Passwords::hash($password)]);
        Hooks::run('ContactChangePassword', [
            'userid' => (int) $contact->userid,
            'contactid' => (int) $contact->id,
            'password' => $password,
        ]);
    }

    public static function delete(object $contact): void
    {
        Capsule::table('tblcontacts')->where('id', $contact->id)->where('userid', $contact->userid)->delete();
        Hooks::run('ContactDelete', ['userid' => (int) $contact->userid, 'contactid' => (int) $contact->id]);
        ActivityLog::write("Contact deleted: $contact->id", (int) $contact->userid);
    }

    private static function hookFields(int $clientId, int $contactId, array $fields): array
    {
        return ['userid' => $clientId, 'contactid' => $contactId, 'subaccount' => (bool) $fields['subaccount']] + $fields;
    }

    /** A login address may not be that of a client or of another sub-account. */
    private static function addressIsTaken(string $email, int $contactId): bool
    {
        return Capsule::table('tblclients')->where('email', $email)->exists()
            || Capsule::table('tblcontacts')->where('email', $email)->where('subaccount', 1)->where('id', '<>', $contactId)->exists();
    }

    private static function isLastForDomains(int $clientId, int $contactId): bool
    {
        $client = Capsule::table('tblclients')->where('id', $clientId)->first();
        $others = Capsule::table('tblcontacts')->where('userid', $clientId)->where('id', '<>', $contactId)->where('domainemails', 1);
        return !Clients::emailPreferences($client->email_preferences ?? null)['domain'] && !$others->exists();
    }
}
