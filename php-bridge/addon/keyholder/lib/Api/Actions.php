<?php

declare(strict_types=1);

namespace WHMCS\Module\Addon\Keyholder\Api;

use WHMCS\Module\Addon\Keyholder\Panel\Site;

/**
 * The actions of the panel's API that Keyholder answers: those of WHMCS 8 about users, and its own.
 *
 * docs/whmcs-api.md describes each. Nothing is decided here or in the classes named: they translate.
 */
final class Actions
{
    private const ANSWERED_BY = [
        'AddUser' => [Users::class, 'add'],
        'GetUsers' => [Users::class, 'list'],
        'UpdateUser' => [Users::class, 'update'],
        'DeleteUserClient' => [Memberships::class, 'remove'],
        'CreateClientInvite' => [Memberships::class, 'invite'],
        'GetPermissionsList' => [Memberships::class, 'permissions'],
        'GetUserPermissions' => [Memberships::class, 'show'],
        'UpdateUserPermissions' => [Memberships::class, 'update'],
        'AddContact' => [Contacts::class, 'add'],
        'GetContacts' => [Contacts::class, 'list'],
        'UpdateContact' => [Contacts::class, 'update'],
        'DeleteContact' => [Contacts::class, 'delete'],
        'AddClient' => [Clients::class, 'add'],
        'GetClientsDetails' => [Clients::class, 'details'],
        'ResetPassword' => [Logins::class, 'reset'],
        'CreateSsoToken' => [Logins::class, 'signOn'],
        'ValidateLogin' => [Logins::class, 'validate'],
        // What WHMCS lacks
        'KeyholderCreateInvitation' => [Invitations::class, 'create'],
        'KeyholderListInvitations' => [Invitations::class, 'list'],
        'KeyholderGetInvitation' => [Invitations::class, 'show'],
        'KeyholderResendInvitation' => [Invitations::class, 'resend'],
        'KeyholderCancelInvitation' => [Invitations::class, 'cancel'],
        'KeyholderAcceptInvitation' => [Invitations::class, 'accept'],
        'KeyholderDeclineInvitation' => [Invitations::class, 'decline'],
        'KeyholderListMembers' => [Members::class, 'list'],
        'KeyholderGetMember' => [Members::class, 'show'],
        'KeyholderAddMember' => [Members::class, 'add'],
        'KeyholderUpdateMember' => [Members::class, 'update'],
        'KeyholderMakeOwner' => [Members::class, 'makeOwner'],
        'KeyholderSetUserStatus' => [Members::class, 'userStatus'],
        'KeyholderListRoles' => [Roles::class, 'list'],
        'KeyholderAddRole' => [Roles::class, 'add'],
        'KeyholderUpdateRole' => [Roles::class, 'update'],
        'KeyholderDeleteRole' => [Roles::class, 'delete'],
        'KeyholderExplain' => [Questions::class, 'explain'],
        'KeyholderWhoCan' => [Questions::class, 'whoCan'],
        'KeyholderGetUserClients' => [Questions::class, 'accounts'],
        'KeyholderGetRecipients' => [Questions::class, 'recipients'],
        'KeyholderResolveSender' => [Questions::class, 'sender'],
    ];

    /** @return list<string> */
    public static function names(): array
    {
        return array_keys(self::ANSWERED_BY);
    }

    /**
     * @param string $action in any case
     * @param array<string|int, mixed> $values what was sent
     * @param string $admin whose credentials it came with
     * @return array<string, mixed> always with `result`
     */
    public static function run(string $action, array $values, string $admin = ''): array
    {
        $former = Ask::inTheNameOf($admin);
        try {
            if (Site::ofModule('version') === '') {
                // The panel finds our classes also while the addon is switched off.
                throw new ApiError('Keyholder is not active');
            }
            $method = array_change_key_case(self::ANSWERED_BY)[strtolower($action)] ?? null;
            if ($method === null) {
                throw new ApiError('Command Not Found');
            }

            return ['result' => 'success'] + $method(new Input($values));
        } catch (ApiError $error) {
            return self::error($error->getMessage());
        } catch (\Throwable $error) {
            // What went wrong inside is for staff, who read the log.
            Site::log('the API action ' . substr($action, 0, 60) . ' failed: ' . $error->getMessage());

            return self::error('An unexpected error occurred: Keyholder does not answer');
        } finally {
            Ask::inTheNameOf($former);
        }
    }

    /** @return array{result: string, message: string} */
    private static function error(string $message): array
    {
        return ['result' => 'error', 'message' => $message];
    }
}
