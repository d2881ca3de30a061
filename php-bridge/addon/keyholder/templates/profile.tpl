{* The person's own page. Given: $person {name, email}, $account_name ('' when in none), $owner, $kind (a badge), $rights [{title,
   from}], $categories [{key, title, about, held}] (none for the owner), $error. Posts to: profile, do = password, mail, leave. *}
<div class="keyholder">
    <h1>{$heading|escape}</h1>
    {include file="./parts/flash.tpl"}
    <section class="card panel panel-default">
        <div class="card-body panel-body">
        <h2 class="card-title">{$person.name|escape}</h2>
        <p>{$person.email|escape}</p>
        <p class="keyholder-about">{$_lang.profile_about|escape}</p>
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
            {foreach $rights as $right}<li>{$right.title|escape}{if $right.from neq ''} <small>{$right.from|escape}</small>{/if}</li>{/foreach}
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
            <div class="form-group">
                <label for="password-old">{$_lang.password_old|escape}</label>
                <input type="password" name="password_old" id="password-old" class="form-control" autocomplete="current-password" required>
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
