<?php

/** One client; a submitted form logs in as the client. */

define('ADMINAREA', true);
require dirname(__DIR__) . '/init.php';

Panel\Admin\Pages::summary();
