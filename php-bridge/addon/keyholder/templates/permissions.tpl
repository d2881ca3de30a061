{* What one member may do on the account in use. Given: $member {user, name, email, kind, status, active, owner, last_used}, $fixed (the
   owner's and one's own cannot be changed), $groups of check boxes, $grants (see parts/grants.tpl), $changes (what saving would
   change; nothing before it was asked for), $may_offer, $error. Posts to: permissions, do = preview, save. *}
<div class="keyholder">
    <h1>{$heading|escape}</h1>
    {include file="./parts/flash.tpl"}
    <section class="card panel panel-default">
        <div class="card-body panel-body">
        <h2 class="card-title">{$member.name|escape}
            <span class="badge label badge-{$member.kind.class|escape} label-{$member.kind.class|escape}">{$member.kind.text|escape}</span>
            <span class="badge label badge-{$member.status.class|escape} label-{$member.status.class|escape}">{$member.status.text|escape}</span>
        </h2>
        <p>{$member.email|escape}</p>
        {if $fixed}
            <p class="alert alert-info">{if $member.owner}{$_lang.owner_fixed|escape}{else}{$_lang.self_fixed|escape}{/if}</p>
        {/if}
        {if isset($changes)}{include file="./parts/changes.tpl" form_id='keyholder-grants'}{/if}
        <form method="post" action="{$pages.permissions|escape}&amp;user={$member.user|escape}" id="keyholder-grants">
            {include file="./parts/marks.tpl"}
            <input type="hidden" name="user" value="{$member.user|escape}">
            {if !$fixed}
                <fieldset class="keyholder-status">
                    <legend>{$_lang.column_status|escape}</legend>
                    <input type="radio" name="status" value="Active" id="status-active" {if $member.active}checked{/if}>
                    <label for="status-active">{$_lang.status_active|escape}</label>
                    <input type="radio" name="status" value="Inactive" id="status-inactive" {if !$member.active}checked{/if}>
                    <label for="status-inactive">{$_lang.status_inactive|escape}</label>
                    <small>{$_lang.status_about|escape}</small>
                </fieldset>
            {/if}
            {if $grants}{include file="./parts/things.tpl" open=false}{/if}
            {include file="./parts/permissions.tpl"}
            {if $grants}{include file="./parts/grants.tpl" addresses=true}{/if}
            <p class="keyholder-buttons">
                {if !$fixed}<button type="submit" name="do" value="preview" class="btn btn-primary">{$_lang.preview_button|escape}</button>{/if}
                <a class="btn btn-default" href="{$pages.users|escape}">{$_lang.back|escape}</a>
                {if $may_offer}<a href="{$pages.ownership|escape}&amp;user={$member.user|escape}">{$_lang.offer_person|escape}</a>{/if}
            </p>
        </form>
        </div>
    </section>
</div>
