{* One invoice. Given: $invoice. *}
<h1>Invoice #{$invoice->id}</h1>
<div class="card">
    <dl class="card-body facts">
        <dt>Date</dt><dd>{$invoice->date}</dd>
        <dt>Due</dt><dd>{$invoice->duedate}</dd>
        <dt>Total</dt><dd>{$invoice->total}</dd>
        <dt>Status</dt><dd><span class="label label-{$invoice->status|statuslabel}">{$invoice->status}</span></dd>
    </dl>
    {if $invoice->status == 'Unpaid'}
        <form method="post" action="{$WEB_ROOT}/viewinvoice.php?id={$invoice->id}" class="card-footer">
            {include file='includes/token.tpl'}
            <button class="btn btn-primary">Pay</button>
        </form>
    {/if}
</div>
