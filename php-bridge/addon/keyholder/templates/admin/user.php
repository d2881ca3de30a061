<?php
/*
 * The access list of one person. Given: $texts, $link, $token, $user {user, name, email, disabled, mailbox_proved}, $choices [{account, name,
 * kind, status, grants, account_status, may_enter, why, last_used}], $logins (HTML of Admin\Logins), $next, $e. Posts to: do = act_as, disable.
 */
if (!defined('WHMCS')) {
    exit;
}
?>
<h2><?= $e($user['name']) ?> <small>#<?= (int) $user['user'] ?></small></h2>
<p><?= $e($user['email']) ?><?= $user['disabled'] ? ' – ' . $e($texts->get('admin_user_is_off')) : '' ?></p>
<h3 id="keyholder-access"><?= $e($texts->get('admin_access_list')) ?></h3>
<div class="table-responsive" tabindex="0"><table class="table table-condensed table-striped datatable" aria-labelledby="keyholder-access">
    <thead><tr>
        <th scope="col"><?= $e($texts->get('admin_account')) ?></th><th scope="col"><?= $e($texts->get('column_kind')) ?></th>
        <th scope="col"><?= $e($texts->get('column_status')) ?></th><th scope="col"><?= $e($texts->get('admin_grants')) ?></th>
        <th scope="col"><?= $e($texts->get('admin_account_status')) ?></th><th scope="col"><?= $e($texts->get('column_last_used')) ?></th>
        <th scope="col"><span class="sr-only"><?= $e($texts->get('column_actions')) ?></span></th>
    </tr></thead>
    <tbody>
<?php foreach ($choices as $choice) : ?>
        <tr data-account="<?= (int) $choice['account'] ?>">
            <th scope="row"><a href="<?= $e($link . '&page=client&userid=' . $choice['account']) ?>">#<?= (int) $choice['account'] ?> <?= $e($choice['name']) ?></a></th>
            <td><?= $e($choice['kind']) ?></td><td><?= $e($choice['status']) ?></td>
            <td><?= $e($choice['grants']) ?></td><td><?= $e($choice['account_status']) ?> <?= $e($choice['why']) ?></td><td><?= $e($choice['last_used']) ?></td>
            <td>
<?php if ($choice['may_enter']) : ?>
                <form method="post" action="<?= $e($link . '&page=client&userid=' . $choice['account']) ?>" style="margin: 0">
                    <input type="hidden" name="token" value="<?= $e($token) ?>"><input type="hidden" name="account" value="<?= (int) $choice['account'] ?>">
                    <input type="hidden" name="user" value="<?= (int) $user['user'] ?>">
                    <button type="submit" name="do" value="act_as" class="btn btn-default btn-sm"><?= $e($texts->get('admin_act_as')) ?><span class="sr-only">: <?= $e($choice['name']) ?></span></button>
                </form>
<?php endif ?>
            </td>
        </tr>
<?php endforeach ?>
    </tbody>
</table></div>
<?php if ($next !== '') : ?>
<p><a class="btn btn-default" href="<?= $e($next) ?>"><?= $e($texts->get('later')) ?></a></p>
<?php endif ?>
<?= $logins ?>
<form method="post" action="<?= $e($link . '&page=user&user=' . $user['user']) ?>" style="margin-top: 1rem">
    <input type="hidden" name="token" value="<?= $e($token) ?>"><input type="hidden" name="user" value="<?= (int) $user['user'] ?>">
    <input type="hidden" name="disabled" value="<?= $user['disabled'] ? '0' : '1' ?>">
    <button type="submit" name="do" value="disable" class="btn <?= $user['disabled'] ? 'btn-default' : 'btn-danger' ?>"><?= $e($texts->get($user['disabled'] ? 'admin_user_switch_on' : 'admin_user_switch_off')) ?></button>
</form>
