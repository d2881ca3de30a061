<?php

namespace Panel;

use WHMCS\Database\Capsule;

/** Settings: those of configuration.php and those of tblconfiguration. */
final class Config
{
    /** @var array<string,string> what configuration.php defined */
    private static array $file = [];

    public static function fromConfigurationFile(array $variables): void
    {
        $names = ['db_socket', 'db_host', 'db_port', 'db_name', 'db_username', 'db_password', 'panel_url', 'panel_var', 'api_access_key'];
        foreach ($names as $name) {
            self::$file[$name] = (string) ($variables[$name] ?? '');
        }
    }

    public static function file(string $name): string
    {
        return self::$file[$name] ?? '';
    }

    /** The table is copied to the global $CONFIG, so a hook file may change a setting for its request. */
    public static function loadTable(): void
    {
        $GLOBALS['CONFIG'] = Capsule::table('tblconfiguration')->pluck('value', 'setting')->all();
    }

    public static function get(string $setting, string $default = ''): string
    {
        $value = $GLOBALS['CONFIG'][$setting] ?? $default;
        return is_scalar($value) ? (string) $value : $default;
    }

    public static function set(string $setting, string $value): void
    {
        Capsule::table('tblconfiguration')->updateOrInsert(['setting' => $setting], ['value' => $value]);
        $GLOBALS['CONFIG'][$setting] = $value;
    }

    public static function isOn(string $setting, bool $default): bool
    {
        $value = strtolower(self::get($setting, $default ? 'on' : 'off'));
        return in_array($value, ['on', '1', 'yes', 'true'], true);
    }

    /** The panel's address, with a slash at the end. */
    public static function systemUrl(): string
    {
        $url = self::file('panel_url');
        if ($url === '' && isset($_SERVER['HTTP_HOST']) && preg_match('~^[a-z0-9.:\[\]-]+$~i', $_SERVER['HTTP_HOST'])) {
            $url = (self::isHttps() ? 'https://' : 'http://') . $_SERVER['HTTP_HOST'];
        }
        return ($url === '' ? rtrim(self::get('SystemURL', 'http://127.0.0.1'), '/') : $url) . '/';
    }

    public static function isHttps(): bool
    {
        return !empty($_SERVER['HTTPS']) && $_SERVER['HTTPS'] !== 'off';
    }

    /** The path of the web root in links: empty at the top of a host. */
    public static function webRoot(): string
    {
        return rtrim((string) parse_url(self::systemUrl(), PHP_URL_PATH), '/');
    }

    public static function varDirectory(string $below = ''): string
    {
        $directory = self::file('panel_var') . ($below === '' ? '' : "/$below");
        if (!is_dir($directory) && !@mkdir($directory, 0700, true) && !is_dir($directory)) {
            throw new \RuntimeException("directory cannot be made, set PANEL_VAR to a writable one: $directory");
        }
        return $directory;
    }

    /** A key of this installation for signatures, made on first use. */
    public static function secret(): string
    {
        $file = self::varDirectory() . '/secret';
        $handle = fopen($file, 'c+');
        if ($handle === false || !flock($handle, LOCK_EX)) {
            throw new \RuntimeException("secret cannot be read or made: $file");
        }
        $secret = (string) stream_get_contents($handle);
        if ($secret === '') {
            $secret = bin2hex(random_bytes(32));
            fwrite($handle, $secret);
            chmod($file, 0600);
        }
        fclose($handle);
        return $secret;
    }
}
