{* What is given on single services and domains. Given: $grants {services and domains [{id, name, boxes [{key, id, title, held}], functions [{name, id,
   held}], lost}], open {things}}, $open (true: shown whatever is given). The form around it posts services[ID][], domains[ID][], services_functions[ID][], domains_functions[ID][]. *}
{if $grants.services || $grants.domains}
    <details class="keyholder-more keyholder-single" {if $grants.open.things || $open}open{/if}>
        <summary>{$_lang.things_title|escape}</summary>
        <p class="keyholder-about">{$_lang.things_about|escape}</p>
        {foreach ['services', 'domains'] as $list}
            {foreach $grants[$list] as $thing}
                <fieldset class="keyholder-thing">
                    <legend>{$thing.name|escape} <span class="text-muted">#{$thing.id|escape}</span></legend>
                    {foreach $thing.boxes as $box}
                        <span><input type="checkbox" name="{$list|escape}[{$thing.id|escape}][]" value="{$box.key|escape}" id="{$box.id|escape}" {if $box.held}checked{/if}>
                        <label for="{$box.id|escape}">{$box.title|escape}</label></span>
                    {/foreach}
                    {if $thing.functions}
                        <div class="keyholder-functions" role="group" aria-label="{$_lang.things_functions|escape}: {$thing.name|escape}">
                        <small aria-hidden="true">{$_lang.things_functions|escape}:</small>
                        {foreach $thing.functions as $function}
                            <span><input type="checkbox" name="{$list|escape}_functions[{$thing.id|escape}][]" value="{$function.name|escape}" id="{$function.id|escape}" {if $function.held}checked{/if}>
                            <label for="{$function.id|escape}">{$function.name|escape}</label></span>
                        {/foreach}
                        </div>
                    {/if}
                    {if $thing.lost neq ''}<small>{$_lang.things_functions_lost|escape}: {$thing.lost|escape}</small>{/if}
                </fieldset>
            {/foreach}
        {/foreach}
    </details>
{/if}
