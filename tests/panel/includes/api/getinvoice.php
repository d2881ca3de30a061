<?php

/** GetInvoice */

if (!defined('WHMCS')) {
    exit;
}
$apiresults = Panel\Api\Invoices::one($apivalues1);
