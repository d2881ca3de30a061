{* The person's own page. Given: $person {name, email}, $form {first_name, last_name, language, new_email}, $languages (code => name),
   $account_name ('' when in none), $owner, $kind (a badge), $rights [{title, from, to}], $categories [{key, title, about, held}] (none for the
   owner), $error and $error_of (name, address, password: the form that it is about). Posts to: profile, do = name, address, password, mail, leave. *}
<div class="keyholder">
    <h1>{$heading|escape}</h1>
    {include file="./parts/flash.tpl" error=''}
    <section class="card panel panel-default">
        <div class="card-body panel-body">
        <h2 class="card-title">{$person.name|escape}</h2>
        <p>{$person.email|escape}</p>
        <p class="keyholder-about">{$_lang.profile_about|escape}</p>
        <form method="post" action="{$pages.profile|escape}" id="keyholder-name">
            {include file="./parts/marks.tpl"}
            {if $error_of eq 'name'}{include file="./parts/mistake.tpl"}{/if}
            <div class="keyholder-pair">
                <div class="form-group">
                    <label for="first-name">{$_lang.first_name|escape}</label>
                    <input type="text" name="first_name" id="first-name" class="form-control" value="{$form.first_name|escape}" maxlength="255" autocomplete="given-name" {if $error_of eq 'name'}aria-describedby="keyholder-error" aria-invalid="true" autofocus{/if}>
                </div>
                <div class="form-group">
                    <label for="last-name">{$_lang.last_name|escape}</label>
                    <input type="text" name="last_name" id="last-name" class="form-control" value="{$form.last_name|escape}" maxlength="255" autocomplete="family-name">
                </div>
            </div>
            <div class="form-group">
                <label for="language">{$_lang.profile_language|escape}</label>
                <select name="language" id="language" class="form-control">
                    <option value="">{$_lang.profile_language_panel|escape}</option>
                    {foreach $languages as $code => $name}<option value="{$code|escape}" lang="{$code|escape}" {if $form.language eq $code}selected{/if}>{$name|escape}</option>{/foreach}
                </select>
            </div>
            <button type="submit" name="do" value="name" class="btn btn-primary">{$_lang.name_button|escape}</button>
        </form>
        </div>
    </section>
    <section class="card panel panel-default">
        <div class="card-body panel-body">
        <h2 class="card-title">{$_lang.address_title|escape}</h2>
        <p class="keyholder-about">{$_lang.address_about|escape}</p>
        <form method="post" action="{$pages.profile|escape}" id="keyholder-address">
            {include file="./parts/marks.tpl"}
            {if $error_of eq 'address'}{include file="./parts/mistake.tpl"}{/if}
            <div class="form-group">
                <label for="new-email">{$_lang.address_new|escape}</label>
                <input type="email" name="email" id="new-email" class="form-control" value="{$form.new_email|escape}" maxlength="254" autocomplete="email" required {if $error_of eq 'address'}aria-describedby="keyholder-error" aria-invalid="true" autofocus{/if}>
            </div>
            <div class="form-group">
                <label for="password-now">{$_lang.address_password|escape}</label>
                <input type="password" name="password_now" id="password-now" class="form-control" autocomplete="current-password" required>
            </div>
            <button type="submit" name="do" value="address" class="btn btn-primary">{$_lang.address_button|escape}</button>
        </form>
        </div>
    </section>
    {if $account_name neq ''}
    <section class="card panel panel-default">
        <div class="card-body panel-body">
        <h2 class="card-title" id="rights-title">{$_lang.rights_title|replace:':account':$account_name|escape}
            <span class="badge label badge-{$kind.class|escape} label-{$kind.class|escape}">{$kind.text|escape}</span></h2>
        {if $owner}<p>{$_lang.owner_holds_all|escape}.</p>
        {elseif $rights}
            <ul class="keyholder-rights" aria-labelledby="rights-title">
            {foreach $rights as $right}<li>{$right.title|escape}{if $right.to neq ''} <small><a href="{$right.to|escape}">{$right.from|escape}</a></small>{elseif $right.from neq ''} <small>{$right.from|escape}</small>{/if}</li>{/foreach}
            </ul>
        {else}<p>{$_lang.rights_none|escape}</p>{/if}
        </div>
    </section>
    {/if}
    {if $categories}
    <section class="card panel panel-default">
        <div class="card-body panel-body">
        <h2 class="card-title">{$_lang.step_mail|escape}</h2>
        <form method="post" action="{$pages.profile|escape}">
            {include file="./parts/marks.tpl"}
            <fieldset class="keyholder-step">
            <legend class="sr-only">{$_lang.step_mail|escape}</legend>
            {foreach $categories as $category}
                <div class="keyholder-permission">
                    <input type="checkbox" name="mail[]" value="{$category.key|escape}" id="mail-{$category.key|escape}" aria-describedby="about-mail-{$category.key|escape}" {if $category.held}checked{/if}>
                    <label for="mail-{$category.key|escape}">{$category.title|escape}</label>
                    <small id="about-mail-{$category.key|escape}">{$category.about|escape}</small>
                </div>
            {/foreach}
            </fieldset>
            <button type="submit" name="do" value="mail" class="btn btn-primary">{$_lang.save|escape}</button>
        </form>
        </div>
    </section>
    {/if}
    <section class="card panel panel-default">
        <div class="card-body panel-body">
        <h2 class="card-title">{$_lang.password_title|escape}</h2>
        <p class="keyholder-about">{$_lang.password_about|escape}</p>
        <form method="post" action="{$pages.profile|escape}">
            {include file="./parts/marks.tpl"}
            <input type="text" name="username" value="{$person.email|escape}" autocomplete="username" hidden>
            {if $error_of eq 'password'}{include file="./parts/mistake.tpl"}{/if}
            <div class="form-group">
                <label for="password-old">{$_lang.password_old|escape}</label>
                <input type="password" name="password_old" id="password-old" class="form-control" autocomplete="current-password" required {if $error_of eq 'password'}aria-describedby="keyholder-error" aria-invalid="true" autofocus{/if}>
            </div>
            {include file="./parts/password.tpl" id='profile-password'}
            <p class="keyholder-buttons"><button type="submit" name="do" value="password" class="btn btn-primary">{$_lang.password_button|escape}</button>
                <a href="{$pages.forgotten|escape}">{$_lang.forgotten|escape}</a></p>
        </form>
        </div>
    </section>
    {if $account_name neq '' && !$owner}
    <section class="card panel panel-default">
        <div class="card-body panel-body">
        <h2 class="card-title">{$_lang.leave_title|replace:':account':$account_name|escape}</h2>
        <p>{$_lang.leave_about|escape}</p>
        <form method="post" action="{$pages.profile|escape}" data-keyholder-confirm="{$_lang.leave_sure|replace:':account':$account_name|escape}">
            {include file="./parts/marks.tpl"}
            <button type="submit" name="do" value="leave" class="btn btn-danger">{$_lang.leave_button|escape}</button>
        </form>
        </div>
    </section>
    {/if}
</div>
