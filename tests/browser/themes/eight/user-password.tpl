{* Everything that whmcs.md 5.7 names of the password. Written for the tests. *}
<h2>{lang key="sidebars.viewAccount.changePassword"}</h2>
{include file="$template/includes/flashmessage.tpl"}
<form id="password" method="post" action="{routePath('user-password')}" data-most="{$maximumPasswordLength}"
    data-error="{if isset($pwStrengthErrorThreshold)}{$pwStrengthErrorThreshold}{else}50{/if}"
    data-warning="{if isset($pwStrengthWarningThreshold)}{$pwStrengthWarningThreshold}{else}75{/if}">
    <input type="hidden" name="submit" value="true">
    <input type="password" name="existingpw" aria-label="{lang key='existingpassword'}">
    <input type="password" name="newpw" aria-label="{lang key='newpassword'}">
    <input type="password" name="confirmpw" aria-label="{lang key='confirmnewpassword'}">
    {if file_exists("templates/$template/includes/alert.tpl")}-{/if}<small>{lang key="passwordtips" maximum_length=$maximumPasswordLength}</small>
    <input type="submit" value="{lang key='clientareasavechanges'}">
</form>
