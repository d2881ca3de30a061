{* The quotes. Given: $quotes. *}
<h1>My Quotes</h1>
<div class="card">
    <div class="table-responsive">
    <table class="table">
        <caption class="sr-only">Quotes for this account</caption>
        <thead><tr><th scope="col">Quote</th><th scope="col">Subject</th><th scope="col">Valid until</th><th scope="col">Total</th><th scope="col">Stage</th></tr></thead>
        <tbody>
            {foreach $quotes as $quote}
                <tr>
                    <td><a href="{$WEB_ROOT}/viewquote.php?id={$quote->id}">#{$quote->id}</a></td>
                    <td>{$quote->subject|plain}</td><td>{$quote->validuntil}</td><td>{$quote->total}</td>
                    <td><span class="label label-{$quote->stage|statuslabel}">{$quote->stage}</span></td>
                </tr>
            {foreachelse}
                <tr><td colspan="5">There are no quotes.</td></tr>
            {/foreach}
        </tbody>
    </table>
    </div>
</div>
