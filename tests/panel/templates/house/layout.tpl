{* The frame of every client-area page. Given: $page_content, the menus, what hooks put out. *}
<!doctype html>
<html lang="en">
<head>
    <meta charset="{$charset}">
    <meta name="viewport" content="width=device-width, initial-scale=1">
    <title>{$pagetitle} - {$companyname|plain}</title>
    <link rel="stylesheet" href="{$BASE_PATH_CSS}/house.css">
    {$headoutput nofilter}
</head>
<body class="page-{$templatefile|regex_replace:'~[^a-z0-9_-]+~i':'-'}">
<a class="skip-link" href="#main">Skip to the content</a>
{$headeroutput nofilter}
{if $adminMasqueradingAsClient}
    <div class="masquerade" role="status">
        You act as this client.
        <a href="{$WEB_ROOT}/logout.php?returntoadmin=1">Return to the admin area</a>
    </div>
{/if}
<header class="site-header">
    <div class="container">
        <a class="brand" href="{$WEB_ROOT}/index.php">{$companyname|plain}</a>
        {include file='includes/navbar.tpl' label='Main' menu=$primaryNavbar class='navbar-primary'}
        {include file='includes/navbar.tpl' label='Account' menu=$secondaryNavbar class='navbar-secondary'}
    </div>
</header>
<div class="container page">
    {include file='includes/breadcrumb.tpl'}
    {if $primarySidebar->hasChildren() || $secondarySidebar->hasChildren()}
        <div class="row">
            <aside class="col-md-3" aria-label="Sidebar">
                {include file='includes/sidebar.tpl' menu=$primarySidebar}
                {include file='includes/sidebar.tpl' menu=$secondarySidebar}
            </aside>
            <main class="col-md-9" id="main" tabindex="-1">
                {include file='includes/flash.tpl'}
                {$page_content nofilter}
            </main>
        </div>
    {else}
        <main id="main" tabindex="-1">
            {include file='includes/flash.tpl'}
            {$page_content nofilter}
        </main>
    {/if}
</div>
<footer class="site-footer">
    <div class="container">&copy; {$date_year} {$companyname|plain}</div>
</footer>
{$footeroutput nofilter}
</body>
</html>
