<?php

declare(strict_types=1);

namespace WHMCS\Module\Addon\Keyholder\Panel;

use WHMCS\Module\Addon\Keyholder\Texts;

/**
 * Pages that are drawn without the panel's theme: where the gate ends a request there is no theme yet.
 */
final class Plain
{
    /** Whether the request is a person's look at a page, so that a redirect makes sense. */
    public static function wantsPage(Request $request): bool
    {
        $accepts = (string) ($_SERVER['HTTP_ACCEPT'] ?? '');
        $byScript = strtolower((string) ($_SERVER['HTTP_X_REQUESTED_WITH'] ?? '')) === 'xmlhttprequest';

        return !$request->posts && !$byScript && strpos($accepts, 'text/html') !== false;
    }

    /**
     * Ends the request with a page that says no.
     *
     * @param list<string> $lines
     * @param string $next Keyholder's page that the button leads to; "" for the home page
     */
    public static function refuse(int $status, string $title, array $lines, string $next = ''): void
    {
        $texts = Texts::ofVisitor();
        $links = $next === ''
            ? [Site::path('clientarea.php') => $texts->get('plain_home'), Site::page('accounts') => $texts->get('switch_account')]
            : [Site::page($next) => $texts->get('plain_' . $next)];
        if (!Phase::isLive()) {
            // Keyholder's own pages are shut.
            $links = [Site::path('clientarea.php') => $texts->get('plain_home')];
        }
        self::show($status, $title, $lines, $links);
    }

    /** Ends the request because nobody can be asked. The reason is for staff: the log has it. */
    public static function unavailable(\Throwable $error): void
    {
        try {
            // Once a session is enough: every click of every customer comes by here.
            if (($_SESSION['keyholder_noted'] ?? '') !== $error->getMessage()) {
                $_SESSION['keyholder_noted'] = $error->getMessage();
                Site::log('access control is unavailable: ' . $error->getMessage());
            }
        } catch (\Throwable $ignored) {
            // The refusal matters more than the note about it.
        }
        $texts = Texts::ofVisitor();
        header('Retry-After: 60');
        self::show(503, $texts->get('unavailable_title'), [$texts->get('unavailable_text')], []);
    }

    /**
     * @param list<string> $lines
     * @param array<string, string> $links
     */
    private static function show(int $status, string $title, array $lines, array $links): void
    {
        while (ob_get_level() > 0) {
            ob_end_clean();
        }
        if (!headers_sent()) {
            http_response_code($status);
            header('Content-Type: text/html; charset=utf-8');
            header('Cache-Control: no-store');
            header('X-Robots-Tag: noindex');
        }
        $body = '';
        foreach ($lines as $line) {
            $body .= '<p>' . self::escape($line) . '</p>';
        }
        foreach ($links as $to => $label) {
            $body .= '<a href="' . self::escape($to) . '">' . self::escape($label) . '</a> ';
        }
        echo self::frame($title, $body);
        exit;
    }

    private static function frame(string $title, string $body): string
    {
        $code = Texts::ofVisitor()->code();
        $heading = self::escape($title);
        $company = self::escape(Site::company());

        return <<<HTML
<!doctype html>
<html lang="$code">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<title>$heading</title>
<style>
body { margin: 0; font: 16px/1.5 system-ui, sans-serif; color: #222; background: #f4f5f7; }
main { max-width: 32rem; margin: 12vh auto; padding: 2rem; background: #fff; border-radius: .5rem; box-shadow: 0 1px 6px #0002; }
h1 { margin-top: 0; font-size: 1.4rem; }
a { display: inline-block; margin: .5rem .5rem 0 0; padding: .5rem 1rem; border-radius: .3rem; background: #1d5fbf; color: #fff; text-decoration: none; }
small { color: #666; }
</style>
</head>
<body><main role="main"><small>$company</small><h1>$heading</h1>$body</main></body>
</html>
HTML;
    }

    private static function escape(string $text): string
    {
        return htmlspecialchars($text, ENT_QUOTES | ENT_SUBSTITUTE, 'UTF-8');
    }
}
