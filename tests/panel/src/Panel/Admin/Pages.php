<?php

namespace Panel\Admin;

use Panel\ActivityLog;
use Panel\AddonLifecycle;
use Panel\Addons;
use Panel\Clients;
use Panel\Contacts;
use Panel\ErrorPage;
use Panel\Holdings;
use Panel\Hooks;
use Panel\Redirect;
use Panel\Request;
use Panel\Tickets;
use Panel\Visitor;
use WHMCS\Database\Capsule;

/** The pages of the admin area: login, clients, one client, add-ons. */
final class Pages
{
    private const PER_PAGE = 50;

    public static function login(): never
    {
        $failed = false;
        if (Request::isPost()) {
            Request::requirePost();
            if (Staff::logIn(Request::posted('username'), Request::posted('password'))) {
                Redirect::to('admin/index.php');
            }
            $failed = true;
        }
        (new AdminPage('login', 'Login'))->assign(['failed' => $failed])->output();
    }

    public static function clients(): never
    {
        Staff::require();
        $search = trim(Request::query('search'));
        $page = max(1, Request::id('page'));
        $query = Capsule::table('tblclients');
        if ($search !== '') {
            $pattern = addcslashes($search, '%_\\') . '%';
            $query->where(static function ($where) use ($pattern): void {
                foreach (['email', 'firstname', 'lastname', 'companyname'] as $column) {
                    $where->orWhere($column, 'LIKE', $pattern);
                }
            });
        }
        $total = (clone $query)->count();
        $clients = $query->orderBy('id')->offset(($page - 1) * self::PER_PAGE)->limit(self::PER_PAGE)->get()->all();
        (new AdminPage('clients', 'Clients'))->assign([
            'clients' => $clients, 'search' => $search, 'page' => $page, 'total' => $total,
            'pages' => (int) ceil($total / self::PER_PAGE),
        ])->output();
    }

    public static function summary(): never
    {
        Staff::require();
        $clientId = Request::id('userid');
        $client = Capsule::table('tblclients')->where('id', $clientId)->first()
            ?? ErrorPage::show(404, 'Not found', 'There is no such client.');
        if (Request::isPost()) {
            self::loginAsClient($client);
        }
        (new AdminPage('clientssummary', 'Client Profile'))->assign([
            'clientid' => $clientId,
            'client' => $client,
            'stats' => Clients::statistics($clientId),
            'contacts' => Contacts::ofClient($clientId),
            'services' => Holdings::services($clientId),
            'tickets' => array_slice(Tickets::ofClient($clientId), 0, 10),
            'summaryHtml' => Hooks::html('AdminAreaClientSummaryPage', ['userid' => $clientId]),
            'actionLinks' => array_merge([], ...array_filter(
                Hooks::run('AdminAreaClientSummaryActionLinks', ['userid' => $clientId]),
                'is_array'
            )),
        ])->output();
    }

    private static function loginAsClient(object $client): never
    {
        Request::requirePost();
        if (!Request::flag('loginasclient')) {
            ErrorPage::show(400, 'Bad request', 'The form names no action.');
        }
        if ($client->status === 'Closed') {
            ErrorPage::show(409, 'Closed', 'A closed account cannot be entered.');
        }
        Visitor::enter((int) $client->id, 0, (string) $client->password);
        ActivityLog::write('Admin logged in as client', (int) $client->id);
        Redirect::to('clientarea.php');
    }

    /** The admin page of an add-on, or without a name the list of them. */
    public static function addons(): never
    {
        $staff = Staff::require();
        $name = Request::query('module');
        if ($name === '') {
            (new AdminPage('addons', 'Addon Modules'))->assign(['list' => self::addonList()])->output();
        }
        if (!Addons::isActive($name)) {
            ErrorPage::show(404, 'Not found', 'There is no such active addon module.');
        }
        AddonLifecycle::upgradeIfNewer($name);
        $variables = Addons::variables($name, "addonmodules.php?module=$name", (string) $staff->language);
        (new AdminPage('addonmodule', self::addonTitle($name)))->assign([
            'module' => $name,
            'output' => self::captured($name, $variables),
            'sidebarHtml' => (string) Addons::call($name, 'sidebar', $variables),
        ])->output();
    }

    private static function captured(string $name, array $variables): string
    {
        ob_start();
        Addons::call($name, 'output', $variables);
        return (string) ob_get_clean();
    }

    private static function addonTitle(string $name): string
    {
        return (string) (((array) Addons::call($name, 'config'))['name'] ?? $name);
    }

    private static function addonList(): array
    {
        return array_map(static fn (string $name) => [
            'name' => $name,
            'title' => self::addonTitle($name),
            'active' => Addons::isActive($name),
        ], Addons::names());
    }

    public static function logout(): never
    {
        Request::requirePost();
        Staff::logOut();
        Redirect::to('admin/login.php');
    }
}
