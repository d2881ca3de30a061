{* Everything that whmcs.md 5.9 names. Written for the tests. *}
<form id="checkout" method="post" action="cart.php?a=checkout" data-express="{if $inExpressCheckout}1{else}0{/if}" data-selected="{$selectedAccountId}">
    <input type="hidden" name="custtype" value="account"><input type="hidden" name="token" value="{$token}"><input type="hidden" name="pid" value="{$products[0]->id}">
    {foreach $accounts as $account}
        <label><input type="radio" name="account_id" value="{$account->id}"{if $account->id == $selectedAccountId} checked{/if}{if $account->isClosed || $account->noPermission} disabled{/if}>
            <b>{if $account->company}{$account->company}{else}{$account->fullName}{/if}</b> {$account->fullName} ({$account->currencyCode})
            {$account->address1} {$account->address2} {$account->city} {$account->state} {$account->postcode} {$account->countryName}</label>
    {/foreach}
    <label><input type="radio" name="account_id" value="new"> +</label>
    <button>{lang key="continue"}</button>
</form>
