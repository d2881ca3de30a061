<?php

namespace Panel\Pages;

use Panel\Hooks;
use Panel\Language;
use Panel\Page;
use Panel\Redirect;
use Panel\Registration;
use Panel\Request;
use Panel\Visitor;

/** Becoming a client. */
final class RegisterPage
{
    public static function show(): never
    {
        if (Visitor::isLoggedIn()) {
            Redirect::to('clientarea.php');
        }
        $fields = Registration::typed();
        $errors = Request::isPost() ? self::register($fields) : [];
        (new Page('clientregister', Language::trans('clientregistertitle')))
            ->hook('ClientAreaPageRegister')
            ->assign(['formdata' => $fields, 'errors' => $errors])
            ->output();
    }

    private static function register(array $fields): array
    {
        Request::requirePost();
        $password = Request::posted('password');
        $errors = Registration::problems($fields, $password);
        if ($errors === []) {
            $id = Registration::add($fields, $password);
            Hooks::run('ClientAreaRegister', ['userid' => $id]);
            Redirect::to('clientarea.php');
        }
        return $errors;
    }
}
