{* Something to read, and where to go from here. Given: $lines (sentences), $links [{to, label}]. Posts nothing. *}
<div class="keyholder keyholder-narrow">
    <h1>{$heading|escape}</h1>
    {include file="./parts/flash.tpl"}
    <section class="card panel panel-default">
        <div class="card-body panel-body" role="alert">
        {foreach $lines as $line}<p>{$line|escape}</p>{/foreach}
        {if $links}
            <p class="keyholder-buttons">
                {foreach $links as $link}<a class="btn {if $link@first}btn-primary{else}btn-default{/if}" href="{$link.to|escape}">{$link.label|escape}</a> {/foreach}
            </p>
        {/if}
        </div>
    </section>
</div>
