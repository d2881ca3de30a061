<?php

/** AddContact */

if (!defined('WHMCS')) {
    exit;
}
$apiresults = Panel\Api\Contacts::add($apivalues1);
