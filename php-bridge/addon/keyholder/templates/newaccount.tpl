{* One more account for the person who is logged in. Given: $form {first_name, last_name, company, email, address1, address2, city, state,
   postcode, country, phonenumber, tax_id}, $person {name, email}, $may (create; prove: the mailbox first; none: staff in the person's place), $then ("cart": back there
   afterwards), $error. Posts to: newaccount, do = create; accounts, do = prove. *}
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
            {include file="./parts/details.tpl" prefix='account' hint=$_lang.new_account_email
                needed=['first_name' => true, 'last_name' => true, 'email' => true, 'address1' => true, 'city' => true, 'state' => true, 'postcode' => true, 'country' => true, 'phonenumber' => true]}
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
