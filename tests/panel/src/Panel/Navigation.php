<?php

namespace Panel;

use WHMCS\View\Menu\Item;

/** The two menus of the page's head. */
final class Navigation
{
    private static ?Item $primary = null;
    private static ?Item $secondary = null;

    public static function primaryNavbar(): Item
    {
        return self::$primary ??= Visitor::isLoggedIn() ? self::primaryOfClient() : self::primaryOfGuest();
    }

    public static function secondaryNavbar(): Item
    {
        return self::$secondary ??= self::buildSecondary();
    }

    private static function primaryOfGuest(): Item
    {
        $root = new Item('Primary Navbar');
        $root->addChild('Home', ['uri' => self::url('index.php')]);
        $root->addChild('Store', ['uri' => self::url('cart.php')]);
        $root->addChild('Support', ['uri' => self::url('submitticket.php')]);
        return $root;
    }

    private static function primaryOfClient(): Item
    {
        $root = new Item('Primary Navbar');
        $root->addChild('Home', ['uri' => self::url('clientarea.php')]);
        self::group($root, 'Services', [
            'My Services' => 'clientarea.php?action=services',
            'Order New Services' => 'cart.php',
        ]);
        self::group($root, 'Domains', ['My Domains' => 'clientarea.php?action=domains']);
        self::group($root, 'Billing', [
            'My Invoices' => 'clientarea.php?action=invoices',
            'My Quotes' => 'clientarea.php?action=quotes',
            'Mass Payment' => 'clientarea.php?action=masspay',
            'Add Funds' => 'clientarea.php?action=addfunds',
        ]);
        self::group($root, 'Support', [
            'Tickets' => 'supporttickets.php',
            'Open Ticket' => 'submitticket.php',
        ]);
        $root->addChild('Affiliates', ['uri' => self::url('affiliates.php')]);
        return $root;
    }

    private static function buildSecondary(): Item
    {
        $root = new Item('Secondary Navbar');
        if (!Visitor::isLoggedIn()) {
            self::group($root, 'Account', ['Login' => 'login.php', 'Register' => 'register.php']);
            return $root;
        }
        $person = Visitor::contact() ?? Visitor::client();
        $account = self::group($root, 'Account', [
            'Account Details' => 'clientarea.php?action=details',
            'Contacts/Sub-Accounts' => 'clientarea.php?action=contacts',
            'Change Password' => 'clientarea.php?action=changepw',
            'Email History' => 'clientarea.php?action=emails',
            'Logout' => 'logout.php',
        ]);
        $account->setLabel('Hello, ' . View::plain($person->firstname) . '!');
        return $root;
    }

    /** @param array<string,string> $entries name => page */
    private static function group(Item $root, string $name, array $entries): Item
    {
        $group = $root->addChild($name, ['uri' => '#']);
        foreach ($entries as $label => $page) {
            $group->addChild($label, ['uri' => self::url($page)]);
        }
        return $group;
    }

    public static function url(string $page): string
    {
        return Config::webRoot() . '/' . $page;
    }
}
