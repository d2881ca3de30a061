<?php

namespace Panel;

/** Pages that say why there is nothing to see. They need neither database nor hooks. */
final class ErrorPage
{
    /** From here on nothing that fails lets a half-made page out. */
    public static function catchEverything(): void
    {
        ob_start();
        set_exception_handler(static function (\Throwable $problem): void {
            error_log((string) $problem);
            if (PHP_SAPI === 'cli') {
                self::dropOutput();
                fwrite(STDERR, 'failed: ' . $problem->getMessage() . "\n");
                exit(1);
            }
            self::show(500, 'Something went wrong', 'The page could not be made. Nothing of it is shown. The administrator finds the reason in the error log.');
        });
        register_shutdown_function([self::class, 'catchFatal']);
    }

    public static function catchFatal(): void
    {
        $error = error_get_last();
        if ($error !== null && in_array($error['type'], [E_ERROR, E_PARSE, E_CORE_ERROR, E_COMPILE_ERROR], true)) {
            self::print(500, 'Something went wrong', 'The page could not be made.');
        }
    }

    public static function show(int $status, string $title, string $text): never
    {
        self::print($status, $title, $text);
        exit(1);
    }

    public static function notFound(string $what = 'page'): never
    {
        self::show(404, 'Not found', "There is no such $what in this account.");
    }

    private static function print(int $status, string $title, string $text): void
    {
        self::dropOutput();
        if (PHP_SAPI === 'cli') {
            fwrite(STDERR, "$title: $text\n");
            return;
        }
        if (!headers_sent()) {
            http_response_code($status);
            header('Content-Type: text/html; charset=utf-8');
            header('Cache-Control: no-store');
        }
        $title = htmlspecialchars($title);
        $text = htmlspecialchars($text);
        $root = htmlspecialchars(self::root());
        echo <<<HTML
            <!doctype html>
            <html lang="en"><head><meta charset="utf-8"><meta name="viewport" content="width=device-width, initial-scale=1">
            <title>$title</title><link rel="stylesheet" href="$root/css/house.css"></head>
            <body><main class="container error-page" id="main"><div class="card"><div class="card-body">
            <p class="text-muted">$status</p><h1>$title</h1><p>$text</p>
            <p><a class="btn btn-primary" href="$root/index.php">To the start page</a></p>
            </div></div></main></body></html>
            HTML;
    }

    private static function root(): string
    {
        try {
            return Config::webRoot();
        } catch (\Throwable) {
            return '';
        }
    }

    private static function dropOutput(): void
    {
        while (ob_get_level() > 0) {
            ob_end_clean();
        }
    }
}
