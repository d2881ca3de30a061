<?php

declare(strict_types=1);

/*
 * Loads this module's classes. The panel would do it by itself once the module is
 * active; hooks.php may be read earlier than that, so nothing is left to chance.
 */
spl_autoload_register(static function (string $class): void {
    $prefix = 'WHMCS\\Module\\Addon\\Keyholder\\';
    if (strncmp($class, $prefix, strlen($prefix)) !== 0) {
        return;
    }
    $file = __DIR__ . '/' . str_replace('\\', '/', substr($class, strlen($prefix))) . '.php';
    if (is_file($file)) {
        require_once $file;
    }
});
