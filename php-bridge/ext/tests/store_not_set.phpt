--TEST--
Without keyholder.store every function throws and names the setting; a script cannot set it
--INI--
keyholder.store=
--FILE--
<?php
require 'store.inc';

var_dump(ini_set('keyholder.store', ':memory:'));
foreach ([
    function () { return Keyholder\can(1, 42, 1); },
    function () { return Keyholder\can(1, 42, 'tickets.open'); },
    function () { return Keyholder\permissions(); },
    function () { return Keyholder\accounts(1); },
    function () { return Keyholder\invite(1, 42, 'x@example.com', [1]); },
    function () { return Keyholder\call('health'); },
] as $call) {
    echo thrown($call), "\n";
}
try {
    Keyholder\can(1, 42, 1);
} catch (Keyholder\Error $error) {
    echo $error->getMessage(), "\n";
}
?>
--EXPECT--
bool(false)
Keyholder\Error 11 store_not_set
Keyholder\Error 11 store_not_set
Keyholder\Error 11 store_not_set
Keyholder\Error 11 store_not_set
Keyholder\Error 11 store_not_set
Keyholder\Error 11 store_not_set
keyholder.store is not set: name the store's file with this setting in php.ini
