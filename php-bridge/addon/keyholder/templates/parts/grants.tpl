{* What is given beside permissions on the whole account and on single things (things.tpl). Given: $grants {roles [{id, title, about, held, offered}],
   departments [{id, name, closed}], not_before, not_after (days), allow_from (lines), open {departments, time}}, $addresses (false: without
   network addresses). The form around it posts grants, roles[], closed[], not_before, not_after, allow_from. *}
<div class="keyholder-grants">
<input type="hidden" name="grants" value="1">
{if $grants.roles}
    <fieldset class="keyholder-group keyholder-roles">
        <legend>{$_lang.roles_title|escape}</legend>
        <p class="keyholder-about">{$_lang.roles_about|escape}</p>
        {foreach $grants.roles as $role}
            <div class="keyholder-permission">
                <input type="checkbox" name="roles[]" value="{$role.id|escape}" id="role-{$role.id|escape}" aria-describedby="about-role-{$role.id|escape}"
                    {if $role.held}checked{/if} {if !$role.offered}disabled{/if}>
                <label for="role-{$role.id|escape}">{$role.title|escape}</label>
                <small id="about-role-{$role.id|escape}">{$role.about|escape}</small>
            </div>
        {/foreach}
    </fieldset>
{/if}
{if $grants.departments}
    <details class="keyholder-more" {if $grants.open.departments}open{/if}>
        <summary>{$_lang.departments_title|escape}</summary>
        <fieldset class="keyholder-thing">
            <legend>{$_lang.departments_about|escape}</legend>
            {foreach $grants.departments as $department}
                <span><input type="checkbox" name="closed[]" value="{$department.id|escape}" id="closed-{$department.id|escape}" {if $department.closed}checked{/if}>
                <label for="closed-{$department.id|escape}">{$department.name|escape}</label></span>
            {/foreach}
        </fieldset>
    </details>
{/if}
    <details class="keyholder-more" {if $grants.open.time}open{/if}>
        <summary>{if $addresses}{$_lang.time_title|escape}{else}{$_lang.time_only_title|escape}{/if}</summary>
        <div class="keyholder-pair">
            <div class="form-group">
                <label for="not-before">{$_lang.from_day|escape}</label>
                <input type="date" name="not_before" id="not-before" class="form-control" value="{$grants.not_before|escape}">
            </div>
            <div class="form-group">
                <label for="not-after">{$_lang.until_day|escape}</label>
                <input type="date" name="not_after" id="not-after" class="form-control" value="{$grants.not_after|escape}" aria-describedby="about-time">
            </div>
        </div>
        <small id="about-time">{$_lang.time_about|escape}</small>
        {if $addresses}
            <div class="form-group">
                <label for="allow-from">{$_lang.addresses_title|escape}</label>
                <textarea name="allow_from" id="allow-from" class="form-control" rows="3" aria-describedby="about-addresses">{$grants.allow_from|escape}</textarea>
                <small id="about-addresses">{$_lang.addresses_about|escape}</small>
            </div>
        {/if}
    </details>
</div>
