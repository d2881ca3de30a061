<?php

declare(strict_types=1);

namespace WHMCS\Module\Addon\Keyholder\Api;

/** Our own actions about roles: of the installation, or of the account of `client_id`. */
final class Roles
{
    /** KeyholderListRoles. */
    public static function list(Input $in): array
    {
        $answer = Ask::core('role.list', self::where($in) + $in->texts(['language']));
        $rows = array_map([self::class, 'row'], $answer['roles']);

        return ['totalresults' => count($rows), 'roles' => ['role' => $rows]];
    }

    /** KeyholderAddRole. */
    public static function add(Input $in): array
    {
        $new = ['name' => $in->required('name', 'A name is required'), 'permissions' => $in->words('permissions')];

        return self::answer(Ask::change('role.put', self::where($in) + $new + self::dialect($in)));
    }

    /** KeyholderUpdateRole. */
    public static function update(Input $in): array
    {
        $change = $in->given('name') ? ['name' => trim($in->text('name'))] : [];
        if ($in->has('permissions')) {
            $change += ['permissions' => $in->words('permissions')] + self::dialect($in);
        }
        $which = self::where($in) + self::which($in);
        if ($change === []) {
            throw new ApiError('Nothing to change was given');
        }

        return self::answer(Ask::change('role.put', $which + $change));
    }

    /** KeyholderDeleteRole. */
    public static function delete(Input $in): array
    {
        $which = self::which($in);
        Ask::change('role.remove', self::where($in) + $which);

        return ['role_id' => $which['role']];
    }

    /** @return array<string, int> */
    private static function where(Input $in): array
    {
        return array_filter(['account' => $in->idIfGiven('client_id', 'Invalid client id')]);
    }

    /** @return array{role: int} */
    private static function which(Input $in): array
    {
        return ['role' => $in->id('role_id', 'Role ID Not Found')];
    }

    /** @return array{dialect: string} */
    private static function dialect(Input $in): array
    {
        return ['dialect' => trim($in->text('dialect')) ?: 'whmcs'];
    }

    /** @param array<string, mixed> $answer @return array<string, mixed> */
    private static function answer(array $answer): array
    {
        return ['role_id' => (int) $answer['role']['role'], 'role' => self::row($answer['role'])];
    }

    /** @param array<string, mixed> $role @return array<string, mixed> */
    private static function row(array $role): array
    {
        return [
            'role_id' => (int) $role['role'],
            'client_id' => (int) ($role['account'] ?? 0),
            'name' => (string) $role['name'],
            'title' => (string) $role['title'],
            'ready_made' => (string) ($role['ready_made'] ?? ''),
            'permissions' => ['permission' => $role['whmcs']],
            'keyholder_permissions' => ['permission' => $role['permissions']],
        ];
    }
}
