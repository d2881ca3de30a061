<?php

declare(strict_types=1);

namespace WHMCS\Module\Addon\Keyholder\Client;

use WHMCS\Module\Addon\Keyholder\Panel\Phase;
use WHMCS\Module\Addon\Keyholder\Panel\Plain;
use WHMCS\Module\Addon\Keyholder\Panel\Session;
use WHMCS\Module\Addon\Keyholder\Panel\Site;
use WHMCS\Module\Addon\Keyholder\Refusal;
use WHMCS\Module\Addon\Keyholder\Texts;
use WHMCS\Module\Addon\Keyholder\Whmcs8\Drawing;
use WHMCS\Module\Addon\Keyholder\Whmcs8\Forms;

/**
 * From a request for one of Keyholder's pages to what the panel shows: GET shows, POST acts.
 */
final class Dispatcher
{
    /** @return array<string, mixed> what the panel expects of _clientarea */
    public static function run(): array
    {
        try {
            return Drawing::of(self::answer());
        } catch (\Throwable $error) {
            Plain::unavailable($error);
        }

        return [];
    }

    /** @return array<string, mixed> */
    private static function answer(): array
    {
        if (!Phase::isLive()) {
            // Whoever came into an account from here would be the client to the panel, with all rights.
            $texts = Texts::ofVisitor();
            Plain::refuse(404, $texts->get('not_found_title'), [$texts->get('aside_text')]);
        }
        Forms::read();
        $page = Form::text($_GET, 'page');
        $page = $page === '' ? Routes::FIRST : $page;
        $route = Routes::find($page);
        $texts = Texts::ofVisitor();
        if ($route === null) {
            Plain::refuse(404, $texts->get('not_found_title'), [$texts->get('not_found_text')]);
        }
        // These pages are one person's; tokens have stood in some of their addresses.
        header('Cache-Control: no-store, private');
        header('Referrer-Policy: no-referrer');
        self::demand($route['needs']);
        $controller = new $route['class']($texts);
        if (($_SERVER['REQUEST_METHOD'] ?? 'GET') !== 'POST') {
            return $controller->{$route['get']}();
        }
        $method = $route['post'][Form::text($_POST, 'do')] ?? null;
        if ($method === null) {
            Plain::refuse(400, $texts->get('not_found_title'), [$texts->get('not_found_text')]);
        }
        Form::check($texts);

        return self::act($controller, $method, $page, $texts);
    }

    /** A refusal that the page does not handle by itself is told on the page that the form stood on. */
    private static function act(Page $controller, string $method, string $page, Texts $texts): array
    {
        try {
            return $controller->$method();
        } catch (Refusal $refusal) {
            Session::flash('danger', $texts->refusal($refusal));
            $keep = [];
            foreach (['user', 'invitation', 'contact', 'offer'] as $name) {
                $keep[$name] = Form::id($_POST, $name);
            }
            Site::redirect(Site::page($page, array_filter($keep)));
        }

        return [];
    }

    private static function demand(string $needs): void
    {
        if ($needs === 'nobody') {
            return;
        }
        if (Session::show() === null) {
            Session::forgetClient();
            Site::redirect(Site::page('login'));
        }
        $entered = Session::account() > 0 && Session::account() === Session::client();
        if ($needs === 'account' && !$entered) {
            Site::redirect(Site::page('accounts'));
        }
    }
}
