{* Another product for a service. Given: $service, $products, $id, $errors. *}
<h1>Upgrade/Downgrade</h1>
{include file='includes/errors.tpl'}
<form method="post" action="{$WEB_ROOT}/upgrade.php" class="card">
    <div class="card-body">
        {include file='includes/token.tpl'}
        <input type="hidden" name="id" value="{$id}">
        <p>Now: {$service->product|plain} - {$service->domain|plain}</p>
        <div class="form-group">
            <label for="pid">Change to</label>
            <select class="form-control" id="pid" name="pid">
                {foreach $products as $product}<option value="{$product->id}">{$product->name|plain}</option>{/foreach}
            </select>
        </div>
        <button class="btn btn-primary">Order</button>
    </div>
</form>
