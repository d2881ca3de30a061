<?php

/** GetClientsDetails */

if (!defined('WHMCS')) {
    exit;
}
$apiresults = Panel\Api\Clients::details($apivalues1);
