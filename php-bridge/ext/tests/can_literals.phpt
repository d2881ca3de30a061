--TEST--
can(): keys as literals of the code, as texts made at run time and as numbers agree, however many there are
--INI--
keyholder.store=:memory:
--FILE--
<?php
require 'store.inc';

an_account(42);
$given = ['tickets.view', 'tickets.open', 'invoices.view'];
$member = a_member(42, $given);

/* Many more literals than there are places to remember them in, some of which mean something. */
$code = 'return [';
for ($i = 0; $i < 300; $i++) {
    foreach (array_keys(Keyholder\permissions()) as $key) {
        $code .= "fn() => [Keyholder\\can($member, 42, '$key'), '$key'],";
    }
    $code .= "fn() => 'literal $i',";
}
$wrong = 0;
foreach ([1, 2] as $round) {
    foreach (eval($code . '];') as $ask) {
        $answer = $ask();
        if (is_string($answer)) {
            continue;
        }
        [$allowed, $key] = $answer;
        $made = implode('.', explode('.', $key));
        $wrong += (int) ($allowed !== in_array($key, $given, true));
        $wrong += (int) ($allowed !== Keyholder\can($member, 42, $made));
        $wrong += (int) ($allowed !== Keyholder\can($member, 42, Keyholder\permissions()[$key]));
    }
}
echo "$wrong wrong\n";
echo thrown(fn() => Keyholder\can($member, 42, 'tickets.opem')), "\n";
?>
--EXPECT--
0 wrong
Keyholder\Error 6 unknown_permission
