<?php

/** Makes a client of a visitor. */

define('CLIENTAREA', true);
require __DIR__ . '/init.php';

Panel\Pages\RegisterPage::show();
