{* Logging in. Given: $email (to fill in), $invitation (id of the one that waits, 0 for none), $forgotten (address), $error.
   Posts to: login, do = login. *}
<div class="keyholder keyholder-narrow">
    <h1>{$heading|escape}</h1>
    {include file="./parts/flash.tpl"}
    <section class="card panel panel-default">
        <div class="card-body panel-body">
        <p>{if $invitation}{$_lang.login_for_invitation|escape}{else}{$_lang.login_lead|escape}{/if}</p>
        <form method="post" action="{$pages.login|escape}">
            {include file="./parts/marks.tpl"}
            {if $invitation}<input type="hidden" name="invitation" value="{$invitation|escape}">{/if}
            <div class="form-group">
                <label for="login-email">{$_lang.column_email|escape}</label>
                <input type="email" name="email" id="login-email" class="form-control" value="{$email|escape}" autocomplete="username"
                    required {if $email eq ''}autofocus{/if}>
            </div>
            <div class="form-group">
                <label for="login-password">{$_lang.password|escape}</label>
                <input type="password" name="password" id="login-password" class="form-control" autocomplete="current-password"
                    required {if $error neq ''}aria-describedby="keyholder-error" aria-invalid="true"{/if} {if $email neq ''}autofocus{/if}>
            </div>
            <p class="keyholder-buttons">
                <button type="submit" name="do" value="login" class="btn btn-primary">{$_lang.login_button|escape}</button>
                <a href="{$forgotten|escape}">{$_lang.forgotten|escape}</a>
            </p>
        </form>
        </div>
    </section>
</div>
