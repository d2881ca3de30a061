<?php

/** One invoice; a submitted form pays it. */

define('CLIENTAREA', true);
require __DIR__ . '/init.php';

Panel\Pages\BillingPages::invoice();
