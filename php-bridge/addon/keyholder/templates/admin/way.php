<?php
/*
 * The way of an upgrade. Given: $texts, $link, $token, $phase (as upgrade.phase says it), $since, $rows [{table, panel, taken, not}],
 * $command (of the plan), $asksName (going on is refused without a name), $e (escapes). Posts to: do = upgrade, phase.
 */
if (!defined('WHMCS')) {
    exit;
}
$now = $phase['phase'];
$move = static function (string $to, string $class, string $label) use ($e, $token): string {
    return '<input type="hidden" name="token" value="' . $e($token) . '"><input type="hidden" name="do" value="phase"><input type="hidden" name="phase" value="'
        . $e($to) . '"><button type="submit" class="btn ' . $class . '" id="keyholder-to-' . $e($to) . '">' . $e($label) . '</button>';
};
$action = $e($link . '&page=upgrade');
$go = static function (string $way, string $label) use ($e, $token, $action): string {
    return '<form method="post" action="' . $action . '"><input type="hidden" name="token" value="' . $e($token) . '"><input type="hidden" name="do" value="upgrade">'
        . '<input type="hidden" name="way" value="' . $e($way) . '"><button type="submit" class="btn btn-default">' . $e($label) . '</button></form>';
};
?>
<div id="keyholder-upgrade-way" style="overflow-wrap: break-word">
<h2><?= $e($texts->get('upgrade_title')) ?></h2>
<div class="alert alert-info" id="keyholder-phase" data-phase="<?= $e($now) ?>">
    <strong><?= $e($texts->get('upgrade_who')) ?></strong>
    <p><?= $e($texts->get('upgrade_phase_' . $now)) ?><?php if ($since !== '') : ?> <?= $e($texts->get('upgrade_since', ['date' => $since])) ?><?php endif ?>
<?php if ($phase['forced'] !== '') : ?>
    <?= $e($texts->get('upgrade_forced', ['name' => $phase['forced']])) ?>
<?php endif ?>
    </p>
</div>

<h3>1. <?= $e($texts->get('upgrade_step_plan')) ?></h3>
<p><?= $e($texts->get('upgrade_step_plan_text')) ?></p>
<?= $go('plan', $texts->get('upgrade_plan_button')) ?>

<p style="margin-top: .75rem"><?= $e($texts->get('upgrade_step_plan_command')) ?></p>
<p><code><?= $e($command) ?></code></p>

<h3 id="keyholder-apply">2. <?= $e($texts->get('upgrade_step_apply')) ?></h3>
<p><?= $e($texts->get('admin_upgrade_text')) ?></p>
<div class="table-responsive" tabindex="0"><table class="table table-condensed" aria-labelledby="keyholder-apply">
    <thead><tr><th scope="col"><?= $e($texts->get('upgrade_table')) ?></th><th scope="col"><?= $e($texts->get('upgrade_rows_panel')) ?></th>
        <th scope="col"><?= $e($texts->get('upgrade_rows_taken')) ?></th><th scope="col"><?= $e($texts->get('upgrade_rows_not')) ?></th></tr></thead>
    <tbody>
<?php foreach ($rows as $row) : ?>
        <tr data-table="<?= $e($row['table']) ?>"><th scope="row"><?= $e($row['table']) ?></th><td><?= (int) $row['panel'] ?></td><td><?= (int) $row['taken'] ?></td><td><?= (int) $row['not'] ?></td></tr>
<?php endforeach ?>
    </tbody>
</table></div>
<?= $go('apply', $texts->get('admin_upgrade_button')) ?>

<p style="margin-top: .75rem"><?= $e($texts->get('upgrade_compare_text')) ?></p>
<?= $go('compare', $texts->get('upgrade_compare_button')) ?>


<h3>3. <?= $e($texts->get('upgrade_step_shadow')) ?></h3>
<p><?= $e($texts->get('upgrade_step_shadow_text')) ?></p>
<p><a href="<?= $e($link . '&page=disagreements') ?>"><?= $e($texts->get('upgrade_open', ['count' => (int) $phase['unexplained']])) ?></a></p>
<?php if ($phase['missed'] > 0) : ?>
<p><?= $e($texts->get('upgrade_missed', ['count' => (int) $phase['missed']])) ?></p>
<?php endif ?>
<?php if ($now !== 'shadow') : ?>
<form method="post" action="<?= $action ?>"><?= $move('shadow', 'btn-primary', $texts->get('upgrade_step_shadow_button')) ?></form>
<?php endif ?>

<h3>4. <?= $e($texts->get('upgrade_step_live')) ?></h3>
<p><?= $e($texts->get('upgrade_step_live_text')) ?></p>
<?php if ($now !== 'live') : ?>
<form method="post" action="<?= $action ?>">
<?php if ($asksName) : ?>
    <p><label for="upgrade-force"><?= $e($texts->get('upgrade_force')) ?></label>
    <input type="text" name="force" id="upgrade-force" class="form-control" style="max-width: 20rem" maxlength="255" autocomplete="off"></p>
<?php endif ?>
    <?= $move('live', 'btn-primary', $texts->get('upgrade_step_live_button')) ?>
</form>
<?php endif ?>

<h3>5. <?= $e($texts->get('upgrade_step_back')) ?></h3>
<p><?= $e($texts->get('upgrade_step_back_text')) ?></p>
<?php if ($now !== 'prepare') : ?>
<form method="post" action="<?= $action ?>"><?= $move('prepare', 'btn-default', $texts->get('upgrade_step_back_button')) ?></form>
<?php endif ?>
</div>
