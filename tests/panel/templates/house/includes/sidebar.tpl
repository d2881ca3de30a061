{* The panels of one sidebar. Given: $menu (its root). Body and footer are HTML by their nature. *}
{foreach $menu->getChildren() as $panel}
    <section class="card sidebar-panel{if $panel->getClass()} {$panel->getClass()}{/if}" id="{$panel->getId()}">
        <h2 class="card-header">{$panel->getLabel()|label nofilter}{if $panel->hasBadge()} <span class="badge">{$panel->getBadge()|label nofilter}</span>{/if}</h2>
        {if $panel->hasBodyHtml()}<div class="card-body">{$panel->getBodyHtml() nofilter}</div>{/if}
        {if $panel->hasChildren()}{include file='includes/menulist.tpl' menu=$panel}{/if}
        {if $panel->hasFooterHtml()}<div class="card-footer">{$panel->getFooterHtml() nofilter}</div>{/if}
    </section>
{/foreach}
