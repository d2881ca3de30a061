--TEST--
A key that the panel registers is known at once, here and in other processes, and not before
--INI--
keyholder.store={PWD}/registered_key.db
--FILE--
<?php
require 'store.inc';

$store = fresh_store();
$owner = an_account(42);
$key = 'hostbill:misc.foo';
echo thrown(function () use ($owner, $key) { return Keyholder\can($owner, 42, $key); }), "\n";

echo elsewhere($store, "Keyholder\\call('permission.register', ['actor' => ['staff' => 'root'], 'key' => '$key']); echo 'registered';"), "\n";
var_dump(Keyholder\can($owner, 42, $key), Keyholder\can($owner, 42, $key));
$number = Keyholder\permissions()[$key];
var_dump($number >= 64, Keyholder\can($owner, 42, $number));

$member = a_member(42, ['tickets.open', $key]);
var_dump(Keyholder\can($member, 42, $key));
echo elsewhere($store, revoke_code($owner, 42, $member)), "\n";
var_dump(Keyholder\can($member, 42, $key));
?>
--CLEAN--
<?php
require 'store.inc';
remove_store(__DIR__ . '/registered_key.db');
?>
--EXPECT--
Keyholder\Error 6 unknown_permission
registered
bool(true)
bool(true)
bool(true)
bool(true)
bool(true)
revoked
bool(false)
