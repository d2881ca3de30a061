{* Given: $captchaForm. *}
{if $captcha->isEnabled() && $captcha->isEnabledForForm($captchaForm)}
    {if $captcha->recaptcha->isEnabled() && !$captcha->recaptcha->isInvisible()}<i class="captcha"></i>{/if}
{/if}
