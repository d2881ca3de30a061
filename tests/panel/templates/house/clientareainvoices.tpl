{* The invoices. Given: $invoices. *}
<h1>My Invoices</h1>
<div class="card">
    <div class="table-responsive">
    <table class="table">
        <caption class="sr-only">Invoices of this account</caption>
        <thead><tr><th scope="col">Invoice</th><th scope="col">Date</th><th scope="col">Due</th><th scope="col">Total</th><th scope="col">Status</th></tr></thead>
        <tbody>
            {foreach $invoices as $invoice}
                <tr>
                    <td><a href="{$WEB_ROOT}/viewinvoice.php?id={$invoice->id}">#{$invoice->id}</a></td>
                    <td>{$invoice->date}</td><td>{$invoice->duedate}</td><td>{$invoice->total}</td>
                    <td><span class="label label-{$invoice->status|statuslabel}">{$invoice->status}</span></td>
                </tr>
            {foreachelse}
                <tr><td colspan="5">There are no invoices yet.</td></tr>
            {/foreach}
        </tbody>
    </table>
    </div>
</div>
