<?php

/** The start page, or the client page of an add-on: index.php?m=NAME. */

define('CLIENTAREA', true);
require __DIR__ . '/init.php';

$addon = Panel\Request::query('m');
if ($addon !== '') {
    Panel\AddonPage::show($addon);
}
(new Panel\Page('homepage', Panel\Language::trans('globalsystemname')))->output();
