<?php

/** Takes a single sign-on token to the page that it was made for. */

define('CLIENTAREA', true);
require dirname(__DIR__) . '/init.php';

$page = Panel\Sso::redeem(Panel\Request::query('access_token'));
if ($page === null) {
    Panel\ErrorPage::show(403, 'This link is no longer good', 'A single sign-on link works once and for one minute.');
}
Panel\Redirect::to($page);
