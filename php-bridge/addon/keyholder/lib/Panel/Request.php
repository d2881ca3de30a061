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
    /** A path that no page has, so that it is the owner's. */
    private const UNKNOWN = '/?';

    /** @var string the script's path below the panel's root, lower case: mostly a file name */
    public $script;

    /** @var list<string> the kind and the name of the module whose file is asked for by itself; [] for a page */
    public $module;

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
        $isModules = preg_match('~^modules/(servers|registrars|addons)/([^/]+)/~', $this->script, $found);
        $this->module = $isModules ? array_slice($found, 1) : [];
        $this->posts = $posts;
        $this->names = array_map('strval', array_keys($query + $body));
        foreach ([$query, $body, $cookies] as $source) {
            foreach ($source as $name => $value) {
                $this->values[(string) $name][] = $value;
            }
        }
        $this->route = $this->script === 'index.php' ? $route : '';
    }

    /** The request that this PHP process answers. */
    public static function current(): self
    {
        $script = self::below((string) ($_SERVER['SCRIPT_FILENAME'] ?? get_included_files()[0]));
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
        if (substr($script, -4) === '.php' && strcasecmp($script, 'index.php') !== 0) {
            return new self($script, false, '', $query, [], []);
        }
        $route = self::agreed([$query['rp'] ?? '', self::routeOfPath($parts['path'], rtrim(Site::path(''), '/'))]);

        return new self('index.php', false, $route, $query, [], []);
    }

    /** A file of a module may be called like a page of the panel, and is not that page; its folder may be a link. */
    private static function below(string $file): string
    {
        foreach ([(realpath(dirname($file)) ?: dirname($file)) . '/' . basename($file), $file] as $path) {
            foreach ([realpath(ROOTDIR) . '/', ROOTDIR . '/'] as $root) {
                if (strncmp($path, $root, strlen($root)) === 0) {
                    return substr($path, strlen($root));
                }
            }
        }

        return '../' . basename($file);
    }

    /** The page that takes the panel's own single sign-on. */
    public function isSignOn(): bool
    {
        return $this->script === 'oauth/singlesignon.php';
    }

    /** Whether a parameter is there, from whatever source, empty or not. */
    public function has(string $name): bool
    {
        return isset($this->values[$name]);
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

    /** The friendly path of this request, from wherever the panel might read it. */
    private static function currentRoute(string $script): string
    {
        if (strtolower($script) !== 'index.php') {
            return '';
        }
        // With rewriting on, the web server hands /announcements to index.php; then only the address says it.
        $path = (string) preg_replace('~^https?://[^/?]*~i', '', (string) ($_SERVER['REQUEST_URI'] ?? ''));
        $path = (string) preg_replace('~\?.*~s', '', $path);
        $base = rtrim(dirname((string) ($_SERVER['SCRIPT_NAME'] ?? '')), '/\\');

        return self::agreed([
            $_GET['rp'] ?? '', $_POST['rp'] ?? '', $_SERVER['PATH_INFO'] ?? '', self::routeOfPath($path, $base),
        ]);
    }

    /** What follows index.php, or the panel's folder, in an address. */
    private static function routeOfPath(string $path, string $base): string
    {
        if (preg_match('~%(2f|5c|2e|25|00)~i', $path)) {
            return self::UNKNOWN;
        }
        $path = rawurldecode($path);
        if ($base !== '' && strncmp($path, $base . '/', strlen($base) + 1) === 0) {
            $path = substr($path, strlen($base));
        }

        return (string) preg_replace('~^/*index\.php(/|$)~i', '/', $path);
    }

    /**
     * One path, where all that are given are the same; else one that fits no page of the table, for the panel might
     * follow any of them.
     *
     * @param list<mixed> $given
     */
    private static function agreed(array $given): string
    {
        $routes = [];
        foreach ($given as $path) {
            $route = is_string($path) ? self::plainRoute($path) : self::UNKNOWN;
            if ($route !== '') {
                $routes[$route] = $route;
            }
        }

        return count($routes) > 1 ? self::UNKNOWN : (string) reset($routes);
    }

    /** The path as it is compared: one leading slash, none at the end, no doubled ones, lower case. */
    private static function plainRoute(string $route): string
    {
        if (preg_match('~[\x00-\x1f\x7f%\\\\]|(^|/)\.{1,2}(/|$)~', $route)) {
            return self::UNKNOWN;
        }
        $route = strtolower(trim(preg_replace('~/+~', '/', $route) ?? '', '/ '));

        return $route === '' ? '' : '/' . $route;
    }

    private static function isHere(string $link): bool
    {
        $system = rtrim(Site::setting('SystemURL'), '/');

        return $system !== '' && stripos($link, $system . '/') === 0;
    }
}
