<?php

namespace Panel\Pages;

use Panel\Contacts;
use Panel\ErrorPage;
use Panel\Hooks;
use Panel\Language;
use Panel\Page;
use Panel\Redirect;
use Panel\Request;
use Panel\Session;
use Panel\SubaccountGate;
use Panel\View;
use Panel\Visitor;
use WHMCS\User\Client\Contact;

/** The contacts of the account, and which of them may log in. */
final class ContactPages
{
    public static function manage(): never
    {
        SubaccountGate::require('contacts');
        $clientId = Visitor::clientId();
        $contact = self::chosen($clientId);
        $fields = $contact === null ? Contacts::EMPTY : array_map([View::class, 'plain'], Contacts::fieldsOf($contact));
        $errors = [];
        if (Request::isPost()) {
            Request::requirePost();
            [$fields, $errors] = $contact === null ? self::create($clientId) : self::change($clientId, $contact);
        }
        self::page('clientareacontacts', 'clientareanavcontacts', 'ClientAreaPageContacts', $clientId, $contact, $fields, $errors);
    }

    public static function add(): never
    {
        SubaccountGate::require('contacts');
        $clientId = Visitor::clientId();
        $fields = ['generalemails' => 1] + Contacts::EMPTY;
        $errors = [];
        if (Request::isPost()) {
            Request::requirePost();
            [$fields, $errors] = self::create($clientId);
        }
        self::page('clientareaaddcontact', 'clientareanavaddcontact', 'ClientAreaPageAddContact', $clientId, null, $fields, $errors);
    }

    private static function chosen(int $clientId): ?object
    {
        $wanted = Request::text('id') === 'new' ? 0 : (Request::id('id') ?: Request::id('contactid'));
        if ($wanted === 0) {
            return null;
        }
        return Contacts::find($clientId, $wanted) ?? ErrorPage::notFound('contact');
    }

    private static function create(int $clientId): array
    {
        $fields = self::posted(Contacts::EMPTY);
        $errors = self::problems($clientId, 0, $fields, true);
        if ($errors !== []) {
            return [$fields, $errors];
        }
        $id = Contacts::add($clientId, $fields, $fields['subaccount'] ? Request::posted('password') : '');
        Session::flash('success', 'The contact is added.');
        Redirect::to("clientarea.php?action=contacts&id=$id");
    }

    private static function change(int $clientId, object $contact): array
    {
        self::refuseOwnRow($contact);
        if (Request::flag('delete')) {
            Contacts::delete($contact);
            Session::flash('success', 'The contact is deleted.');
            Redirect::to('clientarea.php?action=contacts');
        }
        $fields = self::posted(array_map([View::class, 'plain'], Contacts::fieldsOf($contact)));
        $errors = self::problems($clientId, (int) $contact->id, $fields, $contact->password === '');
        if ($errors !== []) {
            return [$fields, $errors];
        }
        Contacts::update($contact, $fields, $fields['subaccount'] ? Request::posted('password') : '');
        Session::flash('success', 'The contact is saved.');
        Redirect::to("clientarea.php?action=contacts&id=$contact->id");
    }

    /** A sub-account would otherwise give itself more rights. */
    private static function refuseOwnRow(object $contact): void
    {
        if ((int) $contact->id === Visitor::contactId()) {
            ErrorPage::show(403, 'Not your own entry', 'A sub-account cannot change or delete its own entry.');
        }
    }

    private static function posted(array $fields): array
    {
        foreach (array_diff(Contacts::TEXTS, ['permissions']) as $name) {
            $fields[$name] = trim(Request::posted($name, $fields[$name]));
        }
        $preferences = Request::map('email_preferences');
        foreach (Contacts::CATEGORIES as $category) {
            $fields["{$category}emails"] = (int) (!empty($preferences[$category]) || Request::flag("{$category}emails"));
        }
        $fields['subaccount'] = (int) Request::flag('subaccount');
        $fields['permissions'] = implode(',', array_intersect(Contact::$allPermissions, Request::texts('permissions')));
        return $fields;
    }

    private static function problems(int $clientId, int $contactId, array $fields, bool $needsPassword): array
    {
        $errors = Hooks::errors('ContactDetailsValidation', $_POST);
        if ($fields['firstname'] === '' || $fields['lastname'] === '') {
            $errors[] = 'A first name and a last name are needed.';
        }
        if (!filter_var($fields['email'], FILTER_VALIDATE_EMAIL)) {
            $errors[] = 'The email address entered is not valid.';
        }
        $password = Request::posted('password');
        if ($fields['subaccount'] && $password === '' && $needsPassword) {
            $errors[] = 'A sub-account needs a password.';
        }
        if ($password !== Request::posted('password2')) {
            $errors[] = 'The two passwords are not the same.';
        }
        return array_merge($errors, Contacts::problems($clientId, $contactId, $fields));
    }

    private static function page(string $template, string $title, string $hook, int $clientId, ?object $contact, array $fields, array $errors): never
    {
        $variables = [
            'contacts' => array_map(static fn ($row) => [
                'id' => (int) $row->id,
                'name' => View::plain("$row->firstname $row->lastname"),
                'email' => $row->email,
                'subaccount' => (bool) $row->subaccount,
            ], Contacts::ofClient($clientId)),
            'contactid' => (int) ($contact->id ?? 0),
            'formdata' => $fields,
            'subaccount' => (bool) $fields['subaccount'],
            'permissions' => explode(',', (string) $fields['permissions']),
            'allPermissions' => Contact::$allPermissions,
            'categories' => Contacts::CATEGORIES,
            'errors' => $errors,
            'errormessage' => implode("\n", $errors),
        ];
        foreach ($fields as $name => $value) {
            $variables["contact$name"] = $value;
        }
        (new Page($template, Language::trans($title)))->hook($hook)->sidebar('accountView')->assign($variables)->output();
    }
}
