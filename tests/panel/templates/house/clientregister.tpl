{* How to become a client. Given: $formdata, $errors. *}
<h1>Register</h1>
{include file='includes/errors.tpl'}
<form method="post" action="{$WEB_ROOT}/register.php" class="card">
    <div class="card-body">
        {include file='includes/token.tpl'}
        {include file='includes/addressfields.tpl'}
        {include file='includes/field.tpl' name='password' label='Password' type='password' autocomplete='new-password' required=true}
        <button class="btn btn-primary">Register</button>
    </div>
</form>
