<?php

/** One quote; a submitted form accepts it. */

define('CLIENTAREA', true);
require __DIR__ . '/init.php';

Panel\Pages\QuotePages::show();
