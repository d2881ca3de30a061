{* The store. Given: $products, $errors, $formdata, $cartoutput (HTML). *}
<h1>Store</h1>
{include file='includes/errors.tpl'}
{$cartoutput nofilter}
<form method="post" action="{$WEB_ROOT}/cart.php?a=checkout" class="card">
    <div class="card-body">
        {include file='includes/token.tpl'}
        <fieldset>
            <legend>Product</legend>
            {foreach $products as $product}
                <div class="form-check">
                    <input type="radio" id="pid-{$product->id}" name="pid" value="{$product->id}" required>
                    <label for="pid-{$product->id}">{$product->name|plain}</label>
                </div>
            {/foreach}
        </fieldset>
        {include file='includes/field.tpl' name='domain' label='Domain, if it is for one'}
        {if $loggedin}
            <button class="btn btn-primary" name="submit" value="true">Order</button>
        {else}
            <p><a href="{$WEB_ROOT}/login.php">Log in</a> to order, or become a client:</p>
            {include file='includes/addressfields.tpl'}
            {include file='includes/field.tpl' name='password' label='Password' type='password' autocomplete='new-password' required=true}
            <input type="hidden" name="custtype" value="new">
            <button class="btn btn-primary" name="submit" value="true">Register and order</button>
        {/if}
    </div>
</form>
