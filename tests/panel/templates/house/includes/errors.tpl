{* Why a form was not taken. Given: $errors, a list of texts. *}
{if $errors}
    <div class="alert alert-danger" role="alert">
        <p>Please correct this:</p>
        <ul>{foreach $errors as $error}<li>{$error|plain}</li>{/foreach}</ul>
    </div>
{/if}
