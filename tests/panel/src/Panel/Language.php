<?php

namespace Panel;

/** The panel's texts, in the language of the visitor when there is a file for it. */
final class Language
{
    private static ?array $texts = null;

    /** The language in use, as file names spell it. */
    public static function name(): string
    {
        $chosen = $_SESSION['Language'] ?? '';
        if (!is_string($chosen) || $chosen === '') {
            $chosen = (string) (Visitor::client()?->language ?? '');
        }
        $chosen = strtolower($chosen);
        return preg_match('/^[a-z-]{2,30}$/', $chosen) ? $chosen : 'english';
    }

    /** @return array<string,mixed> */
    public static function all(): array
    {
        if (self::$texts === null) {
            $directory = ROOTDIR . '/lang';
            self::$texts = self::file("$directory/english.php");
            foreach (['english', self::name()] as $name) {
                $override = self::file("$directory/overrides/$name.php");
                self::$texts = array_replace_recursive(self::$texts, $name === 'english' ? [] : self::file("$directory/$name.php"), $override);
            }
        }
        return self::$texts;
    }

    public static function trans(string $key, array $replace = []): string
    {
        $text = self::all()[$key] ?? null;
        if ($text === null) {
            $text = self::all();
            foreach (explode('.', $key) as $part) {
                $text = is_array($text) ? ($text[$part] ?? null) : null;
            }
        }
        if (!is_string($text)) {
            return $key;
        }
        foreach ($replace as $name => $value) {
            $text = str_replace(':' . ltrim((string) $name, ':'), (string) $value, $text);
        }
        return $text;
    }

    private static function file(string $file): array
    {
        $_LANG = [];
        if (is_file($file)) {
            include $file;
        }
        return $_LANG;
    }
}
