--TEST--
call(): an error has a code, a reason and a text, and no secret in any of them
--INI--
keyholder.store=:memory:
zend.exception_ignore_args=0
--FILE--
<?php
require 'store.inc';

use function Keyholder\call;

$owner = an_account(42);
$calls = [
    'no such action' => function () { return call('no.such.action', ['password' => 'hunter2secret']); },
    'empty action' => function () { return call(''); },
    'unknown field' => function () { return call('health', ['hunter2secret_field' => 1]); },
    'no actor' => function () { return call('members.list', ['account' => 42]); },
    'a stranger' => function () { return call('members.list', ['actor' => ['user' => 999], 'account' => 42]); },
    'wrong password' => function () {
        return call('login', ['email' => 'owner@example.com', 'password' => 'hunter2secret', 'remote' => '203.0.113.9']);
    },
    'unknown session' => function () { return call('session.show', ['session' => 'hunter2secret']); },
    'unknown invitation' => function () { return call('invitation.show', ['token' => 'hunter2secret']); },
];
foreach ($calls as $name => $call) {
    try {
        $call();
        echo "$name: answered\n";
    } catch (Keyholder\Error $error) {
        echo "$name: {$error->getCode()} {$error->reason}\n";
        if ($error->getMessage() === '' || !is_string($error->reason) || $error->getPrevious() !== null) {
            echo "  misses something\n";
        }
        $whole = $error . $error->getMessage() . print_r($error->getTrace(), true);
        if ($name !== 'unknown field' && strpos($whole, 'hunter2secret') !== false) {
            echo "  gives the secret away\n";
        }
    }
}
?>
--EXPECT--
no such action: 7 unknown_action
empty action: 7 unknown_action
unknown field: 5 invalid
no actor: 5 invalid
a stranger: 8 account_unknown
wrong password: 9 login_failed
unknown session: 9 session_ended
unknown invitation: 8 invitation_unknown
