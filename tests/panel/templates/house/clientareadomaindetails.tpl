{* One domain and its name servers. Given: $domain, $domainid, $nameservers, $errors, $hookOutput. *}
<h1>{$domain|plain}</h1>
{include file='includes/errors.tpl'}
<div class="card">
    <dl class="card-body facts">
        <dt>Expires</dt><dd>{$expirydate}</dd>
        <dt>Status</dt><dd><span class="label label-{$status|statuslabel}">{$status}</span></dd>
    </dl>
</div>
{$hookOutput nofilter}
<h2>Name servers</h2>
<form method="post" action="{$WEB_ROOT}/clientarea.php?action=domaindetails" class="card">
    <div class="card-body">
        {include file='includes/token.tpl'}
        <input type="hidden" name="id" value="{$domainid}">
        <input type="hidden" name="sub" value="savens">
        {for $position=1 to 4}
            {include file='includes/field.tpl' name="ns`$position`" label="Name server `$position`" value=$nameservers.$position}
        {/for}
        <button class="btn btn-primary">Save Changes</button>
    </div>
</form>
