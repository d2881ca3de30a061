{* An invoice for funds. Given: $errors. *}
<h1>Add Funds</h1>
{include file='includes/errors.tpl'}
<form method="post" action="{$WEB_ROOT}/clientarea.php?action=addfunds" class="card">
    <div class="card-body">
        {include file='includes/token.tpl'}
        {include file='includes/field.tpl' name='amount' label='Amount, 5 to 5000' required=true}
        <button class="btn btn-primary">Create the invoice</button>
    </div>
</form>
