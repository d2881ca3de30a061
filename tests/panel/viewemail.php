<?php

/** One mail that the account was sent. */

define('CLIENTAREA', true);
require __DIR__ . '/init.php';

Panel\Pages\EmailPages::show();
