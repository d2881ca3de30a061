{* The contacts, and one of them to edit. Given: $contacts, $contactid, and what the form needs. *}
<h1>Contacts/Sub-Accounts</h1>
{include file='includes/errors.tpl'}
<p><a class="btn btn-primary" href="{$WEB_ROOT}/clientarea.php?action=addcontact">Add New Contact</a></p>
<div class="card">
    <div class="table-responsive">
    <table class="table">
        <caption class="sr-only">Contacts of this account</caption>
        <thead><tr><th scope="col">Name</th><th scope="col">Email</th><th scope="col">Login</th><th scope="col"><span class="sr-only">Actions</span></th></tr></thead>
        <tbody>
            {foreach $contacts as $row}
                <tr{if $row.id == $contactid} class="active"{/if}>
                    <td>{$row.name}</td><td>{$row.email}</td>
                    <td>{if $row.subaccount}<span class="label label-success">Sub-account</span>{else}<span class="label label-default">Contact</span>{/if}</td>
                    <td><a class="btn btn-default btn-sm" href="{$WEB_ROOT}/clientarea.php?action=contacts&amp;id={$row.id}">Edit<span class="sr-only"> {$row.name}</span></a></td>
                </tr>
            {foreachelse}
                <tr><td colspan="4">There are no contacts yet.</td></tr>
            {/foreach}
        </tbody>
    </table>
    </div>
</div>
{if $contactid}
    <h2>{$formdata.firstname} {$formdata.lastname}</h2>
    {include file='includes/contactform.tpl' action='contacts'}
    <form method="post" action="{$WEB_ROOT}/clientarea.php?action=contacts">
        {include file='includes/token.tpl'}
        <input type="hidden" name="id" value="{$contactid}">
        <button class="btn btn-danger" name="delete" value="true">Delete this contact</button>
    </form>
{/if}
