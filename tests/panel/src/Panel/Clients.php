<?php

namespace Panel;

use WHMCS\Database\Capsule;

/** Accounts: profile, mail preferences, counts. */
final class Clients
{
    public const FIELDS = [
        'firstname', 'lastname', 'companyname', 'email', 'address1', 'address2',
        'city', 'state', 'postcode', 'country', 'phonenumber', 'tax_id',
    ];

    public const DOMAIN_MAIL_NEEDED = 'You must have at least one email address enabled to receive domain related '
        . 'notifications as required by ICANN. To disable domain notifications, please create an alternative contact '
        . 'that is set to receive them';

    /** @return array<string,int> every category; one that was never chosen is on */
    public static function emailPreferences(?string $stored): array
    {
        $chosen = json_decode((string) $stored, true);
        $chosen = is_array($chosen) ? $chosen : [];
        $preferences = [];
        foreach (Contacts::CATEGORIES as $category) {
            $preferences[$category] = (int) (bool) ($chosen[$category] ?? 1);
        }
        return $preferences;
    }

    /** @return array<string,int> */
    public static function statistics(int $clientId): array
    {
        $count = static fn (string $table, string $column, array $values): int => Capsule::table($table)
            ->where('userid', $clientId)->when($values !== [], static fn ($query) => $query->whereIn($column, $values))->count();
        return [
            'numdueinvoices' => $count('tblinvoices', 'status', ['Unpaid']),
            'productsnumactive' => $count('tblhosting', 'domainstatus', ['Active']),
            'productsnumtotal' => $count('tblhosting', 'domainstatus', []),
            'numactivedomains' => $count('tbldomains', 'status', ['Active']),
            'numdomains' => $count('tbldomains', 'status', []),
            'numquotes' => $count('tblquotes', 'stage', []),
            'numtickets' => $count('tbltickets', 'status', []),
            'numactivetickets' => $count('tbltickets', 'status', ['Open', 'Answered', 'Customer-Reply']),
        ];
    }

    /** @return list<string> why the profile cannot be saved so */
    public static function problems(int $clientId, array $fields, array $preferences, array $request): array
    {
        $problems = Hooks::errors('ClientDetailsValidation', $request);
        $current = Capsule::table('tblclients')->where('id', $clientId)->first();
        foreach (['firstname' => 'first name', 'lastname' => 'last name', 'email' => 'email address'] as $field => $name) {
            if (trim($fields[$field]) === '') {
                $problems[] = "You did not enter your $name";
            }
        }
        if ($fields['email'] !== $current->email) {
            if (!filter_var($fields['email'], FILTER_VALIDATE_EMAIL)) {
                $problems[] = 'The email address you entered was not valid';
            } elseif (Capsule::table('tblclients')->where('email', $fields['email'])->where('id', '<>', $clientId)->exists()) {
                $problems[] = 'A user already exists with that email address';
            }
        }
        if (!$preferences['domain'] && !Capsule::table('tblcontacts')->where('userid', $clientId)->where('domainemails', 1)->exists()) {
            $problems[] = self::DOMAIN_MAIL_NEEDED;
        }
        return $problems;
    }

    public static function update(int $clientId, array $fields, array $preferences): void
    {
        $old = (array) Capsule::table('tblclients')->where('id', $clientId)->first();
        Capsule::table('tblclients')->where('id', $clientId)->update($fields + [
            'email_preferences' => json_encode($preferences),
            'updated_at' => date('Y-m-d H:i:s'),
        ]);
        $new = (array) Capsule::table('tblclients')->where('id', $clientId)->first();
        Hooks::run('ClientEdit', ['userid' => $clientId, 'olddata' => $old, 'email_preferences' => $preferences] + $new);
        ActivityLog::write('Client profile modified', $clientId);
    }

    public static function changePassword(int $clientId, string $password): void
    {
        Capsule::table('tblclients')->where('id', $clientId)->update(['password' => Passwords::hash($password)]);
        Hooks::run('ClientChangePassword', ['userid' => $clientId, 'password' => $password]);
        ActivityLog::write('Client password changed', $clientId);
    }
}
