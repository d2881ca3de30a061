<?php
/*
 * The log-ins of one address. Given: $texts, $link, $token, $user (whose the address is), $email, $waiting (how many), $logins [{value, user, account,
 * name, state, stateText}], $ownStays (no password is to be named), $e (escapes). Posts to: do = join, part.
 */
if (!defined('WHMCS')) {
    exit;
}
$name = static function (array $one) use ($user): string {
    return '#' . $one['account'] . ' ' . $one['name'] . ($one['user'] === $user ? '' : ' (' . $one['user'] . ')');
};
$options = static function (array $some) use ($e, $name): string {
    return implode('', array_map(static function (array $one) use ($e, $name): string {
        return '<option value="' . $e($one['value']) . '">' . $e($name($one)) . '</option>';
    }, $some));
};
$begin = static function (string $id, string $ask) use ($e, $link, $token, $user): string {
    return '<form method="post" action="' . $e($link . '&page=user&user=' . $user) . '" id="' . $id . '" onsubmit="return confirm(this.getAttribute(\'data-ask\'))" data-ask="'
        . $e($ask) . '"><input type="hidden" name="token" value="' . $e($token) . '"><input type="hidden" name="user" value="' . $user . '">';
};
$field = static function (string $id, string $label, string $input) use ($e): string {
    return '<p><label for="' . $id . '">' . $e($label) . '</label> ' . $input . '</p>';
};
$reason = static function (string $id) use ($texts, $field): string {
    return $field($id, $texts->get('admin_by_hand_reason'), '<input type="text" name="reason" id="' . $id . '" class="form-control" maxlength="255" required autocomplete="off">');
};
$named = array_filter($logins, static function (array $one): bool {
    return $one['state'] !== 'no_password';
});
?>
<h3 id="keyholder-logins"><?= $e($texts->get('admin_logins')) ?></h3>
<p><?= $e($texts->get('admin_logins_waiting', ['email' => $email, 'count' => $waiting])) ?></p>
<div class="table-responsive" tabindex="0"><table class="table table-condensed table-striped datatable" aria-labelledby="keyholder-logins">
    <thead><tr><th scope="col"><?= $e($texts->get('admin_account')) ?></th><th scope="col"><?= $e($texts->get('admin_user_id')) ?></th><th scope="col"><?= $e($texts->get('admin_login_opened')) ?></th></tr></thead>
    <tbody>
<?php foreach ($logins as $one) : ?>
        <tr data-login="<?= $e($one['value']) ?>" data-state="<?= $e($one['state']) ?>"><th scope="row">#<?= (int) $one['account'] ?> <?= $e($one['name']) ?></th><td><?= (int) $one['user'] ?></td><td><?= $e($one['stateText']) ?></td></tr>
<?php endforeach ?>
    </tbody>
</table></div>
<?php if ($waiting > 0 && ($ownStays || $named !== [])) : ?>
<h4><?= $e($texts->get('admin_join')) ?></h4>
<p><?= $e($texts->get('admin_join_about')) ?></p>
<?= $begin('keyholder-join', $texts->get('admin_join_sure', ['email' => $email])) ?>

<?php if ($ownStays) : ?>
    <p><?= $e($texts->get('admin_join_own')) ?></p>
<?php else : ?>
    <?= $field('join-login', $texts->get('admin_join_stays'), '<select name="login" id="join-login" class="form-control">' . $options($named) . '</select>') ?>

<?php endif ?>
    <?= $reason('join-reason') ?>

    <button type="submit" name="do" value="join" class="btn btn-primary"><?= $e($texts->get('admin_join')) ?></button>
</form>
<?php endif ?>
<h4><?= $e($texts->get('admin_part')) ?></h4>
<p><?= $e($texts->get('admin_part_about')) ?></p>
<?= $begin('keyholder-part', $texts->get('admin_part_sure', ['email' => $email])) ?>

    <?= $field('part-login', $texts->get('admin_part_login'), '<select name="login" id="part-login" class="form-control">' . $options($logins) . '</select>') ?>

    <?= $field('part-email', $texts->get('admin_part_email'), '<input type="email" name="email" id="part-email" class="form-control" maxlength="254" required autocomplete="off">') ?>

    <?= $reason('part-reason') ?>

    <button type="submit" name="do" value="part" class="btn btn-default"><?= $e($texts->get('admin_part')) ?></button>
</form>
