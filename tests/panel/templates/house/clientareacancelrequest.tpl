{* Asking to end a service. Given: $service, $id, $errors. *}
<h1>Request Cancellation</h1>
{include file='includes/errors.tpl'}
<form method="post" action="{$WEB_ROOT}/clientarea.php?action=cancel" class="card">
    <div class="card-body">
        {include file='includes/token.tpl'}
        <input type="hidden" name="id" value="{$id}">
        <p>{$service->product|plain} - {$service->domain|plain}</p>
        <div class="form-group">
            <label for="reason">Why do you cancel?</label>
            <textarea class="form-control" id="reason" name="cancellationreason" rows="4" required></textarea>
        </div>
        <div class="form-group">
            <label for="type">When should it end?</label>
            <select class="form-control" id="type" name="type"><option>End of Billing Period</option><option>Immediate</option></select>
        </div>
        <button class="btn btn-danger">Request Cancellation</button>
    </div>
</form>
