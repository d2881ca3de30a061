{* Turns of Smarty that templates of WHMCS 8 take and other pages of this theme do not. *}
<p id="constructs">{include file="$template/includes/notice.tpl" type="error" msg="<b>{lang key="clientareacancel"}</b>"}
{assign "action" ['active' => 'last-of-', 'count' => 2]}{foreach [1, 2] as $number}{if $number@last}{$action['active']}{$action['count']}{/if}{if $number@first}{/if}{/foreach}
{if $number eq 2 and !isset($absent) and (!isset($rightDrop) || !$rightDrop) and !empty($action)}two{/if}
{if in_array('nav-divider', ['dropdown-divider', 'nav-divider'])}dropdown{/if}
{if $kbarticle.title}{$kbarticle.title}{else}{"Ο Κλειδούχος"|escape}{/if}
{if $notice = $absent.text}{$notice}{/if}{"{lang key='nobody.knows.this'}-x"|escape}
{lang key='disabled'|strtolower nocache}</p>
