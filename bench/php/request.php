<?php

/**
 * One request of a page: connects and asks once. Prints nanoseconds.
 *
 * Given in the query: way (keyholder or pdo), user, account. KEYHOLDER_BENCH_STORE names the store.
 */

declare(strict_types=1);

[$user, $account] = [(int) $_GET['user'], (int) $_GET['account']];

$begun = hrtime(true);
if ($_GET['way'] === 'keyholder') {
    $allowed = Keyholder\can($user, $account, 'tickets.open');
} else {
    $db = new PDO('sqlite:' . getenv('KEYHOLDER_BENCH_STORE'));
    $row = $db->prepare('SELECT own_builtin FROM membership WHERE user_id = ? AND account_id = ?');
    $row->execute([$user, $account]);
    $allowed = ($row->fetchColumn() >> 20 & 1) === 1;
}
$taken = hrtime(true) - $begun;

header('Content-Type: text/plain');
echo "nanoseconds $taken ", getmypid(), ' ', $allowed ? 'yes' : 'no';
