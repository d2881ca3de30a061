{* What every form carries. Given: $token of the panel, $user_in_use and $account_in_use: who the form was drawn for. *}
<input type="hidden" name="token" value="{$token|escape}">
<input type="hidden" name="keyholder_user" value="{$user_in_use|escape}">
<input type="hidden" name="keyholder_account" value="{$account_in_use|escape}">
