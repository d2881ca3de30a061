<?php
/* The people of an account, on the panel's own page of the client. Given: $texts, $link, $account, $people (rows of Admin\People), $e. */
if (!defined('WHMCS')) {
    exit;
}
?>
<section class="card panel panel-default" id="keyholder-summary">
    <h2 class="card-header panel-heading"><?= $e($texts->get('contacts_title')) ?> (Keyholder)</h2>
    <div class="table-responsive" tabindex="0"><table class="table table-condensed">
        <thead><tr>
            <th scope="col"><?= $e($texts->get('column_person')) ?></th><th scope="col"><?= $e($texts->get('column_kind')) ?></th>
            <th scope="col"><?= $e($texts->get('admin_account_id')) ?></th><th scope="col"><?= $e($texts->get('admin_user_id')) ?></th>
            <th scope="col"><?= $e($texts->get('admin_created')) ?></th><th scope="col"><?= $e($texts->get('column_status')) ?></th>
        </tr></thead>
        <tbody>
<?php foreach ($people as $one) : ?>
            <tr><td><?= $e($one['name']) ?> <small><?= $e($one['email']) ?></small></td><td><?= $e($one['kind']) ?></td><td><?= (int) $account ?></td>
            <td><?= $one['user'] > 0 ? (int) $one['user'] : '' ?></td><td><?= $e($one['created']) ?></td><td><?= $e($one['status']) ?></td></tr>
<?php endforeach ?>
        </tbody>
    </table></div>
    <p class="card-footer panel-footer"><a class="btn btn-default" href="<?= $e($link . '&page=client&userid=' . $account) ?>"><?= $e($texts->get('admin_manage_people')) ?></a></p>
</section>
