<?php

/** DeleteContact */

if (!defined('WHMCS')) {
    exit;
}
$apiresults = Panel\Api\Contacts::delete($apivalues1);
