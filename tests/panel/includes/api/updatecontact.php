<?php

/** UpdateContact */

if (!defined('WHMCS')) {
    exit;
}
$apiresults = Panel\Api\Contacts::update($apivalues1);
