<?php

declare(strict_types=1);

namespace WHMCS\Module\Addon\Keyholder\Admin;

use WHMCS\Database\Capsule;
use WHMCS\Module\Addon\Keyholder\Client\Form;
use WHMCS\Module\Addon\Keyholder\Panel\Entry;
use WHMCS\Module\Addon\Keyholder\Panel\Mail;
use WHMCS\Module\Addon\Keyholder\Panel\Phase;
use WHMCS\Module\Addon\Keyholder\Panel\Session;
use WHMCS\Module\Addon\Keyholder\Panel\Site;
use WHMCS\Module\Addon\Keyholder\Refusal;
use WHMCS\Module\Addon\Keyholder\Texts;

/**
 * One account: its people and what staff may do with them, and its ceiling.
 */
final class Client extends Page
{
    /** What the list can be narrowed to. */
    private const STATUSES = ['Active', 'Inactive'];

    public function show(): string
    {
        $account = Form::id($_GET, 'userid');
        $client = Capsule::table('tblclients')->where('id', $account)->first();
        if ($client === null) {
            return $this->draw('find', ['rows' => $this->found(Form::text($_GET, 'search')), 'search' => Form::text($_GET, 'search')]);
        }
        $from = Form::id($_GET, 'from');
        $search = Form::text($_GET, 'search');
        $status = in_array(Form::text($_GET, 'status'), self::STATUSES, true) ? Form::text($_GET, 'status') : '';
        $people = (new People($this->texts, $account))->page($from, $search, $status);
        $looked = array_filter(['search' => $search, 'status' => $status], 'strlen');
        $plain = static function ($text): string {
            return html_entity_decode((string) $text, ENT_QUOTES | ENT_HTML5, 'UTF-8');
        };

        $ceiling = $this->call('account.show', ['account' => $account])['ceiling'];

        return $this->draw('client', [
            'account' => $account,
            'name' => $plain($client->companyname) ?: trim($plain($client->firstname) . ' ' . $plain($client->lastname)),
            'people' => $people['rows'],
            'search' => $search, 'status' => $status, 'statuses' => self::STATUSES,
            'found' => $looked === [] ? '' : $this->texts->count('search_found', max($people['total'], count($people['rows']))),
            'earlier' => $from > 0
                ? $this->address(['page' => 'client', 'userid' => $account, 'from' => max(0, $from - People::AT_ONCE)] + $looked) : '',
            'next' => $from + People::AT_ONCE < $people['total']
                ? $this->address(['page' => 'client', 'userid' => $account, 'from' => $from + People::AT_ONCE] + $looked) : '',
            'ceiling' => $this->boxes($ceiling ?? $this->catalogue()->keys()),
            'all' => $ceiling === null,
            'permissions' => $this->boxes([]),
        ]);
    }

    /** Hook AdminAreaClientSummaryPage: the list of people, on the client's summary. Says why when it cannot. */
    public static function summary(int $account, Texts $texts): string
    {
        $link = 'addonmodules.php?module=keyholder';
        try {
            return View::draw('summary', [
                'texts' => $texts, 'link' => $link, 'account' => $account,
                'people' => array_slice((new People($texts, $account))->page(0)['rows'], 0, 20),
            ]);
        } catch (\Throwable $error) {
            return View::draw('fault', ['texts' => $texts, 'message' => $error->getMessage(), 'link' => $link]);
        }
    }

    /** The member of staff becomes the person, on this account alone; the record names both. */
    public function actAs(): string
    {
        if (!Phase::isLive()) {
            throw new Refusal('aside', 'the panel answers by itself now', 9);
        }
        $account = $this->account();
        $answer = $this->call('session.act_as', ['account' => $account, 'user' => Form::id($_POST, 'user')]);
        Session::forgetClient();
        Session::put((string) $answer['session']);
        $to = Entry::url($account);
        if (!headers_sent()) {
            Site::redirect($to);
        }

        return View::draw('onwards', ['texts' => $this->texts, 'to' => $to]);
    }

    public function makeOwner(): string
    {
        $this->call('account.make_owner', ['account' => $this->account(), 'user' => Form::id($_POST, 'user'), 'former_stays' => true]);

        return $this->changed('admin_owner_made');
    }

    public function remove(): string
    {
        $this->call('member.remove', ['account' => $this->account(), 'user' => Form::id($_POST, 'user')]);

        return $this->changed('admin_member_removed');
    }

    public function resend(): string
    {
        $this->call('invitation.resend', ['account' => $this->account(), 'invitation' => Form::id($_POST, 'invitation')]);

        return $this->changed('admin_invitation_resent');
    }

    public function cancel(): string
    {
        $this->call('invitation.cancel', ['account' => $this->account(), 'invitation' => Form::id($_POST, 'invitation')]);

        return $this->changed('admin_invitation_cancelled');
    }

    /** A known user by number or address, at once; anybody else by address, with an invitation. */
    public function associate(): string
    {
        $email = Form::text($_POST, 'email');
        $user = Form::id($_POST, 'user') ?: $this->userAt($email);
        $given = ['account' => $this->account(), 'permissions' => Form::texts($_POST, 'permissions')];
        if ($user > 0) {
            $this->call('member.add', $given + ['user' => $user]);
        } else {
            $this->call('invitation.create', $given + ['email' => $email]);
        }

        return $this->changed($user > 0 ? 'admin_user_associated' : 'admin_user_invited');
    }

    /** The user with this address; 0 for nobody. */
    private function userAt(string $email): int
    {
        try {
            return (int) $this->call('user.show', ['email' => $email])['user'];
        } catch (Refusal $nobody) {
            // An address that is none is told by what is tried next.
            return 0;
        }
    }

    public function saveCeiling(): string
    {
        $all = Form::text($_POST, 'all') !== '';
        $this->call('account.put', ['account' => $this->account(), 'ceiling' => $all ? ['all'] : Form::texts($_POST, 'permissions')]);

        return $this->changed('admin_ceiling_saved');
    }

    private function account(): int
    {
        return Form::id($_POST, 'account');
    }

    private function changed(string $text): string
    {
        Mail::afterRequest();

        return $this->done($text, [], ['page' => 'client', 'userid' => $this->account()]);
    }

    /** Clients of the panel by name, address or number. @return list<object> */
    private function found(string $search): array
    {
        if ($search === '') {
            return [];
        }
        $pattern = addcslashes($search, '%_\\') . '%';
        $query = Capsule::table('tblclients')->where('id', (int) $search);
        foreach (['email', 'firstname', 'lastname', 'companyname'] as $column) {
            $query->orWhere($column, 'LIKE', $pattern);
        }

        return $query->orderBy('id')->limit(50)->get(['id', 'firstname', 'lastname', 'companyname', 'email'])->all();
    }
}
