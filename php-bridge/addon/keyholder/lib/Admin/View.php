<?php

declare(strict_types=1);

namespace WHMCS\Module\Addon\Keyholder\Admin;

use WHMCS\Module\Addon\Keyholder\Texts;

/**
 * Draws a template of templates/admin. Those are PHP: the panel has no template engine on its admin pages.
 */
final class View
{
    /** @param array<string, mixed> $given becomes variables of the template */
    public static function draw(string $template, array $given): string
    {
        $e = static function ($text): string {
            return htmlspecialchars((string) $text, ENT_QUOTES | ENT_SUBSTITUTE, 'UTF-8');
        };
        extract($given, EXTR_SKIP);
        ob_start();
        try {
            include dirname(__DIR__, 2) . '/templates/admin/' . basename($template) . '.php';
        } finally {
            $html = (string) ob_get_clean();
        }

        return $html;
    }

    /** Words of an answer that the pages have a text for already. */
    private const WORDS = ['contacts' => 'contacts_list', 'users' => 'members_title', 'invitations' => 'invitations_title', 'kind' => 'column_kind'];

    /** Any answer of the library as nested tables; for reports whose shape may grow. */
    public static function value($value, Texts $texts): string
    {
        if (!is_array($value)) {
            $text = is_bool($value) ? $texts->get($value ? 'word_yes' : 'word_no') : ($value === null ? '–' : (string) $value);

            return self::escape($text);
        }
        if ($value === []) {
            return '–';
        }
        if (array_filter($value, 'is_array') === [] && array_keys($value) === range(0, count($value) - 1)) {
            return implode(', ', array_map(static fn ($one): string => self::value($one, $texts), $value));
        }

        return self::isRows($value) ? self::rows($value, $texts) : self::pairs($value, $texts);
    }

    /** What the library calls something, in the reader's words; its own where there are none. */
    private static function word(string $name, Texts $texts): string
    {
        $key = self::WORDS[$name] ?? 'word_' . $name;

        return self::escape($texts->has($key) ? $texts->get($key) : str_replace('_', ' ', $name));
    }

    private static function escape(string $text): string
    {
        return htmlspecialchars($text, ENT_QUOTES | ENT_SUBSTITUTE, 'UTF-8');
    }

    private static function isRows(array $value): bool
    {
        return isset($value[0]) && is_array($value[0]) && array_keys($value) === range(0, count($value) - 1);
    }

    /** More rows than fit on a screen are folded away behind their number. @param list<array<string, mixed>> $rows */
    private static function rows(array $rows, Texts $texts): string
    {
        return count($rows) <= 10 ? self::table($rows, $texts) : '<details><summary>' . count($rows) . '</summary>' . self::table($rows, $texts) . '</details>';
    }

    /** @param list<array<string, mixed>> $rows */
    private static function table(array $rows, Texts $texts): string
    {
        $columns = array_keys(array_merge(...array_map(static function ($row) {
            return (array) $row;
        }, $rows)));
        $html = '<div class="table-responsive" tabindex="0"><table class="table table-condensed table-striped datatable"><thead><tr>';
        foreach ($columns as $column) {
            $html .= '<th scope="col">' . self::word((string) $column, $texts) . '</th>';
        }
        $html .= '</tr></thead><tbody>';
        foreach ($rows as $row) {
            $html .= '<tr>';
            foreach ($columns as $column) {
                $html .= '<td>' . self::value($row[$column] ?? null, $texts) . '</td>';
            }
            $html .= '</tr>';
        }

        return $html . '</tbody></table></div>';
    }

    private static function pairs(array $pairs, Texts $texts): string
    {
        $html = '<div class="table-responsive" tabindex="0"><table class="table table-condensed"><tbody>';
        foreach ($pairs as $name => $value) {
            $listed = $pairs[preg_replace('/_total\z/', '', (string) $name)] ?? null;
            // Where to go on, and the number of rows that all stand here, tell nobody anything.
            if ($name !== 'next' && !(is_array($listed) && count($listed) === $value)) {
                $html .= '<tr><th scope="row">' . self::word((string) $name, $texts) . '</th><td>' . self::value($value, $texts) . '</td></tr>';
            }
        }

        return $html . '</tbody></table></div>';
    }
}
