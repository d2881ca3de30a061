{* Calls what nobody has; which of them, the address says. Written for the tests. *}
<p id="half">half of it</p>
{if $smarty.get.ask == 'method'}{foreach $users as $user}{$user->levitate()}{/foreach}
{elseif $smarty.get.ask == 'route'}{routePath('account-levitate')}
{elseif $smarty.get.ask == 'collection'}{$users->levitate()}
{elseif $smarty.get.ask == 'nothing'}{$nobody->levitate()}
{elseif $smarty.get.ask == 'class'}{\WHMCS\Levitation::start()}
{elseif $smarty.get.ask == 'file'}{include file="$template/includes/absent.tpl"}
{/if}
