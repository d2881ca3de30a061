<?php

/** Ends the login of the staff. */

define('ADMINAREA', true);
require dirname(__DIR__) . '/init.php';

Panel\Admin\Pages::logout();
