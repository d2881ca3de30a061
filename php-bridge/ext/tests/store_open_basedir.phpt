--TEST--
open_basedir holds for the store too
--INI--
open_basedir={PWD}
keyholder.store=/tmp/keyholder-outside.db
--FILE--
<?php
require 'store.inc';

echo thrown(function () { return Keyholder\can(1, 42, 1); }), "\n";
?>
--EXPECT--
Keyholder\Error 11 store_not_allowed
