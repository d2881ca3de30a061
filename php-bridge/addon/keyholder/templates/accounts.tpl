{* The accounts of the person who is logged in. Given: $person {name, email}, $choices [{account, name, kind, status, closed, in_use,
   wanted (it was asked for), may_enter, why, last_used}], $prove (some wait for a mail that proves the mailbox), $pager {earlier, later, text}, $creates (may open an account of their own).
   Posts to: accounts, do = enter, prove, logout. *}
<div class="keyholder">
    <h1>{$heading|escape}</h1>
    {include file="./parts/flash.tpl"}
    <p class="keyholder-lead">{$_lang.accounts_lead|replace:':name':$person.name|replace:':email':$person.email|escape}</p>
    {if $prove}
        <form method="post" action="{$pages.accounts|escape}" class="alert alert-info keyholder-head">
            {include file="./parts/marks.tpl"}
            <p id="keyholder-prove">{$_lang.prove_lead|escape}</p>
            <button type="submit" name="do" value="prove" class="btn btn-primary" aria-describedby="keyholder-prove">{$_lang.prove_button|escape}</button>
        </form>
    {/if}
    {if $choices}
    <ul class="list-group keyholder-accounts">
        {foreach $choices as $choice}
            <li class="list-group-item{if $choice.in_use} keyholder-in-use{/if}" data-account="{$choice.account|escape}">
                <div class="keyholder-account">
                    {if $choice.name neq ''}<strong>{$choice.name|escape}</strong> {/if}<span class="text-muted">#{$choice.account|escape}</span>
                    <span class="badge label badge-{$choice.kind.class|escape} label-{$choice.kind.class|escape}">{$choice.kind.text|escape}</span>
                    {if $choice.closed}<span class="badge label badge-danger label-danger">{$choice.status.text|escape}</span>{/if}
                    {if $choice.last_used}<small>{$_lang.column_last_used|escape}: <time datetime="{$choice.last_used.iso|escape}">{$choice.last_used.text|escape}</time></small>{/if}
                    {if $choice.why neq ''}<small class="keyholder-why">{$choice.why|escape}</small>{/if}
                </div>
                {if $choice.in_use}
                    <span class="keyholder-here" aria-current="true">{$_lang.in_use|escape}</span>
                {elseif $choice.may_enter}
                    <form method="post" action="{$pages.accounts|escape}">
                        {include file="./parts/marks.tpl"}
                        <input type="hidden" name="account" value="{$choice.account|escape}">
                        <button type="submit" name="do" value="enter" class="btn btn-primary" {if $choice.wanted}autofocus{/if}>{$_lang.enter_button|escape}<span class="sr-only">: {$choice.name|escape}</span></button>
                    </form>
                {/if}
            </li>
        {/foreach}
    </ul>
    {if $pager.text neq ''}<p>{$pager.text|escape}</p>{/if}
    {include file="./parts/pager.tpl" label=$_lang.accounts_title}
    {else}
        <div class="card panel panel-default"><div class="card-body panel-body">
            <p>{$_lang.no_accounts|escape}</p>
            <a class="btn btn-primary" href="{$pages.newaccount|escape}">{$_lang.first_order|escape}</a>
        </div></div>
    {/if}
    <form method="post" action="{$pages.accounts|escape}">
        {include file="./parts/marks.tpl"}
        <button type="submit" name="do" value="logout" class="btn btn-default">{$_lang.logout|escape}</button>
        {if $creates && $choices}<a href="{$pages.newaccount|escape}">{$_lang.new_account_title|escape}</a>{/if}
    </form>
</div>
