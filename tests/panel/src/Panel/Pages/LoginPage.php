<?php

namespace Panel\Pages;

use Panel\Hooks;
use Panel\Language;
use Panel\Login;
use Panel\Page;
use Panel\Redirect;
use Panel\Request;
use Panel\Visitor;

/** Coming in and going out. */
final class LoginPage
{
    public static function show(): never
    {
        if (Visitor::isLoggedIn()) {
            Redirect::to('clientarea.php');
        }
        (new Page('login', Language::trans('login')))
            ->hook('ClientAreaPageLogin')
            ->assign(['incorrect' => Request::query('incorrect') !== ''])
            ->output();
    }

    /** Somebody must log in first; a page that was asked for with GET comes afterwards. */
    public static function interrupt(): never
    {
        if (!Request::isPost()) {
            $root = \Panel\Config::webRoot();
            $path = substr((string) ($_SERVER['REQUEST_URI'] ?? ''), strlen($root));
            $_SESSION['loginurlredirect'] = Redirect::insidePath($path, 'clientarea.php');
        }
        Redirect::to('login.php');
    }

    public static function submit(): never
    {
        Request::requirePost();
        $wanted = $_SESSION['loginurlredirect'] ?? '';
        if (!Login::attempt(Request::posted('username'), Request::posted('password'))) {
            Redirect::to('login.php?incorrect=true');
        }
        unset($_SESSION['loginurlredirect']);
        Redirect::to(Redirect::insidePath(is_string($wanted) ? $wanted : '', 'clientarea.php'));
    }

    public static function logout(): never
    {
        $clientId = Visitor::clientId();
        $backToAdmin = Request::query('returntoadmin') !== '' && isset($_SESSION['adminid']);
        if ($clientId !== 0) {
            $contactId = Visitor::contactId();
            Hooks::run('ClientLogout', ['userid' => $clientId] + ($contactId === 0 ? [] : ['contactid' => $contactId]));
        }
        Visitor::leave();
        if ($backToAdmin) {
            Redirect::to("admin/clientssummary.php?userid=$clientId");
        }
        (new Page('logout', Language::trans('logout')))->hook('ClientAreaPageLogout')->output();
    }
}
