<?php

namespace Panel\Pages;

use Panel\Language;
use Panel\Login;
use Panel\Page;
use Panel\Redirect;
use Panel\Request;
use Panel\SecondFactor;
use Panel\Visitor;

/** Coming in and going out. */
final class LoginPage
{
    public static function show(): never
    {
        if (Visitor::isLoggedIn()) {
            Redirect::to('clientarea.php');
        }
        if (SecondFactor::isWaiting()) {
            self::challenge();
        }
        (new Page('login', Language::trans('login')))
            ->hook('ClientAreaPageLogin')
            ->assign(['incorrect' => Request::query('incorrect') !== ''])
            ->output();
    }

    private static function challenge(): never
    {
        $isBackup = Request::query('backupcode') !== '';
        $field = '<label for="input-key">Code of your device</label> <input class="form-control" id="input-key" name="key">';
        (new Page('logintwofa', Language::trans('login')))
            ->hook('ClientAreaPageLogin')
            ->assign(['challenge' => $isBackup ? '' : $field, 'backupcode' => $isBackup, 'incorrect' => Request::query('incorrect') !== ''])
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
        $isAnswer = SecondFactor::isWaiting() && !isset($_POST['username']);
        $isBackup = Request::flag('backupcode');
        $isRight = $isAnswer
            ? Login::answer(Request::posted($isBackup ? 'code' : 'key'), $isBackup)
            : Login::attempt(Request::posted('username'), Request::posted('password'));
        if (!$isRight) {
            Redirect::to('login.php?incorrect=true' . ($isBackup ? '&backupcode=1' : ''));
        }
        if (SecondFactor::isWaiting()) {
            Redirect::to('login.php');
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
            Login::tell('Logout', ['userid' => $clientId] + ($contactId === 0 ? [] : ['contactid' => $contactId]));
        }
        Visitor::leave();
        if ($backToAdmin) {
            Redirect::to("admin/clientssummary.php?userid=$clientId");
        }
        (new Page('logout', Language::trans('logout')))->hook('ClientAreaPageLogout')->output();
    }
}
