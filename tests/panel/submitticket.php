<?php

/** Opening a ticket: a department, then the message. */

define('CLIENTAREA', true);
require __DIR__ . '/init.php';

Panel\Pages\TicketPages::submit();
