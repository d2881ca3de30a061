<?php

/** Another product for a service; a submitted form orders it. */

define('CLIENTAREA', true);
require __DIR__ . '/init.php';

Panel\Pages\ServicePages::upgrade();
