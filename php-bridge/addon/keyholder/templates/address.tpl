{* Moving to another address: the new mailbox has been reached. Given: $email (the new one), $present. Posts to: address, do = confirm. *}
<div class="keyholder keyholder-narrow">
    <h1>{$heading|escape}</h1>
    {include file="./parts/flash.tpl"}
    <section class="card panel panel-default">
        <div class="card-body panel-body">
        <p>{$_lang.address_lead|escape}</p>
        <dl class="keyholder-facts">
            <dt>{$_lang.address_present|escape}</dt><dd>{$present|escape}</dd>
            <dt>{$_lang.address_new|escape}</dt><dd>{$email|escape}</dd>
        </dl>
        <form method="post" action="{$pages.address|escape}">
            {include file="./parts/marks.tpl"}
            <input type="hidden" name="email" value="{$email|escape}">
            <p class="keyholder-buttons"><button type="submit" name="do" value="confirm" class="btn btn-primary">{$_lang.address_confirm|escape}</button>
                <a href="{$pages.profile|escape}">{$_lang.profile_title|escape}</a></p>
        </form>
        </div>
    </section>
</div>
