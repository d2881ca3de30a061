{* A contact, its mail and its login. Given: $formdata, $categories, $allPermissions, $permissions, $contactid, $action. *}
<form method="post" action="{$WEB_ROOT}/clientarea.php?action={$action}" class="card">
    <div class="card-body">
        {include file='includes/token.tpl'}
        <input type="hidden" name="submit" value="true">
        {if $contactid}<input type="hidden" name="id" value="{$contactid}">{/if}
        {include file='includes/addressfields.tpl'}
        <fieldset>
            <legend>Mail</legend>
            {foreach $categories as $category}
                {assign var=switch value="`$category`emails"}
                <div class="form-check">
                    <input type="checkbox" id="mail-{$category}" name="email_preferences[{$category}]" value="1"{if $formdata.$switch} checked{/if}>
                    <label for="mail-{$category}">{lang key="clientareacontactsemails`$category`"}</label>
                </div>
            {/foreach}
        </fieldset>
        <fieldset>
            <legend>Login</legend>
            <div class="form-check">
                <input type="checkbox" id="subaccount" name="subaccount" value="1"{if $formdata.subaccount} checked{/if}>
                <label for="subaccount">This contact is a sub-account and may log in</label>
            </div>
            <div class="row">
                <div class="col-md-6">{include file='includes/field.tpl' name='password' label='Password' type='password' autocomplete='new-password'}</div>
                <div class="col-md-6">{include file='includes/field.tpl' name='password2' label='Password, again' type='password' autocomplete='new-password'}</div>
            </div>
            <div class="permission-grid">
                {foreach $allPermissions as $key}
                    <div class="form-check">
                        <input type="checkbox" id="perm-{$key}" name="permissions[]" value="{$key}"{if in_array($key, $permissions)} checked{/if}>
                        <label for="perm-{$key}">{lang key="subaccountperms`$key`"}</label>
                    </div>
                {/foreach}
            </div>
        </fieldset>
        <button class="btn btn-primary" name="save" value="1">Save Changes</button>
    </div>
</form>
