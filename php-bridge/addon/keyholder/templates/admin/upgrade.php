<?php
/*
 * The upgrade, under way. Given: $texts, $link, $title, $fields (where it is; sent on by the next request), $rows (read so far),
 * $total, $left (how long it takes yet), $e (escapes). Posts to: do=upgrade, by itself where the browser runs scripts.
 */
if (!defined('WHMCS')) {
    exit;
}
?>
<h2><?= $e($title) ?></h2>
<p role="status" aria-live="polite"><?= $e($texts->get('admin_upgrade_progress', ['rows' => $rows, 'total' => $total])) ?> <?= $e($texts->get('upgrade_left', ['time' => $left])) ?></p>
<progress aria-label="<?= $e($title) ?>" max="<?= (int) $total ?>" value="<?= (int) $rows ?>" style="width: 100%"></progress>
<form method="post" action="<?= $e($link . '&page=upgrade') ?>" id="keyholder-upgrade">
<?php foreach ($fields as $name => $value) : ?>
    <input type="hidden" name="<?= $e($name) ?>" value="<?= $e($value) ?>">
<?php endforeach ?>
    <button type="submit" class="btn btn-primary"><?= $e($texts->get('admin_upgrade_continue')) ?></button>
</form>
<script>document.getElementById('keyholder-upgrade').submit();</script>
