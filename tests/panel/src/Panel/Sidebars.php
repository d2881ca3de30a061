<?php

namespace Panel;

use WHMCS\View\Menu\Item;

/** The sidebars beside a page, by the name of the part of the panel that it belongs to. */
final class Sidebars
{
    private static ?Item $primary = null;
    private static ?Item $secondary = null;

    private const PARTS = [
        'accountView' => ['My Account', [
            'Account Details' => 'clientarea.php?action=details',
            'Contacts/Sub-Accounts' => 'clientarea.php?action=contacts',
            'Change Password' => 'clientarea.php?action=changepw',
            'Email History' => 'clientarea.php?action=emails',
        ]],
        'serviceList' => ['Services', [
            'My Services' => 'clientarea.php?action=services',
            'Order New Services' => 'cart.php',
        ]],
        'domainList' => ['Domains', ['My Domains' => 'clientarea.php?action=domains']],
        'invoiceList' => ['Billing', [
            'My Invoices' => 'clientarea.php?action=invoices',
            'My Quotes' => 'clientarea.php?action=quotes',
            'Mass Payment' => 'clientarea.php?action=masspay',
            'Add Funds' => 'clientarea.php?action=addfunds',
        ]],
        'ticketList' => ['Support', [
            'Tickets' => 'supporttickets.php',
            'Open Ticket' => 'submitticket.php',
        ]],
    ];

    /** With a name: builds that sidebar anew. */
    public static function primary(string $name): Item
    {
        if ($name !== '' || self::$primary === null) {
            self::$primary = self::build('Primary Sidebar', $name);
        }
        return self::$primary;
    }

    public static function secondary(string $name): Item
    {
        if ($name !== '' || self::$secondary === null) {
            self::$secondary = self::build('Secondary Sidebar', $name);
        }
        return self::$secondary;
    }

    private static function build(string $root, string $name): Item
    {
        $sidebar = new Item($root);
        $client = Visitor::client();
        if ($client === null) {
            return $sidebar;
        }
        if ($name === 'clientHome') {
            self::clientDetails($sidebar, $client);
        }
        if (isset(self::PARTS[$name])) {
            self::part($sidebar, ...self::PARTS[$name]);
        }
        return $sidebar;
    }

    private static function clientDetails(Item $sidebar, \WHMCS\User\Client $client): void
    {
        $lines = [$client->companyname, $client->fullName, $client->address1, trim("$client->postcode $client->city")];
        $lines = array_filter($lines, static fn ($line) => (string) $line !== '');
        $escaped = array_map(static fn ($line) => View::label(View::plain($line)), $lines);
        $sidebar->addChild('Client Details', ['label' => 'Your Info'])
            ->setBodyHtml('<address>' . implode('<br>', $escaped) . '</address>');
    }

    /** @param array<string,string> $entries */
    private static function part(Item $sidebar, string $title, array $entries): void
    {
        $panel = $sidebar->addChild($title);
        $here = ltrim(substr((string) ($_SERVER['REQUEST_URI'] ?? ''), strlen(Config::webRoot())), '/');
        foreach ($entries as $label => $page) {
            $panel->addChild($label, ['uri' => Navigation::url($page), 'current' => $here === $page]);
        }
    }
}
