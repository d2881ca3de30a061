{* Proving a mailbox by choosing the one password for all accounts. Given: $mailbox (which link),
   $email, $error. Posts to: confirm, do = confirm. *}
<div class="keyholder keyholder-narrow">
    <h1>{$heading|escape}</h1>
    {include file="./parts/flash.tpl"}
    <section class="card panel panel-default">
        <div class="card-body panel-body">
        <p>{$_lang.confirm_lead|escape}</p>
        <form method="post" action="{$pages.confirm|escape}">
            {include file="./parts/marks.tpl"}
            <input type="hidden" name="mailbox" value="{$mailbox|escape}">
            <input type="hidden" name="email" value="{$email|escape}">
            <div class="form-group">
                <label for="confirm-email">{$_lang.column_email|escape}</label>
                <input type="email" id="confirm-email" class="form-control" value="{$email|escape}" autocomplete="username" readonly>
            </div>
            <div class="form-group">
                <label for="confirm-password">{$_lang.password_new|escape}</label>
                <input type="password" name="password" id="confirm-password" class="form-control" autocomplete="new-password"
                    aria-describedby="password-rule" required autofocus>
                <small id="password-rule">{$_lang.reason_password|escape}</small>
            </div>
            <div class="form-group">
                <label for="confirm-again">{$_lang.password_again|escape}</label>
                <input type="password" name="password_again" id="confirm-again" class="form-control" autocomplete="new-password" required>
            </div>
            <button type="submit" name="do" value="confirm" class="btn btn-primary">{$_lang.confirm_button|escape}</button>
        </form>
        </div>
    </section>
</div>
