--TEST--
accounts(): what a user may choose from, with the types that the stub promises
--INI--
keyholder.store=:memory:
--FILE--
<?php
require 'store.inc';

$owner = an_account(42);
$member = a_member(42, ['tickets.open']);

echo thrown(function () { return Keyholder\accounts(999999); }), "\n";
foreach (Keyholder\accounts($owner) as $account) {
    var_dump($account);
}
$seen = [];
foreach (Keyholder\accounts($member) as $account) {
    $seen[$account['id']] = $account['kind'];
}
ksort($seen);
echo json_encode($seen), "\n";

Keyholder\call('account.put', [
    'actor' => ['system' => true], 'account' => 42, 'name' => 'Ann Owner', 'company' => 'Example Ltd', 'status' => 'Closed',
]);
foreach (Keyholder\accounts($owner) as $account) {
    echo $account['status'], ' ', json_encode($account['may_enter']), "\n";
}
?>
--EXPECT--
Keyholder\Error 8 user_unknown
array(6) {
  ["id"]=>
  int(42)
  ["name"]=>
  string(11) "Example Ltd"
  ["kind"]=>
  string(5) "owner"
  ["status"]=>
  string(6) "Active"
  ["may_enter"]=>
  bool(true)
  ["last_used"]=>
  NULL
}
{"42":"guest","1042":"owner"}
Closed false
