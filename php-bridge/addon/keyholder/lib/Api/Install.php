<?php

declare(strict_types=1);

namespace WHMCS\Module\Addon\Keyholder\Api;

use WHMCS\Module\Addon\Keyholder\Panel\Site;

/**
 * Lays a file for each action into the panel's includes/api.
 *
 * An action that the panel has itself stays the panel's, unless the module's setting says that it is replaced. Then
 * the panel's file is kept beside it as panelACTION.php, which is also how the panel's own action is called on.
 */
final class Install
{
    private const MARK = 'Installed by Keyholder';

    /** @var array<string, true> actions of the panel that are being asked now */
    private static $running = [];

    /** @return list<string> what could not be written */
    public static function lay(): array
    {
        $problems = [];
        $replaces = Site::ofModule('panel_actions') === 'replace';
        foreach (Actions::names() as $action) {
            $file = self::file($action);
            if (is_file($file) && !self::isOurs($file)) {
                // The panel's own, or what an update of the panel has put over ours.
                if (!$replaces) {
                    continue;
                }
                self::move($file, self::file('panel' . $action), $problems);
            } elseif (!$replaces && is_file(self::file('panel' . $action))) {
                self::move(self::file('panel' . $action), $file, $problems);
                continue;
            }
            self::write($file, $problems);
        }

        return $problems;
    }

    /** Takes our files away and puts the panel's back. @return list<string> what could not be done */
    public static function remove(): array
    {
        $problems = [];
        foreach (Actions::names() as $action) {
            $file = self::file($action);
            if (is_file($file) && self::isOurs($file) && !@unlink($file)) {
                $problems[] = $file;
            }
            self::forget($file);
            $own = self::file('panel' . $action);
            if (is_file($own) && !is_file($file)) {
                self::move($own, $file, $problems);
            }
        }

        return $problems;
    }

    /** The name under which the panel answers an action itself, for localAPI. */
    public static function ofPanel(string $action): string
    {
        return is_file(self::file('panel' . $action)) ? 'Panel' . $action : $action;
    }

    /**
     * The panel's own action.
     *
     * @param array<string, mixed> $values
     * @return array<string, mixed> its answer, which is no refusal
     * @throws ApiError what the panel says against it
     */
    public static function call(string $action, array $values): array
    {
        $name = self::ofPanel($action);
        if ($name === $action && is_file(self::file($action)) && self::isOurs(self::file($action))) {
            throw new ApiError('The panel has no action ' . $action);
        }
        if (isset(self::$running[$action])) {
            // What PHP has kept of a file that has just been put back is ours still: it would ask itself without end.
            throw new ApiError('The panel is changing its actions; try again');
        }
        self::$running[$action] = true;
        try {
            $answer = localAPI($name, $values);
        } finally {
            unset(self::$running[$action]);
        }
        if (($answer['result'] ?? '') !== 'success') {
            throw new ApiError((string) ($answer['message'] ?? 'The panel gave no reason'));
        }
        unset($answer['result']);

        return $answer;
    }

    /** @param list<string> $problems */
    private static function write(string $file, array &$problems): void
    {
        $content = (string) file_get_contents(dirname(__DIR__, 2) . '/api/action.php');
        if (is_file($file) && file_get_contents($file) === $content) {
            return;
        }
        // Written beside and moved over: a request never meets half a file.
        $beside = $file . '.' . getmypid() . '.new';
        if (@file_put_contents($beside, $content) !== strlen($content) || !@rename($beside, $file)) {
            @unlink($beside);
            $problems[] = $file;
        }
        self::forget($file);
    }

    /** @param list<string> $problems */
    private static function move(string $from, string $to, array &$problems): void
    {
        if (!@rename($from, $to)) {
            $problems[] = $from;
        }
        self::forget($from);
        self::forget($to);
    }

    /** PHP may have kept what the file was. */
    private static function forget(string $file): void
    {
        if (function_exists('opcache_invalidate')) {
            @opcache_invalidate($file, true);
        }
    }

    private static function isOurs(string $file): bool
    {
        return strpos((string) file_get_contents($file, false, null, 0, 400), self::MARK) !== false;
    }

    private static function file(string $action): string
    {
        return ROOTDIR . '/includes/api/' . strtolower($action) . '.php';
    }
}
