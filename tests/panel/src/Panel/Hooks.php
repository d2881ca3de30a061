<?php

namespace Panel;

/**
 * Hook points and what is registered on them.
 *
 * Lower priority numbers run first; equal ones in the order of registration. Whatever a
 * function throws goes up to the error page: a page is never put out past a failed hook.
 */
final class Hooks
{
    /** @var array<string,array<int,list<callable>>> */
    private static array $points = [];

    public static function add(string $point, int $priority, callable $function): void
    {
        self::$points[$point][$priority][] = $function;
    }

    /** @return list<mixed> what the functions returned, without nulls */
    public static function run(string $point, mixed $argument = []): array
    {
        $returned = [];
        foreach (self::ordered($point) as $function) {
            $value = $function($argument);
            if ($value !== null) {
                $returned[] = $value;
            }
        }
        return $returned;
    }

    /** Runs a page hook: each function sees what the ones before it added. */
    public static function variables(string $point, array $variables): array
    {
        foreach (self::ordered($point) as $function) {
            $value = $function($variables);
            if (is_array($value)) {
                $variables = array_merge($variables, $value);
            }
        }
        return $variables;
    }

    /** Error texts of a validation hook, which returns one text or a list of them. @return list<string> */
    public static function errors(string $point, array $variables): array
    {
        $errors = [];
        foreach (self::run($point, $variables) as $value) {
            foreach ((array) $value as $text) {
                if (is_string($text) && $text !== '') {
                    $errors[] = $text;
                }
            }
        }
        return $errors;
    }

    /** The HTML of an output hook. */
    public static function html(string $point, mixed $argument): string
    {
        $pieces = array_filter(self::run($point, $argument), 'is_scalar');
        return implode("\n", array_map('strval', $pieces));
    }

    /** What the functions returned as arrays, merged. */
    public static function overrides(string $point, array $variables): array
    {
        return array_merge([], ...array_filter(self::run($point, $variables), 'is_array'));
    }

    public static function loadDirectory(string $directory): void
    {
        foreach (array_merge([$directory], Addons::pathList('PANEL_HOOKS')) as $place) {
            foreach (glob("$place/*.php") ?: [] as $file) {
                if (basename($file)[0] !== '_') {
                    self::loadFile($file);
                }
            }
        }
    }

    /** In a function of its own, so that a hook file's variables stay its own. */
    public static function loadFile(string $file): void
    {
        require_once $file;
    }

    /** @return list<callable> */
    private static function ordered(string $point): array
    {
        $byPriority = self::$points[$point] ?? [];
        ksort($byPriority, SORT_NUMERIC);
        return array_merge([], ...array_values($byPriority));
    }
}
