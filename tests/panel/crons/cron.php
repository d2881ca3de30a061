<?php

/** The cron job, for the command line: php crons/cron.php [--daily]. Once a day it does the daily part, too. */

if (PHP_SAPI !== 'cli') {
    http_response_code(404);
    exit;
}

define('INCRON', true);
require dirname(__DIR__) . '/init.php';

use Panel\Config;
use Panel\Hooks;

$today = date('Y-m-d');
if (in_array('--daily', $argv, true) || Config::get('lastDailyCronRun') !== $today) {
    Hooks::run('PreCronJob');
    WHMCS\Database\Capsule::table('panel_sso_tokens')->where('expires_at', '<=', time())->delete();
    Config::set('lastDailyCronRun', $today);
    Hooks::run('DailyCronJob');
    echo "daily part done\n";
}
Hooks::run('AfterCronJob');
echo "done\n";
