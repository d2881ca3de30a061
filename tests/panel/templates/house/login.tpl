{* The login form. Given: $incorrect. *}
<div class="narrow">
<h1>Login</h1>
{if $incorrect}<div class="alert alert-danger" role="alert">The email address or the password is not right. Please try again.</div>{/if}
<form method="post" action="{$WEB_ROOT}/dologin.php" class="card">
    <div class="card-body">
        {include file='includes/token.tpl'}
        {include file='includes/field.tpl' name='username' label='Email address' type='email' autocomplete='username' required=true}
        {include file='includes/field.tpl' name='password' label='Password' type='password' autocomplete='current-password' required=true}
        <button class="btn btn-primary">Login</button>
    </div>
</form>
</div>
