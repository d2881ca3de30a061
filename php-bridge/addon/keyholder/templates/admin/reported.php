<?php
/*
 * A report, and the same as one file to keep. Given: $texts, $link, $page (HTML of the report), $name (of the file), $e (escapes).
 */
if (!defined('WHMCS')) {
    exit;
}
$file = '<!doctype html><html><head><meta charset="utf-8"><meta name="viewport" content="width=device-width"><title>Keyholder</title><style>'
    . 'body { font: 15px/1.5 sans-serif; margin: 2rem } table { border-collapse: collapse } th, td { text-align: left; vertical-align: top; padding: .2rem .6rem; border-bottom: 1px solid #ddd }'
    . '</style></head><body>' . $page . '</body></html>';
?>
<?= $page ?>
<p><a class="btn btn-default" id="keyholder-save-report" download="<?= $e($name) ?>" href="data:text/html;base64,<?= base64_encode($file) ?>"><?= $e($texts->get('upgrade_save')) ?></a>
<a class="btn btn-default" href="<?= $e($link . '&page=upgrade') ?>"><?= $e($texts->get('admin_back')) ?></a></p>
