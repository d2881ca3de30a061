<?php

declare(strict_types=1);

/*
 * K38: after the upgrade, for every sub-account of the old panel and each of the 13 WHMCS keys, the answer through PHP
 * equals the old permission list. Prints what it compared; ends with 1 when anything differs.
 *
 *   PANEL_DB_SOCKET=... php -d extension=... -d keyholder.store=... legacy_answers.php
 */

const HOST = ['system' => true];

$panel = new PDO('mysql:dbname=panel;charset=utf8mb4;unix_socket=' . getenv('PANEL_DB_SOCKET'), 'root', '', [
    PDO::ATTR_DEFAULT_FETCH_MODE => PDO::FETCH_ASSOC,
]);
$keys = permissionsByWhmcsKey();
$subAccounts = $compared = $closed = 0;
$wrong = [];
$rows = $panel->query(
    'SELECT t.id, t.userid, t.permissions, c.status FROM tblcontacts t JOIN tblclients c ON c.id = t.userid WHERE t.subaccount'
);
foreach ($rows as $row) {
    $subAccounts++;
    $closed += $row['status'] === 'Closed' ? 1 : 0;
    $found = Keyholder\call('upgrade.find', [
        'actor' => HOST, 'client' => (int) $row['userid'], 'contact' => (int) $row['id'],
    ]);
    $list = explode(',', $row['permissions']);
    foreach ($keys as $key => $permissions) {
        $compared++;
        $answer = answer($found['user'], $found['account'], $permissions, $row['status'] === 'Closed', $key);
        if ($answer !== in_array($key, $list, true)) {
            $wrong[] = "contact {$row['id']}, key $key: " . var_export($answer, true);
        }
    }
}
echo "$subAccounts sub-accounts x " . count($keys) . " keys: $compared answers compared, "
    . count($wrong) . " differ ($closed of a closed account)\n";
echo implode("\n", $wrong), $wrong ? "\n" : '';
exit($wrong === [] && count($keys) === 13 ? 0 : 1);

/** @return array<string, list<string>> the Keyholder keys that each WHMCS key stands for */
function permissionsByWhmcsKey(): array
{
    $keys = [];
    foreach (Keyholder\call('permissions.list')['permissions'] as $permission) {
        foreach ($permission['whmcs'] as $key) {
            $keys[$key][] = $permission['key'];
        }
    }
    return $keys;
}

/**
 * A WHMCS key is held when all its permissions are held, and refused when none is: half a key would be a fault.
 * A closed account refuses everybody (K6), so there the grants that would count again are looked at.
 */
function answer(int $user, int $account, array $permissions, bool $closed, string $key): ?bool
{
    if ($closed) {
        $held = Keyholder\call('member.show', ['actor' => HOST, 'account' => $account, 'user' => $user])['member']['whmcs'];
        $refused = array_filter($permissions, fn ($permission) => Keyholder\can($user, $account, $permission)) === [];
        return $refused ? in_array($key, $held, true) : null;
    }
    $answers = array_unique(array_map(fn ($permission) => Keyholder\can($user, $account, $permission), $permissions));
    return count($answers) === 1 ? $answers[0] : null;
}
