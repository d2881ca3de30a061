<?php

/** The store; a submitted form orders. */

define('CLIENTAREA', true);
require __DIR__ . '/init.php';

Panel\Pages\CartPage::show();
