<?php

declare(strict_types=1);

namespace WHMCS\Module\Addon\Keyholder\Whmcs8;

use WHMCS\Module\Addon\Keyholder\Panel\Session;
use WHMCS\Module\Addon\Keyholder\Panel\Site;
use WHMCS\Module\Addon\Keyholder\Panel\Staff;
use WHMCS\Module\Addon\Keyholder\Texts;

/**
 * The variables that every template of WHMCS 8 may count on, the header's first of all.
 */
final class Frame
{
    /** What the panel gives as HTML, by name. */
    private const HTML = ['headoutput', 'headeroutput', 'footeroutput', 'LANG', '_LANG', '_lang'];

    private const MENUS = ['primaryNavbar', 'secondaryNavbar', 'primarySidebar', 'secondarySidebar'];

    /**
     * @param array<string, mixed> $panel what the panel gives to every page
     * @return array<string, mixed>
     */
    public static function vars(array $panel): array
    {
        $who = Session::show();
        $inside = $who !== null && Session::account() > 0 && Session::account() === Session::client();
        $given = self::menus(self::escaped($panel));

        return [
            'client' => $inside ? Account::of($who['account']) : null,
            'loggedin' => $who !== null,
            'clientAlerts' => $who === null ? new Collection() : self::alerts($who),
            'adminLoggedIn' => Staff::name() !== '',
            'adminMasqueradingAsClient' => Staff::name() !== '' && $inside,
            'captcha' => new Captcha(),
            'showEmailVerificationBanner' => $who !== null && $who['proved'] !== true && !Scripts::isDismissed('verification'),
            // Validating documents is a service of WHMCS's; nothing of it is here.
            'showUserValidationBanner' => false, 'userValidationUrl' => '', 'userValidationHost' => '',
            'token' => function_exists('generate_token') ? generate_token('plain') : '',
        ] + $given + self::defaults();
    }

    /** What the panel may not know. @return array<string, mixed> */
    private static function defaults(): array
    {
        $root = rtrim(Site::path(''), '/');

        return [
            'WEB_ROOT' => $root, 'BASE_PATH_JS' => $root . '/assets/js', 'BASE_PATH_CSS' => $root . '/assets/css', 'BASE_PATH_IMG' => $root . '/assets/img',
            'systemurl' => Site::setting('SystemURL'), 'companyname' => Printed::all(Site::company()), 'charset' => 'utf-8',
            'language' => Texts::ofVisitor()->language(), 'filename' => 'index', 'pagetitle' => '', 'templatefile' => '', 'date_year' => date('Y'),
            'breadcrumb' => [], 'primaryNavbar' => new Collection(), 'secondaryNavbar' => new Collection(),
            'primarySidebar' => new Sidebar(), 'secondarySidebar' => new Sidebar(), 'inShoppingCart' => false, 'skipMainBodyContainer' => false,
            'assetLogoPath' => '', 'cartitemcount' => 0, 'condlinks' => ['affiliates' => false, 'allowClientRegistration' => false],
            'locales' => [], 'currencies' => [], 'languagechangeenabled' => false, 'socialAccounts' => [],
            'openNetworkIssueCounts' => ['open' => 0, 'scheduled' => 0], 'versionHash' => '1', 'phoneNumberInputStyle' => 0,
            'currentpagelinkback' => Printed::all((string) ($_SERVER['REQUEST_URI'] ?? '')), 'acceptTOS' => false, 'tosURL' => '',
            'pwStrengthErrorThreshold' => 50, 'pwStrengthWarningThreshold' => 75, 'headoutput' => '', 'headeroutput' => '', 'footeroutput' => '',
        ];
    }

    /** Texts of the panel as templates print them: escaped once, but for what is HTML by its name. */
    private static function escaped(array $panel): array
    {
        foreach ($panel as $name => $value) {
            if (!in_array($name, self::HTML, true)) {
                $panel[$name] = self::once($value);
            }
        }

        return $panel;
    }

    /** @param mixed $value @return mixed */
    private static function once($value)
    {
        if (is_array($value)) {
            return array_map([self::class, 'once'], $value);
        }

        return is_string($value) ? Printed::once($value) : $value;
    }

    private static function menus(array $panel): array
    {
        foreach (self::MENUS as $name) {
            $menu = $panel[$name] ?? null;
            if (is_object($menu) && method_exists($menu, 'getChildren')) {
                $panel[$name] = new MenuItem($menu);
            } else {
                unset($panel[$name]);
            }
        }

        return $panel;
    }

    /** What the person should know: an old password that does not open everything, staff in their place. */
    private static function alerts(array $who): Collection
    {
        $texts = Texts::ofVisitor();
        $alerts = [];
        if ($who['proved'] !== true) {
            $alerts[] = new Alert(Printed::all($texts->get('verify_mailbox')), 'warning', Site::page('accounts'));
        }

        return new Collection($alerts);
    }
}
