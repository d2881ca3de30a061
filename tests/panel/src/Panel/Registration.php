<?php

namespace Panel;

use WHMCS\Database\Capsule;

/** A new client, by register.php or at the checkout: validation, ClientAdd, and the login that follows. */
final class Registration
{
    public const FIELDS = [
        'firstname', 'lastname', 'companyname', 'email', 'address1', 'address2', 'city', 'state', 'postcode', 'country',
        'phonenumber', 'tax_id',
    ];

    /** @return array<string,string> what was typed */
    public static function typed(): array
    {
        $fields = [];
        foreach (self::FIELDS as $name) {
            $fields[$name] = trim(Request::posted($name));
        }
        return $fields;
    }

    /** @return list<string> why there can be no such client */
    public static function problems(array $fields, string $password): array
    {
        $problems = Hooks::errors('ClientDetailsValidation', $_POST);
        foreach (['firstname' => 'first name', 'lastname' => 'last name', 'email' => 'email address'] as $field => $name) {
            if ($fields[$field] === '') {
                $problems[] = "You did not enter your $name";
            }
        }
        if ($fields['email'] !== '' && !filter_var($fields['email'], FILTER_VALIDATE_EMAIL)) {
            $problems[] = 'The email address you entered was not valid';
        } elseif (Capsule::table('tblclients')->where('email', $fields['email'])->exists()) {
            $problems[] = 'A user already exists with that email address';
        }
        if (mb_strlen($password) < 8) {
            $problems[] = 'The password needs at least 8 characters.';
        }
        return $problems;
    }

    /** Adds the client and logs it in; its number. */
    public static function add(array $fields, string $password): int
    {
        $hash = Passwords::hash($password);
        $id = (int) Capsule::table('tblclients')->insertGetId($fields + [
            'password' => $hash, 'securityqans' => '', 'datecreated' => date('Y-m-d'), 'language' => '', 'notes' => '',
            'status' => 'Active', 'created_at' => date('Y-m-d H:i:s'), 'updated_at' => date('Y-m-d H:i:s'),
        ]);
        Hooks::run('ClientAdd', ['userid' => $id] + $fields + ['password' => $password]);
        ActivityLog::write('Created Client', $id);
        Login::enter((object) ['clientid' => $id, 'contactid' => 0, 'password' => $hash]);
        return $id;
    }
}
