{* The list of contacts. Given: $contacts, $chosen. *}
<form id="choose-contact" method="post" action="{routePath('account-contacts')}">
    <select name="contactid" aria-label="{lang key='clientareachoosecontact'}">
        {foreach $contacts as $contact}<option value="{$contact.id}"{if $contact.id eq $chosen} selected{/if}>{$contact.name} - {$contact.email}</option>{/foreach}
        <option value="new"{if !$chosen} selected{/if}>{lang key='clientareanavaddcontact'}</option>
    </select>
    <button>{lang key='go'}</button>
</form>
{if $errorMessageHtml}<ul id="errors">{lang key='clientareaerrors'}{$errorMessageHtml}</ul>{/if}
