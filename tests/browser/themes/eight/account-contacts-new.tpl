{* Everything that whmcs.md 5.6 names of a new contact. Written for the tests. *}
{include file="$template/includes/flashmessage.tpl"}
<h2>{lang key="clientareanavaddcontact"}</h2>
{include file="$template/includes/choose-contact.tpl" chosen=''}
{include file="$template/includes/contact.tpl" route='account-contacts-new' contactid=''}
