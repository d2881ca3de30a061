<?php

/** The panel's command line. */

if (PHP_SAPI !== 'cli') {
    http_response_code(404);
    exit;
}

use Panel\AddonLifecycle;
use Panel\Addons;
use Panel\Config;

const USAGE = <<<TEXT
    usage: bin/panel COMMAND
      serve PORT                          PHP's own web server; see bin/serve
      database start|stop|load|shell DIR  a private MariaDB; see bin/database
      addon:list                          add-ons that are there, and which are active
      addon:activate NAME [KEY=VALUE...]  calls NAME_activate() and stores the settings
      addon:set NAME KEY=VALUE...         changes settings of an active add-on
      addon:deactivate NAME               calls NAME_deactivate() and forgets the settings
      config:get SETTING                  a row of tblconfiguration
      config:set SETTING VALUE
      sso CLIENTID                        a single sign-on address, good for one minute
      api:credentials ADMIN               a new pair of identifier and secret, as JSON
      api:login ADMIN PASSWORD            lets a login use the API the old way, with the MD5 of the password
      api ACTION [KEY=VALUE...]           calls localAPI and prints the answer as JSON
      cron [--daily]                      the cron job

    TEXT;

function fail(string $message): never
{
    fwrite(STDERR, "bin/panel: $message\n");
    exit(1);
}

/** @return array<string,string> from KEY=VALUE arguments */
function pairs(array $arguments): array
{
    $pairs = [];
    foreach ($arguments as $argument) {
        if (!str_contains($argument, '=')) {
            fail("expected KEY=VALUE: $argument");
        }
        [$key, $value] = explode('=', $argument, 2);
        $pairs[$key] = $value;
    }
    return $pairs;
}

function requireAddon(string $name): string
{
    if (Addons::directory($name) === null) {
        fail("no such add-on, put it into modules/addons/ or name its folder in PANEL_ADDONS: $name");
    }
    return $name;
}

function report(array $answer): void
{
    echo $answer['status'] . ($answer['description'] === '' ? '' : ": {$answer['description']}") . "\n";
    if ($answer['status'] === 'error') {
        exit(1);
    }
}

$arguments = array_slice($argv, 1);
$command = array_shift($arguments);
if ($command === null || in_array($command, ['help', '--help', '-h'], true)) {
    fwrite($command === null ? STDERR : STDOUT, USAGE);
    exit($command === null ? 2 : 0);
}
if ($command === 'cron') {
    $argv = array_merge([$argv[0]], $arguments);
    require dirname(__DIR__) . '/crons/cron.php';
    exit;
}

require dirname(__DIR__) . '/init.php';

$first = $arguments[0] ?? '';
$rest = array_slice($arguments, 1);
switch ($command) {
    case 'addon:list':
        foreach (Addons::names() as $name) {
            echo $name, Addons::isActive($name) ? " (active)\n" : "\n";
        }
        break;
    case 'addon:activate':
        report(AddonLifecycle::activate(requireAddon($first), pairs($rest)));
        break;
    case 'addon:deactivate':
        report(AddonLifecycle::deactivate(requireAddon($first)));
        break;
    case 'addon:set':
        foreach (pairs($rest) as $key => $value) {
            AddonLifecycle::set(requireAddon($first), $key, $value);
        }
        break;
    case 'config:get':
        echo Config::get($first), "\n";
        break;
    case 'config:set':
        $first !== '' && isset($rest[0]) || fail('expected SETTING VALUE');
        Config::set($first, $rest[0]);
        break;
    case 'sso':
        $answer = localAPI('CreateSsoToken', ['client_id' => $first]);
        echo $answer['redirect_url'] ?? fail($answer['message']), "\n";
        break;
    case 'api:credentials':
        echo json_encode(Panel\ApiCredentials::issue($first)), "\n";
        break;
    case 'api:login':
        Panel\ApiCredentials::allowLogin($first, $rest[0] ?? fail('expected ADMIN PASSWORD'));
        break;
    case 'api':
        echo json_encode(localAPI($first, pairs($rest)), JSON_PRETTY_PRINT | JSON_UNESCAPED_UNICODE | JSON_UNESCAPED_SLASHES), "\n";
        break;
    default:
        fwrite(STDERR, "unknown command: $command\n" . USAGE);
        exit(2);
}
