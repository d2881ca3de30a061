<?php

declare(strict_types=1);

namespace WHMCS\Module\Addon\Keyholder\Panel;

/**
 * Which page of the panel is asked for, read the way the panel reads it.
 *
 * The panel mixes GET and POST (and, as PHP is configured, cookies). A name that has two different
 * values could mean one page here and another one there, so such a request is "unclear" and refused.
 */
final class Request
{
    /** @var string file name of the script, lower case */
    public $script;

    /** @var bool whether the method may change something */
    public $posts;

    /** @var string the friendly path that index.php was asked for, "" for none */
    public $route;

    /** @var list<string> the names of all parameters, whatever their values */
    public $names;

    /** @var array<string, list<mixed>> every value that a name has, from every source */
    private $values = [];

    /**
     * @param array<mixed> $query
     * @param array<mixed> $body
     * @param array<mixed> $cookies those that PHP mixes into $_REQUEST
     */
    private function __construct(string $script, bool $posts, string $route, array $query, array $body, array $cookies)
    {
        $this->script = strtolower($script);
        $this->posts = $posts;
        $this->names = array_map('strval', array_keys($query + $body));
        foreach ([$query, $body, $cookies] as $source) {
            foreach ($source as $name => $value) {
                $this->values[(string) $name][] = $value;
            }
        }
        $this->route = $this->script === 'index.php' ? self::plainRoute($route) : '';
    }

    /** The request that this PHP process answers. */
    public static function current(): self
    {
        $script = basename((string) ($_SERVER['SCRIPT_FILENAME'] ?? $_SERVER['SCRIPT_NAME'] ?? ''));
        $method = strtoupper((string) ($_SERVER['REQUEST_METHOD'] ?? 'GET'));
        $posts = !in_array($method, ['GET', 'HEAD'], true);
        $cookies = array_intersect_key($_REQUEST, $_COOKIE);

        return new self($script, $posts, self::currentRoute($script), $_GET, $_POST, $cookies);
    }

    /** What following a link would ask for; null when the link leaves the panel or is none. */
    public static function ofLink(string $link): ?self
    {
        $parts = parse_url(html_entity_decode($link, ENT_QUOTES | ENT_HTML5, 'UTF-8'));
        if ($parts === false || !isset($parts['path']) || isset($parts['host']) && !self::isHere($link)) {
            return null;
        }
        parse_str($parts['query'] ?? '', $query);
        $script = basename($parts['path']);
        $route = is_string($query['rp'] ?? null) ? $query['rp'] : '';
        if (preg_match('~/index\.php(/.+)$~i', $parts['path'], $found)) {
            return new self('index.php', false, $found[1], $query, [], []);
        }
        if (substr($script, -4) !== '.php') {
            $base = rtrim(Site::path(''), '/');
            $inside = $base !== '' && strpos($parts['path'], $base . '/') === 0;
            $path = $inside ? substr($parts['path'], strlen($base)) : $parts['path'];

            return new self('index.php', false, $route !== '' ? $route : $path, $query, [], []);
        }

        return new self($script, false, $route, $query, [], []);
    }

    /** One parameter as text: '' when it is absent, null when it is no text or has two values. */
    public function text(string $name): ?string
    {
        $found = '';
        foreach ($this->values[$name] ?? [] as $i => $value) {
            if (!is_scalar($value) || $i > 0 && (string) $value !== $found) {
                return null;
            }
            $found = (string) $value;
        }

        return $found;
    }

    /** One parameter as an id: 0 when it is absent, null when it is anything but digits. */
    public function id(string $name): ?int
    {
        $text = $this->text($name);
        if ($text === '') {
            return 0;
        }

        return $text !== null && preg_match('/^\d{1,18}\z/', $text) ? (int) $text : null;
    }

    /** The path as it is compared: one leading slash, none at the end, no doubled ones, lower case. */
    private static function plainRoute(string $route): string
    {
        $route = strtolower(trim(preg_replace('~/+~', '/', $route) ?? '', '/ '));

        return $route === '' ? '' : '/' . $route;
    }

    /** The friendly path of this request; one that is given twice differently fits no known route. */
    private static function currentRoute(string $script): string
    {
        if (strtolower($script) !== 'index.php') {
            return '';
        }
        $given = array_filter([$_GET['rp'] ?? '', $_POST['rp'] ?? '', $_SERVER['PATH_INFO'] ?? ''], static function ($path) {
            return $path !== '';
        });
        $given = array_unique($given, SORT_REGULAR);
        if ($given === []) {
            return self::rewrittenRoute();
        }
        $route = reset($given);

        return count($given) === 1 && is_string($route) ? $route : '/?';
    }

    /** With rewriting on, the web server hands /announcements to index.php; the address says which page it is. */
    private static function rewrittenRoute(): string
    {
        $path = (string) parse_url((string) ($_SERVER['REQUEST_URI'] ?? ''), PHP_URL_PATH);
        $base = rtrim(dirname((string) ($_SERVER['SCRIPT_NAME'] ?? '')), '/\\');
        $path = rawurldecode($path);
        if ($base !== '' && strncmp($path, $base . '/', strlen($base) + 1) === 0) {
            $path = substr($path, strlen($base));
        }

        return preg_match('~^/(index\.php)?$~i', $path) ? '' : (string) preg_replace('~^/index\.php/~i', '/', $path);
    }

    private static function isHere(string $link): bool
    {
        $system = rtrim(Site::setting('SystemURL'), '/');

        return $system !== '' && stripos($link, $system . '/') === 0;
    }
}
