<?php

declare(strict_types=1);

namespace WHMCS\Module\Addon\Keyholder\Client;

use WHMCS\Module\Addon\Keyholder\Panel\Session;
use WHMCS\Module\Addon\Keyholder\Panel\Site;
use WHMCS\Module\Addon\Keyholder\Texts;

/**
 * Style and script, put into the page itself: the module's folder may lie where no browser reaches.
 */
final class Assets
{
    /** Hook ClientAreaHeadOutput. */
    public static function head(): string
    {
        if (!self::isOurs()) {
            return '';
        }

        return '<style>' . self::read('keyholder.css') . '</style>';
    }

    /**
     * Hook ClientAreaFooterOutput. Marks every form of the panel with the account that it was drawn for, so that
     * the gate can tell a form of another tab.
     */
    public static function foot(): string
    {
        try {
            $account = Session::client() > 0 ? Session::account() : 0;
        } catch (\Throwable $error) {
            $account = 0;
        }
        if ($account === 0 && !self::isOurs()) {
            return '';
        }

        $own = self::isOurs() ? '<script>' . self::read('password.js') . self::read('steps.js') . '</script>' : '';

        // What a form of ours would carry: for the switch of account in the menu.
        $marks = $account === 0 ? [] : Form::marks();
        $fields = $marks === [] ? '' : (string) json_encode([
            'token' => $marks['token'], 'keyholder_user' => $marks['user_in_use'], 'keyholder_account' => $marks['account_in_use'],
        ]);

        return '<script data-keyholder-account="' . $account . '" data-keyholder-marks="' . htmlspecialchars($fields, ENT_QUOTES, 'UTF-8') . '">' . self::read('keyholder.js') . '</script>' . $own;
    }

    /**
     * Hook ClientAreaHeaderOutput: the panel's login form knows its clients only; invited people log in elsewhere.
     *
     * @param array<string, mixed> $vars
     */
    public static function loginHint(array $vars): string
    {
        $onLogin = in_array($vars['filename'] ?? '', ['login', 'clientarea'], true) && empty($vars['loggedin']);
        if (!$onLogin || self::isOurs()) {
            return '';
        }
        $texts = Texts::ofVisitor();
        $link = htmlspecialchars(Site::page('login'), ENT_QUOTES, 'UTF-8');
        $hint = htmlspecialchars($texts->get('login_hint'), ENT_QUOTES, 'UTF-8');
        $label = htmlspecialchars($texts->get('login_hint_link'), ENT_QUOTES, 'UTF-8');

        return '<div class="container" style="padding-top: 1rem"><p class="alert alert-info">' . $hint . ' <a href="' . $link . '">' . $label . '</a></p></div>';
    }

    private static function isOurs(): bool
    {
        return ($_GET['m'] ?? '') === 'keyholder';
    }

    private static function read(string $file): string
    {
        return (string) file_get_contents(dirname(__DIR__, 2) . '/assets/' . $file);
    }
}
