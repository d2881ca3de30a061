<?php

declare(strict_types=1);

/*
 * What the add-on answers at hooks of the panel, in one visitor's session and without a page around them: the panel may
 * run a hook with other values than the form that the gate has read.
 *
 *   php -d extension=... tests/php/addon_hooks.php '{"uid": 117, "keyholder": "TOKEN"}' <<< '[{"hook": "...", "vars": {...}}]'
 *
 * Prints a list: for each hook what run_hook gave. Needs the environment of .ci/world.
 */

require dirname(__DIR__) . '/panel/init.php';

$_SESSION = json_decode($argv[1] ?? '{}', true, 8, JSON_THROW_ON_ERROR) + $_SESSION;
$answers = [];
foreach (json_decode((string) stream_get_contents(STDIN), true, 16, JSON_THROW_ON_ERROR) as $call) {
    $answers[] = run_hook($call['hook'], $call['vars']);
}
echo json_encode($answers, JSON_THROW_ON_ERROR | JSON_UNESCAPED_SLASHES | JSON_UNESCAPED_UNICODE), "\n";
