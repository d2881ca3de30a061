{* One service. Given: $service, $errors, $hookOutput. *}
<h1>{$service->product|plain}</h1>
{include file='includes/errors.tpl'}
<div class="card">
    <dl class="card-body facts">
        <dt>Domain</dt><dd>{$service->domain|plain}</dd>
        <dt>Username</dt><dd>{$service->username|plain}</dd>
        <dt>Price</dt><dd>{$service->amount}</dd>
        <dt>Next due</dt><dd>{$service->nextduedate}</dd>
        <dt>Status</dt><dd><span class="label label-{$service->domainstatus|statuslabel}">{$service->domainstatus}</span></dd>
    </dl>
    <div class="card-footer btn-row">
        {if $service->domainstatus == 'Active' && $service->servertype}
            <a class="btn btn-primary" href="{$WEB_ROOT}/clientarea.php?action=productdetails&amp;id={$id}&amp;dosinglesignon=1">Log in to the control panel</a>
        {/if}
        <a class="btn btn-default" href="{$WEB_ROOT}/upgrade.php?type=package&amp;id={$id}">Upgrade/Downgrade</a>
        <a class="btn btn-default" href="{$WEB_ROOT}/clientarea.php?action=cancel&amp;id={$id}">Request Cancellation</a>
    </div>
</div>
{$hookOutput nofilter}
<h2>Change Password</h2>
<form method="post" action="{$WEB_ROOT}/clientarea.php?action=productdetails" class="card">
    <div class="card-body">
        {include file='includes/token.tpl'}
        <input type="hidden" name="id" value="{$id}">
        <input type="hidden" name="modulechangepassword" value="true">
        {include file='includes/field.tpl' name='newpw' label='New password' type='password' autocomplete='new-password' required=true}
        {include file='includes/field.tpl' name='confirmpw' label='New password, again' type='password' autocomplete='new-password' required=true}
        <button class="btn btn-primary">Save Changes</button>
    </div>
</form>
