<?php

declare(strict_types=1);

namespace WHMCS\Module\Addon\Keyholder;

/**
 * The only place that talks to the extension. It turns every failure into one of two
 * exceptions, so that callers tell "no" (Refusal) from "no answer" (Unavailable).
 */
final class Core
{
    /** Statuses of keyholder.h that are an answer for people; all others mean that there is no answer. */
    private const ANSWERS = [
        5 => 'invalid_argument',
        6 => 'unknown_permission',
        8 => 'not_found',
        9 => 'refused',
        10 => 'conflict',
    ];

    /**
     * Calls one action of the library.
     *
     * @param array<string, mixed> $arguments
     * @return array<string, mixed>
     * @throws Refusal|Unavailable
     */
    public static function call(string $action, array $arguments = []): array
    {
        self::demandExtension();
        $remote = self::remote();
        if ($remote !== '' && !isset($arguments['remote'])) {
            $arguments['remote'] = $remote;
        }
        try {
            return \Keyholder\call($action, $arguments);
        } catch (\Throwable $error) {
            throw self::translate($error, $action);
        }
    }

    /**
     * The hot question, about somebody who comes from the address of this request. Anything but a clear yes is
     * false or throws. About the person of the session ask Panel\Session::may(), which knows what they have shown.
     *
     * @throws Refusal|Unavailable
     */
    public static function can(
        int $user,
        int $account,
        string $permission,
        int $service = 0,
        int $domain = 0,
        int $department = 0,
        bool $secondFactor = false
    ): bool {
        self::demandExtension();
        // What is no address, such as the "unix:" of a web server behind another, is one that is not known.
        $remote = filter_var(self::remote(), FILTER_VALIDATE_IP) ?: '';
        try {
            return \Keyholder\can($user, $account, $permission, $service, $domain, $department, $remote, $secondFactor) === true;
        } catch (\Throwable $error) {
            throw self::translate($error, $permission);
        }
    }

    /** @return array<string, bool> who acts, when the panel itself does */
    public static function system(): array
    {
        return ['system' => true];
    }

    /** Says in words why the library cannot answer; null when it can. Never throws. */
    public static function fault(): ?string
    {
        try {
            self::call('health');

            return null;
        } catch (\Throwable $error) {
            return $error->getMessage();
        }
    }

    /** Where this request comes from; '' when it comes from nowhere. */
    private static function remote(): string
    {
        $remote = $_SERVER['REMOTE_ADDR'] ?? '';

        return is_string($remote) ? $remote : '';
    }

    private static function demandExtension(): void
    {
        if (!function_exists('Keyholder\\call') || !function_exists('Keyholder\\can')) {
            throw new Unavailable('the PHP extension "keyholder" is not loaded');
        }
    }

    private static function translate(\Throwable $error, string $what): \Throwable
    {
        $isOurs = class_exists('Keyholder\\Error', false) && $error instanceof \Keyholder\Error;
        if ($isOurs && isset(self::ANSWERS[$error->getCode()])) {
            $reason = $error->reason !== '' ? $error->reason : self::ANSWERS[$error->getCode()];

            return new Refusal($reason, $error->getMessage(), (int) $error->getCode());
        }

        $isWrong = PHP_VERSION_ID < 80000 ? get_class($error) === 'Error' : $error instanceof \ValueError;
        if ($isWrong) {
            // The extension takes no text that is not UTF-8; a browser that sends some gets an answer, not an outage.
            return new Refusal('invalid_argument', $error->getMessage(), 5);
        }

        return new Unavailable($what . ': ' . $error->getMessage(), (int) $error->getCode(), $error);
    }
}
