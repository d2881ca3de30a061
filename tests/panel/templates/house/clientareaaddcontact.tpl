{* A new contact. Given: what the form needs. *}
<h1>Add New Contact</h1>
{include file='includes/errors.tpl'}
{include file='includes/contactform.tpl' action='addcontact'}
