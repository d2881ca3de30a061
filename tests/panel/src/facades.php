<?php

/** The global classes by which add-ons reach the menus and the language. */

class Lang
{
    /** The text of a key; dots go down into nested arrays; an unknown key is its own text. */
    public static function trans(string $key, array $replace = []): string
    {
        return Panel\Language::trans($key, $replace);
    }
}

class Menu
{
    public static function primaryNavbar(): WHMCS\View\Menu\Item
    {
        return Panel\Navigation::primaryNavbar();
    }

    public static function secondaryNavbar(): WHMCS\View\Menu\Item
    {
        return Panel\Navigation::secondaryNavbar();
    }

    /** With a name: builds that sidebar for this page. Without one: the sidebar of this page. */
    public static function primarySidebar(string $name = ''): WHMCS\View\Menu\Item
    {
        return Panel\Sidebars::primary($name);
    }

    public static function secondarySidebar(string $name = ''): WHMCS\View\Menu\Item
    {
        return Panel\Sidebars::secondary($name);
    }

    /** What menus are built from; `client` is the account in use, or null. */
    public static function context(string $key): mixed
    {
        return Panel\MenuContext::get($key);
    }

    public static function addContext(string $key, mixed $value): void
    {
        Panel\MenuContext::set($key, $value);
    }
}
