{* Paying several invoices at once. Given: $invoices (unpaid), $errors. *}
<h1>Mass Payment</h1>
{include file='includes/errors.tpl'}
<form method="post" action="{$WEB_ROOT}/clientarea.php?action=masspay" class="card">
    <div class="card-body">
        {include file='includes/token.tpl'}
        {foreach $invoices as $invoice}
            <div class="form-check">
                <input type="checkbox" id="invoice-{$invoice->id}" name="invoiceids[]" value="{$invoice->id}" checked>
                <label for="invoice-{$invoice->id}">Invoice #{$invoice->id}, due {$invoice->duedate}: {$invoice->total}</label>
            </div>
        {foreachelse}
            <p>Everything is paid.</p>
        {/foreach}
        {if $invoices}<button class="btn btn-primary">Pay</button>{/if}
    </div>
</form>
