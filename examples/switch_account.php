<?php

/**
 * One person, two accounts: Bob owns a hosting account, is invited to Ann's, and switches between the two.
 *
 *     php -d extension=keyholder -d keyholder.store=:memory: examples/switch_account.php
 *
 * A panel does the same with a file as the store; here the store is gone when the script ends. Each step names
 * the action that a page of the panel would call.
 */

declare(strict_types=1);

use function Keyholder\accounts;
use function Keyholder\call;
use function Keyholder\can;
use function Keyholder\invite;

const PANEL = ['system' => true];
const ANNS_ACCOUNT = 42;
const BOBS_ACCOUNT = 43;

function step(string $text): void
{
    echo "* $text\n";
}

/** An account as the panel makes it when somebody orders; answers the owner. */
function open_account(int $account, string $company, string $email, string $first_name): int
{
    return call('account.put', [
        'actor' => PANEL,
        'account' => $account,
        'name' => "$first_name Example",
        'company' => $company,
        'owner' => [
            'email' => $email,
            'first_name' => $first_name,
            'last_name' => 'Example',
            'password' => "the long password of $first_name",
        ],
    ])['owner'];
}

function print_choices(int $user): void
{
    foreach (accounts($user) as $account) {
        printf("    %d  %-12s %-11s %s\n", $account['id'], $account['name'], $account['kind'], $account['status']);
    }
}

step('Ann and Bob each order something, so each owns an account.');
$ann = open_account(ANNS_ACCOUNT, 'Ann Ltd', 'ann@example.com', 'Ann');
$bob = open_account(BOBS_ACCOUNT, 'Bob Ltd', 'bob@example.com', 'Bob');
print_choices($bob);

step('Ann invites Bob to answer her tickets. Only Bob\'s mail carries the token.');
$invitation = invite($ann, ANNS_ACCOUNT, 'bob@example.com', ['tickets.view', 'tickets.open']);
$events = call('outbox.take', ['actor' => PANEL])['events'];
$mails = array_filter($events, function (array $event): bool {
    return ($event['mail']['template'] ?? null) === 'invitation';
});
$mail = reset($mails)['mail'];
call('outbox.done', ['actor' => PANEL, 'ids' => array_column($events, 'id')]);

step('Bob logs in. He has one account, so it is entered at once; then he accepts.');
$login = call('login', [
    'email' => 'bob@example.com',
    'password' => 'the long password of Bob',
    'remote' => '203.0.113.9',
]);
printf("    entered %d\n", $login['account']);
call('invitation.accept', [
    'token' => $mail['token'],
    'invitation' => $invitation,
    'session' => $login['session'],
]);
print_choices($bob);

step('Bob switches to Ann\'s account. The session has a new token; the old one is dead.');
$session = call('session.enter', ['session' => $login['session'], 'account' => ANNS_ACCOUNT])['session'];
try {
    call('session.show', ['session' => $login['session']]);
} catch (Keyholder\Error $error) {
    echo "    the old session: {$error->reason}\n";
}

step('What may he do there?');
foreach (['tickets.open', 'invoices.pay'] as $permission) {
    printf("    %-13s %s\n", $permission, can($bob, ANNS_ACCOUNT, $permission) ? 'yes' : 'no');
}

step('Ann takes the invitation back by removing him. His next question is refused, and so is his session.');
call('member.remove', ['actor' => ['user' => $ann], 'account' => ANNS_ACCOUNT, 'user' => $bob]);
printf("    %-13s %s\n", 'tickets.open', can($bob, ANNS_ACCOUNT, 'tickets.open') ? 'yes' : 'no');
try {
    call('session.show', ['session' => $session]);
} catch (Keyholder\Error $error) {
    echo "    the session: {$error->reason}\n";
}

step('His own account is his as before.');
print_choices($bob);
