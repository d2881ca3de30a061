{* The second step of a login. Given: $challenge (HTML of the module) or $backupcode, $incorrect. *}
<div class="narrow">
<h1>Two-Factor Authentication</h1>
{if $incorrect}<div class="alert alert-danger" role="alert">The second factor is not right. Please try again.</div>{/if}
<form method="post" action="{$WEB_ROOT}/dologin.php" class="card">
    <div class="card-body">
        {include file='includes/token.tpl'}
        {if $backupcode}
            {include file='includes/field.tpl' name='code' label='Backup code' required=true}
            <input type="hidden" name="backupcode" value="1">
        {else}
            {$challenge nofilter}
            <p><a href="{$WEB_ROOT}/login.php?backupcode=1">Log in with a backup code</a></p>
        {/if}
        <button class="btn btn-primary">Login</button>
    </div>
</form>
</div>
