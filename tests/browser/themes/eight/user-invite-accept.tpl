{* Everything that whmcs.md 5.4 names. Written for the tests. *}
{if $invite}
    <h2>{lang key="accountInvite.youHaveBeenInvited" clientName=$invite->getClientName()}</h2>
    {include file="$template/includes/flashmessage.tpl"}
    <p id="given">{lang key="accountInvite.givenAccess" senderName=$invite->getSenderName() clientName=$invite->getClientName() ot="<strong>" ct="</strong>"}</p>
    {if $loggedin}
        <p>{lang key="accountInvite.inviteAcceptLoggedIn"}</p>
        <form id="accept" method="post" action="{routePath('invite-validate', $invite->token)}"><button>{lang key="accountInvite.accept"}</button></form>
    {else}
        <p>{lang key="accountInvite.inviteAcceptLoggedOut"}</p>
        <form id="log-in" method="post" action="{routePath('login-validate')}">
            <input name="username" type="email" value="{$formdata.email}" aria-label="{lang key="loginemail"}">
            <input name="password" type="password" aria-label="{lang key="loginpassword"}">
            {include file="$template/includes/captcha.tpl" captchaForm=$captchaForm nocache}
            <button class="log-in{$captcha->getButtonClass($captchaForm)}">{lang key="login"}</button>
        </form>
        <form id="register" method="post" action="{routePath('invite-validate', $invite->token)}" data-error="{$pwStrengthErrorThreshold}"
            data-warning="{$pwStrengthWarningThreshold}" data-js="{$BASE_PATH_JS}">
            <input name="firstname" value="{$formdata.firstname}" aria-label="{lang key="clientareafirstname"}">
            <input name="lastname" value="{$formdata.lastname}" aria-label="{lang key="clientarealastname"}">
            <input name="email" type="email" value="{$formdata.email}" aria-label="{lang key="loginemail"}">
            <input name="password" type="password" aria-label="{lang key="loginpassword"}">
            {if $accept_tos}<label><input type="checkbox" name="accept"> {lang key="ordertosagreement"} <a href="{$tos_url}">{lang key="ordertos"}</a></label>{/if}
            {include file="$template/includes/captcha.tpl" captchaForm=$captchaFormRegister nocache}
            <button class="register{$captcha->getButtonClass($captchaFormRegister)}">{lang key="register"}</button>
        </form>
    {/if}
{else}
    <h2 id="not-found">{lang key="accountInvite.notFound"}</h2>
    <p>{lang key="accountInvite.contactAdministrator"}</p>
{/if}
