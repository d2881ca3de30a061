<?php

namespace Panel;

use WHMCS\Database\Capsule;

/** Add-on modules: where they lie, which are active, what is set for them. */
final class Addons
{
    /** @var array<string,array<string,string>>|null settings of active add-ons */
    private static ?array $active = null;

    /** @return list<string> directories of an environment variable, separated by colons */
    public static function pathList(string $variable): array
    {
        $paths = array_filter(explode(':', getenv($variable) ?: ''), static fn ($path) => $path !== '');
        return array_values(array_map(static fn ($path) => rtrim($path, '/'), $paths));
    }

    /** The add-on's folder, or null when there is no add-on of that name. */
    public static function directory(string $name): ?string
    {
        if (!preg_match('/^[a-z][a-z0-9_]*$/', $name)) {
            return null;
        }
        $candidates = [ROOTDIR . "/modules/addons/$name"];
        foreach (self::pathList('PANEL_ADDONS') as $path) {
            if (basename($path) === $name) {
                $candidates[] = $path;
            }
        }
        foreach ($candidates as $directory) {
            if (is_file("$directory/$name.php")) {
                return $directory;
            }
        }
        return null;
    }

    /** @return list<string> names of all add-ons that are there */
    public static function names(): array
    {
        $folders = glob(ROOTDIR . '/modules/addons/*', GLOB_ONLYDIR) ?: [];
        $names = array_map('basename', array_merge($folders, self::pathList('PANEL_ADDONS')));
        $names = array_filter(array_unique($names), static fn ($name) => self::directory($name) !== null);
        sort($names);
        return $names;
    }

    public static function isActive(string $name): bool
    {
        return isset(self::settingsOfActive()[$name]) && self::directory($name) !== null;
    }

    /** @return array<string,string> */
    public static function settings(string $name): array
    {
        return self::settingsOfActive()[$name] ?? [];
    }

    /** Active add-ons' hook files, in the order of their names. */
    public static function loadHooks(): void
    {
        $names = array_keys(self::settingsOfActive());
        sort($names);
        foreach ($names as $name) {
            $file = self::directory($name) . '/hooks.php';
            if (self::directory($name) !== null && is_file($file)) {
                Hooks::loadFile($file);
            }
        }
    }

    /** Loads NAME.php and calls NAME_function; null when the add-on has no such function. */
    public static function call(string $name, string $function, mixed ...$arguments): mixed
    {
        $directory = self::directory($name);
        if ($directory === null) {
            throw new \RuntimeException("no such add-on: $name");
        }
        Hooks::loadFile("$directory/$name.php");
        $callable = "{$name}_$function";
        return is_callable($callable) ? $callable(...$arguments) : null;
    }

    public static function has(string $name, string $function): bool
    {
        self::call($name, '');
        return function_exists("{$name}_$function");
    }

    /** What _output, _sidebar and _clientarea are given. */
    public static function variables(string $name, string $link, string $language): array
    {
        $config = (array) self::call($name, 'config');
        return array_merge(self::settings($name), [
            'modulelink' => $link,
            'version' => (string) ($config['version'] ?? ''),
            '_lang' => self::language($name, $language, (string) ($config['language'] ?? 'english')),
        ]);
    }

    /** A class file of an add-on: WHMCS\Module\Addon\SomeName\... lies in lib/ of some_name or somename. */
    public static function libraryFile(string $studlyName, string $class): ?string
    {
        foreach (self::names() as $name) {
            $file = self::directory($name) . "/lib/$class.php";
            if (str_replace('_', '', $name) === strtolower($studlyName) && is_file($file)) {
                return $file;
            }
        }
        return null;
    }

    public static function forget(): void
    {
        self::$active = null;
    }

    private static function language(string $name, string $wanted, string $fallback): array
    {
        $_ADDONLANG = [];
        foreach (array_unique([strtolower($wanted), strtolower($fallback)]) as $language) {
            $file = self::directory($name) . "/lang/$language.php";
            if (preg_match('/^[a-z-]+$/', $language) && is_file($file)) {
                include $file;
                break;
            }
        }
        return $_ADDONLANG;
    }

    private static function settingsOfActive(): array
    {
        if (self::$active === null) {
            self::$active = [];
            foreach (self::rows() as $row) {
                self::$active[$row->module][$row->setting] = $row->value;
            }
        }
        return self::$active;
    }

    private static function rows(): iterable
    {
        try {
            return Capsule::table('tbladdonmodules')->orderBy('id')->get();
        } catch (\Illuminate\Database\QueryException $problem) {
            throw new \RuntimeException('table tbladdonmodules cannot be read, load sql/extra.sql', 0, $problem);
        }
    }
}
