<?php

declare(strict_types=1);

/*
 * Asks the demo's panel for its pages as each of the three log-ins and compares what is shown with what the old
 * permission list says. Prints what it saw; ends with 1 when anything differs.
 *
 *   php demo-check.php URL LOGINS.json
 */

/** One page for each WHMCS key that has a page of its own; a page that needs nothing comes first. */
const PAGES = [
    '' => 'clientarea.php',
    'products' => 'clientarea.php?action=services',
    'domains' => 'clientarea.php?action=domains',
    'invoices' => 'clientarea.php?action=invoices',
    'quotes' => 'clientarea.php?action=quotes',
    'tickets' => 'supporttickets.php',
    'emails' => 'clientarea.php?action=emails',
    'affiliates' => 'affiliates.php',
    'orders' => 'cart.php?a=checkout',
    'contacts' => 'clientarea.php?action=contacts',
    'profile' => 'clientarea.php?action=details',
];

[, $base, $file] = $argv;
$panel = new PDO('mysql:dbname=panel;charset=utf8mb4;unix_socket=' . getenv('PANEL_DB_SOCKET'), 'root', '', [
    PDO::ATTR_DEFAULT_FETCH_MODE => PDO::FETCH_ASSOC,
]);
$logins = json_decode(file_get_contents($file), true);
$faults = 0;
foreach ($logins as $login) {
    echo "{$login['who']}: {$login['email']}\n";
    $browser = new Browser($base);
    $browser->logIn($login);
    $list = oldList($panel, $login);
    foreach (PAGES as $key => $page) {
        $faults += compare($browser, $page, $list === null || $key === '' || in_array($key, $list, true));
    }
    // Managing users is the owner's, whatever keys a sub-account holds.
    $page = 'index.php?m=keyholder&page=users';
    $faults += compare($browser, $page, $list === null);
}
$stranger = new Browser($base);
echo "nobody logged in\n";
$faults += compare($stranger, 'clientarea.php', false, 'login');
echo "legacy answers: ";
passthru(getenv('DEMO_PHP') . ' ' . escapeshellarg(dirname(__DIR__) . '/tests/php/legacy_answers.php'), $differ);
$faults += $differ;
if (count($logins) < 3) {
    echo 'this panel has only ' . count($logins) . " of the three kinds of log-in\n";
}
echo $faults === 0 && $logins !== [] ? "demo: all as it should be\n" : "demo: $faults faults, " . count($logins) . " log-ins\n";
exit($faults === 0 && $logins !== [] ? 0 : 1);

/** The permission list of the old sub-account; null for an owner, who holds everything. */
function oldList(PDO $panel, array $login): ?array
{
    if ((int) $login['contact'] === 0) {
        return null;
    }
    $query = $panel->prepare('SELECT permissions FROM tblcontacts WHERE id = ?');
    $query->execute([$login['contact']]);
    return explode(',', (string) $query->fetchColumn());
}

/** Shown: the page itself. Refused: led to the page that says why, which is a 403, or to the log-in. */
function compare(Browser $browser, string $page, bool $shown, string $leadsTo = 'page=refused'): int
{
    $status = $browser->get($page);
    $right = $shown ? $status === 200 : $status === 303 && strpos($browser->leadsTo(), $leadsTo) !== false;
    if ($right && !$shown && $leadsTo === 'page=refused') {
        $right = $browser->get($browser->leadsTo()) === 403;
    }
    $wanted = $shown ? 'shown' : 'refused';
    printf("  %-42s %d %s\n", $page, $status, $right ? $wanted : "should be $wanted   <-- WRONG");
    return $right ? 0 : 1;
}

final class Browser
{
    private $curl;
    private string $base;

    public function __construct(string $base)
    {
        $this->base = $base;
        $this->curl = curl_init();
        curl_setopt_array($this->curl, [CURLOPT_COOKIEFILE => '', CURLOPT_RETURNTRANSFER => true]);
    }

    /** @return int the status, without following where it leads */
    public function get(string $page): int
    {
        $this->ask($page, null);
        return curl_getinfo($this->curl, CURLINFO_RESPONSE_CODE);
    }

    /** Where the last answer leads, below the panel's address. */
    public function leadsTo(): string
    {
        return str_replace("$this->base/", '', (string) curl_getinfo($this->curl, CURLINFO_REDIRECT_URL));
    }

    /** Through the panel's own form with an old password, through Keyholder's with a new one. */
    public function logIn(array $login): void
    {
        if ($login['old']) {
            $this->post('login.php', 'dologin.php', ['username' => $login['email'], 'password' => $login['password']]);
        } else {
            $page = 'index.php?m=keyholder&page=login';
            $this->post($page, $page, ['do' => 'login', 'email' => $login['email'], 'password' => $login['password']]);
        }
        // Several accounts: the one of the old log-in is chosen.
        if ($this->get('clientarea.php') !== 200) {
            $page = 'index.php?m=keyholder&page=accounts';
            $this->post($page, $page, ['do' => 'enter', 'account' => (string) $login['client']], true);
        }
    }

    private function post(string $form, string $action, array $fields, bool $follow = true): void
    {
        $html = $this->ask($form, null);
        foreach (['token', 'keyholder_user', 'keyholder_account'] as $name) {
            if (preg_match('/name="' . $name . '" value="([^"]*)"/', $html, $found)) {
                $fields[$name] = html_entity_decode($found[1]);
            }
        }
        $this->ask($action, $fields, $follow);
    }

    private function ask(string $page, ?array $fields, bool $follow = false): string
    {
        curl_setopt_array($this->curl, [
            CURLOPT_URL => "$this->base/$page",
            CURLOPT_POST => $fields !== null,
            CURLOPT_HTTPGET => $fields === null,
            CURLOPT_FOLLOWLOCATION => $follow,
            CURLOPT_HTTPHEADER => ['Accept: text/html'],
        ]);
        if ($fields !== null) {
            curl_setopt($this->curl, CURLOPT_POSTFIELDS, http_build_query($fields));
        }
        $body = curl_exec($this->curl);
        if ($body === false) {
            throw new RuntimeException("$page: " . curl_error($this->curl));
        }
        return $body;
    }
}
