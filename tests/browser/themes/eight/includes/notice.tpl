{* Given: $type, $msg. *}
{if $type eq "error"}Alert: {/if}{if $errorshtml}{$errorshtml}{else}{$msg|replace:'<b>Cancel</b>':'It’s said.'}{/if}
