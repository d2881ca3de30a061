<?php

/** SendEmail */

if (!defined('WHMCS')) {
    exit;
}
$apiresults = Panel\Api\Mail::send($apivalues1);
