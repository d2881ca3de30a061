<?php

declare(strict_types=1);

namespace WHMCS\Module\Addon\Keyholder\Admin;

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

    /** Any answer of the library as nested tables; for reports whose shape may grow. */
    public static function value($value): string
    {
        if (!is_array($value)) {
            $text = is_bool($value) ? ($value ? 'yes' : 'no') : ($value === null ? '–' : (string) $value);

            return htmlspecialchars($text, ENT_QUOTES | ENT_SUBSTITUTE, 'UTF-8');
        }
        if ($value === []) {
            return '–';
        }
        if (array_filter($value, 'is_array') === [] && array_keys($value) === range(0, count($value) - 1)) {
            return implode(', ', array_map([self::class, 'value'], $value));
        }

        return self::isRows($value) ? self::rows($value) : self::pairs($value);
    }

    private static function isRows(array $value): bool
    {
        return isset($value[0]) && is_array($value[0]) && array_keys($value) === range(0, count($value) - 1);
    }

    /** More rows than fit on a screen are folded away behind their number. @param list<array<string, mixed>> $rows */
    private static function rows(array $rows): string
    {
        return count($rows) <= 10 ? self::table($rows) : '<details><summary>' . count($rows) . '</summary>' . self::table($rows) . '</details>';
    }

    /** @param list<array<string, mixed>> $rows */
    private static function table(array $rows): string
    {
        $columns = array_keys(array_merge(...array_map(static function ($row) {
            return (array) $row;
        }, $rows)));
        $html = '<div class="table-responsive" tabindex="0"><table class="table table-condensed table-striped datatable"><thead><tr>';
        foreach ($columns as $column) {
            $html .= '<th scope="col">' . self::value((string) $column) . '</th>';
        }
        $html .= '</tr></thead><tbody>';
        foreach ($rows as $row) {
            $html .= '<tr>';
            foreach ($columns as $column) {
                $html .= '<td>' . self::value($row[$column] ?? null) . '</td>';
            }
            $html .= '</tr>';
        }

        return $html . '</tbody></table></div>';
    }

    private static function pairs(array $pairs): string
    {
        $html = '<div class="table-responsive" tabindex="0"><table class="table table-condensed"><tbody>';
        foreach ($pairs as $name => $value) {
            $html .= '<tr><th scope="row">' . self::value(str_replace('_', ' ', (string) $name)) . '</th><td>'
                . self::value($value) . '</td></tr>';
        }

        return $html . '</tbody></table></div>';
    }
}
