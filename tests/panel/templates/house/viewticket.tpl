{* One ticket. Given: $ticket, $replies, $tid, $c, $errors. *}
<h1>#{$tid} {$ticket->title|plain}</h1>
{include file='includes/errors.tpl'}
<p><span class="label label-{$ticket->status|statuslabel}">{$ticket->status}</span> opened {$ticket->date}</p>
{foreach $replies as $reply}
    <article class="card">
        <h2 class="card-header">{if $reply->admin}{$reply->admin} (staff){elseif $reply->contactid}Sub-account{else}Client{/if}, {$reply->date}</h2>
        <p class="card-body message">{$reply->message}</p>
    </article>
{foreachelse}
    <p class="text-muted">The messages of this ticket were not kept.</p>
{/foreach}
<form method="post" action="{$WEB_ROOT}/viewticket.php?tid={$tid}&amp;c={$c}" class="card">
    <div class="card-body">
        {include file='includes/token.tpl'}
        <div class="form-group">
            <label for="replymessage">Reply</label>
            <textarea class="form-control" id="replymessage" name="replymessage" rows="5" required></textarea>
        </div>
        <button class="btn btn-primary">Send</button>
    </div>
</form>
{if $ticket->status != 'Closed'}
    <form method="post" action="{$WEB_ROOT}/viewticket.php?tid={$tid}&amp;c={$c}">
        {include file='includes/token.tpl'}
        <button class="btn btn-default" name="closeticket" value="true">Close the ticket</button>
    </form>
{/if}
