{* The start page, for everybody. *}
<div class="hero">
    <h1>Welcome to {$companyname|plain}</h1>
    <p>Hosting, domains and help, in one place.</p>
    {if $loggedin}
        <a class="btn btn-primary" href="{$WEB_ROOT}/clientarea.php">To the client area</a>
    {else}
        <a class="btn btn-primary" href="{$WEB_ROOT}/login.php">Login</a>
    {/if}
    <a class="btn btn-default" href="{$WEB_ROOT}/cart.php">See the products</a>
</div>
