{* Where this page is. Given: $breadcrumb, $pagetitle. *}
{if $templatefile != 'homepage'}
<nav class="breadcrumb" aria-label="Breadcrumb">
    <ol>
        {foreach $breadcrumb as $step}
            <li><a href="{$step.link}">{$step.label|label nofilter}</a></li>
        {/foreach}
        {if count($breadcrumb) == 1}<li aria-current="page">{$pagetitle|plain}</li>{/if}
    </ol>
</nav>
{/if}
