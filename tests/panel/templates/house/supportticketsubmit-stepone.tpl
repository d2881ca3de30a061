{* Choosing a department. Given: $departments, $errors. *}
<h1>Open Ticket</h1>
{include file='includes/errors.tpl'}
<ul class="list-group">
    {foreach $departments as $department}
        <li class="list-group-item">
            <a href="{$WEB_ROOT}/submitticket.php?step=2&amp;deptid={$department->id}">{$department->name|plain}</a>
            <span class="text-muted">{$department->description|plain}</span>
        </li>
    {foreachelse}
        <li class="list-group-item">There is no department that takes tickets here.</li>
    {/foreach}
</ul>
