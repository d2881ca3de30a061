<?php

declare(strict_types=1);

namespace WHMCS\Module\Addon\Keyholder\Whmcs8;

/**
 * What a template prints as it is.
 */
final class Printed
{
    /** The same value with every text in it escaped, however deep it lies. @param mixed $value @return mixed */
    public static function all($value)
    {
        if (is_array($value)) {
            return array_map([self::class, 'all'], $value);
        }

        return is_string($value) ? htmlspecialchars($value, ENT_QUOTES | ENT_SUBSTITUTE, 'UTF-8') : $value;
    }

    /** A text of the panel, which may have its entities already: they stay as they are. @param mixed $text */
    public static function once($text): string
    {
        return htmlspecialchars((string) $text, ENT_QUOTES | ENT_SUBSTITUTE, 'UTF-8', false);
    }
}
