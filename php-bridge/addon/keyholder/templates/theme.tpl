{* A page drawn by a theme of WHMCS 8. Given: $keyholder_theme, which draws it, and $keyholder_ours: our own template where the theme has none. *}
{capture assign='keyholder_content'}{if $keyholder_ours neq ''}{include file="./`$keyholder_ours`"}{/if}{/capture}
{$keyholder_theme->draw($smarty.template_object, $keyholder_content) nofilter}
