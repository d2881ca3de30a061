<?php

declare(strict_types=1);

namespace WHMCS\Module\Addon\Keyholder\Api;

/** Users: AddUser, GetUsers, UpdateUser. */
final class Users
{
    /** The documents' names of a user's fields => the library's. */
    private const FIELDS = ['firstname' => 'first_name', 'lastname' => 'last_name', 'email' => 'email', 'language' => 'language'];

    /** AddUser. */
    public static function add(Input $in): array
    {
        $answer = Ask::change('user.add', [
            'first_name' => $in->required('firstname', 'You did not enter a first name'),
            'last_name' => $in->required('lastname', 'You did not enter a last name'),
            'email' => $in->required('email', 'You did not enter an email address'),
            'password' => self::password($in, 'You did not enter a password'),
            'language' => trim($in->text('language')),
        ]);

        return ['user_id' => (int) $answer['user']['user']];
    }

    /** GetUsers. Its list is a plain one, unlike others. */
    public static function list(Input $in): array
    {
        $page = $in->page();
        $sorting = strtoupper(trim($in->text('sorting')));
        if (!in_array($sorting, ['', 'ASC', 'DESC'], true)) {
            throw new ApiError('sorting must be ASC or DESC');
        }
        $answer = Ask::core('users.list', $page + ['search' => trim($in->text('search')), 'newest_first' => $sorting === 'DESC']);
        $users = array_map([self::class, 'row'], $answer['users']);

        return [
            'totalresults' => (int) $answer['total'],
            'startnumber' => $page['offset'],
            'numreturned' => count($users),
            'users' => $users,
        ];
    }

    /** UpdateUser. */
    public static function update(Input $in): array
    {
        $user = $in->id('user_id', 'Invalid User ID requested');
        $change = [];
        foreach (self::FIELDS as $theirs => $ours) {
            if ($in->given($theirs)) {
                $change[$ours] = trim($in->text($theirs));
            }
        }
        $texts = ['user_unknown' => 'Invalid User ID requested'];
        // Which user it is comes first, also when there is nothing to change.
        Ask::core('user.show', ['user' => $user], $texts);
        if ($change === []) {
            throw new ApiError('One of `email`, `firstname`, `lastname`, or `language` is required');
        }
        Ask::change('user.change', ['user' => $user] + $change, $texts);

        return ['user_id' => $user];
    }

    /** A password as it was typed: blanks around it are part of it. */
    public static function password(Input $in, string $otherwise): string
    {
        $password = $in->text('password2');
        if ($password === '') {
            throw new ApiError($otherwise);
        }

        return $password;
    }

    /** @param array<string, mixed> $user @return array<string, mixed> */
    private static function row(array $user): array
    {
        return [
            'id' => (int) $user['user'],
            'firstname' => (string) $user['first_name'],
            'lastname' => (string) $user['last_name'],
            'email' => (string) $user['email'],
            'datecreated' => date('Y-m-d H:i:s', (int) $user['created']),
            'validationdata' => '',
            'clients' => array_map(static function (array $one): array {
                return ['id' => (int) $one['account'], 'isOwner' => (bool) $one['owner']];
            }, $user['accounts']),
        ];
    }
}
