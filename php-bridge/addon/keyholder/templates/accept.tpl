{* An invitation. Given: $invitation (id), $account_name, $inviter_name, $email, $expires, $permissions (titles), $person (who is logged in: {id, name, email}, or
   nothing), $other (the person's address is another one than the invited), $prove (the mailbox must be proved
   first), $needs (accept, register or login), $login (address), $form {first_name, last_name}, $error.
   Posts to: accept, do = accept, prove, register, decline. *}
<div class="keyholder keyholder-narrow">
    <h1>{$heading|escape}</h1>
    {include file="./parts/flash.tpl"}
    <section class="card panel panel-default">
        <div class="card-body panel-body">
        <h2 class="card-title">{$_lang.accept_lead|replace:':inviter':$inviter_name|replace:':account':$account_name|escape}</h2>
        <p>{$_lang.accept_for|replace:':email':$email|escape}
            {if $expires}{$_lang.accept_until|escape} <time datetime="{$expires.iso|escape}">{$expires.text|escape}</time>.{/if}</p>

        {if $permissions}
            <details class="keyholder-more"><summary>{$_lang.accept_offers|escape}</summary>
                <ul class="keyholder-rights">{foreach $permissions as $title}<li>{$title|escape}</li>{/foreach}</ul>
            </details>
        {/if}

        {if $needs eq 'accept'}
            <p>{$_lang.accept_as|replace:':name':$person.name|replace:':email':$person.email|escape}</p>
            {if $other}<p class="alert alert-warning">{$_lang.reason_other_address|escape}</p>{/if}
            {if $prove}<p class="alert alert-info" role="alert" id="keyholder-prove">{$_lang.accept_prove_lead|escape}</p>{/if}
            <form method="post" action="{$pages.accept|escape}">
                {include file="./parts/marks.tpl"}
                <input type="hidden" name="invitation" value="{$invitation|escape}">
                <p class="keyholder-buttons">
                    {if $prove}<button type="submit" name="do" value="prove" class="btn btn-primary" aria-describedby="keyholder-prove">{$_lang.prove_button|escape}</button>
                    {else}<button type="submit" name="do" value="accept" class="btn btn-primary">{$_lang.accept_button|escape}</button>{/if}
                    <button type="submit" name="do" value="decline" class="btn btn-default">{$_lang.decline_button|escape}</button>
                </p>
            </form>
        {elseif $needs eq 'register'}
            <p>{$_lang.register_lead|escape}</p>
            <form method="post" action="{$pages.accept|escape}">
                {include file="./parts/marks.tpl"}
                <input type="hidden" name="invitation" value="{$invitation|escape}">
                <div class="form-group">
                    <label for="register-email">{$_lang.column_email|escape}</label>
                    <input type="email" id="register-email" class="form-control" value="{$email|escape}" autocomplete="username" readonly>
                </div>
                <div class="form-group">
                    <label for="register-first">{$_lang.first_name|escape}</label>
                    <input type="text" name="first_name" id="register-first" class="form-control" value="{$form.first_name|escape}" maxlength="100" autocomplete="given-name" required>
                </div>
                <div class="form-group">
                    <label for="register-last">{$_lang.last_name|escape}</label>
                    <input type="text" name="last_name" id="register-last" class="form-control" value="{$form.last_name|escape}" maxlength="100" autocomplete="family-name" required>
                </div>
                <div class="form-group">
                    <label for="register-password">{$_lang.password|escape}</label>
                    <input type="password" name="password" id="register-password" class="form-control" autocomplete="new-password"
                        aria-describedby="password-rule" required>
                    <small id="password-rule">{$_lang.reason_password|escape}</small>
                </div>
                <div class="form-group">
                    <label for="register-again">{$_lang.password_again|escape}</label>
                    <input type="password" name="password_again" id="register-again" class="form-control" autocomplete="new-password" required>
                </div>
                <p class="keyholder-buttons">
                    <button type="submit" name="do" value="register" class="btn btn-primary">{$_lang.register_button|escape}</button>
                    <button type="submit" name="do" value="decline" class="btn btn-default" formnovalidate>{$_lang.decline_button|escape}</button>
                </p>
            </form>
            <p>{$_lang.have_login|escape} <a href="{$login|escape}">{$_lang.login_button|escape}</a></p>
        {else}
            <p>{$_lang.accept_login_lead|escape}</p>
            <form method="post" action="{$pages.accept|escape}">
                {include file="./parts/marks.tpl"}
                <input type="hidden" name="invitation" value="{$invitation|escape}">
                <p class="keyholder-buttons">
                    <a class="btn btn-primary" href="{$login|escape}">{$_lang.login_button|escape}</a>
                    <button type="submit" name="do" value="decline" class="btn btn-default">{$_lang.decline_button|escape}</button>
                </p>
            </form>
        {/if}
        </div>
    </section>
</div>
