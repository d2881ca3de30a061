<?php

declare(strict_types=1);

namespace WHMCS\Module\Addon\Keyholder\Whmcs8;

use WHMCS\Module\Addon\Keyholder\Core;
use WHMCS\Module\Addon\Keyholder\Texts;

/**
 * The thirteen keys of WHMCS as the library lists them, with the keys that each stands for.
 */
final class Keys
{
    /**
     * The library's keys of these. One that nobody knows goes along, so that the library refuses it by name.
     *
     * @param list<string> $whmcs
     * @return list<string>
     */
    public static function ours(array $whmcs): array
    {
        $ours = [];
        foreach ($whmcs as $key) {
            $behind = array_column(self::behind($key), 'key');
            $ours = array_merge($ours, $behind === [] ? [$key] : $behind);
        }

        return array_values(array_unique($ours));
    }

    /**
     * For the check boxes of a template, escaped.
     *
     * @param list<string> $offered the library's keys that the person may give
     * @return list<array{key: string, title: string, description: string}>
     */
    public static function boxes(array $offered): array
    {
        $boxes = [];
        foreach (self::answer()['whmcs'] ?? [] as $key) {
            $behind = self::behind((string) $key['key']);
            if (array_diff(array_column($behind, 'key'), $offered) === []) {
                $boxes[] = Printed::all([
                    'key' => (string) $key['key'],
                    'title' => (string) $key['title'],
                    'description' => implode(' ', array_column($behind, 'description')),
                ]);
            }
        }

        return $boxes;
    }

    /** @return list<string> */
    public static function all(): array
    {
        return array_column(self::answer()['whmcs'] ?? [], 'key');
    }

    /** @return list<array<string, mixed>> the permissions that a key of WHMCS stands for */
    private static function behind(string $whmcs): array
    {
        return array_values(array_filter(self::answer()['permissions'] ?? [], static function (array $permission) use ($whmcs): bool {
            return in_array($whmcs, $permission['whmcs'] ?? [], true);
        }));
    }

    /** @return array<string, mixed> */
    private static function answer(): array
    {
        static $known = [];
        $language = Texts::ofVisitor()->language();

        return $known[$language] = $known[$language] ?? Core::call('permissions.list', ['language' => $language]);
    }
}
