{* One contact, in five steps. Given: $contact (0: a new one), $form {first_name, last_name, company, email, address1, address2, city,
   state, postcode, country, phonenumber, tax_id}, $countries (two letters => name), $has_login, $manages (may give a login), $login (none, mail, password), $edit
   (address of the login's permissions), $groups of check boxes, $categories [{key, title, about, held}], $departments [{id, name,
   held}], $name (of the contact as it is, '' for a new one), $error. Posts to: contact, do = save, take_login. Without script all steps stand below each other. *}
{function name=keyholder_field key='' auto='' type='text' need=false}
    <div class="form-group">
        <label for="contact-{$key|escape}">{$_lang["contact_`$key`"]|escape}</label>
        <input type="{$type|escape}" name="{$key|escape}" id="contact-{$key|escape}" class="form-control" value="{$form[$key]|escape}"
            maxlength="254" autocomplete="{$auto|escape}" {if $need}required{/if}>
    </div>
{/function}
<div class="keyholder">
    <h1>{$heading|escape}</h1>
    {include file="./parts/flash.tpl"}
    <section class="card panel panel-default">
        <div class="card-body panel-body">
        {if $name neq ''}<h2 class="card-title">{$name|escape}</h2>{/if}
        <form method="post" action="{$pages.contact|escape}{if $contact}&amp;contact={$contact|escape}{/if}" id="keyholder-contact" data-keyholder-steps
            data-next="{$_lang.step_next|escape}" data-back="{$_lang.back|escape}" data-of="{$_lang.step_of|escape}">
            {include file="./parts/marks.tpl"}
            <input type="hidden" name="contact" value="{$contact|escape}">
            <fieldset class="keyholder-step" data-step>
                <legend>{$_lang.step_details|escape}</legend>
                <div class="keyholder-pair">{call keyholder_field key='first_name' auto='given-name'}{call keyholder_field key='last_name' auto='family-name'}</div>
                <div class="keyholder-pair">{call keyholder_field key='company' auto='organization'}{call keyholder_field key='email' auto='email' type='email' need=true}</div>
                <div class="keyholder-pair">{call keyholder_field key='address1' auto='address-line1'}{call keyholder_field key='address2' auto='address-line2'}</div>
                <div class="keyholder-pair">{call keyholder_field key='city' auto='address-level2'}{call keyholder_field key='state' auto='address-level1'}{call keyholder_field key='postcode' auto='postal-code'}</div>
                <div class="keyholder-pair">
                    {if $countries}
                        <div class="form-group">
                            <label for="contact-country">{$_lang.clientareacountry|escape}</label>
                            <select name="country" id="contact-country" class="form-control" autocomplete="country">
                                <option value=""></option>
                                {if $form.country neq '' && !isset($countries[$form.country])}<option value="{$form.country|escape}" selected>{$form.country|escape}</option>{/if}
                                {foreach $countries as $code => $country}<option value="{$code|escape}" {if $form.country eq $code}selected{/if}>{$country|escape}</option>{/foreach}
                            </select>
                        </div>
                    {else}{call keyholder_field key='country' auto='country'}{/if}
                    {call keyholder_field key='phonenumber' auto='tel' type='tel'}{call keyholder_field key='tax_id' auto='off'}</div>
            </fieldset>
            {if $manages}
            <fieldset class="keyholder-step" data-step>
                <legend>{$_lang.step_login|escape}</legend>
                {if $has_login}
                    <p>{$_lang.login_has|escape}</p>
                    <p class="keyholder-buttons">
                        <a class="btn btn-default" href="{$edit|escape}">{$_lang.manage_permissions|escape}</a>
                        <button type="submit" name="do" value="take_login" class="btn btn-danger" formnovalidate data-keyholder-ask="{$_lang.login_take_sure|escape}">{$_lang.login_take|escape}</button>
                    </p>
                {else}
                    <div class="keyholder-permission"><input type="radio" name="login" value="none" id="login-none" {if $login eq 'none'}checked{/if}>
                        <label for="login-none">{$_lang.login_none|escape}</label></div>
                    <div class="keyholder-permission"><input type="radio" name="login" value="mail" id="login-mail" {if $login eq 'mail'}checked{/if}>
                        <label for="login-mail">{$_lang.login_mail|escape}</label></div>
                    <div class="keyholder-permission"><input type="radio" name="login" value="password" id="login-password" {if $login eq 'password'}checked{/if}>
                        <label for="login-password">{$_lang.login_password|escape}</label></div>
                {/if}
            </fieldset>
            {if !$has_login}
            <fieldset class="keyholder-step" data-step data-when="mail password">
                <legend>{$_lang.step_permissions|escape}</legend>
                {include file="./parts/permissions.tpl" fixed=false}
            </fieldset>
            <fieldset class="keyholder-step" data-step data-when="password">
                <legend>{$_lang.step_password|escape}</legend>
                {include file="./parts/password.tpl" id='contact-password'}
            </fieldset>
            {/if}
            {/if}
            <fieldset class="keyholder-step" data-step>
                <legend>{$_lang.step_mail|escape}</legend>
                {foreach $categories as $category}
                    <div class="keyholder-permission">
                        <input type="checkbox" name="mail[]" value="{$category.key|escape}" id="mail-{$category.key|escape}" aria-describedby="about-mail-{$category.key|escape}" {if $category.held}checked{/if}>
                        <label for="mail-{$category.key|escape}">{$category.title|escape}</label>
                        <small id="about-mail-{$category.key|escape}">{$category.about|escape}</small>
                    </div>
                {/foreach}
                {if $departments}
                    <p class="keyholder-about">{$_lang.contact_departments|escape}</p>
                    <div class="keyholder-thing">
                    {foreach $departments as $department}
                        <span><input type="checkbox" name="departments[]" value="{$department.id|escape}" id="department-{$department.id|escape}" {if $department.held}checked{/if}>
                        <label for="department-{$department.id|escape}">{$department.name|escape}</label></span>
                    {/foreach}
                    </div>
                {/if}
            </fieldset>
            <p class="keyholder-buttons">
                <button type="submit" name="do" value="save" class="btn btn-primary" data-keyholder-last>{$_lang.save|escape}</button>
                <a class="btn btn-default" href="{$pages.contacts|escape}">{$_lang.cancel|escape}</a>
            </p>
        </form>
        </div>
    </section>
</div>
