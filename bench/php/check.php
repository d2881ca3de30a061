<?php

/**
 * One check in PHP beside what a panel could do instead. Prints nanoseconds a call, way by way, as JSON.
 *
 *     check.php TURNS USER ACCOUNT LEGACY_SQLITE MARIADB_SOCKET QUESTIONS
 *
 * What only computes is timed by processor time with the empty loop taken off; what asks a server by the wall.
 * All ways take turns, so that a busy neighbour disturbs them alike.
 */

declare(strict_types=1);

[, $turns, $user, $account, $legacy, $socket, $questions] = $argv;
[$turns, $user, $account] = [(int) $turns, (int) $user, (int) $account];

final class Sets
{
    /** @var array<int, array<int, int>> */
    public static array $sets = [];

    public static function can(int $user, int $account, int $permission): bool
    {
        return ((self::$sets[$user][$account] ?? 0) >> $permission & 1) === 1;
    }
}

foreach (file($questions) as $line) {
    [$u, $a, $set] = array_map('intval', explode(' ', $line));
    Sets::$sets[$u][$a] = $set;
}

function processor(): float
{
    $usage = getrusage();
    return ($usage['ru_utime.tv_sec'] + $usage['ru_stime.tv_sec']) * 1e9
        + ($usage['ru_utime.tv_usec'] + $usage['ru_stime.tv_usec']) * 1e3;
}

function loop(int $calls, int $u, int $a, int $p): void
{
    for ($i = 0; $i < $calls; $i++) {
        $allowed = true;
    }
}

function empty0(int $calls, int $u, int $a, int $p): void
{
    for ($i = 0; $i < $calls; $i++) {
        $allowed = bench_empty0();
    }
}

function empty3(int $calls, int $u, int $a, int $p): void
{
    for ($i = 0; $i < $calls; $i++) {
        $allowed = bench_empty3($u, $a, $p);
    }
}

function can(int $calls, int $u, int $a, int $p): void
{
    for ($i = 0; $i < $calls; $i++) {
        $allowed = Keyholder\can($u, $a, $p);
    }
}

function can_by_name(int $calls, int $u, int $a, int $p): void
{
    for ($i = 0; $i < $calls; $i++) {
        $allowed = Keyholder\can($u, $a, 'tickets.open');
    }
}

function userland_static(int $calls, int $u, int $a, int $p): void
{
    for ($i = 0; $i < $calls; $i++) {
        $allowed = Sets::can($u, $a, $p);
    }
}

function apcu(int $calls, int $u, int $a, int $p): void
{
    $key = "$u:$a";
    for ($i = 0; $i < $calls; $i++) {
        $allowed = (apcu_fetch($key) >> $p & 1) === 1;
    }
}

/** Row and text split, over a connection and a statement that are kept. */
function rows(PDOStatement $statement, array $pairs, int $calls): void
{
    for ($i = 0; $i < $calls; $i++) {
        $statement->execute($pairs[$i % count($pairs)]);
        $allowed = in_array('tickets', explode(',', (string) $statement->fetchColumn()), true);
        $statement->closeCursor();
    }
}

const SQL = 'SELECT permissions FROM users_clients WHERE auth_user_id = ? AND client_id = ?';
$number = Keyholder\permissions()['tickets.open'];
if (!Keyholder\can($user, $account, $number)) {
    throw new Exception('the first question must be a yes');
}

$missing = [];
$ways = array_fill_keys(['loop', 'empty0', 'empty3', 'can', 'can_by_name', 'userland_static'], 200_000);
if (function_exists('apcu_store') && apcu_store("$user:$account", Sets::$sets[$user][$account])) {
    $ways['apcu'] = 100_000;
} else {
    $missing['apcu'] = 'APCu is not there or not enabled';
}

$pairs = [];
foreach (Sets::$sets as $u => $accounts) {
    $pairs[] = [$u, array_key_first($accounts)];
    if (count($pairs) === 4096) {
        break;
    }
}
$statements = [];
try {
    $statements['pdo_sqlite'] = (new PDO("sqlite:$legacy"))->prepare(SQL);
} catch (PDOException $exception) {
    $missing['pdo_sqlite'] = $exception->getMessage();
}
try {
    if ($socket === '') {
        throw new PDOException('no MariaDB server was started');
    }
    $mariadb = new PDO("mysql:unix_socket=$socket;dbname=bench", 'root', '', [PDO::ATTR_EMULATE_PREPARES => false]);
    $statements['mariadb_row'] = $mariadb->prepare(SQL);
} catch (PDOException $exception) {
    $missing['mariadb_row'] = $exception->getMessage();
}

$times = [];
for ($turn = -2; $turn < $turns; $turn++) {
    foreach ($ways as $way => $calls) {
        $begun = processor();
        $way($calls, $user, $account, $number);
        $taken = (processor() - $begun) / $calls;
        if ($turn >= 0) {
            $times[$way][] = $taken;
        }
    }
    foreach ($statements as $way => $statement) {
        $begun = hrtime(true);
        rows($statement, $pairs, 400);
        $taken = (hrtime(true) - $begun) / 400;
        if ($turn >= 0) {
            $times[$way][] = $taken;
        }
    }
}
echo json_encode(['times' => $times, 'missing' => (object) $missing], JSON_THROW_ON_ERROR);
