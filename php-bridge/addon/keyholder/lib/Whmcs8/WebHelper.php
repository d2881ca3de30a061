<?php

declare(strict_types=1);

namespace WHMCS\Module\Addon\Keyholder\Whmcs8;

use WHMCS\Module\Addon\Keyholder\Panel\Site;

/** What templates ask of the class WHMCS\Utility\Environment\WebHelper. */
class WebHelper
{
    /** The path of the panel's root in addresses, without a slash at the end. */
    public static function getBaseUrl(): string
    {
        return rtrim(Site::path(''), '/');
    }
}
