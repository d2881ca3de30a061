--TEST--
What another process takes away is refused at the next question
--INI--
keyholder.store={PWD}/two_processes.db
--FILE--
<?php
require 'store.inc';

$store = fresh_store();
$owner = an_account(42);
$member = a_member(42, ['tickets.open']);
$answers = [];
for ($round = 0; $round < 5; $round++) {
    $answers[] = Keyholder\can($member, 42, 'tickets.open');
    $answers[] = Keyholder\can($member, 42, 'tickets.open');
    $revoked = elsewhere($store, revoke_code($owner, 42, $member));
    if ($revoked !== 'revoked') {
        echo $revoked, "\n";
    }
    $answers[] = Keyholder\can($member, 42, 'tickets.open');
    Keyholder\call('member.change', [
        'actor' => ['user' => $owner], 'account' => 42, 'user' => $member, 'permissions' => ['tickets.open'],
    ]);
}
echo json_encode($answers), "\n";
echo elsewhere($store, "var_dump(Keyholder\\can($member, 42, 'tickets.open'));");
?>
--CLEAN--
<?php
require 'store.inc';
remove_store(__DIR__ . '/two_processes.db');
?>
--EXPECT--
[true,true,false,true,true,false,true,true,false,true,true,false,true,true,false]
bool(true)
