{* The admin page of an add-on. Given: $output and $sidebarHtml, both HTML of the add-on. *}
<h1>{$pagetitle}</h1>
{if $sidebarHtml}
    <div class="row"><aside class="col-md-3">{$sidebarHtml nofilter}</aside><div class="col-md-9">{$output nofilter}</div></div>
{else}
    {$output nofilter}
{/if}
