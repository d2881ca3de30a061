<?php

declare(strict_types=1);

namespace WHMCS\Module\Addon\Keyholder\Whmcs8;

use WHMCS\Module\Addon\Keyholder\Panel\Plain;
use WHMCS\Module\Addon\Keyholder\Panel\Site;
use WHMCS\Module\Addon\Keyholder\Panel\Staff;
use WHMCS\Module\Addon\Keyholder\Texts;

/**
 * One page of Keyholder drawn by a theme of WHMCS 8. The panel draws templates/theme.tpl, which calls back here with
 * everything that the panel gives to its pages.
 */
final class Drawing
{
    private const OUTPUTS = ['headoutput' => 'ClientAreaHeadOutput', 'headeroutput' => 'ClientAreaHeaderOutput', 'footeroutput' => 'ClientAreaFooterOutput'];

    /** @var Theme */
    private $theme;

    /** @var string their template; '' when ours is drawn in their frame */
    private $template;

    /** @var array<string, mixed> */
    private $vars;

    /** @var Helper */
    private $helper;

    /** @var array<string, mixed> what our own template is given, which theirs does not see */
    private $ours;

    private function __construct(Theme $theme, string $template, array $vars, array $ours, Helper $helper)
    {
        $this->ours = $ours;
        $this->theme = $theme;
        $this->template = $template;
        $this->vars = $vars;
        $this->helper = $helper;
    }

    /**
     * What the panel is to draw: the answer of a page as it is, or the theme's template in its place.
     *
     * @param array<string, mixed> $answer of one of our pages
     * @return array<string, mixed>
     */
    public static function of(array $answer): array
    {
        $theme = Theme::current();
        if ($theme === null || !isset($answer['templatefile'])) {
            return $answer;
        }
        if ($theme->fault() !== '') {
            // A folder that has gone has no template: ours draw the page, and staff are told.
            self::note('the theme of WHMCS 8 is not used: ' . $theme->fault());

            return $answer;
        }
        $ours = substr((string) $answer['templatefile'], strlen('templates/'));
        $theirs = Pages::of($theme, $ours, $answer['vars']);
        if ($theirs === null && !$theme->drawsFrame()) {
            return $answer;
        }
        $helper = new Helper($theme, self::message($answer['vars'], $theirs !== null), $ours === 'accept' ? (int) $answer['vars']['invitation'] : 0);
        $drawing = new self($theme, $theirs[0] ?? '', $theirs[1] ?? [], $answer['vars'], $helper);

        return [
            'templatefile' => 'templates/theme',
            'vars' => $answer['vars'] + ['keyholder_theme' => $drawing, 'keyholder_ours' => $theirs === null ? $ours . '.tpl' : ''],
        ] + $answer;
    }

    /**
     * Called by templates/theme.tpl.
     *
     * @param object $template the panel's own template, which knows the panel's variables
     * @param string $ours our page, when the theme has no template for it
     */
    public function draw($template, string $ours): string
    {
        try {
            return $this->page($template, $ours);
        } catch (\Throwable $error) {
            self::refuse($error, $this->theme);
        }

        return '';
    }

    /** @param object $template */
    private function page($template, string $ours): string
    {
        $panel = array_diff_key($template->getTemplateVars(), $this->ours, ['keyholder_theme' => 0, 'keyholder_ours' => 0, 'keyholder_content' => 0]);
        $frame = $this->theme->drawsFrame();
        $vars = $this->vars + Frame::vars($panel);
        // The body's class in their style sheets.
        $vars = ($this->template === '' ? [] : ['templatefile' => $this->template]) + $vars;
        $vars = ($frame ? self::outputs($panel) : []) + $vars;
        $engine = new Engine($this->theme, $this->helper, $template->smarty->getCompileDir(), $vars);
        $content = $this->template === '' ? $ours : $engine->draw($this->theme->name() . '/' . $this->template . '.tpl');
        if (!$frame) {
            return Marks::put($content);
        }
        $head = $engine->draw($this->theme->name() . '/header.tpl');
        self::put(Marks::put($head . $content . $engine->draw($this->theme->name() . '/footer.tpl')));

        return '';
    }

    /** A page that is drawn whole is put out here: the panel has nothing to add. */
    private static function put(string $html): void
    {
        while (ob_get_level() > 0) {
            ob_end_clean();
        }
        if (!headers_sent()) {
            header('Content-Type: text/html; charset=utf-8');
        }
        echo $html;
        exit;
    }

    /** What add-ons put into every page. @return array<string, string> */
    private static function outputs(array $panel): array
    {
        $outputs = [];
        foreach (self::OUTPUTS as $name => $hook) {
            $pieces = function_exists('run_hook') ? (array) run_hook($hook, $panel) : [];
            $outputs[$name] = implode("\n", array_filter($pieces, 'is_scalar'));
        }

        return $outputs;
    }

    /** Their pages show one message: what is wrong with the form, else what was just done. */
    private static function message(array $vars, bool $isTheirs): ?array
    {
        if (!$isTheirs) {
            return null;
        }
        $error = (string) ($vars['error'] ?? '');

        return $error !== '' && !isset($vars['departments']) ? ['type' => 'danger', 'text' => $error] : $vars['keyholder_message'] ?? null;
    }

    /** Nothing of a page is shown that could not be drawn; staff read why. */
    private static function refuse(\Throwable $error, Theme $theme): void
    {
        $reason = 'the theme "' . $theme->name() . '" cannot be drawn: ' . ($error instanceof Unknown ? 'it calls ' : '')
            . preg_replace('/\s+/', ' ', $error->getMessage());
        error_log('Keyholder: ' . $reason);
        self::note($reason);
        $texts = Texts::ofVisitor();
        $lines = [$texts->get('theme_failed_text')];
        Plain::refuse(500, $texts->get('theme_failed_title'), Staff::name() === '' ? $lines : array_merge($lines, [$reason]));
    }

    /** In the activity log. Once a session is enough: every click comes by here. */
    private static function note(string $reason): void
    {
        if (($_SESSION['keyholder_noted'] ?? '') !== $reason) {
            $_SESSION['keyholder_noted'] = $reason;
            Site::log($reason);
        }
    }
}
