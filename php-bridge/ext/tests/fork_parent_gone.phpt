--TEST--
A child that outlives its parent sees what another process takes away, however the parent ended
--INI--
keyholder.store={PWD}/fork_parent_gone.db
--SKIPIF--
<?php if (!function_exists('pcntl_fork') || !function_exists('posix_kill')) die('skip pcntl is not there'); ?>
--FILE--
<?php
require 'store.inc';

// This process never opens the store itself: it starts a parent that opens it, forks and ends.
$store = fresh_store();
[$owner, $member] = json_decode(elsewhere($store, 'require ' . var_export(__DIR__ . '/store.inc', true) . ';
    $owner = an_account(42);
    echo json_encode([$owner, a_member(42, ["tickets.open"])]);'));

foreach (['killed', 'exit'] as $end) {
    $pipe = stream_socket_pair(STREAM_PF_UNIX, STREAM_SOCK_STREAM, 0);
    $end_now = stream_socket_pair(STREAM_PF_UNIX, STREAM_SOCK_STREAM, 0);
    $parent = pcntl_fork();
    if ($parent === 0) {
        fclose($pipe[0]);
        $before = Keyholder\can($member, 42, 'tickets.open');
        if (pcntl_fork() !== 0) {
            fgets($end_now[1]); // until the child has its own handle
            $end === 'killed' ? posix_kill(posix_getpid(), SIGKILL) : exit(0);
        }
        fwrite($pipe[1], json_encode([$before, Keyholder\can($member, 42, 'tickets.open')]) . "\n");
        while (($line = fgets($pipe[1])) !== false) {
            fwrite($pipe[1], json_encode(Keyholder\can($member, 42, 'tickets.open')) . "\n");
        }
        exit(0);
    }
    fclose($pipe[1]);
    echo fgets($pipe[0]);
    fwrite($end_now[0], "now\n");
    pcntl_waitpid($parent, $status);
    echo pcntl_wifsignaled($status) ? 'killed' : 'exit', "\n";

    // The other process opens, writes and closes as if it were the last user of the file.
    foreach (['["account.profile"]', '["tickets.open"]', '["account.profile"]', '["tickets.open"]'] as $permissions) {
        echo elsewhere($store, "Keyholder\\call('member.change', ['actor' => ['user' => $owner], 'account' => 42,
            'user' => $member, 'permissions' => $permissions]); echo 'changed ';");
        fwrite($pipe[0], "ask\n");
        echo fgets($pipe[0]);
    }
    fclose($pipe[0]);
}
?>
--CLEAN--
<?php
require 'store.inc';
remove_store(__DIR__ . '/fork_parent_gone.db');
?>
--EXPECT--
[true,true]
killed
changed false
changed true
changed false
changed true
[true,true]
exit
changed false
changed true
changed false
changed true
