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
            if ($value === null) {
                return null;
            }
            $text = (string) $value;

            // Written by a panel that once spoke Latin-1 to its database.
            return mb_check_encoding($text, 'UTF-8') ? $text : mb_convert_encoding($text, 'UTF-8', 'Windows-1252');
        }, (array) $row);
    }
}
