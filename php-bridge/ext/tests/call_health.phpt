--TEST--
call(): health there and back, with and without arguments
--INI--
keyholder.store=:memory:
--FILE--
<?php
$health = Keyholder\call('health');
foreach (['store', 'schema', 'journal', 'users', 'accounts'] as $field) {
    if (!array_key_exists($field, $health)) {
        echo "$field is missing\n";
    }
}
var_dump($health['users']);
// No arguments are the object {}, not the list [].
var_dump(Keyholder\call('health', [])['users']);
var_dump(Keyholder\call(action: 'health', arguments: [])['accounts']);
?>
--EXPECT--
int(0)
int(0)
int(0)
