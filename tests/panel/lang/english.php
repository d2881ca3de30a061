<?php

/** Texts that add-ons and hooks may look up; the pages' own sentences stand in the templates. */

$_LANG['globalsystemname'] = 'Portal Home';
$_LANG['clientareatitle'] = 'Client Area';
$_LANG['clientareanavdetails'] = 'Account Details';
$_LANG['clientareanavchangepw'] = 'Change Password';
$_LANG['clientareanavcontacts'] = 'Contacts/Sub-Accounts';
$_LANG['clientareanavaddcontact'] = 'Add New Contact';
$_LANG['clientareanavdomains'] = 'My Domains';
$_LANG['clientareaproducts'] = 'My Services';
$_LANG['clientareaproductdetails'] = 'Service Details';
$_LANG['clientareadomaindetails'] = 'Domain Details';
$_LANG['clientareacancelrequest'] = 'Request Cancellation';
$_LANG['clientareaemails'] = 'Email History';
$_LANG['clientareasavechanges'] = 'Save Changes';
$_LANG['clientareacancel'] = 'Cancel';
$_LANG['upgradedowngradepackage'] = 'Upgrade/Downgrade';
$_LANG['invoices'] = 'My Invoices';
$_LANG['invoicenumber'] = 'Invoice #';
$_LANG['masspaytitle'] = 'Mass Payment';
$_LANG['addfunds'] = 'Add Funds';
$_LANG['quotestitle'] = 'My Quotes';
$_LANG['quotenumber'] = 'Quote #';
$_LANG['supportticketstitle'] = 'Support Tickets';
$_LANG['supportticketsviewticket'] = 'View Ticket';
$_LANG['navopenticket'] = 'Open Ticket';
$_LANG['carttitle'] = 'Store';
$_LANG['affiliatestitle'] = 'Affiliates';
$_LANG['login'] = 'Login';
$_LANG['logout'] = 'Logout';
$_LANG['clientregistertitle'] = 'Register';
$_LANG['never'] = 'Never';

$_LANG['subaccountpermissiondenied'] = 'You do not have the required permission to view this page.';
$_LANG['subaccountallowedperms'] = 'Your permissions are:';
$_LANG['subaccountcontactmaster'] = 'Contact the master account owner if you need other permissions.';

$_LANG['subaccountpermsprofile'] = 'Modify Master Account Profile';
$_LANG['subaccountpermscontacts'] = 'View & Manage Contacts';
$_LANG['subaccountpermsproducts'] = 'View Products & Services';
$_LANG['subaccountpermsmanageproducts'] = 'View & Modify Product Passwords';
$_LANG['subaccountpermsproductsso'] = 'Perform Single Sign-On';
$_LANG['subaccountpermsdomains'] = 'View Domains';
$_LANG['subaccountpermsmanagedomains'] = 'Manage Domain Settings';
$_LANG['subaccountpermsinvoices'] = 'View & Pay Invoices';
$_LANG['subaccountpermsquotes'] = 'View & Accept Quotes';
$_LANG['subaccountpermstickets'] = 'View & Open Support Tickets';
$_LANG['subaccountpermsaffiliates'] = 'View & Manage Affiliate Account';
$_LANG['subaccountpermsemails'] = 'View Emails';
$_LANG['subaccountpermsorders'] = 'Place New Orders/Upgrades/Cancellations';

$_LANG['clientareacontactsemailsgeneral'] = 'General: announcements and password reminders';
$_LANG['clientareacontactsemailsproduct'] = 'Product: order details and welcome mails';
$_LANG['clientareacontactsemailsdomain'] = 'Domain: renewal notices and registration confirmations';
$_LANG['clientareacontactsemailsinvoice'] = 'Invoice: invoices and reminders';
$_LANG['clientareacontactsemailssupport'] = 'Support: copies of ticket mails';
$_LANG['clientareacontactsemailsaffiliate'] = 'Affiliate: notices about the affiliate account';
