--TEST--
The sqlite3 program revokes by hand after PDO came and went: the next question is refused
--INI--
keyholder.store={PWD}/two_sqlites_cli.db
--SKIPIF--
<?php
if (!extension_loaded('pdo_sqlite')) die('skip pdo_sqlite is not there');
if (!trim((string) shell_exec('command -v sqlite3'))) die('skip the sqlite3 program is not there');
?>
--FILE--
<?php
require 'store.inc';

$store = fresh_store();
an_account(42);
$member = a_member(42, ['tickets.open']);

function pdo_comes_and_goes(string $store): void
{
    $pdo = new PDO("sqlite:$store");
    $pdo->query('SELECT count(*) FROM sqlite_master')->fetchAll();
}

function by_hand(string $store, string $sql): string
{
    return trim((string) shell_exec('sqlite3 ' . escapeshellarg($store) . ' ' . escapeshellarg($sql) . ' 2>&1'));
}

var_dump(Keyholder\can($member, 42, 'tickets.open'));
pdo_comes_and_goes($store);
// A program that believes to be the last user of the file deletes its -wal and -shm when it closes.
echo by_hand($store, "DELETE FROM membership WHERE user_id = $member AND account_id = 42; SELECT changes();"), "\n";
var_dump(Keyholder\can($member, 42, 'tickets.open'));
var_dump(file_exists("$store-shm"));
?>
--CLEAN--
<?php
require 'store.inc';
remove_store(__DIR__ . '/two_sqlites_cli.db');
?>
--EXPECT--
bool(true)
1
bool(false)
bool(true)
