<?php

/**
 * Starts the panel for one request. Every page requires this file first.
 *
 * The order is part of what add-ons may rely on: configuration, database, session,
 * then the hook files of active add-ons, then includes/hooks.
 */

if (defined('WHMCS')) {
    return;
}
define('WHMCS', true);
define('ROOTDIR', __DIR__);

require ROOTDIR . '/configuration.php';
require ROOTDIR . '/src/autoload.php';
require ROOTDIR . '/src/functions.php';
require ROOTDIR . '/src/facades.php';

Panel\ErrorPage::catchEverything();
Panel\Config::fromConfigurationFile(get_defined_vars());
Panel\Database::connect();
Panel\Config::loadTable();
Panel\Session::start();
Panel\Addons::loadHooks();
Panel\Hooks::loadDirectory(ROOTDIR . '/includes/hooks');
