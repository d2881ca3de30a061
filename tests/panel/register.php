<?php

/** Tells how to become a client. */

define('CLIENTAREA', true);
require __DIR__ . '/init.php';

(new Panel\Page('clientregister', Panel\Language::trans('clientregistertitle')))->hook('ClientAreaPageRegister')->output();
