{* The list of clients. Given: $clients, $search, $page, $pages, $total. *}
<h1>Clients</h1>
<form method="get" action="{$WEB_ROOT}/admin/index.php" class="search" role="search">
    <label class="sr-only" for="search">Name or email begins with</label>
    <input class="form-control" id="search" name="search" value="{$search}" placeholder="Name or email begins with">
    <button class="btn btn-default">Search</button>
</form>
<p>{$total} clients</p>
<div class="card"><div class="table-responsive">
<table class="table">
    <caption class="sr-only">Clients</caption>
    <thead><tr><th scope="col">Id</th><th scope="col">Name</th><th scope="col">Company</th><th scope="col">Email</th><th scope="col">Created</th><th scope="col">Status</th></tr></thead>
    <tbody>
        {foreach $clients as $client}
            <tr>
                <td>{$client->id}</td>
                <td><a href="{$WEB_ROOT}/admin/clientssummary.php?userid={$client->id}">{$client->firstname|plain} {$client->lastname|plain}</a></td>
                <td>{$client->companyname|plain}</td><td>{$client->email}</td><td>{$client->datecreated}</td>
                <td><span class="label label-{$client->status|statuslabel}">{$client->status}</span></td>
            </tr>
        {foreachelse}
            <tr><td colspan="6">Nobody is found.</td></tr>
        {/foreach}
    </tbody>
</table>
</div></div>
<nav aria-label="Pages" class="btn-row">
    {if $page > 1}<a class="btn btn-default" href="{$WEB_ROOT}/admin/index.php?page={$page-1}&amp;search={$search|escape:'url'}">Previous</a>{/if}
    {if $page < $pages}<a class="btn btn-default" href="{$WEB_ROOT}/admin/index.php?page={$page+1}&amp;search={$search|escape:'url'}">Next</a>{/if}
</nav>
