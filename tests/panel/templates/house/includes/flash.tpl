{* What the page before had to say. Given: $flash (type, text) or nothing. *}
{if $flash}
    <div class="alert alert-{$flash.type}" role="status">{$flash.text}</div>
{/if}
