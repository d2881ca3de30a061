<?php

declare(strict_types=1);

namespace WHMCS\Module\Addon\Keyholder\Api;

/** Our own actions about the members of an account: list, change, pass ownership; and switching a user off. */
final class Members
{
    /** KeyholderListMembers, the owner first. */
    public static function list(Input $in): array
    {
        $client = $in->id('client_id', 'Invalid client id');
        $page = $in->page();
        $answer = Ask::core('members.list', ['account' => $client] + $page);
        $rows = array_map([self::class, 'row'], $answer['members']);

        return [
            'totalresults' => (int) $answer['total'],
            'startnumber' => $page['offset'],
            'numreturned' => count($rows),
            'members' => ['member' => $rows],
        ];
    }

    /** KeyholderGetMember. */
    public static function show(Input $in): array
    {
        return ['member' => self::row(Ask::core('member.show', Memberships::which($in))['member'])];
    }

    /** KeyholderAddMember: at once, without an invitation. */
    public static function add(Input $in): array
    {
        $grants = array_intersect_key(self::grants($in), ['permissions' => 0, 'dialect' => 0, 'roles' => 0]);
        Ask::change('member.add', Memberships::which($in) + $grants + ['permissions' => []]);

        return self::show($in);
    }

    /** KeyholderUpdateMember: what is given; the rest stays. */
    public static function update(Input $in): array
    {
        $change = self::grants($in);
        if ($in->given('status')) {
            $change['status'] = ucfirst(strtolower(trim($in->text('status'))));
            if (!in_array($change['status'], ['Active', 'Inactive'], true)) {
                throw new ApiError('status must be Active or Inactive');
            }
        }
        if ($in->has('allow_from')) {
            $change['allow_from'] = $in->words('allow_from');
        }
        $which = Memberships::which($in);
        if ($change === []) {
            throw new ApiError('Nothing to change was given');
        }

        return ['member' => self::row(Ask::change('member.change', $which + $change)['member'])];
    }

    /** KeyholderMakeOwner. */
    public static function makeOwner(Input $in): array
    {
        $which = Memberships::which($in);
        Ask::change('account.make_owner', $which + ['former_stays' => $in->flag('former_stays') ?? true]);

        return ['client_id' => $which['account'], 'owner_user_id' => $which['user']];
    }

    /** KeyholderSetUserStatus: switches a login off or on again. */
    public static function userStatus(Input $in): array
    {
        $user = $in->id('user_id', 'Invalid user id');
        $status = ucfirst(strtolower($in->required('status', 'status must be Active or Inactive')));
        if (!in_array($status, ['Active', 'Inactive'], true)) {
            throw new ApiError('status must be Active or Inactive');
        }
        Ask::change('user.disable', ['user' => $user, 'disabled' => $status === 'Inactive']);

        return ['user_id' => $user, 'status' => $status];
    }

    /**
     * Those parameters that grant something, as far as they were sent. `permissions` are WHMCS's keys unless
     * `dialect` says otherwise; services[ID] and domains[ID] hold Keyholder's keys, service_functions[ID] functions.
     *
     * @return array<string, mixed>
     */
    public static function grants(Input $in): array
    {
        $grants = [];
        if ($in->has('permissions')) {
            $grants += ['permissions' => $in->words('permissions'), 'dialect' => trim($in->text('dialect')) ?: 'whmcs'];
        }
        foreach (['services' => 'service_functions', 'domains' => 'domain_functions'] as $name => $functions) {
            if ($in->has($name) || $in->has($functions)) {
                $grants[$name] = self::items($in, $name, $functions);
            }
        }
        foreach (['denied_departments', 'roles'] as $name) {
            if ($in->has($name)) {
                $grants[$name] = $in->ids($name);
            }
        }
        foreach (['not_before', 'not_after'] as $name) {
            if ($in->has($name)) {
                $grants[$name] = $in->given($name) ? $in->time($name) : null;
            }
        }

        return $grants;
    }

    /** @return list<array{id: int, permissions: list<string>, functions: list<string>}> */
    private static function items(Input $in, string $name, string $functions): array
    {
        $items = [];
        $keys = $in->parts($name);
        $named = $in->parts($functions);
        foreach (array_unique(array_merge($keys->names(), $named->names())) as $id) {
            $number = (new Input(['id' => (string) $id]))->id('id', $name . '[...] must be numbers above 0');
            $items[] = ['id' => $number, 'permissions' => $keys->words((string) $id), 'functions' => $named->words((string) $id)];
        }

        return $items;
    }

    /** @param array<string, mixed> $member @return array<string, mixed> */
    public static function row(array $member): array
    {
        $date = static function (?int $at): string {
            return $at === null ? '' : date('Y-m-d H:i:s', $at);
        };

        return [
            'user_id' => (int) $member['user'],
            'name' => (string) $member['name'],
            'email' => (string) $member['email'],
            'kind' => (string) $member['kind'],
            'status' => (string) $member['status'],
            'is_owner' => (bool) $member['owner'],
            'permissions' => ['permission' => $member['whmcs']],
            'keyholder_permissions' => ['permission' => $member['permissions']],
            'roles' => ['role' => $member['roles']],
            'services' => ['service' => $member['services']],
            'domains' => ['domain' => $member['domains']],
            'denied_departments' => ['department' => $member['denied_departments']],
            'allow_from' => ['network' => $member['allow_from']],
            'mail' => ['category' => $member['mail']],
            'not_before' => $date($member['not_before']),
            'not_after' => $date($member['not_after']),
            'last_used' => $date($member['last_used']),
        ];
    }
}
