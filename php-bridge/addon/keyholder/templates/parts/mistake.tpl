{* What is wrong with the form around it; one form of a page has it. Given: $error. *}
<div class="keyholder-messages"><div class="alert alert-danger" role="alert" id="keyholder-error">{$error|escape}</div></div>
