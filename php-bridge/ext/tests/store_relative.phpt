--TEST--
A store is named by an absolute path: a relative one would differ from script to script
--INI--
keyholder.store=keyholder.db
--FILE--
<?php
require 'store.inc';

echo thrown(function () { return Keyholder\can(1, 42, 1); }), "\n";
var_dump(file_exists('keyholder.db'));
?>
--EXPECT--
Keyholder\Error 11 store_not_allowed
bool(false)
