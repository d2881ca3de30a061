<?php

/** One ticket; a submitted form replies or closes. */

define('CLIENTAREA', true);
require __DIR__ . '/init.php';

Panel\Pages\TicketPages::show();
