{* The password of whoever is logged in. Given: $errors. *}
<h1>Change Password</h1>
{include file='includes/errors.tpl'}
<form method="post" action="{$WEB_ROOT}/clientarea.php?action=changepw" class="card">
    <div class="card-body">
        {include file='includes/token.tpl'}
        <input type="hidden" name="submit" value="true">
        {include file='includes/field.tpl' name='existingpw' label='Existing password' type='password' autocomplete='current-password' required=true}
        {include file='includes/field.tpl' name='newpw' label='New password, at least 8 characters' type='password' autocomplete='new-password' required=true}
        {include file='includes/field.tpl' name='confirmpw' label='New password, again' type='password' autocomplete='new-password' required=true}
        <button class="btn btn-primary">Save Changes</button>
    </div>
</form>
