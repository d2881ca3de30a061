<?php

declare(strict_types=1);

/*
 * The panel's entry points of the module, and nothing else.
 */

if (!defined('WHMCS')) {
    exit('This file cannot be opened directly.');
}

require_once __DIR__ . '/lib/autoload.php';

use WHMCS\Module\Addon\Keyholder\Admin;
use WHMCS\Module\Addon\Keyholder\Client;

function keyholder_config(): array
{
    return Admin\Setup::config();
}

function keyholder_activate(): array
{
    return Admin\Setup::activate();
}

function keyholder_deactivate(): array
{
    return Admin\Setup::deactivate();
}

function keyholder_output($vars): void
{
    echo Admin\Dispatcher::run((array) $vars);
}

function keyholder_clientarea($vars): array
{
    return Client\Dispatcher::run();
}
