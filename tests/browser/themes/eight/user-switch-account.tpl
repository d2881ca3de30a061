{* Everything that whmcs.md 5.5 names. Written for the tests. *}
{include file="$template/includes/flashmessage.tpl"}
{if $accounts->count() == 0}
    <p id="none">{lang key="switchAccount.noneFound"} {lang key="switchAccount.createInstructions"}
        <a href="{routePath('cart-index')}">{lang key="shopNow"}</a></p>
{else}
    <h2>{lang key="switchAccount.choose"}</h2>
    <p id="count">{$accounts->count()}</p>
    {foreach $accounts as $account}
        <p class="account" data-id="{$account->id}" data-status="{$account->status}">{$account->displayName}
            {if $account->authedUserIsOwner()}<i class="owner">{lang key="clientOwner"}</i>{/if}
            <button data-id="{$account->id}"{if $account->status == 'Closed'} disabled{/if}>{lang key="go"}</button></p>
    {/foreach}
{/if}
<form id="choose" method="post" action="{routePath('user-accounts')}"><input type="hidden" name="id" value="" id="inputSwitchAcctId"></form>
<script>
    document.querySelectorAll('.account button').forEach(function (button) {
        button.addEventListener('click', function () {
            document.getElementById('inputSwitchAcctId').value = button.dataset.id;
            document.getElementById('choose').submit();
        });
    });
</script>
