{* The head of every page. Everything that whmcs.md 5.8 names. Written for the tests. *}
<!doctype html>
<html lang="en">
<head>
    <meta charset="{$charset}">
    <meta name="viewport" content="width=device-width, initial-scale=1">
    <title>{$pagetitle} - {$companyname}</title>
    {\WHMCS\View\Asset::fontCssInclude('none.css')}
    {assetExists file="eight.css"}<link rel="stylesheet" href="{$__assetPath__}">{/assetExists}
    {assetExists file="absent.css"}<link rel="stylesheet" href="{$__assetPath__}" id="absent">{/assetExists}
    <style>
        body { margin: 0; font: 16px/1.5 sans-serif; color: #223; overflow-wrap: anywhere; }
        header, main, footer { max-width: 60rem; margin: auto; padding: .5rem 1rem; }
        header { background: #e8eef8; } header ul { display: flex; flex-wrap: wrap; gap: .2rem 1rem; padding: 0; list-style: none; }
        main > * { max-width: 100%; } label { display: block; } input, select { max-width: 100%; } small { color: #556; }
        .message { padding: .5rem; background: #e7f6e7; } .message-error { background: #fbe3e3; } .message-warning { background: #fdf3d8; }
    </style>
    <script>
        var csrfToken = '{$token}', saved = '{lang|addslashes key="markdown.saved"}', whmcsBaseUrl = "{\WHMCS\Utility\Environment\WebHelper::getBaseUrl()}";
        var text = '<form method="post" action="/in-a-script">';
        {if $captcha}{$captcha->getPageJs()}{/if}
    </script>
    {$headoutput}
</head>
<body class="{if $loggedin}loggedin {/if}{$templatefile} {$filename}" data-theme="{$template}" data-path="{assetPath file='theme.min.css'}"
    data-system="{$systemurl}" data-root="{$WEB_ROOT}" data-language="{$language}" data-locale="{$activeLocale.localisedName}">
{$headeroutput}
<header>
    {if $assetLogoPath}<img src="{$assetLogoPath}" alt="{$companyname}">{else}<a id="home" href="{$WEB_ROOT}/index.php">{$companyname}</a>{/if}
    <span id="cart">{$cartitemcount}</span>
    {if $loggedin}
        <div id="active">{lang key="loggedInAs"}:
            <a href="{$WEB_ROOT}/clientarea.php?action=details">{if $client.companyname}{$client.companyname}{else}{$client.fullName}{/if}</a>
            <a id="switch" href="{routePath('user-accounts')}">{lang key="switchAccount.title"}</a>
            {if $adminMasqueradingAsClient || $adminLoggedIn}
                <a id="return" href="{$WEB_ROOT}/logout.php?returntoadmin=1">{lang key="admin.returnToAdmin"}</a>
            {/if}
        </div>
        <p id="alerts">{count($clientAlerts)} {lang key="notifications"}
            {foreach $clientAlerts as $alert}<a class="alert-{$alert->getSeverity()}" href="{$alert->getLink()}">{$alert->getMessage()}</a>
            {foreachelse}{lang key="notificationsnone"}{/foreach}</p>
    {/if}
    <form method="post" action="{routePath('knowledgebase-search')}"><input name="search" aria-label="{lang key="searchOurKnowledgebase"}"></form>
    <form method="post" action="https://elsewhere.example/search" id="elsewhere"><input name="q" aria-label="q"></form>
    <ul id="nav">{include file="$template/includes/menu.tpl" menu=$primaryNavbar}</ul>
    <ul id="nav2">{include file="$template/includes/menu.tpl" menu=$secondaryNavbar}</ul>
    <ol>{foreach $breadcrumb as $item}<li>{if !$item@last}<a href="{$item.link}">{/if}{$item.label}{if !$item@last}</a>{/if}</li>{/foreach}</ol>
</header>
{if $openNetworkIssueCounts.open > 0}<p>{lang key="networkIssuesAware"}</p>{/if}
{if $showUserValidationBanner}
    <p id="validation" data-url="{$userValidationUrl}" data-host="{$userValidationHost}">-</p>
{/if}
<i id="dismiss-validation" data-uri="{routePath('dismiss-user-validation')}"></i>
{if $showEmailVerificationBanner}
    <p id="verification">{lang key="verifyEmailAddress"}
        <button id="verify-close" data-uri="{routePath('dismiss-email-verification')}">x</button>
        <button id="verify-send" data-uri="{routePath('user-email-verification-resend')}">{lang key="resendEmail"}</button></p>
{/if}
{if !$inShoppingCart && ($primarySidebar->hasChildren() || $secondarySidebar->hasChildren())}
    <aside>{include file="$template/includes/menu.tpl" menu=$primarySidebar}{include file="$template/includes/menu.tpl" menu=$secondarySidebar}</aside>
{/if}
{if isset($heading) || isset($keyholder_message) || isset($error)}<p id="ours">-</p>{/if}
<a id="to-contacts" href="{routePath('account-contacts')}">{lang key="clientareanavcontacts"}</a>
{if $condlinks.affiliates}<a href="{$WEB_ROOT}/affiliates.php">-</a>{/if}{if $condlinks.allowClientRegistration}<a href="{$WEB_ROOT}/register.php">-</a>{/if}
<main class="{if !$skipMainBodyContainer}container{/if}">
