{* The message. Given: $department, $deptid, $priorities, $formdata, $errors. *}
<h1>Open Ticket</h1>
{include file='includes/errors.tpl'}
<form method="post" action="{$WEB_ROOT}/submitticket.php?step=3" class="card">
    <div class="card-body">
        {include file='includes/token.tpl'}
        <input type="hidden" name="deptid" value="{$deptid}">
        <p>Department: {$department->name|plain}</p>
        {if !$loggedin}
            {include file='includes/field.tpl' name='name' label='Your name' value=$formdata.name|default:'' required=true}
            {include file='includes/field.tpl' name='email' label='Your email address' type='email' value=$formdata.email|default:'' required=true}
        {/if}
        {include file='includes/field.tpl' name='subject' label='Subject' value=$formdata.subject|default:'' required=true}
        <div class="form-group">
            <label for="urgency">Priority</label>
            <select class="form-control" id="urgency" name="urgency">
                {foreach $priorities as $priority}<option{if $priority == $formdata.priority} selected{/if}>{$priority}</option>{/foreach}
            </select>
        </div>
        <div class="form-group">
            <label for="message">Message</label>
            <textarea class="form-control" id="message" name="message" rows="8" required>{$formdata.message|default:''}</textarea>
        </div>
        <button class="btn btn-primary" name="save" value="1">Send</button>
    </div>
</form>
