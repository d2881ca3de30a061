{* The frame of every admin page. Given: $page_content, $addons (names), what hooks put out. *}
<!doctype html>
<html lang="en">
<head>
    <meta charset="utf-8">
    <meta name="viewport" content="width=device-width, initial-scale=1">
    <title>{$pagetitle} - Admin - {$companyname|plain}</title>
    <link rel="stylesheet" href="{$WEB_ROOT}/css/house.css">
    {$headoutput nofilter}
</head>
<body class="admin">
<a class="skip-link" href="#main">Skip to the content</a>
{$headeroutput nofilter}
<header class="site-header">
    <div class="container">
        <a class="brand" href="{$WEB_ROOT}/admin/index.php">{$companyname|plain} Admin</a>
        {if $adminid}
            <nav class="navbar navbar-primary" aria-label="Main">
                <ul class="nav">
                    <li class="nav-item"><a href="{$WEB_ROOT}/admin/index.php">Clients</a></li>
                    <li class="nav-item"><a href="{$WEB_ROOT}/admin/addonmodules.php">Addons</a></li>
                    {foreach $addons as $name}
                        <li class="nav-item"><a href="{$WEB_ROOT}/admin/addonmodules.php?module={$name}">{$name}</a></li>
                    {/foreach}
                </ul>
            </nav>
            <form class="navbar-secondary" method="post" action="{$WEB_ROOT}/admin/logout.php">
                {include file='includes/token.tpl'}
                <button class="btn btn-default btn-sm">Logout {$adminname}</button>
            </form>
        {/if}
    </div>
</header>
<main class="container page" id="main" tabindex="-1">
    {include file='includes/flash.tpl'}
    {$page_content nofilter}
</main>
{$footeroutput nofilter}
</body>
</html>
