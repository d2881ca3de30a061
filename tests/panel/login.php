<?php

/** The login form. */

define('CLIENTAREA', true);
require __DIR__ . '/init.php';

Panel\Pages\LoginPage::show();
