{* Everything that whmcs.md 5.5 names of the forced switch. Written for the tests. *}
<h2>{lang key="switchAccount.forcedSwitchRequest"}</h2>
<p id="required">{$requiredClient->fullName}{if $requiredClient->companyName} ({$requiredClient->companyName}){/if} {$requiredClient->email}</p>
<form id="forced" method="post" action="{routePath('user-accounts')}">
    <input type="hidden" name="id" value="{$requiredClient->id}">
    <button>{lang key="continue"}</button>
    <a href="{routePath('clientarea-home')}">{lang key="switchAccount.cancelAndReturn"}</a>
</form>
