--TEST--
A forked child opens its own handle, and neither breaks the other's
--INI--
keyholder.store={PWD}/fork.db
--SKIPIF--
<?php if (!function_exists('pcntl_fork')) die('skip pcntl is not there'); ?>
--FILE--
<?php
require 'store.inc';

$store = fresh_store();
$owner = an_account(42);
$member = a_member(42, ['tickets.open']);
var_dump(Keyholder\can($member, 42, 'tickets.open'));

/** Runs something in a child and answers with its exit code. */
function in_child(callable $work): int
{
    $child = pcntl_fork();
    if ($child === 0) {
        exit($work() ? 10 : 20);
    }
    pcntl_waitpid($child, $status);
    return pcntl_wifexited($status) ? pcntl_wexitstatus($status) : -1;
}

// The child may ask and write; a child that never asks ends without touching the parent's handle.
var_dump(in_child(function () use ($member) { return Keyholder\can($member, 42, 'tickets.open'); }));
var_dump(in_child(function () { return true; }));
var_dump(Keyholder\can($member, 42, 'tickets.open'));

// What a child takes away is refused in the parent, and what the parent gives back the next child sees.
var_dump(in_child(function () use ($owner, $member) {
    Keyholder\call('member.change', [
        'actor' => ['user' => $owner], 'account' => 42, 'user' => $member, 'permissions' => ['account.profile'],
    ]);
    return Keyholder\can($member, 42, 'tickets.open');
}));
var_dump(Keyholder\can($member, 42, 'tickets.open'));
Keyholder\call('member.change', [
    'actor' => ['user' => $owner], 'account' => 42, 'user' => $member, 'permissions' => ['tickets.open'],
]);
var_dump(in_child(function () use ($member) {
    return Keyholder\can($member, 42, 'tickets.open')
        && in_child(function () use ($member) { return Keyholder\can($member, 42, 'tickets.open'); }) === 10;
}));

// After all that another process still counts as another, and is seen at once.
echo elsewhere($store, revoke_code($owner, 42, $member)), "\n";
var_dump(Keyholder\can($member, 42, 'tickets.open'));
?>
--CLEAN--
<?php
require 'store.inc';
remove_store(__DIR__ . '/fork.db');
?>
--EXPECT--
bool(true)
int(10)
int(10)
bool(true)
int(20)
bool(false)
int(10)
revoked
bool(false)
