<?php

declare(strict_types=1);

/*
 * What the add-on's gate would ask Keyholder for a request, without a browser: also for addresses that the reference
 * panel has no page for, or that a browser tidies up.
 *
 *   php tests/php/addon_demands.php CLIENT <<< '[{"script": "dl.php", "get": {"type": "ar", "id": "5"}}, ...]'
 *
 * A request: script, get, post, method, path (PATH_INFO), uri (REQUEST_URI). Prints a list of texts, one per request:
 * "KEY" or "KEY subject=ID function=NAME", joined by " + ". Needs the environment of .ci/world, for the panel's database.
 */

use WHMCS\Module\Addon\Keyholder\Panel\Demand;
use WHMCS\Module\Addon\Keyholder\Panel\Request;

require dirname(__DIR__) . '/panel/init.php';
require_once dirname(__DIR__, 2) . '/php-bridge/addon/keyholder/lib/autoload.php';

$_SESSION['uid'] = (int) ($argv[1] ?? 0);
$answers = [];
foreach (json_decode((string) stream_get_contents(STDIN), true, 16, JSON_THROW_ON_ERROR) as $request) {
    $_GET = $request['get'] ?? [];
    $_POST = $request['post'] ?? [];
    $_COOKIE = [];
    $_REQUEST = $_POST + $_GET;
    $_SERVER['REQUEST_METHOD'] = $request['method'] ?? ($_POST === [] ? 'GET' : 'POST');
    $_SERVER['SCRIPT_FILENAME'] = ROOTDIR . '/' . $request['script'];
    $_SERVER['SCRIPT_NAME'] = '/' . $request['script'];
    $_SERVER['REQUEST_URI'] = $request['uri'] ?? '/' . $request['script'];
    unset($_SERVER['PATH_INFO']);
    if (isset($request['path'])) {
        $_SERVER['PATH_INFO'] = $request['path'];
    }
    $answers[] = implode(' + ', array_map(static function (Demand $demand): string {
        $about = array_filter($demand->about + ['function' => $demand->function]);

        return trim($demand->key . ' ' . http_build_query($about, '', ' '));
    }, Demand::of(Request::current())));
}
echo json_encode($answers, JSON_THROW_ON_ERROR | JSON_UNESCAPED_SLASHES), "\n";
