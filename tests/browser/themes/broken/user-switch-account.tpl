{foreach $accounts as $account}
