<?php

declare(strict_types=1);

namespace WHMCS\Module\Addon\Keyholder\Panel;

use WHMCS\Database\Capsule;
use WHMCS\Module\Addon\Keyholder\Core;

/**
 * The shadow run: the panel has answered a page as it always did, and Keyholder is told what. It answers for itself, and
 * writes down where the two disagree.
 *
 * All of it comes when the visitor has the page; whatever goes wrong here is a line in the activity log.
 */
final class Shadow
{
    /** The panel's template of a refused page. */
    private const DENIED = 'contactaccessdenied';

    /** @var bool|null whether the page that was drawn is a refusal; null: none was drawn */
    private static $denied;

    /** Before the page: remembers who asks for what, while it is as the visitor sent it. */
    public static function watch(): void
    {
        $client = Session::client();
        $contact = (int) ($_SESSION['cid'] ?? 0);
        if ($client === 0) {
            return;
        }
        $request = Request::current();
        register_shutdown_function(static function () use ($request, $client, $contact): void {
            // Who was logged out by the page, or somebody else by now, was not answered as this person.
            if (Session::client() !== $client || http_response_code() >= 500) {
                return;
            }
            if (function_exists('fastcgi_finish_request')) {
                session_write_close();
                fastcgi_finish_request();
            }
            self::tell($request, $client, $contact);
        });
    }

    /** Hook ClientAreaPage. @param array<string, mixed> $vars */
    public static function drawn(array $vars): void
    {
        self::$denied = ($vars['templatefile'] ?? '') === self::DENIED;
    }

    private static function tell(Request $request, int $client, int $contact): void
    {
        try {
            $asked = self::answers($request, $client, $contact);
            $page = Pages::name($request);
            if ($asked !== [] && $page !== '') {
                $who = ['actor' => Core::system(), 'client' => $client, 'contact' => $contact];
                Core::call('upgrade.observe', $who + ['page' => $page, 'asked' => $asked]);
            }
        } catch (\Throwable $error) {
            Site::log('what the panel has answered was not compared: ' . $error->getMessage(), $client);
        }
    }

    /** What the panel has answered to each permission that the page is about. @return list<array{permission: string, allowed: bool}> */
    private static function answers(Request $request, int $client, int $contact): array
    {
        $keys = array_filter(array_unique(array_column(Demand::of($request), 'key')), static fn (string $key): bool => strpos($key, '.') !== false);
        $held = $keys === [] ? [] : self::held($client, $contact);
        if ($keys === [] || $held === []) {
            return [];
        }
        $asked = [];
        foreach (self::spelled($keys) as $key => $spelled) {
            $allowed = $held === null || array_intersect($spelled, $held) !== [];
            if ($held === null || $spelled !== [] || self::$denied !== null) {
                $asked[$key] = $allowed;
            }
        }
        // What the panel has drawn counts, whatever stands in the row: it may have rules of its own.
        if (self::$denied === false) {
            $asked = array_fill_keys(array_keys($asked), true);
        } elseif (self::$denied === true && !in_array(false, $asked, true)) {
            $asked = array_fill_keys(array_keys($asked), false);
        }

        return array_map(static fn (string $key, bool $allowed): array => ['permission' => $key, 'allowed' => $allowed], array_keys($asked), $asked);
    }

    /**
     * The keys in the row of a sub-account, as the panel reads them; null for the client, who may do everything; [] where
     * the panel has no such log-in any more.
     *
     * @return list<string>|null
     */
    private static function held(int $client, int $contact): ?array
    {
        if ($contact === 0) {
            return null;
        }
        $row = Capsule::table('tblcontacts')->where('id', $contact)->where('userid', $client)->first();

        return empty($row->subaccount) ? [] : explode(',', (string) $row->permissions);
    }

    /** @param list<string> $keys @return array<string, list<string>> each with the panel's keys that stand for it */
    private static function spelled(array $keys): array
    {
        $spelled = array_fill_keys($keys, []);
        foreach (Core::call('permissions.list')['permissions'] ?? [] as $permission) {
            if (isset($spelled[$permission['key']])) {
                $spelled[$permission['key']] = $permission['whmcs'];
            }
        }

        return $spelled;
    }
}
