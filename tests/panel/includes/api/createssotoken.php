<?php

/** CreateSsoToken */

if (!defined('WHMCS')) {
    exit;
}
$apiresults = Panel\Api\SingleSignOn::create($apivalues1);
