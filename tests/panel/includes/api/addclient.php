<?php

/** AddClient */

if (!defined('WHMCS')) {
    exit;
}
$apiresults = Panel\Api\NewClient::add($apivalues1);
