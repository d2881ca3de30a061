<?php

declare(strict_types=1);

namespace WHMCS\Module\Addon\Keyholder\Admin;

use WHMCS\Module\Addon\Keyholder\Client\Form;
use WHMCS\Module\Addon\Keyholder\Texts;

/**
 * From a request for the module's admin page to its HTML. Here staff read why something does not work.
 */
final class Dispatcher
{
    /** The value of the field "do" => what it does. */
    private const POSTS = ['upgrade' => [Upgrade::class, 'step']];

    /** @param array<string, mixed> $vars what the panel gives to _output */
    public static function run(array $vars): string
    {
        $texts = Texts::in(self::language($vars));
        $link = (string) ($vars['modulelink'] ?? 'addonmodules.php?module=keyholder');
        try {
            if (($_SERVER['REQUEST_METHOD'] ?? 'GET') !== 'POST') {
                return (new Dashboard($texts, $link))->show();
            }
            $post = self::POSTS[Form::text($_POST, 'do')] ?? null;
            if ($post === null) {
                return (new Dashboard($texts, $link))->show();
            }
            // The panel ends the request by itself when the token is wrong.
            check_token('WHMCS.admin.default');
            [$class, $method] = $post;

            return (new $class($texts, $link))->$method();
        } catch (\Throwable $error) {
            return View::draw('fault', ['texts' => $texts, 'message' => $error->getMessage(), 'link' => $link]);
        }
    }

    /** @param array<string, mixed> $vars the panel has read its own choice of our texts already */
    private static function language(array $vars): string
    {
        return (string) ($vars['_lang']['language_name'] ?? 'english');
    }
}
