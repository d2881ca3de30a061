<?php
/* Finds an account. Given: $texts, $link, $rows (clients), $search, $e. Posts nothing. */
if (!defined('WHMCS')) {
    exit;
}
?>
<form method="get" action="addonmodules.php" class="form-inline">
    <input type="hidden" name="module" value="keyholder"><input type="hidden" name="page" value="client">
    <label for="keyholder-search"><?= $e($texts->get('admin_search')) ?></label>
    <input type="search" name="search" id="keyholder-search" class="form-control" value="<?= $e($search) ?>">
    <button type="submit" class="btn btn-primary"><?= $e($texts->get('admin_search_button')) ?></button>
</form>
<ul>
<?php foreach ($rows as $row) : ?>
    <li><a href="<?= $e($link . '&page=client&userid=' . $row->id) ?>">#<?= (int) $row->id ?> <?= $e(html_entity_decode(trim($row->companyname . ' ' . $row->firstname . ' ' . $row->lastname), ENT_QUOTES | ENT_HTML5, 'UTF-8')) ?></a> <?= $e($row->email) ?></li>
<?php endforeach ?>
</ul>
<?php if ($search !== '' && $rows === []) : ?>
<p><?= $e($texts->get('admin_nothing_found')) ?></p>
<?php endif ?>
