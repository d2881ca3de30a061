{* Name and address of a contact or an account. Given: $prefix of the fields' ids, $form {first_name, last_name, company, email, address1, address2,
   city, state, postcode, country, phonenumber, tax_id}, $countries (two letters => name; none: the two letters are typed), $needed (field => true),
   $hint about the e-mail or ''. *}
{function name=keyholder_field key='' auto='' type='text'}
    <div class="form-group">
        <label for="{$prefix|escape}-{$key|escape}">{$_lang["contact_`$key`"]|escape}</label>
        <input type="{$type|escape}" name="{$key|escape}" id="{$prefix|escape}-{$key|escape}" class="form-control" value="{$form[$key]|escape}"
            maxlength="254" autocomplete="{$auto|escape}" {if isset($needed[$key])}required{/if} {if $key eq 'email' && $hint neq ''}aria-describedby="{$prefix|escape}-email-hint"{/if}>
        {if $key eq 'email' && $hint neq ''}<small id="{$prefix|escape}-email-hint">{$hint|escape}</small>{/if}
    </div>
{/function}
<div class="keyholder-pair">{call keyholder_field key='first_name' auto='given-name'}{call keyholder_field key='last_name' auto='family-name'}</div>
<div class="keyholder-pair">{call keyholder_field key='company' auto='organization'}{call keyholder_field key='email' auto='email' type='email'}</div>
<div class="keyholder-pair">{call keyholder_field key='address1' auto='address-line1'}{call keyholder_field key='address2' auto='address-line2'}</div>
<div class="keyholder-pair">{call keyholder_field key='city' auto='address-level2'}{call keyholder_field key='state' auto='address-level1'}{call keyholder_field key='postcode' auto='postal-code'}</div>
<div class="keyholder-pair">
    {if $countries}
    <div class="form-group">
        <label for="{$prefix|escape}-country">{$_lang.clientareacountry|escape}</label>
        <select name="country" id="{$prefix|escape}-country" class="form-control" autocomplete="country" {if isset($needed.country)}required{/if}>
            <option value=""></option>
            {if $form.country neq '' && !isset($countries[$form.country])}<option value="{$form.country|escape}" selected>{$form.country|escape}</option>{/if}
            {foreach $countries as $code => $country}<option value="{$code|escape}" {if $form.country eq $code}selected{/if}>{$country|escape}</option>{/foreach}
        </select>
    </div>
    {else}{call keyholder_field key='country' auto='country'}{/if}
    {call keyholder_field key='phonenumber' auto='tel' type='tel'}{call keyholder_field key='tax_id' auto='off'}
</div>
