<?php

declare(strict_types=1);

namespace WHMCS\Module\Addon\Keyholder\Api;

/** Who may act on an account, and with which of the thirteen keys: invitations and permissions. */
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
        $keys = $in->words('permissions');
        if ($keys === []) {
            // The library looks at the account first, and so do the documents.
            Ask::core('account.show', ['account' => $client]);
            throw new ApiError('User permissions are required');
        }
        Ask::change('invitation.create', ['account' => $client, 'email' => $email, 'permissions' => $keys, 'dialect' => 'whmcs']);

        return [];
    }
}
