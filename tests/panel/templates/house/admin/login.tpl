{* The login of the staff. Given: $failed. *}
<div class="narrow">
<h1>Admin Login</h1>
{if $failed}<div class="alert alert-danger" role="alert">Login failed. Please try again.</div>{/if}
<form method="post" action="{$WEB_ROOT}/admin/login.php" class="card">
    <div class="card-body">
        {include file='includes/token.tpl'}
        {include file='includes/field.tpl' name='username' label='Username' autocomplete='username' required=true}
        {include file='includes/field.tpl' name='password' label='Password' type='password' autocomplete='current-password' required=true}
        <button class="btn btn-primary">Login</button>
    </div>
</form>
</div>
