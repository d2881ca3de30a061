<?php

declare(strict_types=1);

namespace WHMCS\Module\Addon\Keyholder\Client;

use WHMCS\Module\Addon\Keyholder\Core;
use WHMCS\Module\Addon\Keyholder\Panel\ContactBook;
use WHMCS\Module\Addon\Keyholder\Panel\Mail;
use WHMCS\Module\Addon\Keyholder\Panel\Session;
use WHMCS\Module\Addon\Keyholder\Panel\Site;
use WHMCS\Module\Addon\Keyholder\Panel\Things;
use WHMCS\Module\Addon\Keyholder\Refusal;
use WHMCS\Module\Addon\Keyholder\Whmcs8\Countries;

/**
 * One contact in five steps: details, sub-account or not, permissions, password, mail. One form that is sent once;
 * the steps are only how it is walked through.
 */
final class Contact extends Page
{
    private const TEXTS = ['first_name', 'last_name', 'company', 'email'];

    /** @return array<string, mixed> */
    public function show(): array
    {
        $contact = Form::id($_GET, 'contact');
        if ($contact > 0) {
            try {
                $known = $this->known($contact);
            } catch (Refusal $refusal) {
                Session::flash('danger', $this->texts->refusal($refusal));
                Site::redirect(Site::page('contacts'));
            }

            return $this->page($known, $known, '');
        }
        if (!Session::may('contacts.manage')) {
            $this->refuse('contacts.manage');
        }

        return $this->page(null, ['mail' => ['general']], '');
    }

    /** @return array<string, mixed> */
    public function save(): array
    {
        $contact = Form::id($_POST, 'contact');
        $known = $contact > 0 ? $this->known($contact) : null;
        $fields = $this->fields($known);
        $wrong = $this->wrong($fields, $known);
        if ($wrong !== '') {
            return $this->page($known, $fields, $wrong);
        }
        try {
            $contact = $known === null ? $this->add($fields) : $this->change($known, $fields);
        } catch (Refusal $refusal) {
            return $this->page($known, $fields, $this->texts->refusalOfAddress($refusal));
        }
        Mail::afterRequest();

        return $this->giveLogin($contact, $fields, $known);
    }

    /** @return array<string, mixed> */
    public function takeLogin(): array
    {
        $known = $this->known(Form::id($_POST, 'contact'));
        Core::call('contact.take_login', $this->on(['contact' => (int) $known['contact']]));
        ContactBook::takeLogin((int) $known['panel_id']);

        return $this->done('contact_login_taken', $known);
    }

    /** A contact is in the panel first: its number there is what both know it by. */
    private function add(array $fields): int
    {
        if (!Session::may('contacts.manage')) {
            throw new Refusal('not_granted', 'contacts.manage', 9);
        }
        $panelId = ContactBook::write(Session::account(), 0, $fields);
        try {
            return (int) Core::call('contact.add', $this->on(['panel_id' => $panelId] + $fields))['contact']['contact'];
        } catch (\Throwable $refused) {
            ContactBook::remove($panelId);
            throw $refused;
        }
    }

    /** Keyholder decides first; what the panel then has against it is taken back. */
    private function change(array $known, array $fields): int
    {
        $contact = (int) $known['contact'];
        Core::call('contact.change', $this->on(['contact' => $contact] + $fields));
        try {
            if ((int) $known['panel_id'] > 0) {
                ContactBook::write(Session::account(), (int) $known['panel_id'], $fields);
            }
        } catch (Refusal $refused) {
            $before = array_intersect_key($known, $fields);
            Core::call('contact.change', $this->on(['contact' => $contact] + $before));
            throw $refused;
        }

        return $contact;
    }

    /** @return array<string, mixed> */
    private function giveLogin(int $contact, array $fields, ?array $known): array
    {
        $name = ['name' => trim($fields['first_name'] . ' ' . $fields['last_name']) ?: $fields['email']];
        $how = Form::text($_POST, 'login');
        if (!in_array($how, ['mail', 'password'], true) || isset($known['user'])) {
            return $this->done('contact_saved', $name);
        }
        $password = $how === 'password' ? ['password' => Form::password($_POST, 'password')] : [];
        try {
            Core::call('contact.give_login', $this->on([
                'contact' => $contact, 'permissions' => Form::texts($_POST, 'permissions'),
            ] + $password));
        } catch (Refusal $refusal) {
            // The contact is kept; only the login is still missing.
            $saved = $this->texts->get('contact_saved_no_login', $name) . ' ' . $this->texts->refusal($refusal);

            return $this->page($this->known($contact), $fields, $saved);
        }

        return $this->done($how === 'password' ? 'contact_login_given' : 'contact_login_sent', $name);
    }

    /** @return array<string, mixed> */
    private function fields(?array $known): array
    {
        $fields = ['details' => [], 'mail' => array_values(array_intersect(ContactBook::CATEGORIES, Form::texts($_POST, 'mail')))];
        foreach (self::TEXTS as $name) {
            $fields[$name] = Form::text($_POST, $name);
        }
        foreach (ContactBook::DETAILS as $name) {
            $fields['details'][$name] = Form::text($_POST, $name);
        }
        $drawn = array_keys(Things::departments());
        $ticked = array_intersect($drawn, array_map('intval', Form::texts($_POST, 'departments')));
        $fields['departments'] = array_values(array_merge($ticked, array_diff($known['departments'] ?? [], $drawn)));

        return $fields;
    }

    /** What can be said before anybody is asked; '' for nothing. */
    private function wrong(array $fields, ?array $known): string
    {
        if ($fields['first_name'] . $fields['last_name'] . $fields['company'] === '') {
            return $this->texts->get('contact_name_missing');
        }
        $how = isset($known['user']) ? '' : Form::text($_POST, 'login');
        if ($how === 'password' && Form::password($_POST, 'password') !== Form::password($_POST, 'password_again')) {
            return $this->texts->get('passwords_differ');
        }
        if ($how !== '' && $how !== 'none' && Form::texts($_POST, 'permissions') === []) {
            return $this->texts->get('reason_nothing_given');
        }

        return '';
    }

    /** @return array<string, mixed> */
    private function known(int $contact): array
    {
        return Core::call('contact.show', $this->on(['contact' => $contact]))['contact'];
    }

    /**
     * @param array<string, mixed>|null $known the contact as it is; null: a new one
     * @param array<string, mixed> $form
     * @return array<string, mixed>
     */
    private function page(?array $known, array $form, string $error): array
    {
        $manages = Session::may('members.manage');
        $user = (int) ($known['user'] ?? 0);
        $details = [];
        foreach (ContactBook::DETAILS as $name) {
            $details[$name] = (string) ($form['details'][$name] ?? '');
        }
        $departments = [];
        foreach (Things::departments() as $id => $name) {
            $departments[] = ['id' => $id, 'name' => $name, 'held' => in_array($id, $form['departments'] ?? [], true)];
        }

        return $this->view('contact', $known === null ? 'contact_add_title' : 'contact_title', [
            'contact' => (int) ($known['contact'] ?? 0),
            'name' => (string) ($known['name'] ?? ''),
            'form' => array_map('strval', array_intersect_key($form, array_flip(self::TEXTS))) + array_fill_keys(self::TEXTS, '') + $details,
            'countries' => Countries::all(),
            'has_login' => $user > 0,
            'manages' => $manages,
            'login' => in_array(Form::text($_POST, 'login'), ['mail', 'password'], true) ? Form::text($_POST, 'login') : 'none',
            'edit' => $user > 0 && $manages ? Site::page('permissions', ['user' => $user]) : '',
            'groups' => $manages ? $this->groups($this->offered(), Form::texts($_POST, 'permissions')) : [],
            'categories' => array_map(function (string $category) use ($form): array {
                return [
                    'key' => $category,
                    'title' => $this->texts->get('mail_category_' . $category),
                    'about' => $this->texts->get('mail_about_' . $category),
                    'held' => in_array($category, $form['mail'] ?? [], true),
                ];
            }, ContactBook::CATEGORIES),
            'departments' => $departments,
            'error' => $error,
        ]);
    }

    /** @param array<string, mixed> $values */
    private function done(string $text, array $values): array
    {
        Mail::afterRequest();
        Session::flash('success', $this->texts->get($text, ['name' => (string) $values['name']]));
        Site::redirect(Site::page('contacts'));

        return [];
    }
}
