--TEST--
An exception, exit() or a destructor around a call leaves the handle usable
--INI--
keyholder.store=:memory:
--FILE--
<?php
require 'store.inc';

class Late
{
    public $owner;
    public function __destruct()
    {
        echo 'destructor ', json_encode(Keyholder\can($this->owner, 42, 'tickets.open')), "\n";
    }
}

$owner = an_account(42);
$late = new Late;
$late->owner = $owner;
register_shutdown_function(function () use ($owner) {
    echo 'shutdown ', json_encode(Keyholder\can($owner, 42, 'tickets.open')), "\n";
});
for ($round = 0; $round < 1000; $round++) {
    try {
        Keyholder\can($owner, 42, 'tickets.opne');
    } catch (Keyholder\Error $error) {
    }
    try {
        Keyholder\call('health', ['x' => NAN]);
    } catch (Error $error) {
    }
}
var_dump(Keyholder\can($owner, 42, 'tickets.open'));

// The exception is a plain one: it can be made, extended, thrown and chained by PHP code.
class Mine extends Keyholder\Error {}
try {
    throw new Mine('text', 9, new Exception('cause'));
} catch (Keyholder\Error $error) {
    var_dump($error->getMessage(), $error->getCode(), $error->reason, $error->getPrevious()->getMessage());
}
exit("exit\n");
?>
--EXPECT--
bool(true)
string(4) "text"
int(9)
string(0) ""
string(5) "cause"
exit
shutdown true
destructor true
