<?php
/*
 * What came of going through the panel's rows. Given: $texts, $at (which way, and what was counted), $report (what the library says; null after a
 * comparison), $addsUp (every row has become something), $differences (the first ones), $e (escapes).
 */
if (!defined('WHMCS')) {
    exit;
}
$isPlan = $at['way'] === 'plan';
?>
<h2><?= $e($texts->get('upgrade_way_' . $at['way'])) ?></h2>
<?php if ($report !== null) : ?>
<div class="alert alert-<?= $addsUp ? 'success' : 'warning' ?>" role="status"><?= $e($texts->get($isPlan ? 'upgrade_planned' : 'admin_upgrade_done', ['clients' => $at['clients'], 'contacts' => $at['contacts']])) ?> <?= $e($texts->get($addsUp ? 'upgrade_counts_good' : 'upgrade_counts_bad')) ?></div>
<?php endif ?>
<?php if ($at['way'] !== 'apply') : ?>
<div class="alert alert-<?= $at['unexplained'] === 0 ? 'success' : 'danger' ?>" role="status" id="keyholder-compared"><?= $e($texts->get('upgrade_compared', ['asked' => $at['asked'], 'explained' => $at['explained'], 'unexplained' => $at['unexplained']])) ?></div>
<?= $differences === [] ? '' : \WHMCS\Module\Addon\Keyholder\Admin\View::value($differences, $texts) ?>

<?php endif ?>
<?php if ($at['repaired'] > 0) : ?>
<div class="alert alert-warning"><?= $e($texts->get('admin_upgrade_repaired', ['rows' => $at['repaired']])) ?></div>
<?php endif ?>
<?php if ($report !== null) : ?>
<h2><?= $e($texts->get('admin_report_title')) ?></h2>
<?= \WHMCS\Module\Addon\Keyholder\Admin\View::value($report, $texts) ?>

<?php endif ?>
