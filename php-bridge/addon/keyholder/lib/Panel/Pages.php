<?php

declare(strict_types=1);

namespace WHMCS\Module\Addon\Keyholder\Panel;

/**
 * The written table: which page of the client area asks for which permission. Data only; the answer
 * is given by Keyholder, and Gate obeys it.
 *
 * A page is a script and, where one script is many pages, the value of one parameter. Its entry is either one
 * demand for whatever is done there, or a list:
 *
 *   look          for a GET that carries nothing but parameters that choose what is shown
 *   NAME NAME...  for a request that carries any of these parameters
 *   else          for every other parameter and every other POST
 *
 * A request must satisfy every line that its parameters touch, so an allowed action cannot carry a
 * forbidden one along. A demand is one of
 *
 *   free          nobody needs to be asked
 *   member        anybody who is on this account now
 *   owner         its owner
 *   profile, contact   the form of the account or of a contact: its permission, or the owner where a login is touched
 *   KEY SUBJECT:PARAMETER... this permission, about the service, domain or department that the parameter names
 *                 ("a|b": whichever is there; "@tid", "@id", "@reply": the department of that ticket or of the ticket
 *                 of that reply; an attachment of no known ticket is for the owner). "function": who may not do all with
 *                 the service may still run the function that it names, where that was given
 *
 * and several are joined by "+": all of them. A page that is not in the table is for the owner.
 */
final class Pages
{
    /** Scripts that are many pages, and the parameter that says which. */
    private const CHOSEN_BY = [
        'clientarea.php' => 'action', 'viewquote.php' => 'action', 'dl.php' => 'type', 'cart.php' => 'a',
    ];

    /** Parameters that only choose what is shown, on any page. */
    private const LOOKING = [
        'action', 'id', 'domainid', 'tid', 'c', 'deptid', 'step', 'type', 'i', 'page', 'orderby', 'sort', 'order',
        'itemlimit', 'filter', 'q', 'search', 'searchterm', 'language', 'systpl', 'carttpl', 'currency', 'rp', 'm',
        'gid', 'pid', 'cat', 'catid', 'success', 'paymentsuccess', 'paymentfailed', 'view', 'month',
    ];

    /** Parameters that say nothing: the form token, our own marks, cookies that PHP may mix in. */
    private const SILENT = ['token', 'keyholder_account', '_', 'PHPSESSID'];

    private const TABLE = [
        // Home and what concerns the panel's own login of the account, which is the owner's.
        'clientarea.php' => 'member',
        'clientarea.php?action=details' => ['look' => 'account.profile', 'else' => 'profile'],
        'clientarea.php?action=contacts' => ['look' => 'contacts.manage', 'else' => 'contact'],
        'clientarea.php?action=addcontact' => ['look' => 'contacts.manage', 'else' => 'contact'],
        'clientarea.php?action=changepw' => 'owner',
        'clientarea.php?action=security' => 'owner',
        'clientarea.php?action=kbsearch' => 'free',

        // Services
        'clientarea.php?action=services' => 'services.view',
        'clientarea.php?action=products' => 'services.view',
        'clientarea.php?action=productdetails' => [
            'look' => 'services.view service:id',
            'dosinglesignon' => 'services.sso service:id',
            'modop a' => 'services.manage service:id function:a',
            'else' => 'services.manage service:id',
        ],
        'clientarea.php?action=cancel' => 'services.cancel service:id',
        'upgrade.php' => 'services.upgrade service:id',
        'configuressl.php' => 'services.manage',

        // Domains
        'clientarea.php?action=domains' => ['look' => 'domains.view', 'else' => 'domains.manage'],
        'clientarea.php?action=domaindetails' => [
            'look' => 'domains.view domain:id|domainid',
            'modop a' => 'domains.manage domain:id|domainid function:a',
            'else' => 'domains.manage domain:id|domainid',
        ],
        'clientarea.php?action=domaincontacts' => 'domains.manage domain:domainid|id',
        'clientarea.php?action=domaindns' => 'domains.manage domain:domainid|id',
        'clientarea.php?action=domainemailforwarding' => 'domains.manage domain:domainid|id',
        'clientarea.php?action=domaingetepp' => 'domains.manage domain:domainid|id',
        'clientarea.php?action=domainregisterns' => 'domains.manage domain:domainid|id',
        'clientarea.php?action=domainaddons' => 'domains.manage domain:id|domainid',
        'clientarea.php?action=bulkdomain' => 'domains.manage',

        // Billing
        'clientarea.php?action=invoices' => 'invoices.view',
        'viewinvoice.php' => ['look' => 'invoices.view', 'else' => 'invoices.pay'],
        'dl.php?type=i' => 'invoices.view',
        'clientarea.php?action=masspay' => 'invoices.pay',
        'creditcard.php' => 'invoices.pay',
        'clientarea.php?action=addfunds' => 'funds.add',
        'clientarea.php?action=creditcard' => 'paymethods.manage',
        'clientarea.php?action=quotes' => 'quotes.view',
        'viewquote.php' => ['look' => 'quotes.view', 'else' => 'quotes.accept'],
        'viewquote.php?action=accept' => 'quotes.accept',
        'dl.php?type=q' => 'quotes.view',

        // Ordering. The cart itself is open to every visitor; placing the order is for the account.
        'cart.php' => 'free',
        'cart.php?a=checkout' => 'services.order',

        // Tickets
        'supporttickets.php' => 'tickets.view',
        'submitticket.php' => 'tickets.open department:deptid',
        'viewticket.php' => [
            'look' => 'tickets.view department:@tid',
            'closeticket' => 'tickets.close + tickets.view department:@tid',
            'else' => 'tickets.open + tickets.view department:@tid',
        ],
        'dl.php?type=a' => 'tickets.view department:@id',
        'dl.php?type=ar' => 'tickets.view department:@reply',

        // Files: a visitor sees the public ones, a customer those of the services too
        'downloads.php' => 'services.view', 'dl.php?type=d' => 'services.view',

        // Mail history, affiliates
        'clientarea.php?action=emails' => 'emails.view',
        'viewemail.php' => 'emails.view',
        'affiliates.php' => 'affiliates.manage',

        // Pages that every visitor may open, logged in or not
        'index.php' => 'free',
        'announcements.php' => 'free', 'announcementsrss.php' => 'free', 'knowledgebase.php' => 'free',
        'serverstatus.php' => 'free',
        'networkissues.php' => 'free', 'networkissuesrss.php' => 'free', 'contact.php' => 'free',
        'domainchecker.php' => 'free', 'whois.php' => 'free', 'login.php' => 'free',
        'dologin.php' => 'free', 'logout.php' => 'free', 'pwreset.php' => 'free', 'oauth/singlesignon.php' => 'free',
        'unsubscribe.php' => 'free', 'banned.php' => 'free', 'aff.php' => 'free', 'link.php' => 'free',
        // For whoever is nobody yet: somebody with a login opens an account with that.
        'register.php' => 'member',
    ];

    /** Friendly routes of index.php: the first beginning that fits, whole words only. {service} and {function} stand in the path. */
    private const ROUTES = [
        '/account/paymentmethods' => 'paymethods.manage',
        '/account/contacts' => 'contact',
        '/invoice' => 'invoices.pay',
        '/clientarea/service/{service}/custom-action/{function}' => 'services.manage service:{service} function:{function}',
        '/clientarea/service/{service}' => 'services.manage service:{service}',
        '/cart/order' => 'services.order', '/cart/checkout' => 'services.order',
        '/cart/domain/renew' => 'domains.view', '/cart/service/renew' => 'services.view',
        '/cart' => 'free', '/store' => 'free',
        '/login' => 'free', '/logout' => 'free', '/auth' => 'free', '/password' => 'free', '/register' => 'member',
        '/announcements' => 'free', '/knowledgebase' => 'free', 
        '/download' => 'services.view', '/downloads' => 'services.view',
        '/serverstatus' => 'free', '/networkissues' => 'free', '/contact' => 'free', '/domain/check' => 'free',
        '/subscription' => 'free', '/images' => 'free', '/whois' => 'free', '/clientarea' => 'member',
    ];

    /** Files of modules that are asked for by themselves: nobody knows for which service or domain. */
    private const MODULES = ['servers' => 'services.manage', 'registrars' => 'domains.manage'];

    /** Groups of the cart (gid=) that list what the account has. */
    private const CART_GROUPS = ['renewals' => 'domains.view', 'addons' => 'services.view'];

    /**
     * The demands of a request, as written above.
     *
     * @return list<string>
     */
    public static function demands(Request $request): array
    {
        if ($request->script === 'index.php' && ($request->text('m') !== '' || $request->route !== '')) {
            return [self::ofIndex($request)];
        }
        if ($request->module !== []) {
            [$kind, $name] = $request->module;

            return [$kind === 'addons' ? self::ofAddon($name) : self::MODULES[$kind]];
        }
        $entry = self::entry($request);
        $demands = is_string($entry) ? [$entry] : self::touched($entry, $request);

        return $request->script === 'cart.php' ? array_merge($demands, self::ofCartGroup($request)) : $demands;
    }

    /**
     * What the page itself, as it is drawn after it has acted, shows: for a function of a service or domain, which may be
     * given without a look at the thing.
     *
     * @return list<string>
     */
    public static function drawn(Request $request): array
    {
        $entry = $request->has('modop') ? self::entry($request) : '';

        return isset($entry['modop a']) ? [$entry['look']] : [];
    }

    /** @return string|array<string, string> the line or lines of the table */
    private static function entry(Request $request)
    {
        $page = $request->script;
        $chooser = self::CHOSEN_BY[$page] ?? '';
        $choice = $chooser === '' ? '' : $request->text($chooser);
        if ($choice === null) {
            return 'owner';
        }
        $exact = $choice === '' ? $page : $page . '?' . $chooser . '=' . $choice;

        // Only the cart has free pages of any name; elsewhere an unknown choice is an unknown page.
        return self::TABLE[$exact] ?? ($page === 'cart.php' ? self::TABLE[$page] : 'owner');
    }

    /** What the page is called in lists: as it is written above, without what the visitor typed; '' for one that is not known. */
    public static function name(Request $request): string
    {
        if ($request->script === 'index.php' && ($request->text('m') !== '' || $request->route !== '')) {
            $route = $request->text('m') === '' ? self::routeOf($request->route) : null;

            return $route === null ? '' : 'index.php?rp=' . $route;
        }
        $chooser = self::CHOSEN_BY[$request->script] ?? '';
        $choice = $chooser === '' ? '' : (string) $request->text($chooser);
        $exact = $request->script . ($choice === '' ? '' : '?' . $chooser . '=' . $choice);

        return isset(self::TABLE[$exact]) ? $exact : (isset(self::TABLE[$request->script]) ? $request->script : '');
    }

    /** The beginning in the table that a friendly path fits; null for none. */
    private static function routeOf(string $path): ?string
    {
        foreach (array_keys(self::ROUTES) as $beginning) {
            if (preg_match(self::pattern($beginning), $path)) {
                return $beginning;
            }
        }

        return null;
    }

    private static function pattern(string $beginning): string
    {
        return '~^' . strtr(preg_quote($beginning, '~'), ['\{service\}' => '(?<service>\d{1,18})', '\{function\}' => '(?<function>[\w.-]+)$']) . '(/|$)~';
    }

    /** @return list<string> */
    private static function ofCartGroup(Request $request): array
    {
        $group = $request->text('gid');
        if ($group === null) {
            return ['owner'];
        }
        $demand = self::CART_GROUPS[strtolower(trim($group))] ?? null;

        return $demand === null ? [] : [$demand];
    }

    /** @return list<string> every line of the entry that the request's parameters touch */
    private static function touched(array $entry, Request $request): array
    {
        $left = array_diff($request->names, self::LOOKING, self::SILENT);
        $demands = [];
        foreach ($entry as $names => $demand) {
            $claimed = array_intersect($left, explode(' ', $names));
            if ($names !== 'look' && $names !== 'else' && $claimed !== []) {
                $demands[] = $demand;
                $left = array_diff($left, $claimed);
            }
        }
        if ($left !== [] || ($request->posts && $demands === [])) {
            $demands[] = $entry['else'];
        }

        return $demands === [] ? [$entry['look']] : $demands;
    }

    /** The owner alone, or everybody on the account: for all other addons, or for those that are named. */
    private static function ofAddon(?string $module): string
    {
        $named = preg_split('/[\s,]+/', strtolower(Site::ofModule('member_addons')), -1, PREG_SPLIT_NO_EMPTY) ?: [];
        $isForAll = Site::ofModule('other_addons') === 'member' || in_array(strtolower((string) $module), $named, true);

        return $module !== null && $isForAll ? 'member' : 'owner';
    }

    /** index.php is the portal, an addon's page (m=) or a friendly route. */
    private static function ofIndex(Request $request): string
    {
        $module = $request->text('m');
        if ($module !== '') {
            // Keyholder's pages ask for themselves. Other addons' pages are not known here: a setting of the module says who.
            if ($request->route !== '') {
                return 'owner';
            }

            return $module === 'keyholder' ? 'free' : self::ofAddon($module);
        }
        $beginning = self::routeOf($request->route);
        if ($beginning === null) {
            return 'owner';
        }
        preg_match(self::pattern($beginning), $request->route, $found);

        return strtr(self::ROUTES[$beginning], ['{service}' => '=' . ($found['service'] ?? ''), '{function}' => '=' . ($found['function'] ?? '')]);
    }
}
