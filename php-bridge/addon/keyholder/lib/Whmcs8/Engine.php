<?php

declare(strict_types=1);

namespace WHMCS\Module\Addon\Keyholder\Whmcs8;

/**
 * The panel's Smarty, set up as templates of WHMCS 8 expect it.
 */
final class Engine
{
    /** The name of the helper in a template. */
    private const HELPER = 'keyholder8';

    /** Functions of WHMCS that templates call as functions of PHP. The panel may have its own of that name, for its routes. */
    private const FUNCTIONS = ['routePath' => 'routePath', 'get_flash_message' => 'getFlashMessage'];

    /** Changes when what a template is compiled to changes. */
    private const COMPILED_AS = 'keyholder8-1';

    /** @var \Smarty */
    private $smarty;

    /** @param array<string, mixed> $vars */
    public function __construct(Theme $theme, Helper $helper, string $compileDir, array $vars)
    {
        $smarty = new \Smarty();
        $smarty->setTemplateDir($theme->above());
        $smarty->setCompileDir($compileDir);
        $smarty->compile_id = self::COMPILED_AS;
        // These templates print what they are given as it is; see Printed.
        $smarty->escape_html = false;
        if (method_exists($smarty, 'muteUndefinedOrNullWarnings')) {
            $smarty->muteUndefinedOrNullWarnings();
        }
        $smarty->registerFilter('pre', [self::class, 'ownFunctions'], 'keyholder8');
        $smarty->registerPlugin('function', 'lang', [$helper, 'lang']);
        $smarty->registerPlugin('function', 'assetPath', [$helper, 'assetPath']);
        $smarty->registerPlugin('block', 'assetExists', [$helper, 'assetExists']);
        $smarty->assign(['template' => $theme->name(), self::HELPER => $helper] + $vars);
        $this->smarty = $smarty;
    }

    /** @param string $template path below the folder of the themes */
    public function draw(string $template): string
    {
        // A variable that a page does not have is empty, as in the panel.
        $before = error_reporting(error_reporting() & ~E_NOTICE & ~E_WARNING & ~E_DEPRECATED & ~E_USER_DEPRECATED);
        $level = ob_get_level();
        try {
            return (string) $this->smarty->fetch($template);
        } finally {
            error_reporting($before);
            while (ob_get_level() > $level) {
                // What a template that failed has printed so far.
                ob_end_clean();
            }
        }
    }

    /** routePath(...) becomes a method of the helper, whatever functions the panel has. @param object $template */
    public static function ownFunctions(string $source, $template): string
    {
        foreach (self::FUNCTIONS as $function => $method) {
            $source = (string) preg_replace('~(?<![\w>$:\\\\])' . $function . '\s*\(~', '\$' . self::HELPER . '->' . $method . '(', $source);
        }

        return $source;
    }
}
