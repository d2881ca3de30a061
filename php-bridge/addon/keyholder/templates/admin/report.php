<?php
/*
 * The upgrade is done. Given: $texts, $link, $clients and $contacts (rows read), $repaired, $report (what
 * the library says), $e (escapes).
 */
if (!defined('WHMCS')) {
    exit;
}
?>
<div class="alert alert-success" role="status"><?= $e($texts->get('admin_upgrade_done', ['clients' => $clients, 'contacts' => $contacts])) ?></div>
<?php if ($repaired > 0) : ?>
<div class="alert alert-warning"><?= $e($texts->get('admin_upgrade_repaired', ['rows' => $repaired])) ?></div>
<?php endif ?>
<h2><?= $e($texts->get('admin_report_title')) ?></h2>
<?= \WHMCS\Module\Addon\Keyholder\Admin\View::value($report, $texts) ?>
<p><a class="btn btn-default" href="<?= $e($link) ?>"><?= $e($texts->get('admin_back')) ?></a></p>
