<?php

declare(strict_types=1);

namespace WHMCS\Module\Addon\Keyholder\Panel;

use WHMCS\Module\Addon\Keyholder\Core;

/**
 * Who answers: Keyholder, or in the phases "prepare" and "shadow" the panel itself. Asked once a request.
 *
 * Only a phase that staff chose, and that the store tells, makes Keyholder stand aside. A store that is empty is "live", and
 * one that cannot be read counts as "live" too: then the gate shuts the pages, whatever the phase was before.
 */
final class Phase
{
    public const PREPARE = 'prepare';
    public const SHADOW = 'shadow';
    public const LIVE = 'live';

    /** In a session that Keyholder has guarded: who is logged in there may be somebody who has rights with Keyholder only. */
    private const GUARDED = 'keyholder_guarded';

    /** So long a link of the panel's single sign-on works at most, in seconds, and as much again for clocks. */
    private const SIGN_ON = 120;

    /** @var array<string, mixed>|null what upgrade.phase said; null: not asked yet */
    private static $asked;

    public static function word(): string
    {
        return (string) (self::asked()['phase'] ?? self::LIVE);
    }

    /** Whether Keyholder answers. When it cannot be asked it does: nobody gains a right by an outage. */
    public static function isLive(): bool
    {
        return !in_array(self::word(), [self::PREPARE, self::SHADOW], true);
    }

    /** A listener that is heard in the phase "live" only; in the others it gives $aside. */
    public static function live(callable $listener, $aside = null): callable
    {
        return static function (...$given) use ($listener, $aside) {
            return self::isLive() ? $listener(...$given) : $aside;
        };
    }

    /** Marks the session of this request at its end, for whoever is logged in then: by a login, or a link of single sign-on. */
    public static function guard(): void
    {
        register_shutdown_function(static function (): void {
            if (Session::client() > 0) {
                $_SESSION[self::GUARDED] = true;
            }
        });
    }

    /**
     * Keyholder lets people into accounts by the panel's single sign-on, and the panel takes them for the client. What
     * such a session may do was Keyholder's answer; when that is not asked any more, the person logs in to the panel anew.
     */
    public static function forgetGuarded(): void
    {
        if (isset($_SESSION[self::GUARDED]) || Session::token() !== '') {
            Session::forgetClient();
            unset($_SESSION[self::GUARDED]);
            Session::drop();
        }
    }

    /** Hook ClientLogin while the panel answers: a link that was made for Keyholder just before opens nothing any more. */
    public static function login(): void
    {
        $since = (int) (self::asked()['since'] ?? 0);
        if (Request::current()->isSignOn() && time() - $since < self::SIGN_ON) {
            Session::forgetClient();
        }
    }

    /** @return array<string, mixed> */
    private static function asked(): array
    {
        if (self::$asked === null) {
            try {
                self::$asked = Core::call('upgrade.phase', ['actor' => Core::system()]);
            } catch (\Throwable $away) {
                self::$asked = [];
            }
        }

        return self::$asked;
    }
}
