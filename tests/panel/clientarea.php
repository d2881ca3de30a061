<?php

/** The client area; `action` chooses the page from the list below. */

use Panel\Pages;

define('CLIENTAREA', true);
require __DIR__ . '/init.php';

$pages = [
    '' => [Pages\HomePage::class, 'show'],
    'details' => [Pages\ProfilePages::class, 'details'],
    'changepw' => [Pages\ProfilePages::class, 'changePassword'],
    'contacts' => [Pages\ContactPages::class, 'manage'],
    'addcontact' => [Pages\ContactPages::class, 'add'],
    'services' => [Pages\ServicePages::class, 'list'],
    'products' => [Pages\ServicePages::class, 'list'],
    'productdetails' => [Pages\ServicePages::class, 'details'],
    'cancel' => [Pages\ServicePages::class, 'cancel'],
    'domains' => [Pages\DomainPages::class, 'list'],
    'domaindetails' => [Pages\DomainPages::class, 'details'],
    'invoices' => [Pages\BillingPages::class, 'invoices'],
    'masspay' => [Pages\BillingPages::class, 'massPay'],
    'addfunds' => [Pages\BillingPages::class, 'addFunds'],
    'quotes' => [Pages\QuotePages::class, 'list'],
    'emails' => [Pages\EmailPages::class, 'list'],
];

$page = $pages[Panel\Request::text('action')] ?? null;
if ($page === null) {
    Panel\ErrorPage::show(404, 'Not found', 'There is no such page.');
}
$page();
