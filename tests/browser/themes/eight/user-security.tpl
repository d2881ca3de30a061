{* Everything that whmcs.md 5.7 names of the log-in. Written for the tests. *}
{include file="$template/includes/flashmessage.tpl"}
<p>{lang key="userManagement.settings"}</p>
{include file="$template/includes/constructs.tpl"}
{if $linkableProviders}<p id="providers">-</p>{/if}
<p id="questions">{$securityQuestions->count()}</p>
<form id="question" method="post" action="{routePath('user-security-question')}">
    {if $user->hasSecurityQuestion()}<label>{$user->getSecurityQuestion()} <input name="currentsecurityqans"></label>{/if}
    <select name="securityqid" aria-label="question">{foreach $securityQuestions as $question}<option value="{$question->id}">{$question->question}</option>{/foreach}</select>
    <input name="securityqans" aria-label="answer"><input name="securityqans2" aria-label="again">
    <input type="submit" name="submit" value="{lang key='clientareasavechanges'}">
</form>
{if $twoFactorAuthAvailable}<p id="second">{if $twoFactorAuthRequired}!{/if}</p>{/if}
<p id="second-factor">{if $twoFactorAuthEnabled}{lang key="twoFactor.enabled"|strtolower}{else}{lang key="twoFactor.disabled"}{/if}</p>
<a id="enable" href="{routePath('account-security-two-factor-enable')}">+</a> <a id="disable" href="{routePath('account-security-two-factor-disable')}">-</a>
{if $showSsoSetting}<p id="sso">{if $isSsoEnabled}1{/if}</p>{/if}
