<input type="hidden" name="token" value="{$token}">
