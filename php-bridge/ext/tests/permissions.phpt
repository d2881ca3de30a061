--TEST--
permissions(): the 26 built-in ones, key to number, each number once
--INI--
keyholder.store=:memory:
--FILE--
<?php
$permissions = Keyholder\permissions();
var_dump(count($permissions), count(array_unique($permissions)), min($permissions) >= 1);
var_dump($permissions['account.profile']);
foreach ([
    'account.profile', 'contacts.manage', 'services.view', 'services.manage', 'services.sso', 'services.order',
    'services.upgrade', 'services.cancel', 'domains.view', 'domains.manage', 'invoices.view', 'invoices.pay',
    'balance.view', 'funds.add', 'paymethods.manage', 'quotes.view', 'quotes.accept', 'contracts.accept',
    'tickets.view', 'tickets.open', 'tickets.close', 'affiliates.manage', 'emails.view', 'sshkeys.manage',
    'ipaccess.manage', 'members.manage',
] as $key) {
    if (!isset($permissions[$key]) || !is_int($permissions[$key])) {
        echo "$key is missing\n";
    }
}
?>
--EXPECT--
int(26)
int(26)
bool(true)
int(1)
