<?php

namespace Panel;

/** Smarty, set up in two ways: for the panel's own templates and for those of add-ons. */
final class View
{
    /** The theme: every value is escaped unless a template says nofilter. */
    public static function theme(array $variables): \Smarty
    {
        return self::smarty($variables, true, ROOTDIR . '/templates/house/', 'theme');
    }

    /** An add-on's templates: not escaped by the panel, because the real one leaves that to the template. */
    public static function addon(array $variables, string $directory): \Smarty
    {
        return self::smarty($variables, false, $directory, 'addons');
    }

    private static function smarty(array $variables, bool $escape, string $directory, string $compiled): \Smarty
    {
        $smarty = new \Smarty();
        $smarty->setTemplateDir($directory);
        $smarty->setCompileDir(Config::varDirectory("templates_c/$compiled"));
        $smarty->escape_html = $escape;
        $smarty->muteUndefinedOrNullWarnings();
        $smarty->registerPlugin('modifier', 'plain', [self::class, 'plain']);
        $smarty->registerPlugin('modifier', 'label', [self::class, 'label']);
        $smarty->registerPlugin('modifier', 'statuslabel', [self::class, 'statusClass']);
        $smarty->registerPlugin('function', 'lang', [self::class, 'lang']);
        $smarty->assign($variables);
        return $smarty;
    }

    /** Old rows hold HTML entities: `Ionescu &amp; Fils`. This is the text that was meant, still to be escaped. */
    public static function plain(mixed $text): string
    {
        return html_entity_decode((string) $text, ENT_QUOTES | ENT_HTML5, 'UTF-8');
    }

    /** A menu label: escaped, but one that came escaped already stays as it is. */
    public static function label(mixed $text): string
    {
        return htmlspecialchars((string) $text, ENT_QUOTES, 'UTF-8', false);
    }

    /** The colour of a status word. */
    public static function statusClass(mixed $status): string
    {
        return match ((string) $status) {
            'Active', 'Paid', 'Open', 'Accepted' => 'success',
            'Pending', 'Unpaid', 'Delivered', 'Customer-Reply' => 'warning',
            'Suspended', 'Overdue', 'Fraud' => 'danger',
            'Answered' => 'info',
            default => 'default',
        };
    }

    /** {lang key='some.key' name=value}: the value goes in for `:name`; escaped. */
    public static function lang(array $parameters): string
    {
        $key = (string) ($parameters['key'] ?? '');
        unset($parameters['key']);
        return htmlspecialchars(Language::trans($key, $parameters), ENT_QUOTES, 'UTF-8', false);
    }
}
