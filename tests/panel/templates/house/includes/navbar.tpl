{* One menu of the head. Given: $menu (its root), $label, $class. Groups open without script. *}
<nav class="navbar {$class}" aria-label="{$label}">
    <ul class="nav">
        {foreach $menu->getChildren() as $item}
            <li id="{$item->getId()}" class="nav-item{if $item->getClass()} {$item->getClass()}{/if}">
                {if $item->hasChildren()}
                    <details class="dropdown" name="{$class}">
                        <summary>{$item->getLabel()|label nofilter}{if $item->hasBadge()} <span class="badge">{$item->getBadge()|label nofilter}</span>{/if}</summary>
                        <ul class="dropdown-menu">
                            {foreach $item->getChildren() as $child}
                                <li id="{$child->getId()}"{if $child->getClass()} class="{$child->getClass()}"{/if}>
                                    {if $child->getUri() && !$child->isDisabled()}
                                        <a href="{$child->getUri()}"{if $child->isCurrent()} aria-current="page"{/if}>{$child->getLabel()|label nofilter}{if $child->hasBadge()} <span class="badge">{$child->getBadge()|label nofilter}</span>{/if}</a>
                                    {else}
                                        <span class="text-muted">{$child->getLabel()|label nofilter}</span>
                                    {/if}
                                </li>
                            {/foreach}
                        </ul>
                    </details>
                {else}
                    <a href="{$item->getUri()}"{if $item->isCurrent()} aria-current="page"{/if}>{$item->getLabel()|label nofilter}{if $item->hasBadge()} <span class="badge">{$item->getBadge()|label nofilter}</span>{/if}</a>
                {/if}
            </li>
        {/foreach}
    </ul>
</nav>
