<?php

declare(strict_types=1);

namespace WHMCS\Module\Addon\Keyholder\Client;

use WHMCS\Module\Addon\Keyholder\Core;
use WHMCS\Module\Addon\Keyholder\Panel\Catalogue;
use WHMCS\Module\Addon\Keyholder\Panel\Session;
use WHMCS\Module\Addon\Keyholder\Panel\Things;
use WHMCS\Module\Addon\Keyholder\Texts;

/**
 * The part of a form that says what somebody is given beside permissions on the whole account: roles, single
 * services and domains, closed departments, a time, network addresses. Drawn from grants, read back into grants.
 *
 * What the form does not offer stays as it is: a role that the person may not give, a function that the service
 * has lost.
 */
final class Grants
{
    /** What can be given on one service or domain. */
    private const ON = [
        'services' => ['services.view', 'services.manage', 'services.sso', 'services.upgrade', 'services.cancel'],
        'domains' => ['domains.view', 'domains.manage'],
    ];

    /** @var Texts */
    private $texts;

    /** @var list<string> keys that may be given here */
    private $offered;

    /** @var array<string, array<int, string>> names of services, domains and departments */
    private $names;

    /** @var array<string, array<int, list<string>>> what services and domains can do beside */
    private $functions = ['services' => [], 'domains' => []];

    /** @var list<array<string, mixed>> */
    private $roles;

    /** @param list<string> $offered */
    public function __construct(Texts $texts, array $offered)
    {
        $account = Session::account();
        $this->texts = $texts;
        $this->offered = $offered;
        $this->names = [
            'services' => Things::services($account),
            'domains' => Things::domains($account),
            'departments' => Things::departments(),
        ];
        $asked = ['services' => array_keys($this->names['services']), 'domains' => array_keys($this->names['domains'])];
        $known = Core::call('item.show', ['actor' => ['session' => Session::token()], 'account' => $account] + $asked);
        foreach (array_keys($this->functions) as $list) {
            $this->functions[$list] = array_column($known[$list] ?? [], 'functions', 'id');
        }
        $this->roles = Core::call('role.list', [
            'actor' => ['session' => Session::token()], 'account' => $account, 'language' => $texts->language(),
        ])['roles'] ?? [];
    }

    /** What a new person has. @return array<string, mixed> */
    public static function none(): array
    {
        return [
            'roles' => [], 'services' => [], 'domains' => [], 'denied_departments' => [], 'allow_from' => [],
            'not_before' => null, 'not_after' => null,
        ];
    }

    /**
     * The form as it was sent, as the library's actions take it.
     *
     * @param array<string, mixed> $present what the person has now
     * @return array<string, mixed>
     */
    public function posted(array $present): array
    {
        $closed = array_map('intval', Form::texts($_POST, 'closed'));
        $hidden = array_diff($present['denied_departments'] ?? [], array_keys($this->names['departments']));

        return [
            'roles' => $this->postedRoles($present),
            'services' => $this->postedThings('services', $present),
            'domains' => $this->postedThings('domains', $present),
            'denied_departments' => array_values(array_unique(array_merge($closed, $hidden))),
            'allow_from' => array_values(array_filter(preg_split('/[\s,;]+/', Form::text($_POST, 'allow_from')) ?: [])),
            'not_before' => $this->postedDay('not_before', 0, $present),
            'not_after' => $this->postedDay('not_after', 1, $present),
        ];
    }

    /**
     * For the template parts/grants.tpl.
     *
     * @param array<string, mixed> $grants
     * @return array<string, mixed>
     */
    public function form(array $grants): array
    {
        $held = array_map([self::class, 'roleId'], $grants['roles'] ?? []);
        $lists = ['services' => $this->things('services', $grants), 'domains' => $this->things('domains', $grants)];
        $departments = [];
        foreach ($this->names['departments'] as $id => $name) {
            $departments[] = ['id' => $id, 'name' => $name, 'closed' => in_array($id, $grants['denied_departments'] ?? [], true)];
        }
        $time = array_map([$this, 'day'], [$grants['not_before'] ?? null, $this->lastSecond($grants['not_after'] ?? null)]);
        $addresses = implode("\n", $grants['allow_from'] ?? []);

        return $lists + [
            'roles' => array_map(function (array $role) use ($held): array {
                $titles = array_map([$this, 'title'], $role['permissions'] ?? []);

                return [
                    'id' => (int) $role['role'], 'title' => (string) $role['title'], 'about' => implode(', ', $titles),
                    'held' => in_array((int) $role['role'], $held, true), 'offered' => ($role['offered'] ?? false) === true,
                ];
            }, $this->roles),
            'departments' => $departments,
            'not_before' => $time[0],
            'not_after' => $time[1],
            'allow_from' => $addresses,
            'open' => [
                'things' => ($grants['services'] ?? []) !== [] || ($grants['domains'] ?? []) !== [],
                'departments' => ($grants['denied_departments'] ?? []) !== [],
                'time' => implode('', $time) . $addresses !== '',
            ],
        ];
    }

    /** The name of a service, domain or department; its number when the panel has none. */
    public function name(string $list, int $id): string
    {
        $fallback = ['services' => 'service_number', 'domains' => 'domain_number', 'departments' => 'department_number'];

        return $this->names[$list][$id] ?? $this->texts->get($fallback[$list], ['id' => $id]);
    }

    public function roleTitle(int $id): string
    {
        foreach ($this->roles as $role) {
            if ((int) $role['role'] === $id) {
                return (string) $role['title'];
            }
        }

        return '#' . $id;
    }

    /** Roles stand as numbers where they are given and with their names where they are shown. */
    public static function roleId($role): int
    {
        return (int) (is_array($role) ? $role['id'] ?? 0 : $role);
    }

    /** @return list<int> */
    private function postedRoles(array $present): array
    {
        $ticked = array_map('intval', Form::texts($_POST, 'roles'));
        $kept = [];
        foreach ($this->roles as $role) {
            if (($role['offered'] ?? false) !== true) {
                $kept[] = (int) $role['role'];
            }
        }
        $held = array_map([self::class, 'roleId'], $present['roles'] ?? []);

        return array_values(array_unique(array_merge($ticked, array_intersect($held, $kept))));
    }

    /** @return list<array<string, mixed>> */
    private function postedThings(string $list, array $present): array
    {
        $posted = is_array($_POST[$list] ?? null) ? $_POST[$list] : [];
        $before = array_column($present[$list] ?? [], null, 'id');
        $things = [];
        foreach (array_unique(array_merge(array_keys($this->names[$list]), array_keys($before))) as $id) {
            $had = $before[$id]['permissions'] ?? [];
            $drawn = isset($this->names[$list][$id]) ? $this->onThings($list) : [];
            $ticked = array_intersect(Form::texts($posted, (string) $id), self::ON[$list]);
            $keys = array_values(array_unique(array_merge($ticked, array_diff($had, $drawn))));
            $functions = $this->postedFunctions($list, (int) $id, $before[$id]['functions'] ?? []);
            if ($keys !== [] || $functions !== []) {
                $things[] = ['id' => (int) $id, 'permissions' => $keys, 'functions' => $functions];
            }
        }

        return $things;
    }

    /** The functions that are ticked, and those that the form did not offer. @param list<string> $had @return list<string> */
    private function postedFunctions(string $list, int $id, array $had): array
    {
        $offered = $this->functions[$list][$id] ?? [];
        $posted = is_array($_POST[$list . '_functions'] ?? null) ? $_POST[$list . '_functions'] : [];
        $ticked = array_intersect($offered, Form::texts($posted, (string) $id));

        return array_values(array_unique(array_merge($ticked, array_diff($had, $offered))));
    }

    /** The start of a day as it was picked; the exact moment of before when the day is the same. */
    private function postedDay(string $name, int $daysLater, array $present): ?int
    {
        $day = Form::text($_POST, $name);
        $before = $present[$name] ?? null;
        $shown = $this->day($name === 'not_after' ? $this->lastSecond($before) : $before);
        if ($day === $shown) {
            return $before;
        }
        if ($day === '') {
            return null;
        }
        $date = \DateTimeImmutable::createFromFormat('!Y-m-d', $day);
        if ($date === false || $date->format('Y-m-d') !== $day) {
            throw new \InvalidArgumentException('date_invalid');
        }

        return $date->modify('+' . $daysLater . ' day')->getTimestamp();
    }

    /** The end is the first second that is not in force; people name the last day that is. */
    private function lastSecond(?int $end): ?int
    {
        return $end === null ? null : $end - 1;
    }

    /** As a date field wants it. */
    private function day(?int $at): string
    {
        return $at === null ? '' : date('Y-m-d', $at);
    }

    /** @return list<array<string, mixed>> */
    private function things(string $list, array $grants): array
    {
        $held = array_column($grants[$list] ?? [], null, 'id');
        $things = [];
        foreach ($this->names[$list] as $id => $name) {
            $boxes = [];
            foreach ($this->onThings($list) as $key) {
                $boxes[] = [
                    'key' => $key, 'id' => $list . '-' . $id . '-' . substr((string) strrchr($key, '.'), 1),
                    'title' => $this->texts->get('on_' . strtr($key, '.', '_')),
                    'held' => in_array($key, $held[$id]['permissions'] ?? [], true),
                ];
            }
            $things[] = [
                'id' => $id, 'name' => $name, 'boxes' => $boxes,
                'functions' => $this->functionBoxes($list, $id, $held[$id]['functions'] ?? []),
                'lost' => implode(', ', array_diff($held[$id]['functions'] ?? [], $this->functions[$list][$id] ?? [])),
            ];
        }

        return $things;
    }

    /** In the panel's own words. @param list<string> $held @return list<array{name: string, id: string, held: bool}> */
    private function functionBoxes(string $list, int $id, array $held): array
    {
        $boxes = [];
        foreach ($this->functions[$list][$id] ?? [] as $at => $name) {
            $boxes[] = ['name' => $name, 'id' => $list . '-' . $id . '-function-' . $at, 'held' => in_array($name, $held, true)];
        }

        return $boxes;
    }

    /** @return list<string> */
    private function onThings(string $list): array
    {
        return array_values(array_intersect(self::ON[$list], $this->offered));
    }

    private function title(string $key): string
    {
        return Catalogue::in($this->texts->language())->title($key);
    }
}
