<?php

declare(strict_types=1);

namespace WHMCS\Module\Addon\Keyholder\Client;

use WHMCS\Module\Addon\Keyholder\Core;
use WHMCS\Module\Addon\Keyholder\Panel\ContactBook;
use WHMCS\Module\Addon\Keyholder\Panel\Mail;
use WHMCS\Module\Addon\Keyholder\Panel\Session;
use WHMCS\Module\Addon\Keyholder\Panel\Site;
use WHMCS\Module\Addon\Keyholder\Refusal;

/**
 * The contacts and sub-accounts of the account in use.
 */
final class Contacts extends Page
{
    private const AT_ONCE = 50;

    /** @return array<string, mixed> */
    public function show(): array
    {
        $from = Form::id($_GET, 'from');
        try {
            $answer = Core::call('contact.list', $this->on(['offset' => $from, 'limit' => self::AT_ONCE]));
        } catch (Refusal $refusal) {
            $this->refuse('contacts.manage');
        }
        $contacts = array_map([$this, 'contact'], $answer['contacts'] ?? []);
        $total = (int) ($answer['total'] ?? 0);

        return $this->view('contacts', 'contacts_title', [
            'contacts' => $contacts,
            'total' => $this->texts->count('contacts_count', $total),
            'pager' => $this->pager('contacts', $from, count($contacts), $total, self::AT_ONCE),
            'error' => '',
        ]);
    }

    /** @return array<string, mixed> */
    public function remove(): array
    {
        $which = ['contact' => Form::id($_POST, 'contact')];
        $contact = Core::call('contact.show', $this->on($which))['contact'];
        Core::call('contact.remove', $this->on($which));
        ContactBook::remove((int) $contact['panel_id']);
        Mail::afterRequest();
        Session::flash('success', $this->texts->get('contact_removed', ['name' => (string) $contact['name']]));
        Site::redirect(Site::page('contacts'));

        return [];
    }

    /** @param array<string, mixed> $contact @return array<string, mixed> */
    private function contact(array $contact): array
    {
        $isLogin = isset($contact['user']);

        return [
            'contact' => (int) $contact['contact'],
            'name' => (string) $contact['name'],
            'email' => (string) $contact['email'],
            'company' => (string) $contact['company'],
            'kind' => $this->badge('kind', $isLogin ? 'sub_account' : 'contact'),
            'login' => $isLogin,
            'mail' => implode(', ', array_map(function (string $category): string {
                return $this->texts->get('mail_category_' . $category);
            }, $contact['mail'] ?? [])),
            'edit' => Site::page('contact', ['contact' => (int) $contact['contact']]),
        ];
    }
}
