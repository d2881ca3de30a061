<?php

/* Installed by Keyholder. Answers the action of this file's name; see docs/whmcs-api.md of Keyholder. */

if (!defined('WHMCS')) {
    exit('This file cannot be opened directly.');
}

// The classes are there while the addon is active; without them nothing is answered.
$apiresults = class_exists('WHMCS\Module\Addon\Keyholder\Api\Actions')
    ? WHMCS\Module\Addon\Keyholder\Api\Actions::run(basename(__FILE__, '.php'), $apivalues1 ?? $_POST, (string) ($adminuser ?? ''))
    : ['result' => 'error', 'message' => 'Keyholder is not active'];
