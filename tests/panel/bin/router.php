<?php

/**
 * Which files PHP's own web server may hand out: pages and the style sheet, nothing else.
 * A real panel says the same in its web server's configuration.
 */

$path = rawurldecode((string) parse_url($_SERVER['REQUEST_URI'], PHP_URL_PATH));

$closed = (preg_match('~^/(bin|sql|src|tests|var|templates|lang|crons|includes)(/|$)~i', $path) && $path !== '/includes/api.php')
    || preg_match('~/\.|\.(tpl|sql|md|sh)$~i', $path)
    || str_contains($path, '..')
    || strtolower($path) === '/configuration.php'
    || strtolower($path) === '/init.php';

if ($closed) {
    http_response_code(404);
    header('Content-Type: text/plain; charset=utf-8');
    echo "Not found\n";
    return true;
}

// Anything that is no file would silently become index.php.
$file = dirname(__DIR__) . $path;
if (!is_file($file) && !is_file(rtrim($file, '/') . '/index.php')) {
    http_response_code(404);
    header('Content-Type: text/plain; charset=utf-8');
    echo "Not found\n";
    return true;
}

return false;
