<?php
/*
 * The settings. Given: $texts, $link, $token, $settings [{key, id, value, about, choices [{value, title}]}], $all and $groups (the ceiling of the
 * installation), $e. Posts to: do = settings, settings_ceiling.
 */
if (!defined('WHMCS')) {
    exit;
}
?>
<h2><?= $e($texts->get('admin_tab_settings')) ?></h2>
<form method="post" action="<?= $e($link . '&page=settings') ?>" id="keyholder-settings">
    <input type="hidden" name="token" value="<?= $e($token) ?>">
<?php foreach ($settings as $setting) : ?>
    <p class="form-group">
        <label for="<?= $e($setting['id']) ?>"><?= $e($setting['about']) ?></label>
<?php if ($setting['choices'] !== []) : ?>
        <select name="setting[<?= $e($setting['key']) ?>]" id="<?= $e($setting['id']) ?>" class="form-control">
<?php foreach ($setting['choices'] as $choice) : ?>
            <option value="<?= $e($choice['value']) ?>"<?= $choice['value'] === $setting['value'] ? ' selected' : '' ?>><?= $e($choice['title']) ?></option>
<?php endforeach ?>
        </select>
<?php else : ?>
        <input type="number" min="0" name="setting[<?= $e($setting['key']) ?>]" id="<?= $e($setting['id']) ?>" class="form-control" value="<?= $e($setting['value']) ?>">
<?php endif ?>
        <small><code><?= $e($setting['key']) ?></code></small>
    </p>
<?php endforeach ?>
    <button type="submit" name="do" value="settings" class="btn btn-primary"><?= $e($texts->get('save')) ?></button>
</form>
<h3><?= $e($texts->get('admin_ceiling_installation')) ?></h3>
<p><?= $e($texts->get('admin_ceiling_installation_about')) ?></p>
<form method="post" action="<?= $e($link . '&page=settings') ?>">
    <input type="hidden" name="token" value="<?= $e($token) ?>">
    <p><input type="checkbox" name="all" value="1" id="ceiling-all"<?= $all ? ' checked' : '' ?>> <label for="ceiling-all"><?= $e($texts->get('admin_ceiling_all')) ?></label></p>
    <?= \WHMCS\Module\Addon\Keyholder\Admin\View::draw('boxes', ['groups' => $groups, 'prefix' => 'installation-']) ?>
    <button type="submit" name="do" value="settings_ceiling" class="btn btn-primary"><?= $e($texts->get('save')) ?></button>
</form>
