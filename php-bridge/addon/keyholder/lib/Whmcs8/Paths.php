<?php

declare(strict_types=1);

namespace WHMCS\Module\Addon\Keyholder\Whmcs8;

use WHMCS\Module\Addon\Keyholder\Panel\Phase;
use WHMCS\Module\Addon\Keyholder\Panel\Plain;
use WHMCS\Module\Addon\Keyholder\Panel\Request;
use WHMCS\Module\Addon\Keyholder\Panel\Session;
use WHMCS\Module\Addon\Keyholder\Panel\Site;

/**
 * Friendly paths of WHMCS 8 that links and scripts of others know by heart. A link leads to the page of ours; the
 * script of the checkout gets its answer.
 */
final class Paths
{
    private const SCRIPTS = ['/cart/account/select' => 'cart-account-select'];

    /** While the panel reads its hook files, before it looks for the path itself. */
    public static function lead(): void
    {
        if (PHP_SAPI === 'cli' || defined('ADMINAREA') || !defined('CLIENTAREA')) {
            return;
        }
        $request = Request::current();
        if ($request->route === '' || !Phase::isLive()) {
            return;
        }
        if ($request->posts && isset(self::SCRIPTS[$request->route])) {
            self::answer(self::SCRIPTS[$request->route]);
        }
        $address = $request->posts ? '' : Addresses::ofPath($request->route);
        if ($address !== '') {
            Site::redirect($address);
        }
    }

    private static function answer(string $route): void
    {
        try {
            Session::begin();
            Scripts::answer($route);
        } catch (\Throwable $error) {
            Plain::unavailable($error);
        }
    }
}
