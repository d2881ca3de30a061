{* Everything that whmcs.md 5.2 names. Written for the tests. *}
{include file="$template/includes/flashmessage.tpl"}
<h2>{lang key="navUserManagement"}</h2>
<p id="found">{lang key="userManagement.usersFound" count=$users->count()}</p>
<ul id="users">
{foreach $users as $user}
    <li data-id="{$user->id}">
        <b>{$user->email}</b>
        {if $user->pivot->owner}<i class="owner">{lang key="clientOwner"}</i>{/if}
        <i class="second">{if $user->hasTwoFactorAuthEnabled()}{lang key="twoFactor.enabled"}{else}{lang key="twoFactor.disabled"}{/if}</i>
        <i class="last">{lang key="userManagement.lastLogin"}:
            {if $user->pivot->hasLastLogin()}{$user->pivot->getLastLogin()->diffForHumans()}{else}{lang key="never"}{/if}</i>
        <a class="manage" href="{routePath('account-users-permissions', $user->id)}">{lang key="userManagement.managePermissions"}</a>
        <form method="post" action="{routePath('account-users-remove')}">
            <input type="hidden" name="userid" value="{$user->id}">
            <button class="remove">{lang key="userManagement.removeAccess"}</button>
        </form>
    </li>
{foreachelse}<li>-</li>
{/foreach}
</ul>
<p>{lang key="userManagement.removeAccessSure"} {lang key="userManagement.removeAccessInfo"} {lang key="userManagement.emailAddress"}
    {lang key="userManagement.actions"} {lang key="userManagement.accountOwnerPermissionsInfo"} {lang key="cancel"} {lang key="confirm"}</p>
<h3>{lang key="userManagement.pendingInvites"} <span id="waiting">{$invites->count()}</span></h3>
<ul id="invites">
{foreach $invites as $invite}
    <li data-id="{$invite->id}">
        <b>{$invite->email}</b> <i class="sent">{lang key="userManagement.inviteSent"} {$invite->created_at->diffForHumans()}</i>
        <form method="post" action="{routePath('account-users-invite-resend')}">
            <input type="hidden" name="inviteid" value="{$invite->id}">
            <button class="resend">{lang key="userManagement.resendInvite"}</button>
        </form>
        <form method="post" action="{routePath('account-users-invite-cancel')}">
            <input type="hidden" name="inviteid" value="{$invite->id}">
            <button class="cancel">{lang key="userManagement.cancelInvite"}</button>
        </form>
    </li>
{/foreach}
</ul>
<p>{lang key="userManagement.cancelInviteSure"} {lang key="userManagement.cancelInviteInfo"}</p>
<h3>{lang key="userManagement.inviteNewUser"}</h3>
<p>{lang key="userManagement.inviteNewUserDescription"}</p>
<form id="invite" method="post" action="{routePath('account-users-invite')}">
    <input type="text" name="inviteemail" value="{$formdata.inviteemail}" aria-label="{lang key="userManagement.emailAddress"}">
    <label><input type="radio" name="permissions" value="all" checked> {lang key="userManagement.allPermissions"}</label>
    <label><input type="radio" name="permissions" value="choose"> {lang key="userManagement.choosePermissions"}</label>
    {foreach $permissions as $permission}
        <label><input type="checkbox" name="perms[{$permission.key}]" value="1"> {$permission.title} <small>{$permission.description}</small></label>
    {/foreach}
    <button class="invite">{lang key="userManagement.sendInvite"}</button>
</form>
