{* Asking for a mail with which a new password can be chosen. Given: $email (to fill in), $error. Posts to: forgotten, do = ask. *}
<div class="keyholder keyholder-narrow">
    <h1>{$heading|escape}</h1>
    {include file="./parts/flash.tpl"}
    <section class="card panel panel-default">
        <div class="card-body panel-body">
        <p>{$_lang.forgotten_lead|escape}</p>
        <form method="post" action="{$pages.forgotten|escape}">
            {include file="./parts/marks.tpl"}
            <div class="form-group">
                <label for="forgotten-email">{$_lang.column_email|escape}</label>
                <input type="email" name="email" id="forgotten-email" class="form-control" value="{$email|escape}" maxlength="254"
                    autocomplete="username" required {if $error neq ''}aria-describedby="keyholder-error" aria-invalid="true"{/if}>
            </div>
            <p class="keyholder-buttons">
                <button type="submit" name="do" value="ask" class="btn btn-primary">{$_lang.forgotten_button|escape}</button>
                <a href="{$pages.login|escape}">{$_lang.back|escape}</a>
            </p>
        </form>
        </div>
    </section>
</div>
