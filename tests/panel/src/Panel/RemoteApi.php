<?php

namespace Panel;

/**
 * includes/api.php: credentials and addresses are looked at, then the same files answer as for localAPI.
 *
 * The documents say nothing of the HTTP status of a refusal; here it is 403 before the action and 200 by it.
 */
final class RemoteApi
{
    /** Fields about the call and not for the action. */
    private const OWN = ['action', 'identifier', 'secret', 'username', 'password', 'accesskey', 'responsetype', 'adminuser'];

    public static function serve(): never
    {
        try {
            self::answer(self::run());
        } catch (\Throwable $problem) {
            error_log((string) $problem);
            self::answer(LocalApi::error('An unexpected error occurred'), 500);
        }
    }

    private static function run(): array
    {
        if (!Request::isPost()) {
            self::answer(LocalApi::error('Only POST is answered here'), 405);
        }
        $address = (string) ($_SERVER['REMOTE_ADDR'] ?? '');
        if (!self::hasAccessKey() && !in_array($address, self::allowedAddresses(), true)) {
            self::answer(LocalApi::error("Invalid IP $address"), 403);
        }
        $admin = ApiCredentials::admin($_POST);
        if ($admin === null) {
            self::answer(LocalApi::error('Authentication Failed'), 403);
        }
        if ((int) $admin->roleid !== 1) {
            self::answer(LocalApi::error('Invalid Permissions: API Access'), 403);
        }
        $action = $_POST['action'] ?? '';
        if (!is_string($action) || $action === '') {
            return LocalApi::error('Command Not Found');
        }
        $_SESSION = ['adminid' => (int) $admin->id];
        return LocalApi::call($action, array_diff_key($_POST, array_flip(self::OWN)), $admin->username);
    }

    private static function hasAccessKey(): bool
    {
        $key = Config::file('api_access_key');
        $given = $_POST['accesskey'] ?? '';
        return $key !== '' && is_string($given) && hash_equals($key, $given);
    }

    /** @return list<string> */
    private static function allowedAddresses(): array
    {
        return array_filter(array_map('trim', explode(',', Config::get('APIAllowedIPs'))));
    }

    private static function answer(array $answer, int $status = 200): never
    {
        while (ob_get_level() > 0) {
            ob_end_clean();
        }
        $type = $_POST['responsetype'] ?? 'json';
        [$mime, $body] = match ($type) {
            'xml' => ['text/xml', self::xml($answer)],
            'nvp' => ['text/plain', self::pairs($answer)],
            default => ['application/json', json_encode($answer, JSON_UNESCAPED_UNICODE | JSON_UNESCAPED_SLASHES | JSON_INVALID_UTF8_SUBSTITUTE)],
        };
        http_response_code($status);
        header("Content-Type: $mime; charset=utf-8");
        echo $body;
        exit;
    }

    /** The deprecated form: what is not a list, as name=value; */
    private static function pairs(array $answer): string
    {
        $text = '';
        foreach (array_filter($answer, 'is_scalar') as $name => $value) {
            $text .= $name . '=' . str_replace(["\r", "\n", ';'], ' ', self::plain($value)) . ';';
        }
        return $text;
    }

    private static function xml(array $answer): string
    {
        $action = is_string($_POST['action'] ?? null) ? $_POST['action'] : '';
        $document = new \DOMDocument('1.0', 'utf-8');
        $root = $document->appendChild($document->createElement('whmcsapi'));
        $root->setAttribute('version', '7.10.3');
        self::element($document, $root, 'action', mb_scrub(strtolower($action), 'UTF-8'));
        self::elements($document, $root, $answer);
        return (string) $document->saveXML();
    }

    private static function elements(\DOMDocument $document, \DOMNode $into, array $values): void
    {
        foreach ($values as $name => $value) {
            // Each entry of a list is an element with the list's name.
            foreach (is_array($value) && array_is_list($value) ? $value : [$value] as $one) {
                self::element($document, $into, is_int($name) ? 'item' : $name, $one);
            }
        }
    }

    private static function element(\DOMDocument $document, \DOMNode $into, string $name, mixed $value): void
    {
        $element = $into->appendChild($document->createElement(preg_match('/^[a-z_][\w.-]*$/iD', $name) ? $name : 'item'));
        if (is_array($value)) {
            self::elements($document, $element, $value);
            return;
        }
        $plain = preg_replace('/[^\x09\x0A\x0D\x20-\x{D7FF}\x{E000}-\x{FFFD}\x{10000}-\x{10FFFF}]/u', '', self::plain($value));
        $element->appendChild($document->createTextNode((string) $plain));
    }

    private static function plain(mixed $value): string
    {
        return is_bool($value) ? ($value ? 'true' : 'false') : (string) $value;
    }
}
