--TEST--
Huge strings are an error, in bounded memory, and leave nothing behind
--INI--
keyholder.store=:memory:
memory_limit=256M
--FILE--
<?php
require 'store.inc';

$owner = an_account(42);
$huge = str_repeat('tickets.open', 5000000);
foreach ([
    'permission' => function () use ($owner, $huge) { return Keyholder\can($owner, 42, $huge); },
    'action' => function () use ($huge) { return Keyholder\call($huge); },
    'argument' => function () use ($huge) { return Keyholder\call('health', ['name' => $huge]); },
    'email' => function () use ($owner, $huge) { return Keyholder\invite($owner, 42, $huge, [1]); },
    'offered permission' => function () use ($owner, $huge) { return Keyholder\invite($owner, 42, 'x@example.com', [$huge]); },
    'id' => function () use ($huge) { return Keyholder\can($huge, 42, 1); },
    'digits' => function () { return Keyholder\can(str_repeat('1', 50000000), 42, 1); },
] as $name => $call) {
    try {
        $call();
        echo "$name: answered\n";
    } catch (Throwable $error) {
        if (strlen($error->getMessage()) > 500 || $error->getMessage() === '') {
            echo "$name: a message of ", strlen($error->getMessage()), " bytes\n";
        }
    }
}
var_dump(Keyholder\can($owner, 42, 'tickets.open'), memory_get_peak_usage() < 200 * 1024 * 1024);

// The memory limit ends the script in the middle of a conversion; the library's memory is not PHP's to lose.
ini_set('memory_limit', (string) (memory_get_usage() + 4 * 1024 * 1024));
register_shutdown_function(function () use ($owner) {
    ini_set('memory_limit', '256M');
    var_dump(Keyholder\can($owner, 42, 'tickets.open'));
});
$all = [];
while (true) {
    $all[] = Keyholder\accounts($owner);
}
?>
--EXPECTF--
bool(true)
bool(true)

Fatal error: Allowed memory size of %d bytes exhausted%s
bool(true)
