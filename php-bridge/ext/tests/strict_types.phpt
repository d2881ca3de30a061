--TEST--
A caller with strict_types gets a TypeError for a string, as everywhere in PHP
--INI--
keyholder.store=:memory:
--FILE--
<?php
declare(strict_types=1);

foreach ([['1', 42, 1], [1, 42.0, 1], [1, 42, 1]] as [$user, $account, $permission]) {
    try {
        var_dump(Keyholder\can($user, $account, $permission));
    } catch (TypeError $error) {
        echo "TypeError\n";
    }
}
?>
--EXPECT--
TypeError
TypeError
bool(false)
