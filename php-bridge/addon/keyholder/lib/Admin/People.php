<?php

declare(strict_types=1);

namespace WHMCS\Module\Addon\Keyholder\Admin;

use WHMCS\Database\Capsule;
use WHMCS\Module\Addon\Keyholder\Core;
use WHMCS\Module\Addon\Keyholder\Panel\Staff;
use WHMCS\Module\Addon\Keyholder\Texts;

/**
 * Everybody around one account in one list: owner, sub-accounts, guests, contacts, and whom an invitation waits for.
 */
final class People
{
    public const AT_ONCE = 50;

    /** An invitation's status in the words for people. */
    private const WAITING = ['Sent' => 'status_invitation_sent', 'Declined' => 'status_declined', 'Cancelled' => 'invite_cancelled', 'Expired' => 'invite_expired'];

    /** @var Texts */
    private $texts;

    /** @var int */
    private $account;

    public function __construct(Texts $texts, int $account)
    {
        $this->texts = $texts;
        $this->account = $account;
    }

    /**
     * One page of each kind; of those who are looked for only the ones who belong to the account by now.
     *
     * @return array{rows: list<array<string, mixed>>, total: int}
     */
    public function page(int $from, string $search = '', string $status = ''): array
    {
        $asked = ['actor' => Staff::actor(), 'account' => $this->account, 'offset' => $from, 'limit' => self::AT_ONCE];
        $looked = array_filter(['search' => $search, 'status' => $status], 'strlen');
        $members = Core::call('members.list', $asked + $looked);
        // A contact without a login has no status.
        $contacts = $status === '' ? Core::call('contact.list', $asked + $looked) : [];
        $invitations = $looked === [] ? Core::call('invitations.list', $asked)['invitations'] ?? [] : [];
        $created = $this->created(array_column($contacts['contacts'] ?? [], 'panel_id'));
        $byUser = [];
        foreach ($contacts['contacts'] ?? [] as $contact) {
            // The panel may have had the contact before Keyholder came.
            $byUser[(int) ($contact['user'] ?? 0)] = $created[(int) $contact['panel_id']] ?? '';
        }
        $rows = array_map(function (array $member) use ($byUser): array {
            return $this->member($member, $byUser[(int) $member['user']] ?? '');
        }, $members['members'] ?? []);
        foreach ($contacts['contacts'] ?? [] as $contact) {
            if (!isset($contact['user'])) {
                $rows[] = $this->contact($contact, $created[(int) $contact['panel_id']] ?? '');
            }
        }
        foreach ($invitations as $invite) {
            if (isset(self::WAITING[$invite['status']])) {
                $rows[] = $this->invitation($invite);
            }
        }

        return ['rows' => $rows, 'total' => max((int) ($members['total'] ?? 0), (int) ($contacts['total'] ?? 0))];
    }

    /** @return array<string, mixed> */
    private function member(array $member, string $created): array
    {
        $owner = $member['owner'] === true;
        $kinds = ['owner' => 'kind_owner', 'sub_account' => 'kind_sub_account', 'guest' => 'kind_guest'];

        return [
            'name' => (string) $member['name'], 'email' => (string) $member['email'],
            'kind' => $this->texts->get($kinds[$member['kind']] ?? 'kind_guest'),
            'user' => (int) $member['user'], 'created' => $owner ? $this->clientSince() : ($created ?: $this->day($member['created'] ?? null)),
            'status' => $this->texts->get('status_' . strtolower((string) $member['status'])),
            'owner' => $owner, 'active' => $member['status'] === 'Active', 'invitation' => 0, 'resend' => false,
        ];
    }

    /** @return array<string, mixed> */
    private function contact(array $contact, string $created): array
    {
        return [
            'name' => (string) $contact['name'], 'email' => (string) $contact['email'], 'kind' => $this->texts->get('kind_contact'),
            'user' => 0, 'created' => $created ?: $this->day($contact['created'] ?? null), 'status' => '', 'owner' => false, 'active' => false, 'invitation' => 0, 'resend' => false,
        ];
    }

    /** @return array<string, mixed> */
    private function invitation(array $invite): array
    {
        return [
            'name' => '', 'email' => (string) $invite['email'], 'kind' => $this->texts->get('kind_invited'), 'user' => 0,
            'created' => $this->day($invite['created']), 'status' => $this->texts->get(self::WAITING[$invite['status']]),
            'owner' => false, 'active' => false, 'invitation' => (int) $invite['invitation'],
            'resend' => in_array($invite['status'], ['Sent', 'Expired'], true),
        ];
    }

    /** The panel's own dates of its contacts. @param list<int> $ids @return array<int, string> */
    private function created(array $ids): array
    {
        $dates = [];
        foreach (Capsule::table('tblcontacts')->whereIn('id', array_filter($ids))->get(['id', 'created_at']) as $row) {
            $dates[(int) $row->id] = substr((string) $row->created_at, 0, 10);
        }

        return $dates;
    }

    private function day(?int $at): string
    {
        return $at === null ? '' : date('Y-m-d', $at);
    }

    private function clientSince(): string
    {
        return substr((string) Capsule::table('tblclients')->where('id', $this->account)->value('datecreated'), 0, 10);
    }
}
