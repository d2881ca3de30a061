<?php

namespace Panel;

/** The visitor's session and the token that its forms carry. */
final class Session
{
    public static function start(): void
    {
        // A program that calls the API brings no session and gets none.
        if (PHP_SAPI === 'cli' || defined('PANEL_API')) {
            $_SESSION ??= [];
            return;
        }
        session_name('PANELSESSION');
        session_save_path(Config::varDirectory('sessions'));
        session_start([
            'cookie_path' => (Config::webRoot() ?: '') . '/',
            'cookie_httponly' => true,
            'cookie_samesite' => 'Lax',
            'cookie_secure' => Config::isHttps(),
            'use_strict_mode' => true,
        ]);
        header('X-Content-Type-Options: nosniff');
        header('X-Frame-Options: SAMEORIGIN');
        header('Referrer-Policy: same-origin');
    }

    /** A new id, so that one fixed before the login is worth nothing after it. */
    public static function renew(): void
    {
        if (session_status() === PHP_SESSION_ACTIVE) {
            session_regenerate_id(true);
        }
    }

    public static function token(): string
    {
        if (!is_string($_SESSION['token'] ?? null)) {
            $_SESSION['token'] = bin2hex(random_bytes(20));
        }
        return $_SESSION['token'];
    }

    public static function requireToken(): void
    {
        $given = $_POST['token'] ?? $_GET['token'] ?? null;
        if (!is_string($given) || !hash_equals(self::token(), $given)) {
            ErrorPage::show(403, 'Invalid token', 'The form was too old or did not come from this site. Go back, reload the page and try again.');
        }
    }

    /** Keeps a message for the next page. */
    public static function flash(string $type, string $text): void
    {
        $_SESSION['flash'] = ['type' => $type, 'text' => $text];
    }

    /** @return array{type:string,text:string}|null */
    public static function takeFlash(): ?array
    {
        $flash = $_SESSION['flash'] ?? null;
        unset($_SESSION['flash']);
        return is_array($flash) ? $flash : null;
    }
}
