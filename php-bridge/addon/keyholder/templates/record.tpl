{* What was done on the account in use, newest first. Given: $account_name, $entries [{at, by, staff, remote, what, whom, changes
   [{field, before, after}]}], $pager {earlier, later, text}. Posts nothing. *}
<div class="keyholder">
    <h1>{$heading|escape}</h1>
    {include file="./parts/flash.tpl"}
    <section class="card panel panel-default">
        <div class="card-body panel-body">
        <h2 class="card-title" id="record-title">{$_lang.record_lead|replace:':account':$account_name|escape}</h2>
        {if $pager.text neq ''}<p>{$pager.text|escape}</p>{/if}
        <table class="table keyholder-table" aria-labelledby="record-title">
            <thead>
                <tr>
                    <th scope="col">{$_lang.column_when|escape}</th>
                    <th scope="col">{$_lang.column_what|escape}</th>
                    <th scope="col">{$_lang.column_who|escape}</th>
                    <th scope="col">{$_lang.column_remote|escape}</th>
                </tr>
            </thead>
            <tbody>
            {foreach $entries as $entry}
                <tr>
                    <td data-label="{$_lang.column_when|escape}"><time datetime="{$entry.at.iso|escape}">{$entry.at.text|escape}</time></td>
                    <th scope="row" data-label="{$_lang.column_what|escape}">{$entry.what|escape}{if $entry.whom neq ''}: {$entry.whom|escape}{/if}
                        {if $entry.changes}
                            <details><summary>{$_lang.record_details|escape}</summary>
                            <dl class="keyholder-facts">
                            {foreach $entry.changes as $change}
                                <dt>{$change.field|escape}</dt>
                                <dd>{if $change.before neq ''}<del>{$change.before|escape}</del> {/if}{if $change.after neq ''}<ins>{$change.after|escape}</ins>{/if}</dd>
                            {/foreach}
                            </dl></details>
                        {/if}
                    </th>
                    <td data-label="{$_lang.column_who|escape}">{$entry.by|escape}{if $entry.staff} <span class="badge label badge-default label-default">{$_lang.record_staff|escape}</span>{/if}</td>
                    <td {if $entry.remote neq ''}data-label="{$_lang.column_remote|escape}"{/if}>{$entry.remote|escape}</td>
                </tr>
            {/foreach}
            </tbody>
        </table>
        {include file="./parts/pager.tpl" label=$_lang.record_title}
        </div>
    </section>
</div>
