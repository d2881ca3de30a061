<?php

namespace Panel;

/** Lets hooks change the menus: once per request, when everything is in them. */
final class Menus
{
    private static bool $built = false;

    public static function build(): void
    {
        if (self::$built) {
            return;
        }
        self::$built = true;
        Hooks::run('ClientAreaNavbars', []);
        Hooks::run('ClientAreaPrimaryNavbar', Navigation::primaryNavbar());
        Hooks::run('ClientAreaSecondaryNavbar', Navigation::secondaryNavbar());
        Hooks::run('ClientAreaSidebars', []);
        Hooks::run('ClientAreaPrimarySidebar', Sidebars::primary(''));
        Hooks::run('ClientAreaSecondarySidebar', Sidebars::secondary(''));
    }
}
