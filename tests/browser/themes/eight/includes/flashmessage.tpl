{* The message for this page, once. *}
{if $message = get_flash_message()}
    <p class="message message-{$message.type}" role="status">{$message.text}</p>
{/if}
