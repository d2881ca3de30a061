<?php

declare(strict_types=1);

namespace WHMCS\Module\Addon\Keyholder\Client;

use WHMCS\Module\Addon\Keyholder\Panel\Session;
use WHMCS\Module\Addon\Keyholder\Panel\Site;
use WHMCS\Module\Addon\Keyholder\Texts;

/**
 * A member of the staff acts as somebody: every page says so, and one button ends it.
 */
final class Acting extends Page
{
    /** Hook ClientAreaHeaderOutput. */
    public static function banner(): string
    {
        try {
            $who = Session::client() > 0 ? Session::show() : null;
            if (($who['acting'] ?? null) === null) {
                return '';
            }
            $marks = Form::marks();
        } catch (\Throwable $away) {
            return '';
        }
        $e = static function ($text): string {
            return htmlspecialchars((string) $text, ENT_QUOTES, 'UTF-8');
        };
        $texts = Texts::ofVisitor();
        $values = ['staff' => $who['acting'], 'name' => $who['user']['name'], 'account' => $who['account']['name'] ?? ''];
        $fields = ['token' => $marks['token'], 'keyholder_user' => $marks['user_in_use'], 'keyholder_account' => $marks['account_in_use']];
        $hidden = '';
        foreach ($fields as $name => $value) {
            $hidden .= '<input type="hidden" name="' . $e($name) . '" value="' . $e($value) . '">';
        }

        return '<div role="region" aria-label="' . $e($texts->get('acting_title')) . '" id="keyholder-acting" style="padding: .5rem 1rem; background: #fdf2d8; color: #553a00; text-align: center">'
            . $e($texts->get('acting_banner', $values))
            . ' <form method="post" action="' . $e(Site::page('acting')) . '" style="display: inline">' . $hidden
            . '<button type="submit" name="do" value="stop" class="btn btn-default btn-sm">' . $e($texts->get('acting_stop')) . '</button></form></div>';
    }

    /** @return array<string, mixed> */
    public function show(): array
    {
        Site::redirect(Site::page('accounts'));

        return [];
    }

    /** Ends it and goes back to the client's page in the admin area. @return array<string, mixed> */
    public function stop(): array
    {
        $acting = (Session::show()['acting'] ?? null) !== null;
        $account = Session::account();
        if ($acting) {
            Session::end();
            Session::forgetClient();
        }
        // The folder may have been given another name in the panel's configuration.
        $folder = is_string($GLOBALS['customadminpath'] ?? null) ? $GLOBALS['customadminpath'] : 'admin';
        Site::redirect($acting ? Site::path($folder . '/clientssummary.php?userid=' . $account) : Site::page('accounts'));

        return [];
    }
}
