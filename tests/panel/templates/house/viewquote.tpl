{* One quote. Given: $quote. *}
<h1>Quote #{$quote->id}</h1>
<div class="card">
    <div class="card-body">
        <h2>{$quote->subject|plain}</h2>
        <p class="message">{$quote->proposal|plain}</p>
        <dl class="facts">
            <dt>Total</dt><dd>{$quote->total}</dd>
            <dt>Valid until</dt><dd>{$quote->validuntil}</dd>
            <dt>Stage</dt><dd><span class="label label-{$quote->stage|statuslabel}">{$quote->stage}</span></dd>
        </dl>
    </div>
    {if $quote->stage == 'Delivered'}
        <form method="post" action="{$WEB_ROOT}/viewquote.php?id={$quote->id}" class="card-footer">
            {include file='includes/token.tpl'}
            <input type="hidden" name="action" value="accept">
            <button class="btn btn-primary">Accept</button>
        </form>
    {/if}
</div>
