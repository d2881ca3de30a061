<?php

declare(strict_types=1);

namespace WHMCS\Module\Addon\Keyholder\Api;

/** Who may act on an account, and with which of the thirteen keys. */
final class Memberships
{
    private const BAD_USER = 'Invalid user id';
    private const BAD_CLIENT = 'Invalid client id';

    /** GetPermissionsList. The example of the documents has `status`, its table `result`: both are given. */
    public static function permissions(Input $in): array
    {
        $keys = array_column(Ask::core('permissions.list', [])['whmcs'], 'key');

        return ['status' => 'success', 'permissions' => ['permission' => $keys]];
    }

    /** CreateClientInvite. */
    public static function invite(Input $in): array
    {
        $email = $in->required('email', 'Email is required');
        $client = $in->id('client_id', self::BAD_CLIENT);
        // Whose account it is comes before what may be done on it.
        Ask::core('account.show', ['account' => $client]);
        $invite = ['account' => $client, 'email' => $email, 'permissions' => $in->words('permissions'), 'dialect' => 'whmcs'];
        if ($invite['permissions'] === []) {
            throw new ApiError('User permissions are required');
        }
        Ask::change('invitation.create', $invite);

        return [];
    }

    /** GetUserPermissions. The documents do not name the field: it is that of GetPermissionsList. */
    public static function show(Input $in): array
    {
        $member = Ask::core('member.show', self::which($in));

        return ['permissions' => ['permission' => $member['member']['whmcs']]];
    }

    /** UpdateUserPermissions: the keys take the place of everything that was given on the whole account. */
    public static function update(Input $in): array
    {
        $which = self::which($in);
        // An owner is told so first, a stranger too.
        if (Ask::core('member.show', $which)['member']['owner'] === true) {
            throw new ApiError('Permissions cannot be set on a client owner');
        }
        $keys = $in->words('permissions');
        if ($keys === []) {
            throw new ApiError('Missing permissions definition');
        }
        Ask::change('member.change', $which + ['permissions' => $keys, 'dialect' => 'whmcs']);

        return [];
    }

    /** DeleteUserClient. */
    public static function remove(Input $in): array
    {
        Ask::change('member.remove', self::which($in));

        return [];
    }

    /** The user and the account, both of which must be there. @return array{user: int, account: int} */
    public static function which(Input $in): array
    {
        $which = ['user' => $in->id('user_id', self::BAD_USER), 'account' => $in->id('client_id', self::BAD_CLIENT)];
        Ask::core('user.show', ['user' => $which['user']]);
        Ask::core('account.show', ['account' => $which['account']]);

        return $which;
    }
}
