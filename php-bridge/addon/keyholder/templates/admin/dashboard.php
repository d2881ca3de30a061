<?php
/*
 * Keyholder's admin page. Given: $texts, $link (where forms post to), $token, $fault (why the library does not answer,
 * or null), $health (what it says about itself), $warnings, $aside (the panel answers by itself), $drift {text, found [{client, row, what}]} or
 * null, $report (of the last upgrade, or null), $e (escapes).
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
    <?= \WHMCS\Module\Addon\Keyholder\Admin\View::value($report, $texts) ?>
<?php endif ?>

    <h2 id="keyholder-drift"><?= $e($texts->get('drift_title')) ?></h2>
    <p><?= $e($drift === null ? $texts->get('drift_never') : $drift['text']) ?></p>
<?php if (($drift['found'] ?? []) !== []) : ?>
    <div class="table-responsive" tabindex="0"><table class="table table-condensed table-striped" aria-labelledby="keyholder-drift">
        <thead><tr><th scope="col"><?= $e($texts->get('disagreement_row')) ?></th><th scope="col"><?= $e($texts->get('drift_what')) ?></th></tr></thead>
        <tbody>
<?php foreach ($drift['found'] as $one) : ?>
            <tr data-drift><th scope="row"><a href="clientssummary.php?userid=<?= (int) $one['client'] ?>"><?= $e($one['row']) ?></a></th><td><?= $e($one['what']) ?></td></tr>
<?php endforeach ?>
        </tbody>
    </table></div>
<?php endif ?>

<?php if ($fault === null) : ?>
    <h2><?= $e($texts->get('admin_health_title')) ?></h2>
    <?= \WHMCS\Module\Addon\Keyholder\Admin\View::value($health, $texts) ?>
<?php endif ?>
</div>
