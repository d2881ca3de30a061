<?php

declare(strict_types=1);

namespace WHMCS\Module\Addon\Keyholder\Client;

use WHMCS\Module\Addon\Keyholder\Core;
use WHMCS\Module\Addon\Keyholder\Panel\Session;
use WHMCS\Module\Addon\Keyholder\Panel\Site;
use WHMCS\Module\Addon\Keyholder\Refusal;

/**
 * What was done on the account in use: when, by whom, from where, and what it changed.
 */
final class Record extends Page
{
    private const AT_ONCE = 50;

    /** What an entry may have changed => its label. Other fields are for staff. */
    private const FIELDS = [
        'status' => 'column_status', 'kind' => 'column_kind', 'permissions' => 'step_permissions', 'roles' => 'roles_title',
        'services' => 'things_title', 'domains' => 'things_title', 'denied_departments' => 'departments_title',
        'not_before' => 'from_day', 'not_after' => 'until_day', 'allow_from' => 'addresses_title', 'mail' => 'column_mail',
        'email' => 'column_email', 'name' => 'column_person',
    ];

    /** Fields whose values are words with texts => the beginning of the texts' keys. */
    private const WORDS = ['status' => 'status_', 'kind' => 'kind_', 'mail' => 'mail_category_'];

    /** @var array<int, string> user => name, as far as they were asked for */
    private $names = [];

    /** @return array<string, mixed> */
    public function show(): array
    {
        $from = Form::id($_GET, 'from');
        try {
            $answer = Core::call('audit.list', $this->on(['offset' => $from, 'limit' => self::AT_ONCE]));
        } catch (Refusal $refusal) {
            $this->refuse('members.manage');
        }
        $entries = array_map([$this, 'entry'], $answer['entries'] ?? []);

        return $this->view('record', 'record_title', [
            'account_name' => (string) (Session::show()['account']['name'] ?? ''),
            'entries' => $entries,
            'pager' => $this->pager('record', $from, count($entries), (int) ($answer['total'] ?? 0), self::AT_ONCE),
            'error' => '',
        ]);
    }

    /** @param array<string, mixed> $entry @return array<string, mixed> */
    private function entry(array $entry): array
    {
        $action = 'record_' . (string) $entry['action'];
        $by = $entry['actor'] === 'system' ? $this->texts->get('record_system') : (string) $entry['actor_name'];
        $behalf = (string) ($entry['on_behalf_of_name'] ?? '');

        return [
            'at' => $this->moment($entry['at'] ?? null),
            'by' => $behalf === '' ? $by : $this->texts->get('record_on_behalf', ['staff' => $by, 'name' => $behalf]),
            'staff' => $entry['actor'] === 'staff',
            'remote' => (string) ($entry['remote'] ?? ''),
            'what' => $this->texts->has($action) ? $this->texts->get($action) : (string) $entry['action'],
            'whom' => isset($entry['user']) ? $this->name((int) $entry['user']) : self::called((array) ($entry['after'] ?? []) + (array) ($entry['before'] ?? [])),
            'changes' => $this->changes((array) ($entry['before'] ?? []), (array) ($entry['after'] ?? [])),
        ];
    }

    /** Who is no user is told by name or address. @param array<string, mixed> $facts */
    private static function called(array $facts): string
    {
        foreach (['name', 'email'] as $field) {
            if (is_string($facts[$field] ?? null) && $facts[$field] !== '') {
                return $facts[$field];
            }
        }

        return '';
    }

    private function name(int $user): string
    {
        if (!isset($this->names[$user])) {
            try {
                $this->names[$user] = (string) Core::call('member.show', $this->on(['user' => $user]))['member']['name'];
            } catch (Refusal $gone) {
                $this->names[$user] = '#' . $user;
            }
        }

        return $this->names[$user];
    }

    /** @return list<array{field: string, before: string, after: string}> what is different, of what people can read */
    private function changes(array $before, array $after): array
    {
        $changes = [];
        foreach (self::FIELDS as $field => $label) {
            $was = $this->value($field, $before[$field] ?? null);
            $is = $this->value($field, $after[$field] ?? null);
            if ($was !== $is) {
                $changes[] = ['field' => $this->texts->get($label), 'before' => $was, 'after' => $is];
            }
        }

        return $changes;
    }

    private function value(string $field, $value): string
    {
        if ($value === null || $value === '' || $value === []) {
            return '';
        }
        switch ($field) {
            case 'not_before':
            case 'not_after':
                return Site::date($field === 'not_after' ? (int) $value - 1 : (int) $value);
            case 'services':
            case 'domains':
                $lines = [];
                foreach ((array) $value as $id => $thing) {
                    $what = array_filter([$this->titles($thing['permissions'] ?? ''), implode(', ', (array) ($thing['functions'] ?? []))], 'strlen');
                    $lines[] = $this->grants()->name($field, (int) $id) . ': ' . implode(', ', $what);
                }

                return implode('; ', $lines);
            case 'roles':
                return implode(', ', array_map(fn ($role): string => $this->grants()->roleTitle(Grants::roleId($role)), (array) $value));
            case 'denied_departments':
                return implode(', ', array_map(fn ($id): string => $this->grants()->name('departments', (int) $id), (array) $value));
            case 'permissions':
                return $this->titles((string) $value);
        }
        $words = array_map(function ($word) use ($field): string {
            $key = (self::WORDS[$field] ?? '') . strtolower((string) $word);

            return isset(self::WORDS[$field]) && $this->texts->has($key) ? $this->texts->get($key) : (string) $word;
        }, (array) $value);

        return implode(', ', $words);
    }

    /** Keys between commas. */
    private function titles(string $keys): string
    {
        return implode(', ', array_map([$this->catalogue(), 'title'], array_filter(explode(',', $keys), 'strlen')));
    }
}
