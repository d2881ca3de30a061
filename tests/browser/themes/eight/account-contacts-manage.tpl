{* Everything that whmcs.md 5.6 names. Written for the tests. *}
{include file="$template/includes/flashmessage.tpl"}
<h2>{lang key="contactDetails"}</h2>
{include file="$template/includes/choose-contact.tpl" chosen=$contactid}
{include file="$template/includes/contact.tpl" route='account-contacts-save'}
<form id="delete-contact" method="post" action="{routePath('account-contacts-delete')}">
    <input type="hidden" name="contactid" value="{$contactid}">
    {lang key="clientareadeletecontactareyousure"} <button>{lang key="clientareadeletecontact"}</button>
</form>
