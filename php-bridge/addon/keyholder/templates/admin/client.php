<?php
/*
 * One account and its people. Given: $texts, $link, $token, $account, $name, $people (rows of Admin\People), $search, $status, $statuses, $found
 * (a text, '' when nobody is looked for), $earlier and $next (addresses of more, '' for none), $ceiling and $permissions (check boxes), $all (the account has no ceiling), $e. Posts to: do = act_as, make_owner, remove, resend, cancel, associate, ceiling.
 */
if (!defined('WHMCS')) {
    exit;
}
$action = $link . '&page=client&userid=' . $account;
$form = static function (string $do, string $label, array $fields, string $class = 'btn-default', string $whose = '', string $ask = '') use ($e, $action, $token, $account): string {
    $html = '<form method="post" action="' . $e($action) . '" style="display: inline-block; margin: .1rem"'
        . ($ask === '' ? '' : ' onsubmit="return confirm(this.getAttribute(\'data-ask\'))" data-ask="' . $e($ask) . '"') . '>';
    foreach (['token' => $token, 'account' => $account, 'do' => $do] + $fields as $field => $value) {
        $html .= '<input type="hidden" name="' . $e($field) . '" value="' . $e($value) . '">';
    }

    return $html . '<button type="submit" class="btn btn-sm ' . $class . '">' . $e($label) . '<span class="sr-only">: ' . $e($whose) . '</span></button></form>';
};
?>
<h2><?= $e($name) ?> <small>#<?= (int) $account ?></small></h2>
<p><a href="clientssummary.php?userid=<?= (int) $account ?>"><?= $e($texts->get('admin_to_client')) ?></a></p>
<h3 id="keyholder-people"><?= $e($texts->get('contacts_title')) ?></h3>
<form method="get" action="addonmodules.php" role="search" class="form-inline" id="keyholder-search" style="display: flex; flex-wrap: wrap; gap: .25rem .75rem; align-items: center; margin-bottom: 1rem">
    <input type="hidden" name="module" value="keyholder"><input type="hidden" name="page" value="client"><input type="hidden" name="userid" value="<?= (int) $account ?>">
    <label for="people-search"><?= $e($texts->get('search_text')) ?></label>
    <input type="search" name="search" id="people-search" class="form-control" style="flex: 0 1 16rem; width: auto" value="<?= $e($search) ?>" maxlength="255">
    <label for="people-status"><?= $e($texts->get('column_status')) ?></label>
    <select name="status" id="people-status" class="form-control" style="flex: 0 1 10rem; width: auto">
        <option value=""><?= $e($texts->get('search_any_status')) ?></option>
<?php foreach ($statuses as $one) : ?>
        <option value="<?= $e($one) ?>"<?= $one === $status ? ' selected' : '' ?>><?= $e($texts->get('status_' . strtolower($one))) ?></option>
<?php endforeach ?>
    </select>
    <button type="submit" class="btn btn-default"><?= $e($texts->get('search_button')) ?></button>
<?php if ($found !== '') : ?>
    <a href="<?= $e($action) ?>"><?= $e($texts->get('search_all')) ?></a> <span role="status"><?= $e($found) ?></span>
<?php endif ?>
</form>
<div class="table-responsive" tabindex="0"><table class="table table-condensed table-striped datatable" aria-labelledby="keyholder-people">
    <thead><tr>
        <th scope="col"><?= $e($texts->get('column_person')) ?></th><th scope="col"><?= $e($texts->get('column_kind')) ?></th>
        <th scope="col"><?= $e($texts->get('admin_account_id')) ?></th><th scope="col"><?= $e($texts->get('admin_user_id')) ?></th>
        <th scope="col"><?= $e($texts->get('admin_created')) ?></th><th scope="col"><?= $e($texts->get('column_status')) ?></th>
        <th scope="col"><span class="sr-only"><?= $e($texts->get('column_actions')) ?></span></th>
    </tr></thead>
    <tbody>
<?php foreach ($people as $one) : ?>
<?php $whose = $one['name'] !== '' ? $one['name'] : $one['email']; ?>
        <tr data-email="<?= $e($one['email']) ?>">
            <th scope="row"><?= $e($whose) ?><?php if ($one['name'] !== '') : ?><br><small><?= $e($one['email']) ?></small><?php endif ?></th>
            <td><?= $e($one['kind']) ?></td>
            <td><?= (int) $account ?></td>
            <td><?php if ($one['user'] > 0) : ?><a href="<?= $e($link . '&page=user&user=' . $one['user']) ?>"><?= (int) $one['user'] ?><span class="sr-only">: <?= $e($texts->get('admin_access_list')) ?></span></a><?php endif ?></td>
            <td style="white-space: nowrap"><?= $e($one['created']) ?></td>
            <td><?= $e($one['status']) ?></td>
            <td>
<?php if ($one['user'] > 0 && $one['active']) : ?>
                <?= $form('act_as', $texts->get('admin_act_as'), ['user' => $one['user']], 'btn-default', $whose) ?>
<?php endif ?>
<?php if ($one['user'] > 0 && !$one['owner']) : ?>
<?php if ($one['active']) : ?>
                <?= $form('make_owner', $texts->get('admin_make_owner'), ['user' => $one['user']], 'btn-default', $whose, $texts->get('admin_make_owner_sure', ['name' => $whose])) ?>
<?php endif ?>
                <?= $form('remove', $texts->get('remove_access'), ['user' => $one['user']], 'btn-danger', $whose, $texts->get('remove_sure', ['name' => $whose])) ?>
<?php endif ?>
<?php if ($one['resend']) : ?>
                <?= $form('resend', $texts->get('resend'), ['invitation' => $one['invitation']], 'btn-default', $whose) ?>
                <?= $form('cancel', $texts->get('cancel_invitation'), ['invitation' => $one['invitation']], 'btn-default', $whose) ?>
<?php endif ?>
            </td>
        </tr>
<?php endforeach ?>
    </tbody>
</table></div>
<?php if ($earlier !== '') : ?>
<p><a class="btn btn-default" rel="prev" href="<?= $e($earlier) ?>"><?= $e($texts->get('earlier')) ?></a></p>
<?php endif ?>
<?php if ($next !== '') : ?>
<p><a class="btn btn-default" href="<?= $e($next) ?>"><?= $e($texts->get('later')) ?></a></p>
<?php endif ?>

<h3><?= $e($texts->get('admin_associate')) ?></h3>
<p><?= $e($texts->get('admin_associate_about')) ?></p>
<form method="post" action="<?= $e($action) ?>" id="keyholder-associate">
    <input type="hidden" name="token" value="<?= $e($token) ?>"><input type="hidden" name="account" value="<?= (int) $account ?>">
    <p><label for="associate-user"><?= $e($texts->get('admin_user_id')) ?></label> <input type="number" min="1" name="user" id="associate-user" class="form-control">
    <label for="associate-email"><?= $e($texts->get('column_email')) ?></label> <input type="email" name="email" id="associate-email" class="form-control"></p>
    <?= \WHMCS\Module\Addon\Keyholder\Admin\View::draw('boxes', ['groups' => $permissions, 'prefix' => 'associate-']) ?>
    <button type="submit" name="do" value="associate" class="btn btn-primary"><?= $e($texts->get('admin_associate')) ?></button>
</form>

<h3><?= $e($texts->get('admin_ceiling')) ?></h3>
<p><?= $e($texts->get('admin_ceiling_about')) ?></p>
<form method="post" action="<?= $e($action) ?>" id="keyholder-ceiling">
    <input type="hidden" name="token" value="<?= $e($token) ?>"><input type="hidden" name="account" value="<?= (int) $account ?>">
    <p><input type="checkbox" name="all" value="1" id="ceiling-all"<?= $all ? ' checked' : '' ?>> <label for="ceiling-all"><?= $e($texts->get('admin_ceiling_all')) ?></label></p>
    <?= \WHMCS\Module\Addon\Keyholder\Admin\View::draw('boxes', ['groups' => $ceiling, 'prefix' => 'ceiling-']) ?>
    <button type="submit" name="do" value="ceiling" class="btn btn-primary"><?= $e($texts->get('save')) ?></button>
</form>
