{* Passing the account on. Given: $offer {offer, open, status, account_name, from, to, former (stays, leaves), expires} or nothing,
   $answers (the person may accept or decline it), $owner (the person is), $members [{user, label}], $more (there are others)
   and $chosen (user) of the owner's form, $error. Posts to: ownership, do = offer, withdraw, accept, decline. *}
<div class="keyholder keyholder-narrow">
    <h1>{$heading|escape}</h1>
    {include file="./parts/flash.tpl"}
    {if $offer}
    <section class="card panel panel-default">
        <div class="card-body panel-body">
        <h2 class="card-title">{if $answers}{$_lang.offer_lead|replace:':owner':$offer.from|replace:':account':$offer.account_name|escape}
            {else}{$_lang.offer_to|replace:':name':$offer.to|escape}{/if}
            <span class="badge label badge-{$offer.status.class|escape} label-{$offer.status.class|escape}">{$offer.status.text|escape}</span></h2>
        {if $answers}<p>{$_lang.ownership_about|escape}</p>{/if}
        {assign var=former_text value="former_`$offer.former`_text"}
        <p>{$_lang[$former_text]|replace:':name':$offer.from|escape}</p>
        {if $offer.open && $offer.expires}<p>{$_lang.accept_until|escape} <time datetime="{$offer.expires.iso|escape}">{$offer.expires.text|escape}</time>.</p>{/if}
        {if $offer.open && ($answers || $owner)}
            <form method="post" action="{$pages.ownership|escape}">
                {include file="./parts/marks.tpl"}
                <input type="hidden" name="offer" value="{$offer.offer|escape}">
                <p class="keyholder-buttons">
                {if $answers}
                    <button type="submit" name="do" value="accept" class="btn btn-primary">{$_lang.offer_accept_button|escape}</button>
                    <button type="submit" name="do" value="decline" class="btn btn-default">{$_lang.decline_button|escape}</button>
                {else}
                    <button type="submit" name="do" value="withdraw" class="btn btn-default">{$_lang.offer_withdraw_button|escape}</button>
                {/if}
                </p>
            </form>
        {/if}
        </div>
    </section>
    {/if}
    {if $owner}
    <section class="card panel panel-default">
        <div class="card-body panel-body">
        <h2 class="card-title">{$_lang.offer_title|escape}</h2>
        <p>{$_lang.ownership_about|escape} {$_lang.offer_about|escape}</p>
        {if $members}
        <form method="post" action="{$pages.ownership|escape}">
            {include file="./parts/marks.tpl"}
            <div class="form-group">
                <label for="offer-user">{$_lang.offer_whom|escape}</label>
                <select name="user" id="offer-user" class="form-control" {if $more}aria-describedby="offer-more"{/if} required>
                    {foreach $members as $member}<option value="{$member.user|escape}" {if $member.user eq $chosen}selected{/if}>{$member.label|escape}</option>{/foreach}
                </select>
                {if $more}<small id="offer-more">{$_lang.offer_more|escape} <a href="{$pages.users|escape}">{$_lang.users_title|escape}</a></small>{/if}
            </div>
            <fieldset class="keyholder-status">
                <legend>{$_lang.former_title|escape}</legend>
                <div><input type="radio" name="former" value="stays" id="former-stays" required>
                <label for="former-stays">{$_lang.former_stays_choice|escape}</label></div>
                <div><input type="radio" name="former" value="leaves" id="former-leaves">
                <label for="former-leaves">{$_lang.former_leaves_choice|escape}</label></div>
            </fieldset>
            <p class="keyholder-buttons">
                <button type="submit" name="do" value="offer" class="btn btn-primary">{$_lang.offer_button|escape}</button>
                <a class="btn btn-default" href="{$pages.users|escape}">{$_lang.back|escape}</a>
            </p>
        </form>
        {else}
            <p>{$_lang.offer_nobody|escape}</p>
            <p class="keyholder-buttons"><a class="btn btn-primary" href="{$pages.users|escape}">{$_lang.users_title|escape}</a></p>
        {/if}
        </div>
    </section>
    {/if}
</div>
