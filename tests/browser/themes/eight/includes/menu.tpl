{* The entries of a menu. Given: $menu. *}
{foreach $menu as $item}
    <li data-name="{$item->getName()}" id="{$item->getId()}" class="{$item->getClass()}">
        <a href="{$item->getUri()}"{if $item->getAttribute('target')} target="{$item->getAttribute('target')}"{/if}>
            {if $item->hasIcon()}<i class="{$item->getIcon()}"></i>{/if}{$item->getLabel()}{if $item->hasBadge()} <b>{$item->getBadge()}</b>{/if}</a>
        {if $item->hasChildren()}{foreach $item->getChildren() as $child}<a href="{$child->getUri()}">{$child->getLabel()}</a> {/foreach}{/if}
    </li>
{/foreach}
