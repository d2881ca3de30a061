<?php

declare(strict_types=1);

namespace WHMCS\Module\Addon\Keyholder\Panel;

use WHMCS\Module\Addon\Keyholder\Core;

/**
 * The permissions that can be granted, with their titles and descriptions in one language.
 */
final class Catalogue
{
    /** The order of the groups on a page. */
    private const GROUPS = ['general', 'billing', 'ordering', 'support', 'system', 'security'];

    /** @var list<array<string, mixed>> */
    private $permissions;

    /** @param list<array<string, mixed>> $permissions */
    private function __construct(array $permissions)
    {
        $this->permissions = $permissions;
    }

    public static function in(string $language): self
    {
        static $known = [];
        if (!isset($known[$language])) {
            $answer = Core::call('permissions.list', ['language' => $language]);
            $known[$language] = new self($answer['permissions'] ?? []);
        }

        return $known[$language];
    }

    /** The title of a permission; the key itself when it is not in the list. */
    public function title(string $key): string
    {
        foreach ($this->permissions as $permission) {
            if (($permission['key'] ?? '') === $key) {
                return (string) ($permission['title'] ?? $key);
            }
        }

        return $key;
    }

    /** @return list<string> */
    public function keys(): array
    {
        return array_column($this->permissions, 'key');
    }

    /**
     * The permissions in groups, for check boxes.
     *
     * @param list<string> $offered only these keys
     * @param list<string> $held those that are ticked
     * @return list<array{group: string, permissions: list<array<string, mixed>>}>
     */
    public function groups(array $offered, array $held): array
    {
        $groups = array_fill_keys(self::GROUPS, []);
        foreach ($this->permissions as $permission) {
            $key = (string) ($permission['key'] ?? '');
            if (in_array($key, $offered, true)) {
                $groups[(string) ($permission['group'] ?? 'general')][] = [
                    'key' => $key,
                    'id' => preg_replace('/[^a-z0-9]+/i', '-', $key),
                    'title' => (string) ($permission['title'] ?? $key),
                    'description' => (string) ($permission['description'] ?? ''),
                    'held' => in_array($key, $held, true),
                ];
            }
        }
        $list = [];
        foreach (array_filter($groups) as $group => $permissions) {
            $list[] = ['group' => (string) $group, 'permissions' => $permissions];
        }

        return $list;
    }
}
