<?php

namespace Panel;

/**
 * One client-area page: its variables, its hooks, its output.
 *
 * The page hooks run when the page is put out, after a submitted form was handled,
 * because that is when its variables are complete.
 */
final class Page
{
    private array $variables = [];
    private array $breadcrumb = [];
    /** @var list<string> hook points beside ClientAreaPage */
    private array $points = [];

    public function __construct(private string $template, private string $title)
    {
        $this->addToBreadCrumb('index.php', 'Portal Home');
    }

    public function assign(string|array $name, mixed $value = null): self
    {
        $this->variables = array_merge($this->variables, is_array($name) ? $name : [$name => $value]);
        return $this;
    }

    public function hook(string $point): self
    {
        $this->points[] = $point;
        return $this;
    }

    public function addToBreadCrumb(string $uri, string $label): self
    {
        $this->breadcrumb[] = ['link' => $uri, 'label' => $label];
        return $this;
    }

    public function sidebar(string $name): self
    {
        Sidebars::primary($name);
        return $this;
    }

    /** Puts out a template of the theme and ends the request. */
    public function output(): never
    {
        $variables = $this->variablesAfterHooks();
        $this->send($variables, View::theme($variables)->fetch($this->template . '.tpl'));
    }

    /** Puts out a template of an add-on inside the theme and ends the request. */
    public function outputAddonTemplate(string $directory, string $file): never
    {
        $variables = $this->variablesAfterHooks();
        $this->send($variables, View::addon($variables, $directory)->fetch($file));
    }

    private function variablesAfterHooks(): array
    {
        Menus::build();
        $variables = array_merge(PageVariables::common($this->template, $this->title), [
            'breadcrumb' => $this->breadcrumb,
            'primaryNavbar' => Navigation::primaryNavbar(),
            'secondaryNavbar' => Navigation::secondaryNavbar(),
            'primarySidebar' => Sidebars::primary(''),
            'secondarySidebar' => Sidebars::secondary(''),
        ], $this->variables);
        foreach (array_merge(['ClientAreaPage'], $this->points) as $point) {
            $variables = Hooks::variables($point, $variables);
        }
        return $variables;
    }

    private function send(array $variables, string $content): never
    {
        $html = View::theme(array_merge($variables, [
            'page_content' => $content,
            'headoutput' => Hooks::html('ClientAreaHeadOutput', $variables),
            'headeroutput' => Hooks::html('ClientAreaHeaderOutput', $variables),
            'footeroutput' => Hooks::html('ClientAreaFooterOutput', $variables),
        ]))->fetch('layout.tpl');
        if (!headers_sent()) {
            header('Content-Type: text/html; charset=utf-8');
            header('Cache-Control: no-store');
        }
        echo $html;
        exit;
    }
}
