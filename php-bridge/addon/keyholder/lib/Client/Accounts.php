<?php

declare(strict_types=1);

namespace WHMCS\Module\Addon\Keyholder\Client;

use WHMCS\Module\Addon\Keyholder\Core;
use WHMCS\Module\Addon\Keyholder\Panel\Checkout;
use WHMCS\Module\Addon\Keyholder\Panel\Entry;
use WHMCS\Module\Addon\Keyholder\Panel\Mail;
use WHMCS\Module\Addon\Keyholder\Panel\Session;
use WHMCS\Module\Addon\Keyholder\Panel\Site;

/**
 * The accounts that a person may act on: choosing one after the login, changing to another later.
 */
final class Accounts extends Page
{
    private const AT_ONCE = 50;

    /** @return array<string, mixed> */
    public function show(): array
    {
        $from = Form::id($_GET, 'from');
        $answer = Core::call('session.choices', ['session' => Session::token(), 'offset' => $from, 'limit' => self::AT_ONCE]);
        $who = Session::show();
        $choices = $answer['choices'] ?? [];

        return $this->view('accounts', 'accounts_title', [
            'person' => ['name' => (string) $who['user']['name'], 'email' => (string) $who['user']['email']],
            'choices' => array_map([$this, 'choice'], $choices),
            'prove' => in_array('confirm_by_mail', array_column($choices, 'why'), true),
            'pager' => $this->pager('accounts', $from, count($choices), (int) ($answer['total'] ?? 0), self::AT_ONCE),
            'creates' => !isset($who['acting']),
        ]);
    }

    /** @return array<string, mixed> */
    public function enter(): array
    {
        $account = Form::id($_POST, 'account');
        $answer = Core::call('session.enter', ['session' => Session::token(), 'account' => $account]);
        Session::put((string) $answer['session']);
        Mail::afterRequest();
        // From the cart back to the cart: nothing else can be named.
        Site::redirect(Entry::url($account, Form::text($_POST, 'then') === 'cart' ? Checkout::cart() : ''));

        return [];
    }

    /** Asks for the mail that proves the mailbox, for accounts with an older password of their own. */
    public function prove(): array
    {
        Core::call('mailbox.ask', ['session' => Session::token()]);
        Mail::afterRequest();
        Session::flash('success', $this->texts->get('mailbox_asked'));
        Site::redirect(Site::page('accounts'));

        return [];
    }

    /** @return array<string, mixed> */
    public function logout(): array
    {
        $panelKnows = Session::client() > 0;
        Session::end();
        Site::redirect($panelKnows ? Site::path('logout.php') : Site::page('login'));

        return [];
    }

    /** @param array<string, mixed> $choice @return array<string, mixed> */
    private function choice(array $choice): array
    {
        $account = (int) $choice['account'];
        $why = (string) ($choice['why'] ?? '');
        $inUse = $account === Session::account() && $account === Session::client();

        return [
            'account' => $account,
            'name' => (string) $choice['name'],
            'kind' => $this->badge('kind', (string) $choice['kind']),
            'status' => $this->badge('account_status', (string) $choice['account_status']),
            'closed' => (string) $choice['account_status'] === 'Closed',
            'in_use' => $inUse,
            'wanted' => $account === Form::id($_GET, 'enter'),
            'may_enter' => ($choice['may_enter'] ?? false) === true && !$inUse,
            'why' => $why === '' ? '' : $this->texts->get($why === 'confirm_by_mail' ? 'prove_first' : 'reason_' . $why),
            'last_used' => $this->moment($choice['last_used'] ?? null),
        ];
    }
}
