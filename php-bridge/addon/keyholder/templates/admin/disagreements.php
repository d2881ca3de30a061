<?php
/*
 * Where panel and Keyholder disagreed. Given: $texts, $link, $token, $state, $states, $total, $rows (of Admin\Disagreements),
 * $next (address of more, '' for none), $e (escapes). Posts to: do = explain.
 */
if (!defined('WHMCS')) {
    exit;
}
?>
<h2 id="keyholder-disagreements"><?= $e($texts->get('disagreements_title')) ?></h2>
<p>
<?php foreach ($states as $one) : ?>
    <a class="btn btn-default btn-sm" href="<?= $e($link . '&page=disagreements&state=' . $one) ?>"<?= $one === $state ? ' aria-current="page" style="border-width: 2px"' : '' ?>><?= $e($texts->get('disagreement_state_' . $one)) ?><?= $one === $state ? ' (' . (int) $total . ')' : '' ?></a>
<?php endforeach ?>
    <a href="<?= $e($link . '&page=upgrade') ?>"><?= $e($texts->get('admin_back')) ?></a>
</p>
<?php if ($rows === []) : ?>
<p><?= $e($texts->get('disagreements_none')) ?></p>
<?php endif ?>
<?php foreach ($rows as $row) : ?>
<section class="panel panel-default" data-disagreement="<?= (int) $row['id'] ?>" aria-labelledby="disagreement-<?= (int) $row['id'] ?>" style="border: 1px solid #c5ccd3; padding: .75rem 1rem; margin-bottom: 1rem; overflow-wrap: anywhere">
    <h3 id="disagreement-<?= (int) $row['id'] ?>" style="margin: 0 0 .5rem; font-size: 1.1em"><?= $e($row['person'] !== '' ? $row['person'] : $row['row']) ?>: <?= $e($row['title']) ?></h3>
    <p><strong><?= $e($row['answers']) ?></strong></p>
    <dl style="display: grid; grid-template-columns: minmax(6rem, max-content) 1fr; gap: .2rem 1rem; margin: 0 0 .75rem">
        <dt><?= $e($texts->get('disagreement_row')) ?></dt><dd style="margin: 0"><a href="clientssummary.php?userid=<?= (int) $row['client'] ?>"><?= $e($row['row']) ?></a></dd>
        <dt><?= $e($texts->get('column_person')) ?></dt><dd style="margin: 0"><?= $e($row['person']) ?> <?= $e($row['email']) ?></dd>
        <dt><?= $e($texts->get('disagreement_permission')) ?></dt><dd style="margin: 0"><?= $e($row['title']) ?> <code><?= $e($row['key']) ?></code></dd>
        <dt><?= $e($texts->get('disagreement_page')) ?></dt><dd style="margin: 0"><code><?= $e($row['page']) ?></code></dd>
        <dt><?= $e($texts->get('disagreement_reason')) ?></dt><dd style="margin: 0"><?= $e($row['reason']) ?></dd>
        <dt><?= $e($texts->get('disagreement_seen')) ?></dt><dd style="margin: 0"><?= (int) $row['seen'] ?> (<?= $e($row['last']) ?>)</dd>
    </dl>
<?php if ($state === 'settled') : ?>
    <p><?= $e($row['explained']) ?></p>
<?php else : ?>
    <form method="post" action="<?= $e($link . '&page=disagreements') ?>" style="display: flex; flex-wrap: wrap; gap: .25rem .75rem; align-items: center">
        <input type="hidden" name="token" value="<?= $e($token) ?>"><input type="hidden" name="do" value="explain">
        <input type="hidden" name="state" value="<?= $e($state) ?>"><input type="hidden" name="disagreement" value="<?= (int) $row['id'] ?>">
        <label for="explain-<?= (int) $row['id'] ?>"><?= $e($texts->get('disagreement_why')) ?></label>
        <input type="text" name="text" id="explain-<?= (int) $row['id'] ?>" class="form-control" style="flex: 1 1 14rem; width: auto" maxlength="255" value="<?= $e($row['explained']) ?>">
        <button type="submit" class="btn btn-primary"><?= $e($texts->get('disagreement_explain')) ?><span class="sr-only">: <?= $e($row['title']) ?>, <?= $e($row['row']) ?></span></button>
    </form>
<?php endif ?>
</section>
<?php endforeach ?>
<?php if ($next !== '') : ?>
<p><a class="btn btn-default" href="<?= $e($next) ?>"><?= $e($texts->get('later')) ?></a></p>
<?php endif ?>
