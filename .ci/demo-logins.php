<?php

declare(strict_types=1);

/*
 * Picks three log-ins of the legacy panel that are worth trying and prints them.
 *
 *   php demo-logins.php FILE      also writes them to FILE as JSON
 *
 * The sample's passwords follow a rule that its README tells. Of another panel nobody knows the passwords, so there
 * the demo does what its owner would do: asks for the mailed link and chooses a new one. Old tables stay untouched.
 */

const DEMO_PASSWORD = 'keyholder-demo';
const HOST = ['system' => true];

$panel = new PDO('mysql:dbname=panel;charset=utf8mb4;unix_socket=' . getenv('PANEL_DB_SOCKET'), 'root', '', [
    PDO::ATTR_DEFAULT_FETCH_MODE => PDO::FETCH_ASSOC,
]);

$logins = array_values(array_filter([
    'an owner' => owner($panel),
    'an accountant with many accounts' => accountant($panel),
    'a sub-account with few rights' => fewRights($panel),
]));
foreach ($logins as $at => $login) {
    $logins[$at] += password($login);
    printf(
        "  %-34s %-45s %s\n",
        $login['who'],
        $login['email'],
        $logins[$at]['password'] . ($logins[$at]['old'] ? ' (the old one)' : ' (set for the demo)')
    );
}
file_put_contents($argv[1], json_encode($logins, JSON_PRETTY_PRINT | JSON_UNESCAPED_SLASHES));
exit($logins === [] ? 1 : 0);

/** An address that only one log-in of the old panel has, so that one password opens everything of it. */
function single(): string
{
    return '(SELECT count(*) FROM tblclients c2 WHERE lower(trim(c2.email)) = lower(trim(%1$s)))
          + (SELECT count(*) FROM tblcontacts t2 WHERE lower(trim(t2.email)) = lower(trim(%1$s)) AND t2.subaccount) = 1
        AND %1$s LIKE \'%%_@_%%\'';
}

function owner(PDO $panel): ?array
{
    $single = sprintf(single(), 'c.email');
    return first($panel, 'an owner', "SELECT c.id AS client, 0 AS contact, trim(c.email) AS email
          FROM tblclients c
         WHERE c.status = 'Active' AND c.password <> '' AND $single
         ORDER BY (SELECT count(*) FROM tblcontacts t WHERE t.userid = c.id AND t.subaccount) DESC,
                  (SELECT count(*) FROM tblhosting h WHERE h.userid = c.id) DESC, c.id
         LIMIT 1");
}

function accountant(PDO $panel): ?array
{
    return first($panel, 'an accountant with many accounts', "SELECT min(t.userid) AS client, min(t.id) AS contact,
               min(trim(t.email)) AS email
          FROM tblcontacts t JOIN tblclients c ON c.id = t.userid AND c.status = 'Active'
         WHERE t.subaccount AND t.password <> ''
         GROUP BY lower(trim(t.email))
         ORDER BY count(DISTINCT t.userid) DESC, min(t.id)
         LIMIT 1");
}

function fewRights(PDO $panel): ?array
{
    $single = sprintf(single(), 't.email');
    return first($panel, 'a sub-account with few rights', "SELECT t.userid AS client, t.id AS contact, trim(t.email) AS email
          FROM tblcontacts t JOIN tblclients c ON c.id = t.userid AND c.status = 'Active'
         WHERE t.subaccount AND t.password <> '' AND t.permissions <> '' AND $single
         ORDER BY length(t.permissions) - length(replace(t.permissions, ',', '')), t.id
         LIMIT 1");
}

function first(PDO $panel, string $who, string $sql): ?array
{
    $row = $panel->query($sql)->fetch();
    return $row ? ['who' => $who] + $row : null;
}

/** The password that works, and whether it is the old one. */
function password(array $login): array
{
    if (preg_match('/([0-9a-f]{6})@/', strtolower($login['email']), $found)) {
        foreach (['', 'x', 'y'] as $tail) {
            $password = 'pw-' . $found[1] . $tail;
            if (opens($login, $password)) {
                return ['password' => $password, 'old' => true];
            }
        }
    }
    Keyholder\call('mailbox.ask', ['email' => $login['email']]);
    Keyholder\call('mailbox.confirm', ['token' => mailed($login['email']), 'password' => DEMO_PASSWORD]);
    return ['password' => DEMO_PASSWORD, 'old' => false];
}

function opens(array $login, string $password): bool
{
    try {
        $session = Keyholder\call('login', ['email' => $login['email'], 'password' => $password]);
    } catch (Keyholder\Error $refused) {
        return false;
    }
    Keyholder\call('session.end', ['session' => $session['session']]);
    return array_filter($session['choices'], fn ($choice) => $choice['may_enter']) !== [];
}

/** The token in the mail to this address. */
function mailed(string $email): string
{
    do {
        $events = Keyholder\call('outbox.take', ['actor' => HOST])['events'];
        foreach ($events as $event) {
            if (($event['mail']['template'] ?? '') === 'confirm_mailbox' && $event['mail']['to'] === $email) {
                return $event['mail']['token'];
            }
        }
        Keyholder\call('outbox.done', ['actor' => HOST, 'ids' => array_column($events, 'id')]);
    } while ($events !== []);
    throw new RuntimeException("no mail for $email");
}
