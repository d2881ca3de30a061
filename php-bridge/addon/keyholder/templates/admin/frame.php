<?php
/* The head of every admin page of the module. Given: $texts, $link, $here (which page), $message {type, text} or null, $e (escapes). */
if (!defined('WHMCS')) {
    exit;
}
?>
<nav aria-label="Keyholder" style="margin-bottom: 1rem">
    <ul class="nav nav-tabs" style="display: flex; flex-wrap: wrap; gap: .25rem 1rem; padding: 0; list-style: none">
<?php $here = $here === 'disagreements' ? 'upgrade' : $here; foreach (['' => 'admin_tab_home', 'upgrade' => 'upgrade_title', 'client' => 'admin_tab_clients', 'roles' => 'roles_title', 'settings' => 'admin_tab_settings'] as $page => $title) : ?>
        <li<?= $here === $page ? ' class="active"' : '' ?>><a href="<?= $e($page === '' ? $link : $link . '&page=' . $page) ?>" style="color: #0b5cad"<?= $here === $page ? ' aria-current="page"' : '' ?>><?= $e($texts->get($title)) ?></a></li>
<?php endforeach ?>
    </ul>
</nav>
<?php if ($message !== null) : ?>
<div class="alert alert-<?= $e($message['type']) ?>" role="status"><?= $e($message['text']) ?></div>
<?php endif ?>
