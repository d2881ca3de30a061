{* Links to the parts of a long list. Given: $pager {earlier, later: addresses, '' for none}, $label (of what). *}
{if $pager.earlier neq '' || $pager.later neq ''}
    <nav class="keyholder-pager" aria-label="{$label|escape}">
        {if $pager.earlier neq ''}<a class="btn btn-default" rel="prev" href="{$pager.earlier|escape}">{$_lang.earlier|escape}</a>{/if}
        {if $pager.later neq ''}<a class="btn btn-default" rel="next" href="{$pager.later|escape}">{$_lang.later|escape}</a>{/if}
    </nav>
{/if}
