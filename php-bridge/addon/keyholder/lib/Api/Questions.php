<?php

declare(strict_types=1);

namespace WHMCS\Module\Addon\Keyholder\Api;

/** Our own actions that only ask: why, who, which accounts, who gets a mail, whose mail it is. */
final class Questions
{
    /** KeyholderExplain. */
    public static function explain(Input $in): array
    {
        $question = [
            'user' => $in->id('user_id', 'Invalid user id'),
            'account' => $in->id('client_id', 'Invalid client id'),
        ] + self::what($in);
        if ($in->flag('second_factor') !== null) {
            $question['second_factor'] = $in->flag('second_factor');
        }
        // Where the person comes from is a parameter; the caller of the API is somebody else.
        $question['remote'] = trim($in->text('ip'));
        $answer = Ask::anybody('explain', $question);

        return [
            'allowed' => (bool) $answer['allowed'],
            'reason' => (string) $answer['reason'],
            'rule' => (string) $answer['rule'],
            'text' => (string) $answer['text'],
            'because' => $answer['because'],
            'ask' => $answer['ask'] ?? '',
        ];
    }

    /** KeyholderWhoCan. */
    public static function whoCan(Input $in): array
    {
        $page = $in->page();
        $question = ['account' => $in->id('client_id', 'Invalid client id')] + self::what($in) + $page;
        $answer = Ask::core('who_can', $question);
        $users = array_map(static function (array $one): array {
            return [
                'user_id' => (int) $one['user'],
                'name' => (string) $one['name'],
                'email' => (string) $one['email'],
                'is_owner' => (bool) $one['owner'],
                'reason' => (string) $one['reason'],
            ];
        }, $answer['members']);

        return [
            'startnumber' => $page['offset'],
            'numreturned' => count($users),
            'more' => $answer['next'] !== null,
            'users' => ['user' => $users],
        ];
    }

    /** KeyholderGetUserClients: the accounts of a user, last used first. */
    public static function accounts(Input $in): array
    {
        $user = $in->id('user_id', 'Invalid user id');
        $page = $in->page();
        $answer = Ask::anybody('accounts.of', ['user' => $user, 'remote' => trim($in->text('ip'))] + $page);
        $clients = array_map(static function (array $one): array {
            return [
                'client_id' => (int) $one['account'],
                'name' => (string) $one['name'],
                'kind' => (string) $one['kind'],
                'status' => (string) $one['account_status'],
                'is_owner' => (bool) $one['owner'],
                'may_enter' => (bool) $one['may_enter'],
                'why' => (string) ($one['why'] ?? ''),
                'last_used' => $one['last_used'] === null ? '' : date('Y-m-d H:i:s', (int) $one['last_used']),
            ];
        }, $answer['choices']);

        return [
            'totalresults' => (int) $answer['total'],
            'startnumber' => $page['offset'],
            'numreturned' => count($clients),
            'clients' => ['client' => $clients],
        ];
    }

    /** KeyholderGetRecipients: who gets a mail of a category. */
    public static function recipients(Input $in): array
    {
        $question = [
            'account' => $in->id('client_id', 'Invalid client id'),
            'category' => $in->required('category', 'A category is required'),
        ];
        $user = $in->idIfGiven('user_id', 'Invalid user id');
        $answer = Ask::core('recipients', $question + ($user > 0 ? ['user' => $user] : []));
        $rows = array_map(static function (array $one): array {
            return [
                'email' => (string) $one['to'],
                'name' => (string) $one['name'],
                'language' => (string) $one['language'],
                'as' => (string) $one['as'],
                'user_id' => (int) ($one['user'] ?? 0),
            ];
        }, $answer['recipients']);

        return ['totalresults' => count($rows), 'recipients' => ['recipient' => $rows]];
    }

    /** KeyholderResolveSender: which accounts an incoming mail may belong to. It authorises nothing. */
    public static function sender(Input $in): array
    {
        $question = ['address' => $in->required('email', 'Email is required')];
        $ticket = $in->idIfGiven('ticket_client_id', 'Invalid client id');
        $found = $in->texts(['spf', 'dkim', 'dmarc']);
        $answer = Ask::core('sender.resolve', $question + array_filter(['ticket_account' => $ticket, 'authenticated' => $found]));
        $clients = array_map(static function (array $one): array {
            return [
                'client_id' => (int) $one['account'],
                'name' => (string) $one['name'],
                'place' => (int) $one['place'],
                'of_ticket' => (bool) $one['of_ticket'],
                'matches' => ['match' => array_map(static function (array $match): array {
                    return ['as' => (string) $match['as'], 'user_id' => (int) ($match['user'] ?? 0), 'name' => (string) $match['name']];
                }, $one['matches'])],
            ];
        }, $answer['accounts']);

        return ['verified' => (bool) $answer['verified'], 'totalresults' => count($clients), 'clients' => ['client' => $clients]];
    }

    /** What is asked about, and where. @return array<string, mixed> */
    private static function what(Input $in): array
    {
        $about = ['permission' => $in->required('permission', 'A permission is required')];
        foreach (['service' => 'service_id', 'domain' => 'domain_id', 'department' => 'department_id'] as $ours => $theirs) {
            $id = $in->idIfGiven($theirs);
            if ($id > 0) {
                $about[$ours] = $id;
            }
        }
        foreach (['function', 'language'] as $name) {
            if ($in->given($name)) {
                $about[$name] = trim($in->text($name));
            }
        }

        return $about;
    }
}
