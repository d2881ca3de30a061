{* Check boxes for permissions, in groups. Given: $groups [{group, title, permissions [{key, id, title, description, held}]}],
   $fixed (true: to be read, not changed). The form around it posts permissions[]. *}
<div class="keyholder-permissions" data-keyholder-boxes>
{if !$fixed}
    <p class="keyholder-check-all">
        <label><input type="checkbox" data-keyholder-all hidden> <span data-keyholder-all-text hidden>{$_lang.check_all|escape}</span></label>
    </p>
{/if}
    <div class="keyholder-groups">
    {foreach $groups as $group}
        <fieldset class="keyholder-group">
            <legend>{$group.title|escape}</legend>
            {foreach $group.permissions as $permission}
                <div class="keyholder-permission">
                    <input type="checkbox" name="permissions[]" value="{$permission.key|escape}" id="permission-{$permission.id|escape}"
                        {if $permission.description neq ''}aria-describedby="about-{$permission.id|escape}"{/if}
                        {if $permission.held}checked{/if} {if $fixed}disabled{/if}>
                    <label for="permission-{$permission.id|escape}">{$permission.title|escape}</label>
                    {if $permission.description neq ''}
                        <small id="about-{$permission.id|escape}">{$permission.description|escape}</small>
                    {/if}
                </div>
            {/foreach}
        </fieldset>
    {/foreach}
    </div>
</div>
