<?php

namespace Panel\Pages;

use Panel\Clients;
use Panel\Contacts;
use Panel\Language;
use Panel\Page;
use Panel\Passwords;
use Panel\Redirect;
use Panel\Request;
use Panel\Session;
use Panel\SubaccountGate;
use Panel\View;
use Panel\Visitor;

/** The account's profile and the password of whoever is logged in. */
final class ProfilePages
{
    public static function details(): never
    {
        SubaccountGate::require('profile');
        $client = Visitor::requireClient();
        $fields = [];
        foreach (Clients::FIELDS as $name) {
            $fields[$name] = View::plain($client->getRawOriginal($name));
        }
        $preferences = Clients::emailPreferences($client->getRawOriginal('email_preferences'));
        $errors = [];
        if (Request::isPost()) {
            [$fields, $preferences, $errors] = self::save((int) $client->id, $fields);
        }
        (new Page('clientareadetails', Language::trans('clientareanavdetails')))
            ->hook('ClientAreaPageProfile')
            ->sidebar('accountView')
            ->assign(['formdata' => $fields, 'emailPreferences' => $preferences, 'errors' => $errors])
            ->output();
    }

    private static function save(int $clientId, array $fields): array
    {
        Request::requirePost();
        foreach (array_keys($fields) as $name) {
            $fields[$name] = trim(Request::posted($name, $fields[$name]));
        }
        $sent = Request::map('email_preferences');
        $preferences = [];
        foreach (Contacts::CATEGORIES as $category) {
            $preferences[$category] = (int) (bool) ($sent[$category] ?? 0);
        }
        $errors = Clients::problems($clientId, $fields, $preferences, $_POST);
        if ($errors === []) {
            Clients::update($clientId, $fields, $preferences);
            Session::flash('success', 'Your details are saved.');
            Redirect::to('clientarea.php?action=details');
        }
        return [$fields, $preferences, $errors];
    }

    public static function changePassword(): never
    {
        Visitor::requireClient();
        $errors = Request::isPost() ? self::savePassword() : [];
        (new Page('clientareachangepw', Language::trans('clientareanavchangepw')))
            ->hook('ClientAreaPageChangePassword')
            ->sidebar('accountView')
            ->assign(['errors' => $errors])
            ->output();
    }

    private static function savePassword(): array
    {
        Request::requirePost();
        $contact = Visitor::contact();
        $current = (string) ($contact ?? Visitor::client())->getRawOriginal('password');
        $new = Request::posted('newpw');
        $errors = [];
        if (!Passwords::matches(Request::posted('existingpw'), $current)) {
            $errors[] = 'The existing password is not right.';
        }
        if (mb_strlen($new) < 8) {
            $errors[] = 'The new password needs at least 8 characters.';
        }
        if ($new !== Request::posted('confirmpw')) {
            $errors[] = 'The two new passwords are not the same.';
        }
        if ($errors !== []) {
            return $errors;
        }
        if ($contact === null) {
            Clients::changePassword(Visitor::clientId(), $new);
        } else {
            Contacts::changePassword(Contacts::find(Visitor::clientId(), Visitor::contactId()), $new);
        }
        Session::renew();
        Session::flash('success', 'Your password is changed.');
        Redirect::to('clientarea.php?action=changepw');
    }
}
