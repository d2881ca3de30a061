--TEST--
can(): a user who is not a member is refused, and so is one who does not exist
--INI--
keyholder.store=:memory:
--FILE--
<?php
require 'store.inc';

var_dump(Keyholder\can(1, 42, 1));
$owner = an_account(42);
an_account(43, 'other@example.com');
var_dump(Keyholder\can($owner, 43, 1));
var_dump(Keyholder\can($owner + 1000, 42, 1));
var_dump(Keyholder\can($owner, 999, 'tickets.open'));
var_dump(Keyholder\can(0, 0, 1));
var_dump(Keyholder\can(-1, -1, 1));
var_dump(Keyholder\can(PHP_INT_MAX, PHP_INT_MIN, 1));
var_dump(Keyholder\can($owner, 42, 1));
?>
--EXPECT--
bool(false)
bool(false)
bool(false)
bool(false)
bool(false)
bool(false)
bool(false)
bool(true)
