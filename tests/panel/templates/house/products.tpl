{* The store. Given: $products, $errors, $formdata, $item {pid, domain} in the cart, $loginemail, $cartoutput (HTML). *}
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
                    <input type="radio" id="pid-{$product->id}" name="pid" value="{$product->id}" required{if $item.pid == $product->id} checked{/if}>
                    <label for="pid-{$product->id}">{$product->name|plain}</label>
                </div>
            {/foreach}
        </fieldset>
        {include file='includes/field.tpl' name='domain' label='Domain, if it is for one' value=$item.domain}
        {if $loggedin}
            <button class="btn btn-primary" name="submit" value="true">Order</button>
        {else}
            <fieldset>
                <legend>You are a client</legend>
                {include file='includes/field.tpl' name='loginemail' label='Login email address' type='email' value=$loginemail autocomplete='username'}
                {include file='includes/field.tpl' name='loginpassword' label='Login password' type='password' autocomplete='current-password'}
                <button class="btn btn-primary" name="custtype" value="existing" formnovalidate>Log in and order</button>
            </fieldset>
            <fieldset>
            <legend>You become one</legend>
            {include file='includes/addressfields.tpl'}
            {include file='includes/field.tpl' name='password' label='Password' type='password' autocomplete='new-password' required=true}
            <button class="btn btn-primary" name="custtype" value="new">Register and order</button>
            </fieldset>
        {/if}
    </div>
</form>
