{* Everything that whmcs.md 5.10 names. Written for the tests. *}
<ul id="requestors">
    {foreach $replies as $reply}<li class="requestor-type-{$reply.requestor.type_normalised}">{$reply.requestor.name}: {lang key="support.requestor.`$reply.requestor.type_normalised`"}</li>{/foreach}
</ul>
