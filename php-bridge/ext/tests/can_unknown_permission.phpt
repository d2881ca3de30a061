--TEST--
can(): an unknown permission throws, for an owner too, and never answers
--INI--
keyholder.store=:memory:
--FILE--
<?php
require 'store.inc';

$owner = an_account(42);
foreach (['tickets.opne', '', 'TICKETS.OPEN', "tickets.open\0", ' tickets.open', '1', 27, 4000000000] as $permission) {
    echo json_encode($permission), ' ', thrown(function () use ($owner, $permission) {
        return Keyholder\can($owner, 42, $permission);
    }), "\n";
}
foreach ([0, -1, 4294967296, 4294967297, PHP_INT_MAX] as $permission) {
    try {
        var_dump(Keyholder\can($owner, 42, $permission));
    } catch (Error $error) {
        echo get_class($error) === (PHP_VERSION_ID < 80000 ? 'Error' : 'ValueError') ? 'ValueError' : get_class($error), "\n";
    }
}
// Asked again, the answer is the same: what is unknown is not remembered.
echo thrown(function () use ($owner) { return Keyholder\can($owner, 42, 'tickets.opne'); }), "\n";
?>
--EXPECT--
"tickets.opne" Keyholder\Error 6 unknown_permission
"" Keyholder\Error 6 unknown_permission
"TICKETS.OPEN" Keyholder\Error 6 unknown_permission
"tickets.open\u0000" Keyholder\Error 6 unknown_permission
" tickets.open" Keyholder\Error 6 unknown_permission
"1" Keyholder\Error 6 unknown_permission
27 Keyholder\Error 6 unknown_permission
4000000000 Keyholder\Error 6 unknown_permission
ValueError
ValueError
ValueError
ValueError
ValueError
Keyholder\Error 6 unknown_permission
