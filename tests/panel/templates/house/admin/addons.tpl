{* The add-ons that are there. Given: $list. They are activated on the command line. *}
<h1>Addon Modules</h1>
<ul class="list-group">
    {foreach $list as $addon}
        <li class="list-group-item">
            {if $addon.active}<a href="{$WEB_ROOT}/admin/addonmodules.php?module={$addon.name}">{$addon.title}</a>{else}{$addon.title}{/if}
            <span class="label label-{if $addon.active}success{else}default{/if}">{if $addon.active}Active{else}Not active{/if}</span>
        </li>
    {foreachelse}<li class="list-group-item">There are none.</li>{/foreach}
</ul>
