<?php

/**
 * Opens the pages again and again, as owners and as staff, and prints what each of them took as figures.
 *
 *   php pages.php URL TIMES ROUNDS      TIMES is what timed.php writes
 */

declare(strict_types=1);

[, $base, $times, $rounds] = $argv;
$keyholder = static fn (string $page, string $query = ''): string => "/index.php?m=keyholder&page=$page$query";
$admin = '/admin/addonmodules.php?module=keyholder';

$owner = logIn($base, 'fleur.uvrard.1382ac@example.com', 'pw-1382ac');
$owners = logIn($base, 'garca.abc71b@example.com', 'pw-abc71b');
$staff = browser($base);
form($staff, "$base/admin/login.php", ['username' => 'admin', 'password' => 'admin-demo']);

preg_match('~page=permissions&(?:amp;)?user=(\d+)~', get($owner, $base . $keyholder('users')), $member)
    || exit("no member on the page of users\n");
preg_match('~page=contact&(?:amp;)?contact=(\d+)~', get($owner, $base . $keyholder('contacts')), $contact)
    || exit("no contact on the page of contacts\n");

$pages = [
    'page_users_1000_members_ms' => [$owner, $keyholder('users')],
    'page_users_last_1000_members_ms' => [$owner, $keyholder('users', '&from=950')],
    'page_users_search_1000_members_ms' => [$owner, $keyholder('users', '&search=many9')],
    'page_permissions_1000_members_ms' => [$owner, $keyholder('permissions', '&user=' . $member[1])],
    'page_contacts_1000_members_ms' => [$owner, $keyholder('contacts')],
    'page_contact_1000_members_ms' => [$owner, $keyholder('contact', '&contact=' . $contact[1])],
    'page_ownership_1000_members_ms' => [$owner, $keyholder('ownership')],
    'page_profile_1000_members_ms' => [$owner, $keyholder('profile')],
    'page_record_1000_members_ms' => [$owner, $keyholder('record')],
    'page_accounts_1000_members_ms' => [$owner, $keyholder('accounts')],
    'page_gated_1000_members_ms' => [$owner, '/clientarea.php?action=invoices'],
    'page_admin_client_1000_members_ms' => [$staff, "$admin&page=client&userid=61"],
    'page_admin_user_1000_members_ms' => [$staff, "$admin&page=user&user=" . $member[1]],
    'page_users_10000_members_ms' => [$owners, $keyholder('users')],
    'page_users_search_10000_members_ms' => [$owners, $keyholder('users', '&search=more99')],
    'page_ownership_10000_members_ms' => [$owners, $keyholder('ownership')],
    'page_admin_client_10000_members_ms' => [$staff, "$admin&page=client&userid=117"],
];
$taken = $computed = array_fill_keys(array_keys($pages), []);
// The first rounds only warm up.
for ($round = -3; $round < (int) $rounds; $round++) {
    foreach ($pages as $key => [$browser, $address]) {
        file_put_contents($times, '');
        $html = get($browser, $base . $address);
        $status = curl_getinfo($browser, CURLINFO_RESPONSE_CODE);
        if ($status !== 200) {
            exit("$address answered $status\n");
        }
        if ($round >= 0) {
            [$taken[$key][], $computed[$key][]] = written($times);
        }
    }
}
foreach ($taken as $key => $list) {
    sort($list);
    sort($computed[$key]);
    $middle = $list[intdiv(count($list), 2)];
    $computing = $computed[$key][intdiv(count($list), 2)];
    echo json_encode([
        'key' => $key, 'value' => round($middle, 2), 'low' => round($list[0], 2), 'high' => round(end($list), 2),
        'repetitions' => count($list), 'sides' => sprintf('computing %.1f ms; worst %.1f ms', $computing, end($list)),
    ]), "\n";
    fprintf(STDERR, "   %-38s %.2f ms, computing %.2f ms, worst %.1f ms\n", $key, $middle, $computing, end($list));
}

/** The line comes when the browser has its answer already. @return array{float, float} by the wall, and computing */
function written(string $times): array
{
    for ($tries = 0; $tries < 1000; $tries++) {
        $text = (string) file_get_contents($times);
        if (substr($text, -1) === "\n") {
            [, $wall, $computing] = explode(' ', trim($text));

            return [(float) $wall, (float) $computing];
        }
        usleep(500);
    }
    exit("the page wrote no time\n");
}

function browser(string $base): CurlHandle
{
    $curl = curl_init($base);
    curl_setopt_array($curl, [CURLOPT_COOKIEFILE => '', CURLOPT_RETURNTRANSFER => true]);

    return $curl;
}

function get(CurlHandle $curl, string $url): string
{
    curl_setopt_array($curl, [CURLOPT_URL => $url, CURLOPT_HTTPGET => true]);

    return (string) curl_exec($curl);
}

/** Sends a form with the token that the page draws into it. @param array<string, string> $fields */
function form(CurlHandle $curl, string $page, array $fields, string $to = ''): void
{
    preg_match('/name="token" value="([^"]+)"/', get($curl, $page), $token);
    curl_setopt_array($curl, [
        CURLOPT_URL => $to ?: $page, CURLOPT_POST => true, CURLOPT_POSTFIELDS => http_build_query(['token' => $token[1] ?? ''] + $fields),
    ]);
    curl_exec($curl);
}

function logIn(string $base, string $email, string $password): CurlHandle
{
    $browser = browser($base);
    form($browser, "$base/login.php", ['username' => $email, 'password' => $password], "$base/dologin.php");

    return $browser;
}
