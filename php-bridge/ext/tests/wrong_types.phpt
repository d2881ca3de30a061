--TEST--
A wrong type throws TypeError, in each place, and nothing that is not an integer becomes an id
--INI--
keyholder.store=:memory:
--FILE--
<?php
require 'store.inc';

class Printable { public function __toString() { return '1'; } }

$owner = an_account(42);
$wrong = [
    'array' => [1], 'object' => new stdClass, 'printable' => new Printable, 'resource' => STDIN, 'null' => null,
    'true' => true, 'fraction' => 1.5, 'NaN' => NAN, 'too big' => 1e30, 'text' => 'one', 'number and text' => "{$owner}abc",
    'empty' => '', 'hexadecimal' => '0x1', 'beyond 64 bits' => '9223372036854775808',
];
$places = [
    'user' => function ($value) { return Keyholder\can($value, 42, 1); },
    'account' => function ($value) use ($owner) { return Keyholder\can($owner, $value, 1); },
    'service' => function ($value) use ($owner) { return Keyholder\can($owner, 42, 1, $value); },
    'domain' => function ($value) use ($owner) { return Keyholder\can($owner, 42, 1, 0, $value); },
    'department' => function ($value) use ($owner) { return Keyholder\can($owner, 42, 1, 0, 0, $value); },
    'accounts' => function ($value) { return Keyholder\accounts($value); },
    'actor' => function ($value) { return Keyholder\invite($value, 42, 'x@example.com', [1]); },
    'invite account' => function ($value) use ($owner) { return Keyholder\invite($owner, $value, 'x@example.com', [1]); },
];
foreach ($places as $place => $call) {
    foreach ($wrong as $name => $value) {
        try {
            echo "$place, $name: answered " . json_encode($call($value)) . "\n";
        } catch (TypeError $error) {
            continue;
        } catch (Throwable $error) {
            echo "$place, $name: ", get_class($error), "\n";
        }
    }
}
foreach (['array' => [1], 'object' => new stdClass, 'null' => null, 'true' => true, 'float' => 1.0, 'resource' => STDIN] as $name => $value) {
    foreach ([
        'permission' => function ($value) use ($owner) { return Keyholder\can($owner, 42, $value); },
    ] as $place => $call) {
        try {
            echo "$place, $name: answered " . json_encode($call($value)) . "\n";
        } catch (TypeError $error) {
            continue;
        }
    }
}
foreach ([
    function () { return Keyholder\can(); },
    function () { return Keyholder\can(1, 2); },
    function () { return Keyholder\can(1, 2, 3, 4, 5, 6, '7', true, 9); },
    function () { return Keyholder\permissions(1); },
    function () { return Keyholder\accounts(); },
    function () { return Keyholder\invite(1, 2, [], [1]); },
    function () { return Keyholder\invite(1, 2, 'x@example.com', 'tickets.open'); },
    function () { return Keyholder\call(); },
    function () { return Keyholder\call([]); },
    function () { return Keyholder\call('health', 'hunter2secret'); },
    function () { return Keyholder\call('health', null); },
    function () { return Keyholder\call('health', new ArrayObject); },
    function () { return Keyholder\call('health', [], []); },
] as $number => $call) {
    try {
        echo "$number: answered " . json_encode($call()) . "\n";
    } catch (TypeError $error) {
        continue;
    }
}

foreach (['array' => [1], 'object' => new stdClass, 'resource' => STDIN] as $name => $value) {
    try {
        echo "remote, $name: answered " . json_encode(Keyholder\can($owner, 42, 1, 0, 0, 0, $value)) . "\n";
    } catch (TypeError $error) {
        continue;
    }
}
foreach ($wrong + ['one' => 1, 'nought' => 0, 'yes' => 'yes', 'no' => 'no'] as $name => $value) {
    if ($value === true) {
        continue;
    }
    try {
        echo "second factor, $name: answered " . json_encode(Keyholder\can($owner, 42, 1, 0, 0, 0, '', $value)) . "\n";
    } catch (TypeError $error) {
        continue;
    }
}

// What is exactly an integer is one.
var_dump(Keyholder\can((string) $owner, '42', 1), Keyholder\can((float) $owner, 42.0, 1));
$reference = &$owner;
var_dump(Keyholder\can($reference, 42, 1), Keyholder\can(...[$owner, 42, 1]), call_user_func_array('Keyholder\can', [&$owner, 42, 1]));
?>
--EXPECT--
bool(true)
bool(true)
bool(true)
bool(true)
bool(true)
