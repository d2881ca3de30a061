<?php

/**
 * Where the database is and how the panel is reached, all from the environment.
 *
 * A file of this name may replace it on a machine that has no environment to set:
 * it only has to fill the same variables.
 */

if (!defined('WHMCS')) {
    exit('This file cannot be opened directly.');
}

$db_socket = getenv('PANEL_DB_SOCKET') ?: '';
$db_host = getenv('PANEL_DB_HOST') ?: '127.0.0.1';
$db_port = getenv('PANEL_DB_PORT') ?: '3306';
$db_name = getenv('PANEL_DB_NAME') ?: 'panel';
$db_username = getenv('PANEL_DB_USER') ?: 'root';
$db_password = getenv('PANEL_DB_PASSWORD') ?: '';

/** A word with which a caller of the API need not come from a known address; empty: nobody. */
$api_access_key = getenv('PANEL_API_ACCESS_KEY') ?: '';

/** Address of the web root without a slash at the end; empty: taken from the request. */
$panel_url = rtrim(getenv('PANEL_URL') ?: '', '/');

/** Everything that is written at run time: compiled templates, sessions, mail. */
$panel_var = rtrim(getenv('PANEL_VAR') ?: __DIR__ . '/var', '/');
