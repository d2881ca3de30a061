<?php

/** ValidateLogin */

if (!defined('WHMCS')) {
    exit;
}
$apiresults = Panel\Api\SingleSignOn::validateLogin($apivalues1);
