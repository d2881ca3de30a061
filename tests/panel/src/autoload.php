<?php

/** Loads the libraries of the distribution, the panel's own classes and those of add-ons. */

foreach (['/usr/share/php/Illuminate/Database/autoload.php', '/usr/share/php/smarty4/bootstrap.php'] as $library) {
    if (!is_file($library)) {
        http_response_code(500);
        exit("Missing $library: install the Debian packages php-illuminate-database and smarty4.\n");
    }
    require_once $library;
}

spl_autoload_register(static function (string $class): void {
    // A panel that tells of logins by the names of version 8 also has the users of version 8.
    if (in_array($class, ['WHMCS\\User\\User', 'WHMCS\\User\\Client'], true) && Panel\Login::hooks() !== 'client') {
        require __DIR__ . '/Version8/' . basename(str_replace('\\', '/', $class)) . '.php';
        return;
    }
    $file = __DIR__ . '/' . str_replace('\\', '/', $class) . '.php';
    if (is_file($file)) {
        require $file;
        return;
    }
    if (preg_match('~^WHMCS\\\\Module\\\\Addon\\\\([^\\\\]+)\\\\(.+)$~', $class, $part)) {
        $file = Panel\Addons::libraryFile($part[1], str_replace('\\', '/', $part[2]));
        if ($file !== null) {
            require $file;
        }
    }
});
