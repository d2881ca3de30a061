<?php

namespace Panel;

/** localAPI: the panel's own actions, then files in includes/api. */
final class LocalApi
{
    private const ACTIONS = [
        'getclientsdetails' => [Api\Clients::class, 'details'],
        'getcontacts' => [Api\Contacts::class, 'list'],
        'addcontact' => [Api\Contacts::class, 'add'],
        'updatecontact' => [Api\Contacts::class, 'update'],
        'deletecontact' => [Api\Contacts::class, 'delete'],
        'createssotoken' => [Api\SingleSignOn::class, 'create'],
        'validatelogin' => [Api\SingleSignOn::class, 'validateLogin'],
        'sendemail' => [Api\Mail::class, 'send'],
        'getinvoice' => [Api\Invoices::class, 'one'],
        'getinvoices' => [Api\Invoices::class, 'list'],
        'logactivity' => [Api\Log::class, 'write'],
    ];

    /** @return array<string,mixed> always with `result` */
    public static function call(string $command, array $values): array
    {
        $name = strtolower($command);
        if (isset(self::ACTIONS[$name])) {
            return self::answer(fn () => (self::ACTIONS[$name])($values));
        }
        $file = self::customFile($name);
        if ($file === null) {
            return self::error('Command Not Found');
        }
        return self::answer(fn () => self::runFile($file, $command, $values));
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

    private static function customFile(string $name): ?string
    {
        if (!preg_match('/^[a-z0-9_]+$/', $name)) {
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
     * The file finds its fields in $apivalues1, in $_POST and $_REQUEST, and leaves its answer in $apiresults.
     * The request's own fields come back afterwards, whatever the file does.
     */
    private static function runFile(string $file, string $cmd, array $apivalues1): array
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
