{* A new password, twice, with a generator and a meter where the browser runs scripts. Given: $id (of the first field).
   The form around it posts password, password_again. *}
<div data-keyholder-password data-weak="{$_lang.password_weak|escape}" data-fair="{$_lang.password_fair|escape}" data-strong="{$_lang.password_strong|escape}">
    <div class="form-group">
        <label for="{$id|escape}">{$_lang.password_new|escape}</label>
        <input type="password" name="password" id="{$id|escape}" class="form-control" autocomplete="new-password" aria-describedby="password-rule password-strength">
        <small id="password-rule">{$_lang.reason_password|escape}</small>
        <p class="keyholder-strength" hidden><span class="keyholder-bar" aria-hidden="true"><span></span></span> <span id="password-strength" role="status"></span></p>
    </div>
    <div class="form-group">
        <label for="{$id|escape}-again">{$_lang.password_again|escape}</label>
        <input type="password" name="password_again" id="{$id|escape}-again" class="form-control" autocomplete="new-password">
    </div>
    <p class="keyholder-buttons" data-keyholder-generator hidden>
        <button type="button" class="btn btn-default">{$_lang.password_generate|escape}</button>
        <label><input type="checkbox"> {$_lang.password_show|escape}</label>
    </p>
</div>
