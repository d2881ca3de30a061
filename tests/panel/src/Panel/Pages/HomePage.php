<?php

namespace Panel\Pages;

use Panel\Clients;
use Panel\Holdings;
use Panel\Hooks;
use Panel\Language;
use Panel\Navigation;
use Panel\Page;
use Panel\SubaccountGate;
use Panel\Tickets;
use Panel\View;
use Panel\Visitor;
use WHMCS\View\Menu\Item;

/** The client's home: counts and panels, as far as a sub-account may see them. */
final class HomePage
{
    public static function show(): never
    {
        $client = Visitor::requireClient();
        $page = (new Page('clientareahome', Language::trans('clientareatitle')))->hook('ClientAreaPageHome')->sidebar('clientHome');
        $panels = self::panels((int) $client->id);
        Hooks::run('ClientAreaHomepagePanels', $panels);
        $page->assign([
            'clientsstats' => Clients::statistics((int) $client->id),
            'tiles' => self::tiles(),
            'panels' => $panels,
            'addons_html' => array_map('strval', array_filter(Hooks::run('ClientAreaHomepage', []), 'is_scalar')),
        ])->output();
    }

    /** Each tile names its figure; the template reads it from $clientsstats, which a hook may have blanked. */
    private static function tiles(): array
    {
        $tiles = [
            ['products', 'Services', 'productsnumactive', 'clientarea.php?action=services'],
            ['domains', 'Domains', 'numactivedomains', 'clientarea.php?action=domains'],
            ['tickets', 'Tickets', 'numactivetickets', 'supporttickets.php'],
            ['invoices', 'Unpaid invoices', 'numdueinvoices', 'clientarea.php?action=invoices'],
        ];
        $visible = array_filter($tiles, static fn (array $tile) => SubaccountGate::allows($tile[0]));
        return array_map(
            static fn (array $tile) => ['label' => $tile[1], 'figure' => $tile[2], 'uri' => Navigation::url($tile[3])],
            array_values($visible)
        );
    }

    private static function panels(int $clientId): Item
    {
        $root = new Item('Homepage Panels');
        if (SubaccountGate::allows('products')) {
            self::services($root, $clientId);
        }
        if (SubaccountGate::allows('tickets')) {
            self::tickets($root, $clientId);
        }
        if (SubaccountGate::allows('invoices')) {
            self::invoices($root, $clientId);
        }
        return $root;
    }

    private static function services(Item $root, int $clientId): void
    {
        $active = array_filter(Holdings::services($clientId), static fn ($service) => $service->domainstatus === 'Active');
        $panel = $root->addChild('Active Products/Services', ['label' => 'Your active services']);
        foreach (array_slice($active, 0, 5) as $service) {
            $panel->addChild("Service $service->id", [
                'label' => View::plain("$service->product - $service->domain"),
                'uri' => Navigation::url("clientarea.php?action=productdetails&id=$service->id"),
                'badge' => $service->domainstatus,
            ]);
        }
        self::explainEmpty($panel, 'There are no active services.');
    }

    private static function tickets(Item $root, int $clientId): void
    {
        $panel = $root->addChild('Recent Support Tickets', ['label' => 'Recent tickets']);
        foreach (array_slice(Tickets::ofClient($clientId), 0, 5) as $ticket) {
            $panel->addChild("Ticket $ticket->tid", [
                'label' => View::plain("#$ticket->tid - $ticket->title"),
                'uri' => Navigation::url('viewticket.php?tid=' . rawurlencode($ticket->tid) . '&c=' . Tickets::key($ticket)),
                'badge' => $ticket->status,
            ]);
        }
        self::explainEmpty($panel, 'There are no tickets yet.');
    }

    private static function invoices(Item $root, int $clientId): void
    {
        $panel = $root->addChild('Unpaid Invoices', ['label' => 'Unpaid invoices']);
        foreach (array_slice(Holdings::invoices($clientId, 'Unpaid'), 0, 5) as $invoice) {
            $panel->addChild("Invoice $invoice->id", [
                'label' => "Invoice $invoice->id, due $invoice->duedate",
                'uri' => Navigation::url("viewinvoice.php?id=$invoice->id"),
                'badge' => $invoice->total,
            ]);
        }
        self::explainEmpty($panel, 'Everything is paid.');
    }

    private static function explainEmpty(Item $panel, string $text): void
    {
        if (!$panel->hasChildren()) {
            $panel->setBodyHtml('<p class="text-muted">' . View::label($text) . '</p>');
        }
    }
}
