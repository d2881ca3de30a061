<?php
/*
 * Keyholder's admin page. Given: $texts, $link (where forms post to), $token, $fault (why the library does not answer,
 * or null), $health (what it says about itself), $warnings, $aside (the panel answers by itself), $report (of the last upgrade, or null), $e (escapes).
 * Posts to: do=upgrade.
 */
if (!defined('WHMCS')) {
    exit;
}
?>
<div id="keyholder-admin" style="overflow-wrap: break-word">
<?php if ($fault !== null) : ?>
    <div class="alert alert-danger errorbox" role="alert">
        <strong><?= $e($texts->get('admin_fault_title')) ?></strong>
        <p><?= $e($texts->get('admin_fault_text')) ?></p>
        <p><code id="keyholder-fault"><?= $e($fault) ?></code></p>
        <p><?= $e($texts->get('admin_store_is', ['store' => (string) ini_get('keyholder.store')])) ?></p>
    </div>
<?php endif ?>
<?php foreach ($warnings as $warning) : ?>
    <div class="alert alert-warning" role="alert"><?= $e($warning) ?></div>
<?php endforeach ?>
<?php if ($aside) : ?>
    <div class="alert alert-info" id="keyholder-aside"><?= $e($texts->get('upgrade_aside')) ?> <a href="<?= $e($link . '&page=upgrade') ?>"><?= $e($texts->get('upgrade_title')) ?></a></div>
<?php endif ?>

    <h2><?= $e($texts->get('admin_upgrade_title')) ?></h2>
    <p><?= $e($texts->get('admin_upgrade_text')) ?></p>
    <form method="post" action="<?= $e($link) ?>">
        <input type="hidden" name="token" value="<?= $e($token) ?>">
        <input type="hidden" name="do" value="upgrade">
        <button type="submit" class="btn btn-primary"<?= $fault !== null ? ' disabled' : '' ?>><?= $e($texts->get('admin_upgrade_button')) ?></button>
    </form>
<?php if ($report !== null) : ?>
    <h3><?= $e($texts->get('admin_report_title')) ?></h3>
    <?= \WHMCS\Module\Addon\Keyholder\Admin\View::value($report) ?>
<?php endif ?>

<?php if ($fault === null) : ?>
    <h2><?= $e($texts->get('admin_health_title')) ?></h2>
    <?= \WHMCS\Module\Addon\Keyholder\Admin\View::value($health) ?>
<?php endif ?>
</div>
