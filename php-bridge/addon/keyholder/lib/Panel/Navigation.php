<?php

declare(strict_types=1);

namespace WHMCS\Module\Addon\Keyholder\Panel;

/**
 * Menus, sidebars and home panels: what the person may not open is not offered. What is added is AccountMenu's affair.
 *
 * Where a link leads is looked up in the same table that the gate uses, so the two cannot disagree. This is
 * courtesy, not protection: whatever stays by mistake is refused by the gate.
 */
final class Navigation
{
    /** Panels that show something of the account without a link that tells so: name => permission. */
    private const PANELS = [
        'Client Details' => 'account.profile',
        'Client Contacts' => 'contacts.manage',
        'Active Products/Services' => 'services.view',
        'Overdue Invoices' => 'invoices.view',
        'Unpaid Invoices' => 'invoices.view',
        'Recent Support Tickets' => 'tickets.view',
        'Expired/Expiring Domains' => 'domains.view',
        'Domains Expiring Soon' => 'domains.view',
        'Affiliate Program' => 'affiliates.manage',
    ];

    /** Words in the names of the home page's figures; all others are about money. */
    private const FIGURES = [
        'domain' => 'domains.view',
        'product' => 'services.view',
        'ticket' => 'tickets.view',
        'quote' => 'quotes.view',
        'ffiliate' => 'affiliates.manage',
    ];

    /** Removes what the person may not do from a menu, a sidebar or the home panels. */
    public static function prune($root): void
    {
        if (Session::client() === 0) {
            return;
        }
        foreach (self::children($root) as $item) {
            if (!self::isOffered($item)) {
                $root->removeChild($item->getName());
                continue;
            }
            $hadChildren = self::children($item) !== [];
            self::prune($item);
            // A heading over nothing is no help; a panel with a text of its own stays.
            if ($hadChildren && self::children($item) === [] && !self::standsAlone($item)) {
                $root->removeChild($item->getName());
            }
        }
    }

    /**
     * Hook ClientAreaPageHome: figures of what the person may not see are left blank.
     *
     * @param array<string, mixed> $vars
     * @return array<string, mixed>
     */
    public static function homeFigures(array $vars): array
    {
        $figures = $vars['clientsstats'] ?? null;
        if (!is_array($figures) || Session::client() === 0) {
            return [];
        }
        foreach ($figures as $name => $figure) {
            if (!self::may(self::permissionOfFigure((string) $name))) {
                $figures[$name] = null;
            }
        }

        return ['clientsstats' => $figures];
    }

    /**
     * Hook ClientAreaPageSubmitTicket: departments that are closed to the person are not offered.
     *
     * @param array<string, mixed> $vars
     * @return array<string, mixed>
     */
    public static function departments(array $vars): array
    {
        $departments = $vars['departments'] ?? null;
        if (!is_array($departments) || Session::client() === 0) {
            return [];
        }
        $open = array_filter($departments, static function ($department): bool {
            $id = (int) ((array) $department)['id'];

            return self::quietly(static function () use ($id) {
                return Gate::allows(Demand::plain('tickets.open', $id));
            }, false);
        });

        return ['departments' => array_values($open)];
    }

    private static function permissionOfFigure(string $name): string
    {
        foreach (self::FIGURES as $word => $permission) {
            if (strpos($name, $word) !== false) {
                return $permission;
            }
        }

        return 'invoices.view';
    }

    private static function isOffered($item): bool
    {
        $name = (string) $item->getName();
        if (isset(self::PANELS[$name]) && !self::may(self::PANELS[$name])) {
            return false;
        }
        foreach ([$item->getUri(), $item->getExtra('btn-link')] as $link) {
            if (is_string($link) && $link !== '' && $link[0] !== '#' && !self::mayFollow($link)) {
                return false;
            }
        }

        return true;
    }

    private static function mayFollow(string $link): bool
    {
        $request = Request::ofLink($link);

        return $request === null || self::quietly(static function () use ($request) {
            return Gate::allowsRequest($request);
        }, false);
    }

    /** Whether something is offered; the answer when Keyholder is away is no. */
    public static function may(string $permission): bool
    {
        return self::quietly(static function () use ($permission) {
            return Gate::allows(Demand::plain($permission));
        }, false);
    }

    /** Something of its own to click or to read. */
    private static function standsAlone($item): bool
    {
        $link = (string) $item->getUri();

        return ($link !== '' && $link[0] !== '#') || (string) $item->getBodyHtml() !== '';
    }

    /** The children as a list: pruning changes the tree while it is walked. @return list<object> */
    private static function children($item): array
    {
        $children = [];
        foreach ($item->getChildren() as $child) {
            $children[] = $child;
        }

        return $children;
    }

    /** Menus are also drawn on free pages while Keyholder is away; then nothing that needs an answer is offered. */
    public static function quietly(callable $ask, $otherwise)
    {
        try {
            return $ask();
        } catch (\Throwable $error) {
            return $otherwise;
        }
    }
}
