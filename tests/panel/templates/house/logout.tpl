{* After the logout. *}
<h1>You are logged out</h1>
<p><a class="btn btn-primary" href="{$WEB_ROOT}/index.php">To the start page</a></p>
