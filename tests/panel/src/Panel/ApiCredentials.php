<?php

namespace Panel;

use WHMCS\Database\Capsule;

/** Who of the staff a caller of the API is: identifier and secret, or admin login and MD5 of the password. */
final class ApiCredentials
{
    /** @return array{identifier:string,secret:string} the secret is shown this once */
    public static function issue(string $username): array
    {
        $admin = Capsule::table('tbladmins')->where('username', $username)->first()
            ?? throw new \RuntimeException("no such admin: $username");
        $pair = ['identifier' => bin2hex(random_bytes(16)), 'secret' => bin2hex(random_bytes(16))];
        Capsule::table('panel_api_credentials')->insert([
            'identifier' => $pair['identifier'],
            'secret_hash' => hash('sha256', $pair['secret']),
            'adminid' => $admin->id,
        ]);
        return $pair;
    }

    /** The old form sends the MD5 of a password, which cannot be compared with its bcrypt hash. */
    public static function allowLogin(string $username, string $password): void
    {
        $admin = Capsule::table('tbladmins')->where('username', $username)->first()
            ?? throw new \RuntimeException("no such admin: $username");
        if (!Passwords::matches($password, $admin->password)) {
            throw new \RuntimeException("not the password of: $username");
        }
        Capsule::table('panel_api_credentials')->updateOrInsert(
            ['identifier' => "md5:$username"],
            ['secret_hash' => hash('sha256', md5($password)), 'adminid' => $admin->id]
        );
    }

    /** The same pair may come as username and password. */
    public static function admin(array $fields): ?object
    {
        $identifier = self::text($fields, 'identifier') ?: self::text($fields, 'username');
        $secret = self::text($fields, 'secret') ?: self::text($fields, 'password');
        if ($identifier === '' || $secret === '') {
            return null;
        }
        return self::ofPair($identifier, $secret) ?? self::ofLogin($identifier, $secret);
    }

    /** The panel keeps a hash of the MD5 beside each admin login that may use the old form. */
    private static function ofLogin(string $username, string $md5): ?object
    {
        $admin = Capsule::table('tbladmins')->where('username', $username)->where('disabled', 0)->first();
        $kept = Capsule::table('panel_api_credentials')->where('identifier', "md5:$username")->value('secret_hash');
        return $admin !== null && is_string($kept) && hash_equals($kept, hash('sha256', strtolower($md5))) ? $admin : null;
    }

    private static function ofPair(string $identifier, string $secret): ?object
    {
        $row = Capsule::table('panel_api_credentials')->where('identifier', $identifier)->first();
        if ($row === null || str_starts_with($identifier, 'md5:') || !hash_equals($row->secret_hash, hash('sha256', $secret))) {
            return null;
        }
        return Capsule::table('tbladmins')->where('id', $row->adminid)->where('disabled', 0)->first();
    }

    private static function text(array $fields, string $name): string
    {
        $value = $fields[$name] ?? '';
        return is_string($value) ? $value : '';
    }
}
