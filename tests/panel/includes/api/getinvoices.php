<?php

/** GetInvoices */

if (!defined('WHMCS')) {
    exit;
}
$apiresults = Panel\Api\Invoices::list($apivalues1);
