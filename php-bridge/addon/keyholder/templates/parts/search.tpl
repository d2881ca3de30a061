{* Looks for members. Given: $search {text, status, statuses [{value, text}], is_on, found (a text)}. Gets: users, search, status. *}
<form method="get" action="{$home_page|escape}" role="search" class="keyholder-search" id="keyholder-search">
    <input type="hidden" name="m" value="keyholder">
    <input type="hidden" name="page" value="users">
    <div class="form-group">
        <label for="search-text">{$_lang.search_text|escape}</label>
        <input type="search" name="search" id="search-text" class="form-control" value="{$search.text|escape}" maxlength="255" autocomplete="off">
    </div>
    <div class="form-group">
        <label for="search-status">{$_lang.column_status|escape}</label>
        <select name="status" id="search-status" class="form-control">
            <option value="">{$_lang.search_any_status|escape}</option>
            {foreach $search.statuses as $status}<option value="{$status.value|escape}" {if $search.status eq $status.value}selected{/if}>{$status.text|escape}</option>{/foreach}
        </select>
    </div>
    <p class="keyholder-buttons">
        <button type="submit" class="btn btn-default">{$_lang.search_button|escape}</button>
        {if $search.is_on}<a href="{$pages.users|escape}">{$_lang.search_all|escape}</a>{/if}
    </p>
    {if $search.is_on}<p role="status" id="keyholder-found">{$search.found|escape}</p>{/if}
</form>
