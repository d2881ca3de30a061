--TEST--
A store that cannot be opened throws at each question and never answers
--INI--
keyholder.store=/proc/keyholder/nowhere.db
--FILE--
<?php
require 'store.inc';

foreach ([1, 2] as $round) {
    foreach ([
        function () { return Keyholder\can(1, 42, 1); },
        function () { return Keyholder\permissions(); },
        function () { return Keyholder\accounts(1); },
        function () { return Keyholder\invite(1, 42, 'x@example.com', [1]); },
        function () { return Keyholder\call('health'); },
    ] as $call) {
        echo substr(thrown($call), 0, 18), "\n";
    }
}
?>
--EXPECT--
Keyholder\Error 11
Keyholder\Error 11
Keyholder\Error 11
Keyholder\Error 11
Keyholder\Error 11
Keyholder\Error 11
Keyholder\Error 11
Keyholder\Error 11
Keyholder\Error 11
Keyholder\Error 11
