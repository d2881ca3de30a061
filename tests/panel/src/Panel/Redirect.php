<?php

namespace Panel;

/** Sends the browser elsewhere and ends the request. */
final class Redirect
{
    public static function to(string $target): never
    {
        $absolute = preg_match('~^https?://~', $target) === 1;
        header('Location: ' . ($absolute ? $target : Config::webRoot() . '/' . ltrim($target, '/')), true, 303);
        exit;
    }

    /** A path inside the panel, or the fallback: never another host. */
    public static function insidePath(string $path, string $fallback): string
    {
        $path = ltrim($path, '/');
        $harmless = $path !== ''
            && !preg_match('~[\x00-\x20\x7f\\\\]~', $path)
            && !str_contains(explode('?', $path)[0], ':')
            && !str_contains($path, '..');
        return $harmless ? $path : $fallback;
    }
}
