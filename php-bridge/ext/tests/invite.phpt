--TEST--
invite(): the owner invites, the invitation is listed, others are refused
--INI--
keyholder.store=:memory:
--FILE--
<?php
require 'store.inc';

$owner = an_account(42);
var_dump(Keyholder\can($owner, 42, 'members.manage'));

$tickets = Keyholder\permissions()['tickets.open'];
$invitation = Keyholder\invite($owner, 42, 'Guest@Example.com', [$tickets, 'invoices.view']);
var_dump(is_int($invitation), $invitation > 0);

$list = Keyholder\call('invitations.list', ['actor' => ['user' => $owner], 'account' => 42])['invitations'];
$permissions = $list[0]['permissions'];
sort($permissions);
var_dump(count($list), $list[0]['invitation'] === $invitation, $list[0]['status'], implode(' ', $permissions));

$member = a_member(42, ['tickets.open', 'contacts.manage']);
echo thrown(function () use ($member) { return Keyholder\invite($member, 42, 'x@example.com', ['tickets.open']); }), "\n";
echo thrown(function () use ($owner) { return Keyholder\invite($owner, 42, 'x@example.com', ['tickets.opne']); }), "\n";
echo thrown(function () use ($owner) { return Keyholder\invite($owner, 42, 'x@example.com', [27]); }), "\n";
echo substr(thrown(function () use ($owner) { return Keyholder\invite($owner, 42, 'not an address', ['tickets.open']); }), 0, 17), "\n";
echo substr(thrown(function () use ($owner) { return Keyholder\invite($owner, 42, "x@example.com\r\nBcc: y@example.com", ['tickets.open']); }), 0, 17), "\n";
echo substr(thrown(function () use ($owner) { return Keyholder\invite($owner, 42, str_repeat('x', 1000000) . '@example.com', ['tickets.open']); }), 0, 17), "\n";

foreach ([[null], [1.5], [[1]], [new stdClass], array_fill(0, 1025, 1)] as $wrong) {
    try {
        var_dump(Keyholder\invite($owner, 42, 'x@example.com', $wrong));
    } catch (Error $error) {
        echo substr($error->getMessage(), strpos($error->getMessage(), 'must')), "\n";
    }
}
var_dump(count(Keyholder\call('invitations.list', ['actor' => ['user' => $owner], 'account' => 42])['invitations']));
?>
--EXPECT--
bool(true)
bool(true)
bool(true)
int(1)
bool(true)
string(4) "Sent"
string(26) "invoices.view tickets.open"
Keyholder\Error 9 not_owner
Keyholder\Error 6 unknown_permission
Keyholder\Error 6 unknown_permission
Keyholder\Error 5
Keyholder\Error 5
Keyholder\Error 5
must hold only int|string, null given
must hold only int|string, float given
must hold only int|string, array given
must hold only int|string, stdClass given
must have at most 1024 elements
int(1)
