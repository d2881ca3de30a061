<?php

/** The list of clients. */

define('ADMINAREA', true);
require dirname(__DIR__) . '/init.php';

Panel\Admin\Pages::clients();
