<?php

declare(strict_types=1);

namespace WHMCS\Module\Addon\Keyholder\Panel;

use WHMCS\Database\Capsule;

/**
 * What the panel says about itself: its address, its name, how it writes dates.
 */
final class Site
{
    /** The panel's date formats and PHP's. */
    private const DATES = [
        'DD/MM/YYYY' => 'd/m/Y',
        'DD.MM.YYYY' => 'd.m.Y',
        'DD-MM-YYYY' => 'd-m-Y',
        'MM/DD/YYYY' => 'm/d/Y',
        'YYYY/MM/DD' => 'Y/m/d',
        'YYYY-MM-DD' => 'Y-m-d',
    ];

    /** A row of tblconfiguration; '' when there is none. */
    public static function setting(string $name): string
    {
        static $read = [];
        $loaded = $GLOBALS['CONFIG'][$name] ?? null;
        if (is_string($loaded) && $loaded !== '') {
            return $loaded;
        }
        if (!array_key_exists($name, $read)) {
            $read[$name] = self::read($name);
        }

        return $read[$name];
    }

    /** A setting of this module, from the panel's list of modules; '' when it is not set or cannot be read. */
    public static function ofModule(string $name): string
    {
        try {
            return (string) Capsule::table('tbladdonmodules')->where('module', 'keyholder')->where('setting', $name)->value('value');
        } catch (\Throwable $error) {
            return '';
        }
    }

    /**
     * The address that links in mails begin with. It comes from the panel's settings only:
     * the Host header of a request is whatever its sender typed.
     */
    public static function url(string $path): string
    {
        $base = self::setting('SystemURL');
        if (!preg_match('~^https?://[^/\s]+~i', $base)) {
            throw new \RuntimeException('the System URL is not set in the general settings of the panel');
        }

        return rtrim($base, '/') . '/' . ltrim($path, '/');
    }

    /** A link inside the panel, from the web root, so that it also works on pages with friendly addresses. */
    public static function path(string $path): string
    {
        $base = parse_url(self::setting('SystemURL'), PHP_URL_PATH);

        return (is_string($base) ? rtrim($base, '/') : '') . '/' . ltrim($path, '/');
    }

    /**
     * A link to one of Keyholder's own pages.
     *
     * @param array<string, string|int> $query
     */
    public static function page(string $page, array $query = []): string
    {
        return self::path('index.php?' . http_build_query(['m' => 'keyholder', 'page' => $page] + $query));
    }

    public static function company(): string
    {
        // The panel keeps its texts with HTML entities; ours are escaped when they are printed.
        return html_entity_decode(self::setting('CompanyName'), ENT_QUOTES | ENT_HTML5, 'UTF-8');
    }

    /** The language of the visitor: the one chosen, else the client's, else the panel's. */
    public static function language(): string
    {
        $chosen = $_SESSION['Language'] ?? '';
        if (!is_string($chosen) || $chosen === '') {
            $chosen = self::languageOfClient(Session::client()) ?: self::setting('Language');
        }

        return $chosen;
    }

    private static function languageOfClient(int $client): string
    {
        static $known = [0 => ''];
        if (!isset($known[$client])) {
            try {
                $known[$client] = (string) Capsule::table('tblclients')->where('id', $client)->value('language');
            } catch (\Throwable $error) {
                return '';
            }
        }

        return $known[$client];
    }

    /** A date as this panel writes dates; '' for none. */
    public static function date(?int $at, bool $withTime = false): string
    {
        if ($at === null || $at <= 0) {
            return '';
        }
        $format = self::DATES[strtoupper(self::setting('DateFormat'))] ?? 'Y-m-d';

        return date($withTime ? $format . ' H:i' : $format, $at);
    }

    /** Leaves the request with a redirect to a page of this panel. */
    public static function redirect(string $to): void
    {
        // 303: the browser asks for the next page with GET, whatever it did here.
        header('Location: ' . str_replace(["\r", "\n"], '', $to), true, 303);
        exit;
    }

    /** Notes something in the panel's activity log, where staff look first. */
    public static function log(string $message, int $client = 0): void
    {
        if (function_exists('logActivity')) {
            logActivity('Keyholder: ' . $message, $client);
        }
    }

    private static function read(string $name): string
    {
        try {
            $value = Capsule::table('tblconfiguration')->where('setting', $name)->value('value');
        } catch (\Throwable $error) {
            // The refusing page must be drawn even when the panel's database is away.
            return '';
        }

        return is_scalar($value) ? (string) $value : '';
    }
}
