<?php

/** The affiliate account. */

define('CLIENTAREA', true);
require __DIR__ . '/init.php';

Panel\Pages\AffiliatePage::show();
