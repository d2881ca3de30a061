--TEST--
can(): an address and a second factor open what asks for one, and nothing else
--INI--
keyholder.store={PWD}/can_visit.db
--FILE--
<?php
require 'store.inc';

use function Keyholder\can;

$store = fresh_store();
$owner = an_account(42);
$member = a_member(42, ['tickets.open']);
$only_from = static function (array $networks) use ($owner, $member): void {
    Keyholder\call('member.change', ['actor' => ['user' => $owner], 'account' => 42, 'user' => $member, 'allow_from' => $networks]);
};
$asks_for_two = static function (bool $yes): void {
    Keyholder\call('account.put', ['actor' => ['staff' => 'root'], 'account' => 42, 'second_factor' => $yes]);
};
// Each answer three times: from the store, and from memory where it is kept.
$told = static function (...$visit) use ($member): string {
    $answers = [];
    for ($turn = 0; $turn < 3; $turn++) {
        $answers[] = can($member, 42, 'tickets.open', 0, 0, 0, ...$visit) ? 'yes' : 'no';
    }
    return implode(' ', array_unique($answers));
};

foreach ([[], ['127.0.0.0/8'], ['10.0.0.0/8', '2001:db8::/32']] as $networks) {
    $only_from($networks);
    echo '[', implode(' ', $networks), "]\n";
    foreach (['', '127.0.0.1', '10.1.2.3', '::ffff:10.1.2.3', '2001:db8::7'] as $remote) {
        echo '  ', str_pad($remote, 16), $told($remote), "\n";
    }
}
$only_from([]);
$asks_for_two(true);
echo 'second factor: ', $told(), ', ', $told('', false), ', ', $told('', true), ', ', $told('127.0.0.1', true), "\n";
var_dump(can($owner, 42, 1), can($owner, 42, 1, 0, 0, 0, '', true), can($member, 42, 'invoices.pay', 0, 0, 0, '', true));
$shown = true;
$by_reference = &$shown;
var_dump(can($owner, 42, 1, 0, 0, 0, '', $by_reference));
$asks_for_two(false);

$only_from(['127.0.0.0/8']);
echo $told('127.0.0.1'), ' ';
echo elsewhere($store, revoke_code($owner, 42, $member)), ' ', $told('127.0.0.1'), "\n";

foreach (['nonsense', '127.0.0.1:80', "127.0.0.1\0", ' ', 'unix:', "\xff", str_repeat('1', 9 << 20)] as $remote) {
    echo thrown(static function () use ($owner, $remote) { return can($owner, 42, 1, 0, 0, 0, $remote); }), "\n";
}
if (PHP_VERSION_ID >= 80000) {
    // Named arguments; 7.4 could not even read them.
    echo json_encode(eval('return Keyholder\can(user: $owner, account: 42, permission: 1, second_factor: true, remote: "127.0.0.1");')), "\n";
} else {
    echo "true\n";
}
remove_store($store);
?>
--EXPECT--
[]
                  yes
  127.0.0.1       yes
  10.1.2.3        yes
  ::ffff:10.1.2.3 yes
  2001:db8::7     yes
[127.0.0.0/8]
                  no
  127.0.0.1       yes
  10.1.2.3        no
  ::ffff:10.1.2.3 no
  2001:db8::7     no
[10.0.0.0/8 2001:db8::/32]
                  no
  127.0.0.1       no
  10.1.2.3        yes
  ::ffff:10.1.2.3 yes
  2001:db8::7     yes
second factor: no, no, yes, yes
bool(false)
bool(true)
bool(false)
bool(true)
yes revoked no
Keyholder\Error 5 invalid
Keyholder\Error 5 invalid
Keyholder\Error 5 invalid
Keyholder\Error 5 invalid
Keyholder\Error 5 invalid
Keyholder\Error 3 not_utf8
Keyholder\Error 4 too_long
true
