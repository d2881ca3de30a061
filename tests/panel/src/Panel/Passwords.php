<?php

namespace Panel;

/** Password hashes of every age: bcrypt, md5(salt . password):salt, bare md5. */
final class Passwords
{
    public static function hash(string $password): string
    {
        return password_hash($password, PASSWORD_BCRYPT);
    }

    public static function matches(string $password, string $hash): bool
    {
        if (preg_match('/^\$2[aby]\$/', $hash)) {
            return password_verify($password, $hash);
        }
        if (preg_match('/^([0-9a-f]{32})(?::(.*))?$/Ds', $hash, $part)) {
            return hash_equals($part[1], md5(($part[2] ?? '') . $password));
        }
        return false;
    }
}
