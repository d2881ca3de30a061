<?php

/** The account's tickets. */

define('CLIENTAREA', true);
require __DIR__ . '/init.php';

Panel\Pages\TicketPages::list();
