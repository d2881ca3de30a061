{* The domains. Given: $domains. *}
<h1>My Domains</h1>
<div class="card">
    <div class="table-responsive">
    <table class="table">
        <caption class="sr-only">Domains of this account</caption>
        <thead><tr><th scope="col">Domain</th><th scope="col">Expires</th><th scope="col">Status</th></tr></thead>
        <tbody>
            {foreach $domains as $domain}
                <tr>
                    <td><a href="{$WEB_ROOT}/clientarea.php?action=domaindetails&amp;id={$domain->id}">{$domain->domain|plain}</a></td>
                    <td>{$domain->expirydate}</td>
                    <td><span class="label label-{$domain->status|statuslabel}">{$domain->status}</span></td>
                </tr>
            {foreachelse}
                <tr><td colspan="3">There are no domains yet.</td></tr>
            {/foreach}
        </tbody>
    </table>
    </div>
</div>
