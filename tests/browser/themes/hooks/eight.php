<?php

/*
 * For the tests: draws what templates of WHMCS 8 show on pages of the panel, and answers what a module would ask of the
 * classes of WHMCS 8.
 */

/** Draws a template of the theme "eight" with the variables of a page. */
function eightDraws(string $template, array $vars): string
{
    $smarty = new Smarty();
    $smarty->setTemplateDir(dirname(__DIR__));
    $smarty->setCompileDir(Panel\Config::varDirectory('templates_c/eight'));
    $smarty->muteUndefinedOrNullWarnings();
    $smarty->registerPlugin('function', 'lang', static fn (array $given) => WHMCS\Module\Addon\Keyholder\Whmcs8\Words::get($given['key'], []));
    $smarty->assign($vars + ['template' => 'eight']);
    return $smarty->fetch("eight/$template.tpl");
}

add_hook('ClientAreaFooterOutput', 50, static function (array $vars): string {
    if (isset($vars['accounts'], $vars['products'])) {
        return eightDraws('checkout', $vars);
    }
    return isset($vars['replies']) ? eightDraws('viewticket', ['replies' => array_map(static fn ($reply) => (array) $reply, $vars['replies'])]) : '';
});

add_hook('ClientAreaPage', 50, static function (array $vars): void {
    if (!isset($_GET['classes'])) {
        return;
    }
    $current = new WHMCS\Authentication\CurrentUser();
    $user = $current->user();
    $client = $current->client();
    header('Content-Type: application/json');
    echo json_encode([
        'user' => $current->isAuthenticatedUser(), 'admin' => $current->isAuthenticatedAdmin(), 'masquerading' => $current->isMasqueradingAdmin(),
        'person' => $user === null ? null : [get_class($user), $user->id, $user->firstName, $user->lastName, $user->fullName, $user->email,
            $user->emailVerified(), $user->hasTwoFactorAuthEnabled(), $user->hasSecurityQuestion(), $user->password],
        'is_user' => $user instanceof WHMCS\User\User,
        'account' => $client === null ? null : [(int) $client->id, $client->displayName, $client->fullName, $client->companyName],
        'is_client' => $client instanceof WHMCS\User\Client,
        'members' => $client === null ? null : array_map(static fn ($member) => [$member->email, $member->pivot->owner], $client->users()->all()),
        'ids' => $client === null ? null : $client->getUserIds(),
        'owner' => $client === null ? null : $client->owner()->email,
        'invites' => $client === null ? null : array_map(static fn ($invite) => [$invite->email, $invite->getSenderName()], $client->invites()->all()),
        'owns' => $client === null ? null : $client->authedUserIsOwner(),
        'contacts' => $client === null ? null : $client->contacts()->count(),
        'files' => array_map(static fn ($class) => basename(dirname((new ReflectionClass($class))->getFileName())), ['WHMCS\User\Client', 'WHMCS\User\Client\Contact', 'WHMCS\User\User']),
        'rights' => (new WHMCS\User\Permissions(['tickets']))->hasPermission('tickets'),
        'alert' => (new WHMCS\User\Alert('Look', 'warning'))->getSeverity(),
        'invite' => class_exists('WHMCS\User\User\UserInvite'),
    ]);
    exit;
});
