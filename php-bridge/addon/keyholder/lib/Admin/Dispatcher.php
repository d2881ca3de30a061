<?php

declare(strict_types=1);

namespace WHMCS\Module\Addon\Keyholder\Admin;

use WHMCS\Module\Addon\Keyholder\Client\Form;
use WHMCS\Module\Addon\Keyholder\Refusal;
use WHMCS\Module\Addon\Keyholder\Texts;

/**
 * From a request for the module's admin page to its HTML. Here staff read why something does not work.
 */
final class Dispatcher
{
    /** The value of the parameter "page" => what shows it. Written out, so a public method is not yet a page. */
    private const PAGES = [
        'client' => Client::class,
        'user' => User::class,
        'roles' => Roles::class,
        'settings' => Settings::class,
        'upgrade' => UpgradeWay::class,
        'disagreements' => Disagreements::class,
    ];

    /** The value of the field "do" => what it does. */
    private const POSTS = [
        'upgrade' => [Upgrade::class, 'step'],
        'phase' => [UpgradeWay::class, 'move'],
        'explain' => [Disagreements::class, 'explain'],
        'act_as' => [Client::class, 'actAs'],
        'make_owner' => [Client::class, 'makeOwner'],
        'remove' => [Client::class, 'remove'],
        'resend' => [Client::class, 'resend'],
        'cancel' => [Client::class, 'cancel'],
        'associate' => [Client::class, 'associate'],
        'ceiling' => [Client::class, 'saveCeiling'],
        'disable' => [User::class, 'disable'],
        'join' => [Logins::class, 'join'],
        'part' => [Logins::class, 'part'],
        'role_preview' => [Roles::class, 'preview'],
        'role_save' => [Roles::class, 'save'],
        'role_remove' => [Roles::class, 'remove'],
        'settings' => [Settings::class, 'save'],
        'settings_ceiling' => [Settings::class, 'saveCeiling'],
    ];

    /** @param array<string, mixed> $vars what the panel gives to _output */
    public static function run(array $vars): string
    {
        $texts = Texts::in(self::language($vars));
        $link = (string) ($vars['modulelink'] ?? 'addonmodules.php?module=keyholder');
        try {
            if (($_SERVER['REQUEST_METHOD'] ?? 'GET') !== 'POST') {
                $page = self::PAGES[Form::text($_GET, 'page')] ?? Dashboard::class;

                return (new $page($texts, $link))->show();
            }
            $post = self::POSTS[Form::text($_POST, 'do')] ?? null;
            if ($post === null) {
                return (new Dashboard($texts, $link))->show();
            }
            // The panel ends the request by itself when the token is wrong.
            check_token('WHMCS.admin.default');
            [$class, $method] = $post;

            return (new $class($texts, $link))->$method();
        } catch (Refusal $refusal) {
            return View::draw('fault', ['texts' => $texts, 'message' => $texts->refusal($refusal), 'link' => self::back($link)]);
        } catch (\Throwable $error) {
            return View::draw('fault', ['texts' => $texts, 'message' => $error->getMessage(), 'link' => $link]);
        }
    }

    /** The page that a refused form stood on. */
    private static function back(string $link): string
    {
        $account = Form::id($_POST, 'account');
        $page = Form::text($_GET, 'page');

        return $account > 0 ? $link . '&page=client&userid=' . $account : (isset(self::PAGES[$page]) ? $link . '&page=' . $page : $link);
    }

    /** @param array<string, mixed> $vars the panel has read its own choice of our texts already */
    private static function language(array $vars): string
    {
        return (string) ($vars['_lang']['language_name'] ?? 'english');
    }
}
