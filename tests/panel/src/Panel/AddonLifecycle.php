<?php

namespace Panel;

use WHMCS\Database\Capsule;

/** Activating, configuring, upgrading and deactivating an add-on. */
final class AddonLifecycle
{
    /**
     * @param array<string,string> $given settings by name
     * @return array{status:string,description:string} what the add-on answered
     */
    public static function activate(string $name, array $given): array
    {
        $config = (array) Addons::call($name, 'config');
        $settings = self::defaults($config);
        foreach ($given as $setting => $value) {
            if (!array_key_exists($setting, $settings)) {
                throw new \RuntimeException("the add-on has no such setting: $setting");
            }
            $settings[$setting] = $value;
        }
        $answer = self::answer(Addons::call($name, 'activate'));
        if ($answer['status'] !== 'error') {
            self::store($name, $settings + ['version' => (string) ($config['version'] ?? '')]);
        }
        return $answer;
    }

    public static function deactivate(string $name): array
    {
        $answer = self::answer(Addons::call($name, 'deactivate'));
        if ($answer['status'] !== 'error') {
            Capsule::table('tbladdonmodules')->where('module', $name)->delete();
            Addons::forget();
        }
        return $answer;
    }

    public static function set(string $name, string $setting, string $value): void
    {
        $fields = (array) (((array) Addons::call($name, 'config'))['fields'] ?? []);
        if (!array_key_exists($setting, $fields)) {
            throw new \RuntimeException("the add-on has no such setting: $setting");
        }
        self::store($name, [$setting => $value]);
    }

    /** On first use of a new version: NAME_upgrade, with the version that was there. */
    public static function upgradeIfNewer(string $name): void
    {
        $version = (string) (((array) Addons::call($name, 'config'))['version'] ?? '');
        $installed = Addons::settings($name)['version'] ?? '';
        if ($version !== '' && $version !== $installed) {
            Addons::call($name, 'upgrade', ['version' => $installed] + Addons::settings($name));
            self::store($name, ['version' => $version]);
        }
    }

    private static function defaults(array $config): array
    {
        $settings = [];
        foreach ((array) ($config['fields'] ?? []) as $setting => $field) {
            $settings[$setting] = (string) ($field['Default'] ?? '');
        }
        return $settings;
    }

    private static function answer(mixed $returned): array
    {
        $returned = is_array($returned) ? $returned : [];
        return [
            'status' => (string) ($returned['status'] ?? 'success'),
            'description' => (string) ($returned['description'] ?? ''),
        ];
    }

    private static function store(string $name, array $settings): void
    {
        foreach ($settings as $setting => $value) {
            Capsule::table('tbladdonmodules')->updateOrInsert(['module' => $name, 'setting' => $setting], ['value' => $value]);
        }
        Addons::forget();
    }
}
