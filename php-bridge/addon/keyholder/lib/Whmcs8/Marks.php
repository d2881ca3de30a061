<?php

declare(strict_types=1);

namespace WHMCS\Module\Addon\Keyholder\Whmcs8;

use WHMCS\Module\Addon\Keyholder\Client\Form;
use WHMCS\Module\Addon\Keyholder\Panel\Site;

/**
 * Templates of WHMCS 8 write forms without a token: the field is put in when the page is put out. Ours also say for
 * whom the form was drawn.
 */
final class Marks
{
    /** Parts of a page whose text is no HTML. */
    private const NOT_HTML = '~(<script\b.*?</script\s*>|<style\b.*?</style\s*>|<textarea\b.*?</textarea\s*>|<!--.*?-->)~is';

    private const TAG = '~<form\b(?:[^>"\']|"[^"]*"|\'[^\']*\')*>~i';

    /** Every form that posts to this panel gets the fields that it does not have. */
    public static function put(string $html): string
    {
        $marks = Form::marks();
        $fields = [
            'token' => (string) $marks['token'], 'keyholder_user' => (string) $marks['user_in_use'],
            'keyholder_account' => (string) $marks['account_in_use'],
        ];
        $parts = preg_split(self::NOT_HTML, $html, -1, PREG_SPLIT_DELIM_CAPTURE);
        if ($parts === false) {
            throw new \RuntimeException('the forms of the page cannot be found: ' . preg_last_error());
        }
        foreach ($parts as $i => $part) {
            // Every second part is one of NOT_HTML.
            $parts[$i] = $i % 2 === 1 ? $part : self::into($part, $fields);
        }

        return implode('', $parts);
    }

    /** @param array<string, string> $fields */
    private static function into(string $html, array $fields): string
    {
        $done = preg_replace_callback(self::TAG, static function (array $found) use ($html, $fields): string {
            [$tag, $at] = $found[0];
            if (!self::posts($tag) || !self::staysHere($tag)) {
                return $tag;
            }
            $begin = $at + strlen($tag);
            $inside = substr($html, $begin, (stripos($html, '</form', $begin) ?: strlen($html)) - $begin);
            foreach ($fields as $name => $value) {
                if (!preg_match('~<input\b[^>]*\bname\s*=\s*["\']?' . $name . '\b~i', $inside)) {
                    $tag .= '<input type="hidden" name="' . $name . '" value="' . Printed::all($value) . '">';
                }
            }

            return $tag;
        }, $html, -1, $count, PREG_OFFSET_CAPTURE);

        return (string) $done;
    }

    private static function posts(string $tag): bool
    {
        return strtolower(self::attribute($tag, 'method')) === 'post';
    }

    /** The token is this panel's: a form that leads elsewhere does not get it. */
    private static function staysHere(string $tag): bool
    {
        $action = html_entity_decode(trim(self::attribute($tag, 'action')), ENT_QUOTES | ENT_HTML5, 'UTF-8');
        $system = rtrim(Site::setting('SystemURL'), '/') . '/';

        return preg_match('~^([a-z][a-z0-9+.-]*:|[/\\\\]{2})~i', $action) !== 1 || ($system !== '/' && stripos($action, $system) === 0);
    }

    private static function attribute(string $tag, string $name): string
    {
        $pattern = '~\s' . $name . '\s*=\s*(?:"([^"]*)"|\'([^\']*)\'|([^\s>]*))~i';

        return preg_match($pattern, $tag, $found) ? $found[count($found) - 1] : '';
    }
}
