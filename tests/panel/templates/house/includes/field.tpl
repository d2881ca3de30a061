{* One text field with its label. Given: $name, $label, $value; optional $type, $required, $autocomplete. *}
<div class="form-group">
    <label for="input-{$name}">{$label}</label>
    <input class="form-control" id="input-{$name}" name="{$name}" type="{$type|default:'text'}" value="{$value|default:''}"
        autocomplete="{$autocomplete|default:'off'}"{if $required|default:false} required{/if}>
</div>
