--TEST--
can(): service, domain and department are asked about, by position and by name
--INI--
keyholder.store=:memory:
--SKIPIF--
<?php if (PHP_VERSION_ID < 80000) die('skip PHP 7.4 has no named arguments'); ?>
--FILE--
<?php
require 'store.inc';

use function Keyholder\can;

$owner = an_account(42);
$member = a_member(42, ['tickets.open']);
Keyholder\call('member.change', [
    'actor' => ['user' => $owner],
    'account' => 42,
    'user' => $member,
    'denied_departments' => [3],
    'services' => [['id' => 5, 'permissions' => ['services.view']]],
    'domains' => [['id' => 6, 'permissions' => ['domains.view']]],
]);
var_dump(can($member, 42, 'services.view'));
var_dump(can($member, 42, 'services.view', 5));
var_dump(can($member, 42, 'services.view', 6));
var_dump(can($member, 42, 'domains.view', 0, 6));
var_dump(can($member, 42, 'domains.view', 6));
var_dump(can(user: $member, account: 42, permission: 'domains.view', domain: 6));
var_dump(can($member, 42, 'tickets.open'));
var_dump(can(user: $member, account: 42, permission: 'tickets.open', department: 2));
var_dump(can(user: $member, account: 42, permission: 'tickets.open', department: 3));
var_dump(can(department: 3, permission: 'tickets.open', account: 42, user: $member));
?>
--EXPECT--
bool(false)
bool(true)
bool(false)
bool(true)
bool(false)
bool(true)
bool(true)
bool(true)
bool(false)
bool(false)
