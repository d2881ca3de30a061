<?php

declare(strict_types=1);

namespace WHMCS\Module\Addon\Keyholder\Admin;

use WHMCS\Module\Addon\Keyholder\Client\Form;

/**
 * The settings of the library, each with what it means.
 */
final class Settings extends Page
{
    /** Settings with few values; the others are numbers. */
    private const CHOICES = ['tickets.copies' => ['opener', 'support'], 'upgrade.same_person' => ['prove', 'trust']];

    private const CEILING = 'permissions.ceiling';

    /** What has a form of its own, or is the panel's to tell and not a matter of choice. */
    private const NOT_HERE = [self::CEILING, 'departments.known'];

    public function show(): string
    {
        $settings = [];
        foreach ($this->call('setting.list')['settings'] ?? [] as $key => $value) {
            if (in_array($key, self::NOT_HERE, true)) {
                continue;
            }
            $switch = in_array($value, ['on', 'off'], true) ? ['on', 'off'] : null;
            $settings[] = [
                'key' => (string) $key, 'value' => (string) $value, 'id' => strtr((string) $key, '._', '--'),
                'about' => $this->texts->get('setting_' . strtr((string) $key, '.', '_')),
                'choices' => array_map(function (string $choice): array {
                    return ['value' => $choice, 'title' => $this->texts->get('setting_is_' . $choice)];
                }, self::CHOICES[$key] ?? $switch ?? []),
            ];
        }
        $ceiling = (string) ($this->call('setting.list')['settings'][self::CEILING] ?? 'all');

        return $this->draw('settings', [
            'settings' => $settings,
            'all' => $ceiling === 'all',
            'groups' => $this->boxes($ceiling === 'all' ? $this->catalogue()->keys() : explode(',', $ceiling)),
        ]);
    }

    public function save(): string
    {
        $now = $this->call('setting.list')['settings'] ?? [];
        $posted = is_array($_POST['setting'] ?? null) ? $_POST['setting'] : [];
        foreach (array_intersect_key($posted, $now) as $key => $value) {
            if (is_string($value) && trim($value) !== (string) $now[$key]) {
                $this->call('setting.put', ['key' => (string) $key, 'value' => trim($value)]);
            }
        }

        return $this->done('admin_settings_saved', [], ['page' => 'settings']);
    }

    public function saveCeiling(): string
    {
        $all = Form::text($_POST, 'all') !== '';
        $this->call('setting.put', ['key' => self::CEILING, 'value' => $all ? 'all' : implode(',', Form::texts($_POST, 'permissions'))]);

        return $this->done('admin_settings_saved', [], ['page' => 'settings']);
    }
}
