<?php

/** LogActivity */

if (!defined('WHMCS')) {
    exit;
}
$apiresults = Panel\Api\Log::write($apivalues1);
