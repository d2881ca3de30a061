<?php
/* Where the panel has begun its page already, the browser is led on by a link. Given: $texts, $to, $e. */
if (!defined('WHMCS')) {
    exit;
}
?>
<p><a class="btn btn-primary" href="<?= $e($to) ?>"><?= $e($texts->get('admin_act_as')) ?></a></p>
