<?php

/** The API for programs elsewhere. */

define('PANEL_API', true);
require dirname(__DIR__) . '/init.php';

Panel\RemoteApi::serve();
