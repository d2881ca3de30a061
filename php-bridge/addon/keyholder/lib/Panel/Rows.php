<?php

declare(strict_types=1);

namespace WHMCS\Module\Addon\Keyholder\Panel;

/** Rows of the panel's tables, as the library takes them: texts or null, by column name. */
final class Rows
{
    /** @param object|array<string, mixed> $row @return array<string, string|null> */
    public static function asText($row): array
    {
        return array_map(static function ($value): ?string {
            // What is none was written by a panel that once spoke Latin-1 to its database.
            return self::isUtf8($value) ? $value : mb_convert_encoding($value, 'UTF-8', 'Windows-1252');
        }, self::texts($row));
    }

    /** Whether asText has to repair it. @param object|array<string, mixed> $row */
    public static function isBroken($row): bool
    {
        return in_array(false, array_map([self::class, 'isUtf8'], self::texts($row)), true);
    }

    /** @param object|array<string, mixed> $row @return array<string, string|null> */
    private static function texts($row): array
    {
        return array_map(static fn ($value): ?string => $value === null ? null : (string) $value, (array) $row);
    }

    private static function isUtf8(?string $text): bool
    {
        return $text === null || mb_check_encoding($text, 'UTF-8');
    }
}
