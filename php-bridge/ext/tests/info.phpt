--TEST--
phpinfo() shows version, ABI, store and whether it is open, and nothing of what is inside
--INI--
keyholder.store=:memory:
--FILE--
<?php
require 'store.inc';

function info(): string
{
    ob_start();
    (new ReflectionExtension('keyholder'))->info();
    return ob_get_clean();
}

echo info();
an_account(42, 'hunter2secret@example.com');
preg_match('/Store is open in this process.*/', info(), $open);
echo $open[0], "\n";
var_dump(strpos(info(), 'hunter2secret'));
?>
--EXPECTF--
keyholder

Keyholder support => enabled
Extension version => %d.%d.%d
ABI of the extension => 1
ABI of the library => 1
Store => :memory:
Store is open in this process => no

Directive => Local Value => Master Value
keyholder.store => :memory: => :memory:
Store is open in this process => yes
bool(false)
