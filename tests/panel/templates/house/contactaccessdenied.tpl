{* What a sub-account sees where it may not go. Given: $allowedpermissions, a list of titles. *}
<h1>Access Denied</h1>
<div class="alert alert-danger" role="alert">{lang key='subaccountpermissiondenied'}</div>
{if $allowedpermissions}
    <p>{lang key='subaccountallowedperms'}</p>
    <ul>{foreach $allowedpermissions as $permission}<li>{$permission}</li>{/foreach}</ul>
{/if}
<p>{lang key='subaccountcontactmaster'}</p>
<p><a class="btn btn-default" href="{$WEB_ROOT}/clientarea.php">To the client area</a></p>
