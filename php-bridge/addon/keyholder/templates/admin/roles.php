<?php
/*
 * The roles of the installation. Given: $texts, $link, $token, $roles [{role, name, title, ready_made, open, groups, changes {gained, lost,
 * total} or null}], $groups (of a new one), $e. Posts to: do = role_preview, role_save, role_remove.
 */
if (!defined('WHMCS')) {
    exit;
}
$roles[] = ['role' => 0, 'name' => '', 'title' => $texts->get('admin_role_new'), 'ready_made' => true, 'open' => false, 'groups' => $groups, 'changes' => null];
?>
<h2><?= $e($texts->get('roles_title')) ?></h2>
<p><?= $e($texts->get('admin_roles_about')) ?></p>
<?php foreach ($roles as $role) : ?>
<details<?= $role['open'] ? ' open' : '' ?> style="margin-bottom: .75rem" data-role="<?= (int) $role['role'] ?>">
    <summary style="cursor: pointer; font-weight: bold"><?= $e($role['title']) ?></summary>
<?php if ($role['changes'] !== null) : ?>
    <div class="alert alert-info" role="status">
        <p><?= $e($texts->count('admin_role_held', $role['changes']['total'])) ?></p>
<?php if ($role['changes']['gained'] !== '') : ?><p><strong><?= $e($texts->get('change_gained')) ?>:</strong> <?= $e($role['changes']['gained']) ?></p><?php endif ?>
<?php if ($role['changes']['lost'] !== '') : ?><p><strong><?= $e($texts->get('change_lost')) ?>:</strong> <?= $e($role['changes']['lost']) ?></p><?php endif ?>
<?php if ($role['changes']['gained'] . $role['changes']['lost'] === '') : ?><p><?= $e($texts->get('changes_none')) ?></p><?php endif ?>
    </div>
<?php endif ?>
    <form method="post" action="<?= $e($link . '&page=roles') ?>">
        <input type="hidden" name="token" value="<?= $e($token) ?>"><input type="hidden" name="role" value="<?= (int) $role['role'] ?>">
        <p><label for="role-name-<?= (int) $role['role'] ?>"><?= $e($texts->get('admin_role_name')) ?></label>
        <input type="text" name="name" id="role-name-<?= (int) $role['role'] ?>" class="form-control" value="<?= $e($role['name']) ?>" maxlength="60" required></p>
        <?= \WHMCS\Module\Addon\Keyholder\Admin\View::draw('boxes', ['groups' => $role['groups'], 'prefix' => 'role-' . $role['role'] . '-']) ?>
<?php if ($role['role'] > 0) : ?>
        <button type="submit" name="do" value="role_preview" class="btn btn-default"><?= $e($texts->get('preview_button')) ?></button>
<?php endif ?>
        <button type="submit" name="do" value="role_save" class="btn btn-primary"><?= $e($texts->get('save')) ?></button>
<?php if (!$role['ready_made']) : ?>
        <button type="submit" name="do" value="role_remove" class="btn btn-danger" formnovalidate><?= $e($texts->get('admin_role_remove')) ?></button>
<?php endif ?>
    </form>
</details>
<?php endforeach ?>
