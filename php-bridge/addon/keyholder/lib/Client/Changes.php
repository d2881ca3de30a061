<?php

declare(strict_types=1);

namespace WHMCS\Module\Addon\Keyholder\Client;

use WHMCS\Module\Addon\Keyholder\Panel\Catalogue;
use WHMCS\Module\Addon\Keyholder\Panel\Site;
use WHMCS\Module\Addon\Keyholder\Texts;

/**
 * What a form would change, in words: the answer of member.preview, line by line.
 */
final class Changes
{
    /** @var Texts */
    private $texts;

    /** @var Grants */
    private $grants;

    /** @var list<array{sign: string, text: string}> */
    private $lines = [];

    private function __construct(Texts $texts, Grants $grants)
    {
        $this->texts = $texts;
        $this->grants = $grants;
    }

    /**
     * @param array<string, mixed> $now the member as it is
     * @param array<string, mixed> $preview the answer of member.preview
     * @return list<array{sign: string, text: string}>
     */
    public static function of(array $now, array $preview, Texts $texts, Grants $grants): array
    {
        $changes = new self($texts, $grants);
        $then = $preview['member'] ?? $now;
        $changes->ofPlace($now, $then);
        $changes->ofRoles($now, $then);
        $changes->ofRights('+', $preview['gained'] ?? []);
        $changes->ofRights('-', $preview['lost'] ?? []);

        return $changes->lines;
    }

    /** Status, time and addresses. */
    private function ofPlace(array $now, array $then): void
    {
        if (($now['status'] ?? '') !== ($then['status'] ?? '')) {
            $this->say('=', 'change_status', ['status' => $this->texts->get('status_' . strtolower((string) $then['status']))]);
        }
        foreach (['not_before' => 'change_from', 'not_after' => 'change_until'] as $field => $text) {
            $at = $then[$field] ?? null;
            if (($now[$field] ?? null) !== $at) {
                $shown = Site::date($field === 'not_after' && $at !== null ? $at - 1 : $at);
                $this->say('=', $at === null ? $text . '_none' : $text, ['date' => $shown]);
            }
        }
        if (($now['allow_from'] ?? []) !== ($then['allow_from'] ?? [])) {
            $list = $then['allow_from'] ?? [];
            $this->say('=', $list === [] ? 'change_addresses_none' : 'change_addresses', ['addresses' => implode(', ', $list)]);
        }
    }

    private function ofRoles(array $now, array $then): void
    {
        $before = array_map([Grants::class, 'roleId'], $now['roles'] ?? []);
        $after = array_map([Grants::class, 'roleId'], $then['roles'] ?? []);
        foreach (['+' => array_diff($after, $before), '-' => array_diff($before, $after)] as $sign => $roles) {
            foreach ($roles as $role) {
                $this->say($sign, 'change_role', ['role' => $this->grants->roleTitle($role)]);
            }
        }
    }

    /** What the person would feel. @param array<string, mixed> $rights */
    private function ofRights(string $sign, array $rights): void
    {
        $catalogue = Catalogue::in($this->texts->language());
        foreach ($rights['permissions'] ?? [] as $key) {
            $this->lines[] = ['sign' => $sign, 'text' => $catalogue->title((string) $key)];
        }
        foreach (['services', 'domains'] as $list) {
            foreach ($rights[$list] ?? [] as $thing) {
                $what = array_merge(array_map([$catalogue, 'title'], $thing['permissions'] ?? []), $thing['functions'] ?? []);
                $this->say($sign, 'change_on', ['thing' => $this->grants->name($list, (int) $thing['id']), 'what' => implode(', ', $what)]);
            }
        }
        foreach ($rights['departments'] ?? [] as $id) {
            $text = $sign === '+' ? 'change_department_open' : 'change_department_closed';
            $this->say($sign, $text, ['department' => $this->grants->name('departments', (int) $id)]);
        }
    }

    /** @param array<string, string> $values */
    private function say(string $sign, string $text, array $values): void
    {
        $this->lines[] = ['sign' => $sign, 'text' => $this->texts->get($text, $values)];
    }
}
