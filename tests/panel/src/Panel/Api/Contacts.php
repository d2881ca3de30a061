<?php

namespace Panel\Api;

use Panel\ApiError;
use Panel\Contacts as Book;
use WHMCS\Database\Capsule;

/** GetContacts, AddContact, UpdateContact, DeleteContact, in the form of 7.10. */
final class Contacts
{
    private const FILTERS = [
        'userid', 'firstname', 'lastname', 'companyname', 'email', 'address1', 'address2',
        'city', 'state', 'postcode', 'country', 'phonenumber',
    ];

    public static function list(array $values): array
    {
        $query = Capsule::table('tblcontacts');
        foreach (self::FILTERS as $field) {
            if (isset($values[$field]) && $values[$field] !== '') {
                $query->where($field, (string) $values[$field]);
            }
        }
        if (isset($values['subaccount'])) {
            $query->where('subaccount', empty($values['subaccount']) ? 0 : 1);
        }
        $total = (clone $query)->count();
        $start = max(0, (int) ($values['limitstart'] ?? 0));
        $rows = $query->orderBy('id')->offset($start)->limit(max(1, (int) ($values['limitnum'] ?? 25)))->get();
        return [
            'result' => 'success',
            'totalresults' => $total,
            'startnumber' => $start,
            'numreturned' => count($rows),
            'contacts' => ['contact' => array_map(static fn ($row) => (array) $row, $rows->all())],
        ];
    }

    public static function add(array $values): array
    {
        $clientId = (int) ($values['clientid'] ?? 0);
        if (!Capsule::table('tblclients')->where('id', $clientId)->exists()) {
            throw new ApiError('Client ID Not Found');
        }
        $fields = self::fields($values) + Book::EMPTY;
        // 7.10 has no such field here: a contact that comes with a password is a sub-account.
        $fields['subaccount'] = self::password($values) !== '' || !empty($values['subaccount']) ? 1 : 0;
        self::refuseFirst(Book::problems($clientId, 0, $fields));
        return ['result' => 'success', 'contactid' => Book::add($clientId, $fields, self::password($values))];
    }

    public static function update(array $values): array
    {
        $contact = self::find($values);
        $fields = self::fields($values) + Book::fieldsOf($contact);
        if (isset($values['subaccount'])) {
            $fields['subaccount'] = empty($values['subaccount']) || $values['subaccount'] === 'false' ? 0 : 1;
        }
        self::refuseFirst(Book::problems((int) $contact->userid, (int) $contact->id, $fields));
        Book::update($contact, $fields, self::password($values));
        return ['result' => 'success', 'contactid' => (int) $contact->id];
    }

    public static function delete(array $values): array
    {
        $contact = self::find($values);
        Book::delete($contact);
        return ['result' => 'success', 'contactid' => (int) $contact->id];
    }

    private static function find(array $values): object
    {
        return Capsule::table('tblcontacts')->where('id', (int) ($values['contactid'] ?? 0))->first()
            ?? throw new ApiError('Contact ID Not Found');
    }

    /** The given fields only; mail switches in their old and their new spelling. */
    private static function fields(array $values): array
    {
        $fields = [];
        foreach (Book::TEXTS as $name) {
            if (isset($values[$name])) {
                $fields[$name] = (string) $values[$name];
            }
        }
        foreach (Book::CATEGORIES as $category) {
            $value = $values['email_preferences'][$category] ?? $values["{$category}emails"] ?? null;
            if ($value !== null) {
                $fields["{$category}emails"] = in_array($value, [true, 1, '1', 'true', 'on'], true) ? 1 : 0;
            }
        }
        return $fields;
    }

    private static function password(array $values): string
    {
        return (string) ($values['password2'] ?? '');
    }

    private static function refuseFirst(array $problems): void
    {
        if ($problems !== []) {
            throw new ApiError($problems[0]);
        }
    }
}
