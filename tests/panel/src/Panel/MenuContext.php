<?php

namespace Panel;

/** The named things that menus may be built from. */
final class MenuContext
{
    private static array $values = [];

    public static function get(string $key): mixed
    {
        if ($key === 'client' && !array_key_exists('client', self::$values)) {
            return Visitor::client();
        }
        return self::$values[$key] ?? null;
    }

    public static function set(string $key, mixed $value): void
    {
        self::$values[$key] = $value;
    }
}
