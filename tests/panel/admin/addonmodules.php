<?php

/** The admin page of an add-on: addonmodules.php?module=NAME. */

define('ADMINAREA', true);
require dirname(__DIR__) . '/init.php';

Panel\Admin\Pages::addons();
