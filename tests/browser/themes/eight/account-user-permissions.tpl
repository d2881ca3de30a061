{* Everything that whmcs.md 5.3 names. Written for the tests. *}
{include file="$template/includes/flashmessage.tpl"}
<h2>{lang key="userManagement.managePermissions"}</h2>
<p id="whose" data-id="{$user->id}">{$user->email}</p>
<p>{lang key="userManagement.permissions"}</p>
<form id="permissions" method="post" action="{routePath('account-users-permissions-save', $user->id)}">
    {foreach $permissions as $permission}
        <label><input type="checkbox" name="perms[{$permission.key}]" value="1"{if $userPermissions->hasPermission($permission.key)} checked{/if}>
            {$permission.title} <small>{$permission.description}</small></label>
    {/foreach}
    <button>{lang key="clientareasavechanges"}</button>
    <a href="{routePath('account-users')}">{lang key="clientareacancel"}</a>
</form>
