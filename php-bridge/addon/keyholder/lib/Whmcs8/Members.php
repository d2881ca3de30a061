<?php

declare(strict_types=1);

namespace WHMCS\Module\Addon\Keyholder\Whmcs8;

use WHMCS\Module\Addon\Keyholder\Core;
use WHMCS\Module\Addon\Keyholder\Panel\Session;

/**
 * What an account of WHMCS 8 knows of its people, for modules: texts are as they were typed. The panel asks, in its own
 * name; what a person may see is the business of the module that shows it.
 */
trait Members
{
    /** @return Collection of User, the owner first */
    public function users(): Collection
    {
        return new Collection(array_map(static function (array $member): User {
            return User::ofMember($member, false);
        }, $this->keyholderRows('members.list', 'members')));
    }

    public function usersRelation(): Collection
    {
        return $this->users();
    }

    /** @return list<int> */
    public function getUserIds(): array
    {
        return array_map('intval', $this->users()->pluck('id'));
    }

    public function owner(): ?User
    {
        foreach ($this->users() as $user) {
            if ($user->pivot->owner) {
                return $user;
            }
        }

        return null;
    }

    /** @return Collection of Invite, those that can still be accepted */
    public function invites(): Collection
    {
        $waiting = array_filter($this->keyholderRows('invitations.list', 'invitations'), static function (array $invite): bool {
            return $invite['status'] === 'Sent';
        });

        return new Collection(array_map(static function (array $invite): Invite {
            return Invite::listed($invite, false);
        }, $waiting));
    }

    public function authedUserIsOwner(): bool
    {
        $who = Session::show();
        $owner = $this->owner();

        return $who !== null && $owner !== null && $owner->id === (int) $who['user']['id'];
    }

    /** @return list<array<string, mixed>> */
    private function keyholderRows(string $action, string $name): array
    {
        $rows = [];
        do {
            $asked = ['actor' => Core::system(), 'account' => (int) $this->__get('id'), 'offset' => count($rows), 'limit' => 500];
            $page = Core::call($action, $asked)[$name] ?? [];
            $rows = array_merge($rows, $page);
        } while (count($page) === 500);

        return $rows;
    }
}
