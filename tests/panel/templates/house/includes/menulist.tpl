{* The entries below one menu item. Given: $menu. *}
<ul class="list-group">
    {foreach $menu->getChildren() as $item}
        <li id="{$item->getId()}" class="list-group-item{if $item->isCurrent()} active{/if}{if $item->isDisabled()} disabled{/if}{if $item->getClass()} {$item->getClass()}{/if}">
            {if $item->getUri() && !$item->isDisabled()}
                <a href="{$item->getUri()}"{if $item->isCurrent()} aria-current="page"{/if}>{$item->getLabel()|label nofilter}</a>
            {else}
                <span>{$item->getLabel()|label nofilter}</span>
            {/if}
            {if $item->hasBadge()}<span class="badge badge-{$item->getBadge()|statuslabel}">{$item->getBadge()|label nofilter}</span>{/if}
        </li>
    {/foreach}
</ul>
