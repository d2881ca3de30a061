<?php
/* Check boxes of permissions, part of a form. Given: $groups [{group, title, permissions [{key, id, title, held}]}], $prefix (of ids), $e. */
if (!defined('WHMCS')) {
    exit;
}
?>
<div style="columns: 16rem; margin: .75rem 0" onchange="if (this.closest('form').elements.all) { this.closest('form').elements.all.checked = false; }">
<?php foreach ($groups as $group) : ?>
    <fieldset style="break-inside: avoid; min-width: 0; margin: 0 0 .75rem; padding: 0; border: 0">
        <legend style="margin: 0; border: 0; font-size: 1em; font-weight: bold"><?= $e($group['title']) ?></legend>
<?php foreach ($group['permissions'] as $permission) : ?>
        <div><input type="checkbox" name="permissions[]" value="<?= $e($permission['key']) ?>" id="<?= $e($prefix . $permission['id']) ?>"<?= $permission['held'] ? ' checked' : '' ?>>
        <label for="<?= $e($prefix . $permission['id']) ?>" style="font-weight: normal; display: inline"><?= $e($permission['title']) ?></label></div>
<?php endforeach ?>
    </fieldset>
<?php endforeach ?>
</div>
