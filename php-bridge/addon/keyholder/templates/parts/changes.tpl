{* What a form would change, before it is saved. Given: $changes [{sign: + - =, text}], $form_id (of the form that is saved). *}
<section class="alert {if $changes}alert-info{else}alert-warning{/if} keyholder-changes" id="keyholder-changes" tabindex="-1" autofocus role="status" data-keyholder-changes="{$form_id|escape}">
    <h3>{$_lang.changes_title|escape}</h3>
    {if $changes}
        <ul>
        {foreach $changes as $change}
            <li class="keyholder-change-{if $change.sign eq '+'}gain{elseif $change.sign eq '-'}loss{else}other{/if}">
                {if $change.sign eq '+'}<strong>{$_lang.change_gained|escape}:</strong> {elseif $change.sign eq '-'}<strong>{$_lang.change_lost|escape}:</strong> {/if}{$change.text|escape}</li>
        {/foreach}
        </ul>
        <button type="submit" form="{$form_id|escape}" name="do" value="save" class="btn btn-primary">{$_lang.save|escape}</button>
    {else}
        <p>{$_lang.changes_none|escape}</p>
    {/if}
</section>
