<?php

namespace Panel;

/** localAPI: each action is a file in includes/api, the panel's own ones too. */
final class LocalApi
{
    /** @return array<string,mixed> always with `result` */
    public static function call(string $command, array $values, ?string $adminUser = null): array
    {
        $file = self::file(strtolower($command));
        if ($file === null) {
            return self::error('Command Not Found');
        }
        return self::answer(fn () => self::runFile($file, $command, $values, $adminUser));
    }

    public static function error(string $message): array
    {
        return ['result' => 'error', 'message' => $message];
    }

    private static function answer(\Closure $action): array
    {
        try {
            return $action();
        } catch (ApiError $refusal) {
            return self::error($refusal->getMessage());
        }
    }

    private static function file(string $name): ?string
    {
        if (!preg_match('/^[a-z0-9_]+$/D', $name)) {
            return null;
        }
        foreach (array_merge([ROOTDIR . '/includes/api'], Addons::pathList('PANEL_API')) as $directory) {
            if (is_file("$directory/$name.php")) {
                return "$directory/$name.php";
            }
        }
        return null;
    }

    /**
     * The file finds its fields in $apivalues1, in $_POST and $_REQUEST, and who calls in $adminuser; it
     * leaves its answer in $apiresults.
     * The request's own fields come back afterwards, whatever the file does.
     */
    private static function runFile(string $file, string $cmd, array $apivalues1, ?string $adminuser): array
    {
        $before = [$_POST, $_REQUEST, $GLOBALS['apiresults'] ?? null];
        unset($GLOBALS['apiresults']);
        try {
            $_POST = $_REQUEST = ['action' => $cmd] + $apivalues1;
            $apiresults = null;
            include $file;
            $apiresults ??= $GLOBALS['apiresults'] ?? null;
        } finally {
            [$_POST, $_REQUEST, $GLOBALS['apiresults']] = $before;
        }
        return is_array($apiresults) ? $apiresults : self::error('The action gave no result');
    }
}
