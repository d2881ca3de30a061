--TEST--
PDO opens and closes the store in this process: locks hold, revocations are seen, acknowledged writes survive
--INI--
keyholder.store={PWD}/two_sqlites.db
--SKIPIF--
<?php if (!extension_loaded('pdo_sqlite')) die('skip pdo_sqlite is not there'); ?>
--FILE--
<?php
require 'store.inc';

$store = fresh_store();
$owner = an_account(42);
$member = a_member(42, ['tickets.open']);
var_dump(Keyholder\can($member, 42, 'tickets.open'));

function pdo_comes_and_goes(string $store): void
{
    $pdo = new PDO("sqlite:$store");
    $pdo->query('SELECT count(*) FROM sqlite_master')->fetchAll();
    $pdo = null;
    file_get_contents($store); // and so does any other reader in this process
}

pdo_comes_and_goes($store);
echo elsewhere($store, revoke_code($owner, 42, $member)), "\n";
var_dump(Keyholder\can($member, 42, 'tickets.open'));

// Writes by both, PDO in between: each acknowledged one is there in the end, for each of the two.
$expected = [];
for ($round = 0; $round < 10; $round++) {
    pdo_comes_and_goes($store);
    $expected[] = Keyholder\invite($owner, 42, "here$round@example.com", ['tickets.open']);
    pdo_comes_and_goes($store);
    $expected[] = (int) elsewhere($store, "echo Keyholder\\invite($owner, 42, 'there$round@example.com', ['tickets.open']);");
}
$list = "array_column(Keyholder\\call('invitations.list', ['actor' => ['user' => $owner], 'account' => 42])['invitations'], 'invitation')";
$here = eval("return $list;");
$there = json_decode(elsewhere($store, "echo json_encode($list);"));
sort($here);
sort($there);
var_dump(count($expected), $here === $expected, $there === $expected);

// The files that other processes see are the ones that this process has open.
$deleted = 0;
foreach (glob('/proc/self/fd/*') as $descriptor) {
    $target = @readlink($descriptor);
    if ($target !== false && strpos($target, $store) === 0 && substr($target, -10) === ' (deleted)') {
        $deleted++;
    }
}
var_dump($deleted);
$pdo = new PDO("sqlite:$store");
var_dump($pdo->query('PRAGMA integrity_check')->fetchColumn());
?>
--CLEAN--
<?php
require 'store.inc';
remove_store(__DIR__ . '/two_sqlites.db');
?>
--EXPECT--
bool(true)
revoked
bool(false)
int(20)
bool(true)
bool(true)
int(0)
string(2) "ok"
