{* The client's home. Given: $tiles, $clientsstats (a null is not shown), $panels (menu root), $addons_html. *}
<h1>Welcome back, {$loggedinuser.firstname|plain}</h1>
{if $tiles}
<div class="tiles">
    {foreach $tiles as $tile}
        {if isset($clientsstats[$tile.figure])}
            <a class="tile" href="{$tile.uri}"><span class="tile-count">{$clientsstats[$tile.figure]}</span> <span class="tile-label">{$tile.label}</span></a>
        {/if}
    {/foreach}
</div>
{/if}
{foreach $addons_html as $html}<div class="addon-html">{$html nofilter}</div>{/foreach}
<div class="row">
    {foreach $panels->getChildren() as $panel}
        <div class="col-md-6">
            <section class="card{if $panel->getClass()} {$panel->getClass()}{/if}" id="{$panel->getId()}">
                <h2 class="card-header">{$panel->getLabel()|label nofilter}{if $panel->hasBadge()} <span class="badge">{$panel->getBadge()|label nofilter}</span>{/if}</h2>
                {if $panel->hasBodyHtml()}<div class="card-body">{$panel->getBodyHtml() nofilter}</div>{/if}
                {if $panel->hasChildren()}{include file='includes/menulist.tpl' menu=$panel}{/if}
                {if $panel->hasFooterHtml()}<div class="card-footer">{$panel->getFooterHtml() nofilter}</div>{/if}
            </section>
        </div>
    {/foreach}
</div>
