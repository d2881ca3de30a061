<?php

declare(strict_types=1);

namespace WHMCS\Module\Addon\Keyholder\Whmcs8;

use WHMCS\Module\Addon\Keyholder\Texts;

/**
 * Countries by their two letters, named by the ICU of PHP's intl. Without it, the two letters themselves.
 */
final class Countries
{
    public static function name(string $code): string
    {
        if (!class_exists('Locale') || !preg_match('/^[A-Z]{2}\z/', $code)) {
            return Printed::once($code);
        }

        return Printed::all((string) \Locale::getDisplayRegion('-' . $code, Texts::ofVisitor()->code()));
    }

    /** The field "country" as ready HTML. */
    public static function dropdown(string $chosen): string
    {
        $names = self::all();
        if ($names === []) {
            return '<input type="text" name="country" id="country" class="form-control" maxlength="2" value="' . Printed::all($chosen) . '">';
        }
        $options = isset($names[$chosen]) ? '' : '<option value="' . Printed::all($chosen) . '" selected>' . Printed::all($chosen) . '</option>';
        foreach ($names as $code => $name) {
            $options .= '<option value="' . $code . '"' . ($code === $chosen ? ' selected' : '') . '>' . Printed::all($name) . '</option>';
        }

        return '<select name="country" id="country" class="form-control custom-select">' . $options . '</select>';
    }

    /** @return array<string, string> two letters => name, in the order of their names; [] without intl */
    public static function all(): array
    {
        if (!class_exists('ResourceBundle')) {
            return [];
        }
        $bundle = \ResourceBundle::create(Texts::ofVisitor()->code(), 'ICUDATA-region', true);
        $regions = $bundle === null ? null : $bundle->get('Countries');
        $names = [];
        foreach ($regions ?? [] as $code => $name) {
            // Numbers are continents; these letters are of no country.
            if (preg_match('/^[A-Z]{2}\z/', (string) $code) && !in_array($code, ['EU', 'EZ', 'QO', 'UN', 'XA', 'XB', 'ZZ'], true)) {
                $names[$code] = (string) $name;
            }
        }
        if (class_exists('Collator')) {
            (new \Collator(Texts::ofVisitor()->code()))->asort($names);
        }

        return $names;
    }
}
