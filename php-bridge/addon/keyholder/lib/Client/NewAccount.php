<?php

declare(strict_types=1);

namespace WHMCS\Module\Addon\Keyholder\Client;

use WHMCS\Database\Capsule;
use WHMCS\Module\Addon\Keyholder\Api\ApiError;
use WHMCS\Module\Addon\Keyholder\Api\Install;
use WHMCS\Module\Addon\Keyholder\Core;
use WHMCS\Module\Addon\Keyholder\Panel\Accounts as PanelAccounts;
use WHMCS\Module\Addon\Keyholder\Panel\Checkout;
use WHMCS\Module\Addon\Keyholder\Panel\Entry;
use WHMCS\Module\Addon\Keyholder\Panel\Session;
use WHMCS\Module\Addon\Keyholder\Panel\Site;
use WHMCS\Module\Addon\Keyholder\Refusal;
use WHMCS\Module\Addon\Keyholder\Whmcs8\Countries;

/**
 * Somebody who has a login opens one more account of their own: for an order of another company, or as the first one.
 */
final class NewAccount extends Page
{
    /** Our names of the fields => the panel's. */
    private const FIELDS = [
        'first_name' => 'firstname', 'last_name' => 'lastname', 'company' => 'companyname', 'email' => 'email', 'address1' => 'address1',
        'address2' => 'address2', 'city' => 'city', 'state' => 'state', 'postcode' => 'postcode', 'country' => 'country',
        'phonenumber' => 'phonenumber', 'tax_id' => 'tax_id',
    ];

    /** @return array<string, mixed> */
    public function show(): array
    {
        // People do not look themselves up; the panel does it for them.
        $person = Core::call('user.show', ['actor' => Core::system(), 'user' => Session::user()]);
        $form = array_fill_keys(array_keys(self::FIELDS), '');
        $known = ['first_name' => $person['first_name'], 'last_name' => $person['last_name'], 'country' => Site::setting('DefaultCountry')];
        // The panel has each address once.
        if (!Capsule::table('tblclients')->where('email', (string) $person['email'])->exists()) {
            $known['email'] = $person['email'];
        }

        return $this->page($known + $form, Form::text($_GET, 'then'), '');
    }

    /** @return array<string, mixed> */
    public function create(): array
    {
        $values = [];
        foreach (array_keys(self::FIELDS) as $name) {
            $values[$name] = Form::text($_POST, $name);
        }
        $then = Form::text($_POST, 'then');
        try {
            // Asked before the panel makes its row.
            Core::call('account.create', [
                'actor' => Core::system(), 'session' => Session::token(), 'only_look' => true,
                'name' => trim($values['first_name'] . ' ' . $values['last_name']), 'company' => $values['company'], 'email' => $values['email'],
            ]);
            $account = $this->add($values);
            $answer = Core::call('session.enter', ['session' => Session::token(), 'account' => $account]);
        } catch (ApiError $said) {
            return $this->page($values, $then, $said->getMessage());
        } catch (Refusal $refusal) {
            return $this->page($values, $then, $this->texts->refusal($refusal));
        }
        Session::put((string) $answer['session']);
        Session::flash('success', $this->texts->get('new_account_done'));
        Site::redirect(Entry::url($account, $then === 'cart' ? Checkout::cart() : Site::page('accounts')));

        return [];
    }

    /** @throws ApiError what the panel says against it */
    private function add(array $values): int
    {
        $row = ['noemail' => true];
        foreach (self::FIELDS as $ours => $theirs) {
            $row[$theirs] = $values[$ours];
        }
        $row['country'] = strtoupper($row['country']);
        // Version 7.10 wants a password with each client. Nobody is told this one: the owner has their own.
        $row['password2'] = bin2hex(random_bytes(16));

        return PanelAccounts::ownedBy(['session' => Session::token()], static function () use ($row): int {
            return (int) Install::call('AddClient', $row)['clientid'];
        });
    }

    /** @param array<string, string> $form @return array<string, mixed> */
    private function page(array $form, string $then, string $error): array
    {
        $who = Session::show();
        $acts = isset($who['acting']);

        return $this->view('newaccount', 'new_account_title', [
            'form' => $form,
            'countries' => Countries::all(),
            'person' => ['name' => (string) $who['user']['name'], 'email' => (string) $who['user']['email']],
            'may' => $acts ? 'none' : (($who['proved'] ?? false) === true ? 'create' : 'prove'),
            'then' => $then === 'cart' ? 'cart' : '',
            'error' => $acts ? $this->texts->get('reason_acting_staff') : $error,
        ]);
    }
}
