{* One more account for the person who is logged in. Given: $form {first_name, last_name, company, email, address1, address2, city, state,
   postcode, country, phonenumber, tax_id}, $person {name, email}, $may (create; prove: the mailbox first; none: staff in the person's place), $then ("cart": back there
   afterwards), $error. Posts to: newaccount, do = create; accounts, do = prove. *}
{function name=keyholder_field key='' auto='' type='text' need=false}
    <div class="form-group">
        <label for="account-{$key|escape}">{$_lang["contact_`$key`"]|escape}</label>
        <input type="{$type|escape}" name="{$key|escape}" id="account-{$key|escape}" class="form-control" value="{$form[$key]|escape}"
            maxlength="254" autocomplete="{$auto|escape}" {if $need}required{/if} {if $key eq 'email'}aria-describedby="account-email-hint"{/if}>
        {if $key eq 'email'}<small id="account-email-hint">{$_lang.new_account_email|escape}</small>{/if}
    </div>
{/function}
<div class="keyholder">
    <h1>{$heading|escape}</h1>
    {include file="./parts/flash.tpl"}
    <p class="keyholder-lead">{$_lang.new_account_lead|replace:':name':$person.name|replace:':email':$person.email|escape}</p>
    {if $may eq 'create'}
    <section class="card panel panel-default">
        <div class="card-body panel-body">
        <form method="post" action="{$pages.newaccount|escape}">
            {include file="./parts/marks.tpl"}
            <input type="hidden" name="then" value="{$then|escape}">
            <div class="keyholder-pair">{call keyholder_field key='first_name' auto='given-name' need=true}{call keyholder_field key='last_name' auto='family-name' need=true}</div>
            <div class="keyholder-pair">{call keyholder_field key='company' auto='organization'}{call keyholder_field key='email' auto='email' type='email' need=true}</div>
            <div class="keyholder-pair">{call keyholder_field key='address1' auto='address-line1' need=true}{call keyholder_field key='address2' auto='address-line2'}</div>
            <div class="keyholder-pair">{call keyholder_field key='city' auto='address-level2' need=true}{call keyholder_field key='state' auto='address-level1' need=true}{call keyholder_field key='postcode' auto='postal-code' need=true}</div>
            <div class="keyholder-pair">{call keyholder_field key='country' auto='country' need=true}{call keyholder_field key='phonenumber' auto='tel' type='tel' need=true}{call keyholder_field key='tax_id' auto='off'}</div>
            <p class="keyholder-buttons">
                <button type="submit" name="do" value="create" class="btn btn-primary">{$_lang.new_account_button|escape}</button>
                <a href="{$pages.accounts|escape}">{$_lang.back|escape}</a>
            </p>
        </form>
        </div>
    </section>
    {elseif $may eq 'prove'}
    <form method="post" action="{$pages.accounts|escape}" class="alert alert-info keyholder-head">
        {include file="./parts/marks.tpl"}
        <p id="keyholder-prove">{$_lang.new_account_prove|escape}</p>
        <button type="submit" name="do" value="prove" class="btn btn-primary" aria-describedby="keyholder-prove">{$_lang.prove_button|escape}</button>
    </form>
    {/if}
</div>
