<?php

declare(strict_types=1);

namespace WHMCS\Module\Addon\Keyholder\Api;

/** Our own actions about invitations; each answers with the invitation's id. */
final class Invitations
{
    private const TEXTS = ['invitation_unknown' => 'Invitation ID Not Found'];

    /** KeyholderCreateInvitation: all that an invitation can carry. */
    public static function create(Input $in): array
    {
        $new = ['email' => $in->required('email', 'Email is required'), 'account' => self::client($in)];
        $new += Members::grants($in) + ['permissions' => []];

        return self::answer(Ask::change('invitation.create', $new));
    }

    /** KeyholderListInvitations, newest first. */
    public static function list(Input $in): array
    {
        $page = $in->page();
        $answer = Ask::core('invitations.list', ['account' => self::client($in)] + $page);
        $rows = array_map([self::class, 'row'], $answer['invitations']);

        return [
            'startnumber' => $page['offset'],
            'numreturned' => count($rows),
            'more' => $answer['next'] !== null,
            'invitations' => ['invitation' => $rows],
        ];
    }

    /** KeyholderResendInvitation. */
    public static function resend(Input $in): array
    {
        return self::answer(Ask::change('invitation.resend', self::which($in), self::TEXTS));
    }

    /** KeyholderCancelInvitation. */
    public static function cancel(Input $in): array
    {
        return self::answer(Ask::change('invitation.cancel', self::which($in), self::TEXTS));
    }

    /** KeyholderGetInvitation: what the page behind a mailed link shows. */
    public static function show(Input $in): array
    {
        $shown = self::ofToken($in);

        return [
            'invitation_id' => (int) $shown['invitation'],
            'client_id' => (int) $shown['account'],
            'client_name' => (string) $shown['account_name'],
            'inviter_name' => (string) $shown['inviter_name'],
            'email' => (string) $shown['email'],
            'expires' => date('Y-m-d H:i:s', (int) $shown['expires']),
            'needs' => (string) $shown['needs'],
            'permissions' => ['permission' => $shown['permissions']],
        ];
    }

    /** KeyholderAcceptInvitation: by a user for whom the caller vouches, or by a new one. */
    public static function accept(Input $in): array
    {
        $shown = self::ofToken($in);
        $accept = ['token' => trim($in->text('token')), 'invitation' => (int) $shown['invitation']];
        $user = $in->idIfGiven('user_id', 'Invalid user id');
        $answer = $user > 0 ? self::acceptAs($user, $accept) : Ask::anybody('invitation.accept', $accept + ['register' => [
            'first_name' => $in->required('firstname', 'You did not enter a first name'),
            'last_name' => $in->required('lastname', 'You did not enter a last name'),
            'password' => Users::password($in, 'You did not enter a password'),
        ]], self::TEXTS);

        return [
            'invitation_id' => $accept['invitation'],
            'client_id' => (int) $answer['account'],
            'user_id' => (int) $answer['user'],
        ];
    }

    /** KeyholderDeclineInvitation. */
    public static function decline(Input $in): array
    {
        $shown = self::ofToken($in);
        $decline = ['token' => trim($in->text('token')), 'invitation' => (int) $shown['invitation']];
        Ask::anybody('invitation.decline', $decline, self::TEXTS);

        return ['invitation_id' => $decline['invitation']];
    }

    /** In a session that lasts for this one step. @param array<string, mixed> $accept @return array<string, mixed> */
    private static function acceptAs(int $user, array $accept): array
    {
        $token = Ask::change('sign_on.create', ['user' => $user])['token'];
        $session = Ask::anybody('sign_on.redeem', ['token' => $token])['session'];
        try {
            return Ask::anybody('invitation.accept', $accept + ['session' => $session], self::TEXTS);
        } finally {
            Ask::anybody('session.end', ['session' => $session]);
        }
    }

    /** The invitation of a mailed token, and the one that was named when one was. @return array<string, mixed> */
    private static function ofToken(Input $in): array
    {
        $token = $in->required('token', 'A token is required');
        $named = $in->idIfGiven('invitation_id', self::TEXTS['invitation_unknown']);
        $shown = Ask::anybody('invitation.show', ['token' => $token], self::TEXTS);
        if ($named > 0 && $named !== (int) $shown['invitation']) {
            throw new ApiError(self::TEXTS['invitation_unknown']);
        }

        return $shown;
    }

    private static function client(Input $in): int
    {
        $client = $in->id('client_id', 'Invalid client id');
        Ask::core('account.show', ['account' => $client]);

        return $client;
    }

    /** @return array{account: int, invitation: int} */
    private static function which(Input $in): array
    {
        return ['account' => self::client($in), 'invitation' => $in->id('invitation_id', self::TEXTS['invitation_unknown'])];
    }

    /** @param array<string, mixed> $answer with the invitation as it is now @return array<string, mixed> */
    private static function answer(array $answer): array
    {
        $row = self::row($answer['invite']);

        return ['invitation_id' => $row['invitation_id'], 'status' => $row['status'], 'expires' => $row['expires']];
    }

    /** @param array<string, mixed> $invite @return array<string, mixed> */
    private static function row(array $invite): array
    {
        return [
            'invitation_id' => (int) $invite['invitation'],
            'client_id' => (int) $invite['account'],
            'email' => (string) $invite['email'],
            'status' => (string) $invite['status'],
            'created' => date('Y-m-d H:i:s', (int) $invite['created']),
            'expires' => date('Y-m-d H:i:s', (int) $invite['expires']),
            'inviter_name' => (string) $invite['inviter_name'],
            'permissions' => ['permission' => $invite['whmcs']],
            'keyholder_permissions' => ['permission' => $invite['permissions']],
            'roles' => ['role' => $invite['roles']],
        ];
    }
}
