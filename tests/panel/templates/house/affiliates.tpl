{* The affiliate account. Given: $affiliate or nothing. *}
<h1>Affiliates</h1>
<form method="post" action="{$WEB_ROOT}/affiliates.php" class="card">
    <div class="card-body">
        {include file='includes/token.tpl'}
        {if $affiliate}
            <dl class="facts">
                <dt>Visitors</dt><dd>{$affiliate->visitors}</dd>
                <dt>Balance</dt><dd>{$affiliate->balance}</dd>
                <dt>Withdrawn</dt><dd>{$affiliate->withdrawn}</dd>
            </dl>
            {if $affiliate->balance > 0}<button class="btn btn-primary" name="withdrawalrequest" value="true">Request a withdrawal</button>{/if}
        {else}
            <p>Recommend us and earn a share.</p>
            <button class="btn btn-primary" name="activate" value="true">Activate the affiliate account</button>
        {/if}
    </div>
</form>
