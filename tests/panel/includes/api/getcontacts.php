<?php

/** GetContacts */

if (!defined('WHMCS')) {
    exit;
}
$apiresults = Panel\Api\Contacts::list($apivalues1);
