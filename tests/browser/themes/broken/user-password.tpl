{if levitate($user)}{/if}
