{* The account's profile. Given: $formdata, $emailPreferences, $errors. *}
<h1>Account Details</h1>
{include file='includes/errors.tpl'}
<form method="post" action="{$WEB_ROOT}/clientarea.php?action=details" class="card">
    <div class="card-body">
        {include file='includes/token.tpl'}
        {include file='includes/addressfields.tpl'}
        <fieldset>
            <legend>Mail</legend>
            {foreach $emailPreferences as $category => $on}
                <div class="form-check">
                    <input type="checkbox" id="mail-{$category}" name="email_preferences[{$category}]" value="1"{if $on} checked{/if}>
                    <label for="mail-{$category}">{lang key="clientareacontactsemails`$category`"}</label>
                </div>
            {/foreach}
        </fieldset>
        <button class="btn btn-primary" name="save" value="1">Save Changes</button>
    </div>
</form>
