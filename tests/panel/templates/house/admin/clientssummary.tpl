{* One client. Given: $client, $clientid, $stats, $contacts, $services, $tickets, $summaryHtml, $actionLinks. *}
<h1>{$client->firstname|plain} {$client->lastname|plain} <small>#{$clientid}</small></h1>
<div class="row">
    <div class="col-md-6"><section class="card">
        <h2 class="card-header">Profile</h2>
        <dl class="card-body facts">
            <dt>Company</dt><dd>{$client->companyname|plain}</dd>
            <dt>Email</dt><dd>{$client->email}</dd>
            <dt>Status</dt><dd><span class="label label-{$client->status|statuslabel}">{$client->status}</span></dd>
            <dt>Services</dt><dd>{$stats.productsnumactive} of {$stats.productsnumtotal} active</dd>
            <dt>Unpaid invoices</dt><dd>{$stats.numdueinvoices}</dd>
        </dl>
        <form class="card-footer" method="post" action="{$WEB_ROOT}/admin/clientssummary.php?userid={$clientid}">
            {include file='includes/token.tpl'}
            <button class="btn btn-primary" id="summary-login-as-client" name="loginasclient" value="true">Login as Client</button>
        </form>
    </section></div>
    <div class="col-md-6"><section class="card">
        <h2 class="card-header">Actions</h2>
        <ul class="list-group">
            {foreach $actionLinks as $link}<li class="list-group-item">{$link nofilter}</li>{foreachelse}<li class="list-group-item">None</li>{/foreach}
        </ul>
    </section></div>
</div>
{$summaryHtml nofilter}
<section class="card">
    <h2 class="card-header">Contacts</h2>
    <div class="table-responsive"><table class="table">
        <thead><tr><th scope="col">Id</th><th scope="col">Name</th><th scope="col">Email</th><th scope="col">Kind</th><th scope="col">Permissions</th></tr></thead>
        <tbody>
            {foreach $contacts as $contact}
                <tr><td>{$contact->id}</td><td>{$contact->firstname|plain} {$contact->lastname|plain}</td><td>{$contact->email}</td>
                <td>{if $contact->subaccount}Sub-account{else}Contact{/if}</td><td>{$contact->permissions|replace:',':', '}</td></tr>
            {foreachelse}<tr><td colspan="5">None</td></tr>{/foreach}
        </tbody>
    </table></div>
</section>
<section class="card">
    <h2 class="card-header">Services</h2>
    <ul class="list-group">
        {foreach $services as $service}<li class="list-group-item">{$service->product|plain} - {$service->domain|plain} <span class="label label-{$service->domainstatus|statuslabel}">{$service->domainstatus}</span></li>{foreachelse}<li class="list-group-item">None</li>{/foreach}
    </ul>
</section>
<section class="card">
    <h2 class="card-header">Tickets</h2>
    <ul class="list-group">
        {foreach $tickets as $ticket}<li class="list-group-item">#{$ticket->tid} {$ticket->title|plain} <span class="label label-{$ticket->status|statuslabel}">{$ticket->status}</span></li>{foreachelse}<li class="list-group-item">None</li>{/foreach}
    </ul>
</section>
