--TEST--
can(): a number and its key get the same answer, for each permission, the first time and after
--INI--
keyholder.store=:memory:
--FILE--
<?php
require 'store.inc';

an_account(42);
$member = a_member(42, ['tickets.view', 'tickets.open', 'invoices.view']);
$allowed = [];
foreach ([1, 2] as $round) {
    foreach (Keyholder\permissions() as $key => $number) {
        $by_key = Keyholder\can($member, 42, $key);
        if ($by_key !== Keyholder\can($member, 42, $number)) {
            echo "$key and $number differ\n";
        }
        if ($by_key) {
            $allowed[$round][] = $key;
        }
    }
}
sort($allowed[1]);
echo implode(' ', $allowed[1]), "\n";
sort($allowed[2]);
var_dump($allowed[1] === $allowed[2]);
?>
--EXPECT--
invoices.view tickets.open tickets.view
bool(true)
