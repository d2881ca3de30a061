{* A message about what was just done. Given: $keyholder_message {type, text} or nothing, $error (text, "" for none). *}
<div class="keyholder-messages" aria-live="polite">
{if $keyholder_message}
    <div class="alert alert-{$keyholder_message.type|escape}" role="status">{$keyholder_message.text|escape}</div>
{/if}
{if isset($error) && $error neq ''}
    <div class="alert alert-danger" role="alert" id="keyholder-error">{$error|escape}</div>
{/if}
</div>
