<?php

declare(strict_types=1);

namespace WHMCS\Module\Addon\Keyholder\Client;

use WHMCS\Module\Addon\Keyholder\Core;
use WHMCS\Module\Addon\Keyholder\Panel\Mail;
use WHMCS\Module\Addon\Keyholder\Panel\Session;
use WHMCS\Module\Addon\Keyholder\Panel\Site;
use WHMCS\Module\Addon\Keyholder\Refusal;

/**
 * Passing the account on: the owner offers it, the other accepts or declines, in their own session or by the mailed
 * link. A GET shows; only a POST answers, and only the offer that the page showed.
 */
final class Ownership extends Page
{
    private const KEPT = 'keyholder_offers';

    /** So many members are offered in the list; others have a link on their own page. */
    private const LISTED = 50;

    /** @var bool whether there are more active members than are listed */
    private $more = false;

    /** @return array<string, mixed> */
    public function show(): array
    {
        $token = Form::text($_GET, 'token');
        if ($token !== '') {
            $this->keep($token);
        }
        $offer = Form::id($_GET, 'offer');
        if (isset($_SESSION[self::KEPT][$offer])) {
            return $this->mailed($offer);
        }
        if (Session::show() === null) {
            Site::redirect(Site::page('login'));
        }
        if (Session::account() === 0 || Session::account() !== Session::client()) {
            Site::redirect(Site::page('accounts'));
        }

        return $this->page('');
    }

    /** @return array<string, mixed> */
    public function offer(): array
    {
        $stays = Form::text($_POST, 'former');
        if (!in_array($stays, ['stays', 'leaves'], true)) {
            return $this->page($this->texts->get('former_missing'));
        }
        try {
            $answer = Core::call('owner.offer', $this->on(['user' => Form::id($_POST, 'user'), 'former_stays' => $stays === 'stays']));
        } catch (Refusal $refusal) {
            return $this->page($this->texts->refusal($refusal));
        }

        return $this->done('offer_made', ['name' => (string) $answer['offer']['to_name']], 'ownership');
    }

    /** @return array<string, mixed> */
    public function withdraw(): array
    {
        Core::call('owner.withdraw', $this->on());

        return $this->done('offer_withdrawn_done', [], 'ownership');
    }

    /** @return array<string, mixed> */
    public function accept(): array
    {
        $shown = $this->shown();
        Core::call('owner.accept', $this->named());

        return $this->done('offer_accepted_done', ['account' => (string) $shown['account_name']], 'accounts');
    }

    /** @return array<string, mixed> */
    public function decline(): array
    {
        $shown = $this->shown();
        Core::call('owner.decline', $this->named());

        return $this->done('offer_declined_done', ['account' => (string) $shown['account_name']], 'accounts');
    }

    /** The first visit: finds out which offer the token is for and takes it out of the address. */
    private function keep(string $token): void
    {
        try {
            $offer = (int) Core::call('owner.show', ['token' => $token])['offer']['offer'];
        } catch (Refusal $refusal) {
            Session::flash('danger', $this->texts->refusal($refusal));
            Site::redirect(Site::page(Session::show() === null ? 'login' : 'accounts'));
        }
        $_SESSION[self::KEPT][$offer] = $token;
        Site::redirect(Site::page('ownership', ['offer' => $offer]));
    }

    /** What the answer is about: the mailed offer, or that of the account in use. @return array<string, mixed> */
    private function named(): array
    {
        $offer = Form::id($_POST, 'offer');
        $token = $_SESSION[self::KEPT][$offer] ?? null;
        if (is_string($token)) {
            return ['token' => $token, 'offer' => $offer];
        }

        return $this->on();
    }

    /** @return array<string, mixed> the offer, and a refusal when it is another one than the page showed */
    private function shown(): array
    {
        $named = $this->named();
        $shown = Core::call('owner.show', array_diff_key($named, ['offer' => 0]))['offer'];
        if ((int) $shown['offer'] !== Form::id($_POST, 'offer')) {
            throw new Refusal('other_offer', 'the page showed another offer', 10);
        }

        return $shown;
    }

    /** @return array<string, mixed> */
    private function mailed(int $offer): array
    {
        try {
            $shown = Core::call('owner.show', ['token' => (string) $_SESSION[self::KEPT][$offer]])['offer'];
        } catch (Refusal $refusal) {
            unset($_SESSION[self::KEPT][$offer]);

            return $this->view('notice', 'ownership_title', ['lines' => [$this->texts->refusal($refusal)], 'links' => []]);
        }

        return $this->view('ownership', 'ownership_title', $this->described($shown) + [
            'answers' => true, 'owner' => false, 'members' => [], 'chosen' => 0, 'error' => '',
        ]);
    }

    /** The page of the account in use. @return array<string, mixed> */
    private function page(string $error): array
    {
        try {
            $shown = Core::call('owner.show', $this->on())['offer'];
        } catch (Refusal $none) {
            $shown = null;
        }
        $owner = (Session::show()['account']['owner'] ?? false) === true;
        $isMine = $shown !== null && (int) $shown['to'] === Session::user() && $shown['status'] === 'Sent';
        if (!$owner && !$isMine) {
            $this->refuse('owner');
        }
        $chosen = Form::id($_POST, 'user') ?: Form::id($_GET, 'user');

        return $this->view('ownership', 'ownership_title', ($shown === null ? ['offer' => null] : $this->described($shown)) + [
            'answers' => $isMine,
            'owner' => $owner,
            'members' => $owner ? $this->members($chosen) : [],
            'more' => $this->more,
            'chosen' => $chosen,
            'error' => $error,
        ]);
    }

    /** Who can be made the owner: active members. @return list<array{user: int, label: string}> */
    private function members(int $chosen): array
    {
        $answer = Core::call('members.list', $this->on(['limit' => self::LISTED, 'status' => 'Active']));
        $members = $answer['members'] ?? [];
        $this->more = (int) ($answer['total'] ?? 0) > self::LISTED;
        if ($chosen > 0 && !in_array($chosen, array_column($members, 'user'), true)) {
            try {
                $members[] = Core::call('member.show', $this->on(['user' => $chosen]))['member'];
            } catch (Refusal $nobody) {
                // The list is enough.
            }
        }
        $offered = [];
        foreach ($members as $member) {
            if ($member['owner'] !== true && $member['status'] === 'Active') {
                $offered[] = ['user' => (int) $member['user'], 'label' => $member['name'] . ' (' . $member['email'] . ')'];
            }
        }

        return $offered;
    }

    /** @param array<string, mixed> $offer @return array<string, mixed> */
    private function described(array $offer): array
    {
        return ['offer' => [
            'offer' => (int) $offer['offer'],
            'open' => $offer['status'] === 'Sent',
            'status' => $this->badge('invite', (string) $offer['status']),
            'account_name' => (string) $offer['account_name'],
            'from' => (string) $offer['from_name'],
            'to' => (string) $offer['to_name'],
            'former' => $offer['former_stays'] === true ? 'stays' : 'leaves',
            'expires' => $this->moment($offer['expires'] ?? null),
        ]];
    }

    /** @param array<string, string> $values */
    private function done(string $text, array $values, string $next): array
    {
        unset($_SESSION[self::KEPT][Form::id($_POST, 'offer')]);
        Mail::afterRequest();
        Session::flash('success', $this->texts->get($text, $values));
        Site::redirect(Site::page($next));

        return [];
    }
}
