{* Everything that whmcs.md 5.7 names of the profile. Written for the tests. *}
{include file="$template/includes/flashmessage.tpl"}
<h2>{lang key="userProfile.profile"}</h2>
<form id="name" method="post" action="{routePath('user-profile-save')}">
    <input name="firstname" value="{$user->firstName}" aria-label="{lang key='clientareafirstname'}"{if in_array('firstname', $uneditableFields)} disabled{/if}>
    <input name="lastname" value="{$user->lastName}" aria-label="{lang key='clientarealastname'}"{if in_array('lastname', $uneditableFields)} disabled{/if}>
    <input type="submit" name="save" value="{lang key='clientareasavechanges'}">
</form>
<h3>{lang key="userProfile.changeEmail"}</h3>
<p id="verified">{if $user->needsToCompleteEmailVerification()}{lang key="userProfile.notVerified"}{elseif $user->emailVerified()}{lang key="userProfile.verified"}{/if}</p>
<form id="email" method="post" action="{routePath('user-profile-email-save')}">
    <input name="email" value="{$user->email}" aria-label="{lang key='clientareaemail'}"{if in_array('email', $uneditableFields)} disabled{/if}>
    {if !in_array('email', $uneditableFields)}<input type="password" name="existing_password" aria-label="{lang key='existingpassword'}">{/if}
    <input type="submit" name="save" value="{lang key='clientareasavechanges'}">
</form>
<p><a id="to-password" href="{routePath('user-password')}">{lang key="sidebars.viewAccount.changePassword"}</a></p>
