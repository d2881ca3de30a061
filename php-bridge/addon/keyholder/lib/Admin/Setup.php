<?php

declare(strict_types=1);

namespace WHMCS\Module\Addon\Keyholder\Admin;

use WHMCS\Module\Addon\Keyholder\Api\Install;
use WHMCS\Module\Addon\Keyholder\Core;

/**
 * What the panel's list of add-on modules shows and does.
 */
final class Setup
{
    /** @return array<string, mixed> */
    public static function config(): array
    {
        return [
            'name' => 'Keyholder',
            'description' => 'Users, accounts, invitations and permissions for the client area.',
            'version' => '0.1.0',
            'author' => 'Keyholder',
            'language' => 'english',
            'fields' => [
                'other_addons' => [
                    'FriendlyName' => 'Pages of other addons',
                    'Type' => 'dropdown',
                    'Options' => 'owner,member',
                    'Default' => 'owner',
                    'Description' => 'Who may open them: the owner of the account, or everybody who may use it.',
                ],
                'member_addons' => [
                    'FriendlyName' => 'Addons for everybody',
                    'Type' => 'text',
                    'Size' => '60',
                    'Description' => 'Names of addons whose pages everybody on the account may open, between commas.',
                ],
                'theme' => [
                    'FriendlyName' => 'Theme of WHMCS 8',
                    'Type' => 'text',
                    'Size' => '60',
                    'Description' => 'A folder of templates/, or a path: its templates draw Keyholder\'s client pages where it has them. Empty: our own.',
                ],
                'theme_frame' => [
                    'FriendlyName' => 'Head and foot of these pages',
                    'Type' => 'dropdown',
                    'Options' => 'theme,panel',
                    'Default' => 'theme',
                    'Description' => 'The header.tpl and footer.tpl of that theme, or what the panel draws around every page.',
                ],
                'panel_actions' => [
                    'FriendlyName' => 'API actions of the panel',
                    'Type' => 'dropdown',
                    'Options' => 'keep,replace',
                    'Default' => 'keep',
                    'Description' => 'Actions that the panel has itself (AddClient, GetClientsDetails, contacts, passwords, sign-on): keep the '
                        . 'panel\'s, or replace them by Keyholder\'s, which know of users. Takes effect at the next cron.',
                ],
                'api_version' => [
                    'FriendlyName' => 'API of version',
                    'Type' => 'dropdown',
                    'Options' => '8,7.10',
                    'Default' => '8',
                    'Description' => 'Whose shapes the actions that are replaced have.',
                ],
            ],
        ];
    }

    /** @return array{status: string, description: string} */
    public static function activate(): array
    {
        if (!extension_loaded('keyholder')) {
            return self::answer('error', 'The PHP extension "keyholder" is not loaded. Install it, add extension=keyholder.so to '
                . 'php.ini for the web server and for the command line, restart PHP, and activate again.');
        }
        if ((string) ini_get('keyholder.store') === '') {
            return self::answer('error', 'No store is set. Put keyholder.store=/path/to/keyholder.db into php.ini: a file in a '
                . 'directory that PHP may write to and that no browser reaches. Restart PHP and activate again.');
        }
        $fault = Core::fault();
        if ($fault !== null) {
            return self::answer('error', 'The store ' . (string) ini_get('keyholder.store') . ' does not open: ' . $fault
                . '. See that its directory exists and belongs to the user that PHP runs as.');
        }

        $missing = Install::lay();

        return self::answer('success', 'Keyholder now guards the client area. Go to Addons > Keyholder and press "Upgrade contacts": '
            . 'until then no customer is known to it and every page that needs a login stays shut.'
            . ($missing === [] ? '' : ' Files of the API could not be written, such as ' . $missing[0] . ': let PHP write into that '
                . 'directory and the next cron lays them down, or copy api/action.php of this addon there under each name.'));
    }

    /** @return array{status: string, description: string} */
    public static function deactivate(): array
    {
        $left = Install::remove();

        return self::answer('success', 'The panel decides by itself again. The store was left as it is: '
            . 'nothing is lost when Keyholder is activated again.'
            . ($left === [] ? '' : ' Files of the API could not be taken away; do it by hand: ' . implode(', ', $left)));
    }

    /** @return array{status: string, description: string} */
    private static function answer(string $status, string $description): array
    {
        return ['status' => $status, 'description' => $description];
    }
}
