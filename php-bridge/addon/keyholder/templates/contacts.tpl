{* Contacts and sub-accounts of the account in use. Given: $contacts [{contact, name, email, company, kind, login, mail, edit}],
   $total (a text), $pager {earlier, later, text}. Posts to: contacts, do = remove. *}
<div class="keyholder">
    <h1>{$heading|escape}</h1>
    {include file="./parts/flash.tpl"}
    <div class="keyholder-head">
        <p>{$_lang.contacts_lead|escape}</p>
        <a class="btn btn-primary" href="{$pages.contact|escape}">{$_lang.contact_add_title|escape}</a>
    </div>
    <section class="card panel panel-default">
        <div class="card-body panel-body">
        <h2 class="card-title" id="contacts-title">{$_lang.contacts_list|escape} <span class="badge">{$total|escape}</span></h2>
        {if $pager.text neq ''}<p>{$pager.text|escape}</p>{/if}
        {if $contacts}
        <table class="table keyholder-table" aria-labelledby="contacts-title">
            <thead>
                <tr>
                    <th scope="col">{$_lang.column_person|escape}</th>
                    <th scope="col">{$_lang.column_kind|escape}</th>
                    <th scope="col">{$_lang.column_mail|escape}</th>
                    <th scope="col"><span class="sr-only">{$_lang.column_actions|escape}</span></th>
                </tr>
            </thead>
            <tbody>
            {foreach $contacts as $contact}
                <tr data-contact="{$contact.contact|escape}">
                    <th scope="row" data-label="{$_lang.column_person|escape}">{$contact.name|escape}
                        <small>{$contact.email|escape}</small>
                    </th>
                    <td data-label="{$_lang.column_kind|escape}"><span class="badge label badge-{$contact.kind.class|escape} label-{$contact.kind.class|escape}">{$contact.kind.text|escape}</span></td>
                    <td data-label="{$_lang.column_mail|escape}">{if $contact.mail neq ''}{$contact.mail|escape}{else}{$_lang.mail_none|escape}{/if}</td>
                    <td class="keyholder-actions">
                        <a class="btn btn-default btn-sm" href="{$contact.edit|escape}">{$_lang.edit|escape}<span class="sr-only">: {$contact.name|escape}</span></a>
                        {if !$contact.login}
                            <form method="post" action="{$pages.contacts|escape}" data-keyholder-confirm="{$_lang.contact_remove_sure|replace:':name':$contact.name|escape}">
                                {include file="./parts/marks.tpl"}
                                <input type="hidden" name="contact" value="{$contact.contact|escape}">
                                <button type="submit" name="do" value="remove" class="btn btn-danger btn-sm">{$_lang.contact_remove|escape}<span class="sr-only">: {$contact.name|escape}</span></button>
                            </form>
                        {/if}
                    </td>
                </tr>
            {/foreach}
            </tbody>
        </table>
        {include file="./parts/pager.tpl" label=$_lang.contacts_list}
        {else}
            <p class="text-muted">{$_lang.contacts_none|escape}</p>
        {/if}
        </div>
    </section>
</div>
