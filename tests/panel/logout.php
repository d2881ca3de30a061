<?php

/** Ends the login. */

define('CLIENTAREA', true);
require __DIR__ . '/init.php';

Panel\Pages\LoginPage::logout();
