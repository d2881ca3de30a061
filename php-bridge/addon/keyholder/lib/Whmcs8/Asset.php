<?php

declare(strict_types=1);

namespace WHMCS\Module\Addon\Keyholder\Whmcs8;

use WHMCS\Module\Addon\Keyholder\Panel\Site;

/** What templates ask of the class WHMCS\View\Asset. */
class Asset
{
    /** The link to a style sheet with fonts, where the panel has the file. */
    public static function fontCssInclude(string $file): string
    {
        $place = 'assets/fonts/css/' . $file;
        $root = defined('ROOTDIR') ? ROOTDIR : '';
        if (!preg_match('/^[A-Za-z0-9_.-]+\.css\z/', $file) || !is_file($root . '/' . $place)) {
            return '';
        }

        return '<link href="' . Printed::all(Site::path($place)) . '" rel="stylesheet" type="text/css">';
    }
}
