<?php
/* Something went wrong on an admin page. Given: $texts, $message, $link, $e (escapes). */
if (!defined('WHMCS')) {
    exit;
}
?>
<div class="alert alert-danger errorbox" role="alert">
    <strong><?= $e($texts->get('admin_failed')) ?></strong>
    <p><code><?= $e($message) ?></code></p>
</div>
<p><a class="btn btn-default" href="<?= $e($link) ?>"><?= $e($texts->get('admin_back')) ?></a></p>
