{* User management of the account in use. Given: $account_name, $members [{user, name, email, kind, status, owner, self, roles, until,
   last_used, edit}], $total (a text), $search {text, status, statuses [{value, text}], is_on, found}, $pager {earlier, later, text}, $invitations [{invitation, email, status, inviter, created,
   expires, resend, cancel}], $later_invitations (address), $groups, $grants and $form {email, choice, permissions} of the
   invitation form, $owner (the person is), $error.
   Posts to: users, do = invite, resend, cancel, remove. *}
<div class="keyholder">
    <h1>{$heading|escape}</h1>
    {include file="./parts/flash.tpl" error=''}
    <div class="keyholder-head">
        <p>{$_lang.users_lead|replace:':account':$account_name|escape}</p>
        <a class="btn btn-primary" href="#keyholder-invite">{$_lang.invite_title|escape}</a>
        {if $owner}<a class="btn btn-default" href="{$pages.ownership|escape}">{$_lang.ownership_title|escape}</a>{/if}
    </div>

    <section class="card panel panel-default">
        <div class="card-body panel-body">
        <h2 class="card-title" id="members-title">{$_lang.members_title|escape} <span class="badge">{$total|escape}</span></h2>
        {include file="./parts/search.tpl"}
        {if $pager.text neq ''}<p>{$pager.text|escape}</p>{/if}
        {if $members}
        <table class="table keyholder-table" aria-labelledby="members-title">
            <thead>
                <tr>
                    <th scope="col">{$_lang.column_person|escape}</th>
                    <th scope="col">{$_lang.column_kind|escape}</th>
                    <th scope="col">{$_lang.column_status|escape}</th>
                    <th scope="col">{$_lang.column_last_used|escape}</th>
                    <th scope="col"><span class="sr-only">{$_lang.column_actions|escape}</span></th>
                </tr>
            </thead>
            <tbody>
            {foreach $members as $member}
                <tr data-user="{$member.user|escape}">
                    <th scope="row" data-label="{$_lang.column_person|escape}">
                        {$member.name|escape}{if $member.self} <span class="keyholder-you">({$_lang.you|escape})</span>{/if}
                        <small>{$member.email|escape}</small>
                    </th>
                    <td data-label="{$_lang.column_kind|escape}"><span class="badge label badge-{$member.kind.class|escape} label-{$member.kind.class|escape}">{$member.kind.text|escape}</span>
                        {foreach $member.roles as $role}<span class="badge label badge-default label-default">{$role|escape}</span> {/foreach}</td>
                    <td data-label="{$_lang.column_status|escape}"><span class="badge label badge-{$member.status.class|escape} label-{$member.status.class|escape}">{$member.status.text|escape}</span>
                        {if $member.until}<small>{$_lang.until_day|escape}: <time datetime="{$member.until.iso|escape}">{$member.until.text|escape}</time></small>{/if}</td>
                    <td data-label="{$_lang.column_last_used|escape}">{if $member.last_used}<time datetime="{$member.last_used.iso|escape}">{$member.last_used.text|escape}</time>{else}{$_lang.never|escape}{/if}</td>
                    <td class="keyholder-actions">
                        {if $member.owner}
                            <span class="text-muted">{$_lang.owner_holds_all|escape}</span>
                        {else}
                            <a class="btn btn-default btn-sm" href="{$member.edit|escape}">{$_lang.manage_permissions|escape}<span class="sr-only">: {$member.name|escape}</span></a>
                            {if !$member.self}
                                <form method="post" action="{$pages.users|escape}" data-keyholder-confirm="{$_lang.remove_sure|replace:':name':$member.name|escape}">
                                    {include file="./parts/marks.tpl"}
                                    <input type="hidden" name="user" value="{$member.user|escape}">
                                    <button type="submit" name="do" value="remove" class="btn btn-danger btn-sm">{$_lang.remove_access|escape}<span class="sr-only">: {$member.name|escape}</span></button>
                                </form>
                            {/if}
                        {/if}
                    </td>
                </tr>
            {/foreach}
            </tbody>
        </table>
        {/if}
        {include file="./parts/pager.tpl" label=$_lang.members_title}
        </div>
    </section>

    <section class="card panel panel-default">
        <div class="card-body panel-body">
        <h2 class="card-title" id="invitations-title">{$_lang.invitations_title|escape}</h2>
        {if $invitations}
        <table class="table keyholder-table" aria-labelledby="invitations-title">
            <thead>
                <tr>
                    <th scope="col">{$_lang.column_email|escape}</th>
                    <th scope="col">{$_lang.column_status|escape}</th>
                    <th scope="col">{$_lang.column_created|escape}</th>
                    <th scope="col">{$_lang.column_expires|escape}</th>
                    <th scope="col"><span class="sr-only">{$_lang.column_actions|escape}</span></th>
                </tr>
            </thead>
            <tbody>
            {foreach $invitations as $invitation}
                <tr data-invitation="{$invitation.invitation|escape}">
                    <th scope="row" data-label="{$_lang.column_email|escape}">{$invitation.email|escape}
                        {if $invitation.inviter neq ''}<small>{$_lang.invited_by|replace:':name':$invitation.inviter|escape}</small>{/if}
                    </th>
                    <td data-label="{$_lang.column_status|escape}"><span class="badge label badge-{$invitation.status.class|escape} label-{$invitation.status.class|escape}">{$invitation.status.text|escape}</span></td>
                    <td data-label="{$_lang.column_created|escape}">{if $invitation.created}<time datetime="{$invitation.created.iso|escape}">{$invitation.created.text|escape}</time>{/if}</td>
                    <td {if $invitation.expires}data-label="{$_lang.column_expires|escape}"{/if}>{if $invitation.expires}<time datetime="{$invitation.expires.iso|escape}">{$invitation.expires.text|escape}</time>{/if}</td>
                    <td class="keyholder-actions">
                        {if $invitation.resend}
                            <form method="post" action="{$pages.users|escape}">
                                {include file="./parts/marks.tpl"}
                                <input type="hidden" name="invitation" value="{$invitation.invitation|escape}">
                                <button type="submit" name="do" value="resend" class="btn btn-default btn-sm">{$_lang.resend|escape}<span class="sr-only">: {$invitation.email|escape}</span></button>
                            </form>
                        {/if}
                        {if $invitation.cancel}
                            <form method="post" action="{$pages.users|escape}" data-keyholder-confirm="{$_lang.cancel_sure|replace:':email':$invitation.email|escape}">
                                {include file="./parts/marks.tpl"}
                                <input type="hidden" name="invitation" value="{$invitation.invitation|escape}">
                                <button type="submit" name="do" value="cancel" class="btn btn-default btn-sm">{$_lang.cancel_invitation|escape}<span class="sr-only">: {$invitation.email|escape}</span></button>
                            </form>
                        {/if}
                    </td>
                </tr>
            {/foreach}
            </tbody>
        </table>
        {if $later_invitations neq ''}<p><a href="{$later_invitations|escape}">{$_lang.earlier_invitations|escape}</a></p>{/if}
        {else}
            <p class="text-muted">{$_lang.no_invitations|escape}</p>
        {/if}
        </div>
    </section>

    <section class="card panel panel-default">
        <div class="card-body panel-body">
        <h2 class="card-title">{$_lang.invite_title|escape}</h2>
        <p>{$_lang.invite_lead|escape}</p>
        <form method="post" action="{$pages.users|escape}" id="keyholder-invite">
            {include file="./parts/marks.tpl"}
            {if $error neq ''}{include file="./parts/mistake.tpl"}{/if}
            <div class="form-group">
                <label for="invite-email">{$_lang.column_email|escape}</label>
                <input type="email" name="email" id="invite-email" class="form-control" value="{$form.email|escape}" maxlength="254"
                    autocomplete="off" required {if $error neq ''}aria-describedby="keyholder-error" aria-invalid="true" autofocus{/if}>
            </div>
            <div class="keyholder-choice" role="radiogroup" aria-label="{$_lang.permissions_title|escape}">
                <input type="radio" name="choice" value="all" id="choice-all" {if $form.choice eq 'all'}checked{/if}>
                <label for="choice-all">{$_lang.choice_all|escape}</label>
                <input type="radio" name="choice" value="choose" id="choice-choose" {if $form.choice eq 'choose'}checked{/if}>
                <label for="choice-choose">{$_lang.choice_choose|escape}</label>
                {if $grants.services || $grants.domains}
                    <input type="radio" name="choice" value="single" id="choice-single" {if $form.choice eq 'single'}checked{/if}>
                    <label for="choice-single">{$_lang.choice_single|escape}</label>
                {/if}
                {include file="./parts/things.tpl" open=$form.choice eq 'single'}
                {include file="./parts/permissions.tpl" fixed=false}
                {include file="./parts/grants.tpl" addresses=false}
            </div>
            <button type="submit" name="do" value="invite" class="btn btn-primary">{$_lang.send_invitation|escape}</button>
        </form>
        </div>
    </section>
</div>
