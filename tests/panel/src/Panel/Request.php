<?php

namespace Panel;

/** Input with a type: an array where a text is due is refused, not converted. */
final class Request
{
    public static function isPost(): bool
    {
        return ($_SERVER['REQUEST_METHOD'] ?? 'GET') === 'POST';
    }

    /** For things that change something: POST, with the session's token. */
    public static function requirePost(): void
    {
        if (!self::isPost()) {
            header('Allow: POST');
            ErrorPage::show(405, 'Not like this', 'This address only takes a submitted form.');
        }
        Session::requireToken();
    }

    public static function text(string $name, string $default = ''): string
    {
        return self::scalar($_POST[$name] ?? $_GET[$name] ?? $default);
    }

    public static function query(string $name, string $default = ''): string
    {
        return self::scalar($_GET[$name] ?? $default);
    }

    public static function posted(string $name, string $default = ''): string
    {
        return self::scalar($_POST[$name] ?? $default);
    }

    public static function flag(string $name): bool
    {
        return !in_array(self::posted($name), ['', '0', 'off', 'false'], true);
    }

    /** An id, or 0 when none is given. Anything else than digits is refused. */
    public static function id(string $name): int
    {
        $value = self::text($name);
        if ($value === '') {
            return 0;
        }
        if (!ctype_digit($value) || strlen($value) > 9) {
            self::refuse();
        }
        return (int) $value;
    }

    /** @return list<string> a list of texts, as check boxes send it */
    public static function texts(string $name): array
    {
        $value = $_POST[$name] ?? [];
        if (!is_array($value)) {
            self::refuse();
        }
        return array_map([self::class, 'scalar'], array_values($value));
    }

    /** @return array<string,string> a map of texts, as `name[key]` fields send it */
    public static function map(string $name): array
    {
        $value = $_POST[$name] ?? [];
        if (!is_array($value)) {
            self::refuse();
        }
        return array_map([self::class, 'scalar'], $value);
    }

    private static function scalar(mixed $value): string
    {
        if (!is_string($value) || !mb_check_encoding($value, 'UTF-8')) {
            self::refuse();
        }
        return $value;
    }

    private static function refuse(): never
    {
        ErrorPage::show(400, 'Bad request', 'A field of the request has a form that is not understood.');
    }
}
