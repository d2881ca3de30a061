{* The fields of a contact. Given: $route, $contactid or nothing. *}
<form id="contact" method="post" action="{routePath($route)}">
    {if $contactid}<input type="hidden" name="contactid" value="{$contactid}">{/if}
    <input name="firstname" value="{$formdata.firstname}" aria-label="{lang key='clientareafirstname'}">
    <input name="lastname" value="{$formdata.lastname}" aria-label="{lang key='clientarealastname'}">
    <input name="companyname" value="{$formdata.companyname}" aria-label="{lang key='clientareacompanyname'}">
    <input name="email" value="{$formdata.email}" aria-label="{lang key='clientareaemail'}">
    <input name="phonenumber" value="{$formdata.phonenumber}" aria-label="{lang key='clientareaphonenumber'}">
    {if $showTaxIdField}<input name="tax_id" value="{$formdata.tax_id}" aria-label="{lang key=$taxIdLabel}">{/if}
    <input name="address1" value="{$formdata.address1}" aria-label="{lang key='clientareaaddress1'}">
    <input name="address2" value="{$formdata.address2}" aria-label="{lang key='clientareaaddress2'}">
    <input name="city" value="{$formdata.city}" aria-label="{lang key='clientareacity'}">
    <input name="state" value="{$formdata.state}" aria-label="{lang key='clientareastate'}">
    <input name="postcode" value="{$formdata.postcode}" aria-label="{lang key='clientareapostcode'}">
    <label for="country">{lang key='clientareacountry'}</label>{$countriesdropdown}
    <p>{lang key='clientareacontactsemails'}</p>
    {foreach $formdata.emailPreferences as $emailType => $value}
        <label><input type="hidden" name="email_preferences[{$emailType}]" value="0">
            <input type="checkbox" name="email_preferences[{$emailType}]" id="{$emailType}emails" value="1"{if $value} checked="checked"{/if}>
            {lang key="clientareacontactsemails"|cat:$emailType}</label>{if !($emailType@last)}<br>{/if}
    {/foreach}
    <input type="submit" name="save" value="{lang key='clientareasavechanges'}">
</form>
