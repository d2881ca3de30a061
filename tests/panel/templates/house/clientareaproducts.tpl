{* The services. Given: $services. *}
<h1>My Services</h1>
<div class="card">
    <div class="table-responsive">
    <table class="table">
        <caption class="sr-only">Services of this account</caption>
        <thead><tr><th scope="col">Product</th><th scope="col">Domain</th><th scope="col">Price</th><th scope="col">Next due</th><th scope="col">Status</th></tr></thead>
        <tbody>
            {foreach $services as $service}
                <tr>
                    <td><a href="{$WEB_ROOT}/clientarea.php?action=productdetails&amp;id={$service->id}">{$service->product|plain}</a></td>
                    <td>{$service->domain|plain}</td><td>{$service->amount}</td><td>{$service->nextduedate}</td>
                    <td><span class="label label-{$service->domainstatus|statuslabel}">{$service->domainstatus}</span></td>
                </tr>
            {foreachelse}
                <tr><td colspan="5">There are no services yet.</td></tr>
            {/foreach}
        </tbody>
    </table>
    </div>
</div>
