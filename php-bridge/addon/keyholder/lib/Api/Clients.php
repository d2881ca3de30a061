<?php

declare(strict_types=1);

namespace WHMCS\Module\Addon\Keyholder\Api;

use WHMCS\Module\Addon\Keyholder\Panel\Accounts;

/** The users' part of AddClient and GetClientsDetails; all the rest is the panel's own action. */
final class Clients
{
    private const TEXTS = [
        'firstname', 'lastname', 'companyname', 'email', 'address1', 'address2', 'city', 'state', 'postcode', 'country', 'phonenumber',
        'tax_id', 'password2', 'securityqid', 'securityqans', 'currency', 'groupid', 'customfields', 'language', 'clientip', 'notes',
        'cardtype', 'cardnum', 'expdate', 'startdate', 'issuenumber', 'cvv',
    ];

    private const FLAGS = ['marketingoptin', 'noemail', 'skipvalidation'];

    /** What panels of version 7 may keep in a client's row; an answer holds no secret. */
    private const SECRETS = ['password', 'securityqans', 'pwresetkey', 'pwresetexpiry', 'authdata'];

    private const PAGE = 1000;

    /** AddClient. */
    public static function add(Input $in): array
    {
        $values = $in->texts(self::TEXTS);
        foreach (self::FLAGS as $flag) {
            $isOn = $in->flag($flag);
            if ($isOn !== null) {
                $values[$flag] = $isOn;
            }
        }
        $owner = self::owner($in);
        if (isset($owner['user'])) {
            // Version 7.10 wants a password with each client. Nobody is told this one: the owner has their own.
            $values['password2'] = bin2hex(random_bytes(16));
        }
        $client = Accounts::ownedBy($owner, static function () use ($values): int {
            return (int) Install::call('AddClient', $values)['clientid'];
        });
        // The panel has its row by now; whether the library has taken it over is worth a word.
        Ask::core('account.show', ['account' => $client], [
            'account_unknown' => 'Client ' . $client . ' was added, but has no owner yet: see the activity log and run the upgrade',
        ]);

        return ['clientid' => $client];
    }

    /** GetClientsDetails. */
    public static function details(Input $in): array
    {
        $email = trim($in->text('email'));
        if (!$in->given('clientid') && $email === '') {
            throw new ApiError('Either clientid Or email Is Required');
        }
        $values = $in->given('clientid') ? ['clientid' => $in->id('clientid', 'Client Not Found')] : ['email' => $email];
        $answer = Install::call('GetClientsDetails', $values + ['stats' => $in->flag('stats') ?? false]);
        $secrets = array_flip(self::SECRETS);
        $answer = array_diff_key($answer, $secrets);
        $answer['client'] = array_diff_key((array) ($answer['client'] ?? []), $secrets);
        if (Contacts::isOld()) {
            return $answer;
        }
        $users = self::users((int) ($answer['client']['id'] ?? $answer['id'] ?? 0));
        $answer['client'] = $users + $answer['client'];

        return $users + $answer;
    }

    /** @return array{owner_user_id: int, users: array{user: list<array<string, mixed>>}} */
    private static function users(int $client): array
    {
        $users = [];
        $after = null;
        do {
            try {
                $page = Ask::core('members.list', array_filter(['account' => $client, 'limit' => self::PAGE, 'after' => $after]));
            } catch (ApiError $unknown) {
                // The panel has a client of whom nobody has told Keyholder.
                return ['owner_user_id' => 0, 'users' => ['user' => []]];
            }
            foreach ($page['members'] as $member) {
                $users[] = [
                    'id' => (int) $member['user'],
                    'name' => (string) $member['name'],
                    'email' => (string) $member['email'],
                    'is_owner' => (bool) $member['owner'],
                ];
            }
            $after = $page['next'];
        } while ($after !== null);

        return ['owner_user_id' => (int) ($users[0]['id'] ?? 0), 'users' => ['user' => $users]];
    }

    /** Somebody known, or a new user, whom the library looks at before the panel adds anything. @return array<string, mixed> */
    private static function owner(Input $in): array
    {
        if ($in->given('owner_user_id')) {
            $user = $in->id('owner_user_id', 'Invalid Owner User ID');
            Ask::core('user.show', ['user' => $user], ['user_unknown' => 'Invalid Owner User ID']);

            return ['user' => $user];
        }
        $owner = ['password' => $in->text('password2')];
        $email = trim($in->text('email'));
        if ($email !== '' && $owner['password'] !== '') {
            $new = ['email' => $email, 'first_name' => $in->text('firstname'), 'last_name' => $in->text('lastname')];
            try {
                Ask::core('user.add', $new + $owner + ['only_look' => true]);
            } catch (ApiError $error) {
                throw $error->getMessage() === Ask::BAD_ADDRESS ? new ApiError('The email address you entered was not valid') : $error;
            }
        }

        return array_filter($owner);
    }
}
