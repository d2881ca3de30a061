{* The tickets. Given: $tickets. *}
<h1>Support Tickets</h1>
<p><a class="btn btn-primary" href="{$WEB_ROOT}/submitticket.php">Open Ticket</a></p>
<div class="card">
    <div class="table-responsive">
    <table class="table">
        <caption class="sr-only">Tickets of this account</caption>
        <thead><tr><th scope="col">Ticket</th><th scope="col">Department</th><th scope="col">Date</th><th scope="col">Status</th></tr></thead>
        <tbody>
            {foreach $tickets as $ticket}
                <tr>
                    <td><a href="{$WEB_ROOT}/viewticket.php?tid={$ticket->tid}&amp;c={$ticket->c}">#{$ticket->tid} {$ticket->title|plain}</a></td>
                    <td>{$ticket->department|plain}</td><td>{$ticket->date}</td>
                    <td><span class="label label-{$ticket->status|statuslabel}">{$ticket->status}</span></td>
                </tr>
            {foreachelse}
                <tr><td colspan="4">There are no tickets yet.</td></tr>
            {/foreach}
        </tbody>
    </table>
    </div>
</div>
