<?php

declare(strict_types=1);

namespace WHMCS\Module\Addon\Keyholder\Panel;

/** Rows of the panel's tables, as the library takes them: texts or null, by column name. */
final class Rows
{
    /** Beside the columns of the panel: names those whose bytes were no UTF-8, for the library's note. */
    public const NO_UTF8 = '(no utf-8)';

    /** @param object|array<string, mixed> $row @return array<string, string|null> */
    public static function asText($row): array
    {
        $odd = [];
        $texts = [];
        foreach ((array) $row as $column => $value) {
            $text = $value === null ? null : (string) $value;
            if ($text !== null && !mb_check_encoding($text, 'UTF-8')) {
                // Written by a panel that once spoke Latin-1 to its database.
                $text = mb_convert_encoding($text, 'UTF-8', 'Windows-1252');
                $odd[] = $column;
            }
            $texts[$column] = $text;
        }

        return $texts + ($odd === [] ? [] : [self::NO_UTF8 => implode(', ', $odd)]);
    }
}
