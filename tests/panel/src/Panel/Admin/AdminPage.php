<?php

namespace Panel\Admin;

use Panel\Addons;
use Panel\Config;
use Panel\Hooks;
use Panel\Session;
use Panel\View;

/** One page of the admin area, with its hooks. */
final class AdminPage
{
    private array $variables = [];

    public function __construct(private string $template, private string $title)
    {
    }

    public function assign(array $variables): self
    {
        $this->variables = array_merge($this->variables, $variables);
        return $this;
    }

    public function output(): never
    {
        $variables = Hooks::variables('AdminAreaPage', array_merge($this->common(), $this->variables));
        $content = View::theme($variables)->fetch("admin/$this->template.tpl");
        $html = View::theme(array_merge($variables, [
            'page_content' => $content,
            'headoutput' => Hooks::html('AdminAreaHeadOutput', $variables),
            'headeroutput' => Hooks::html('AdminAreaHeaderOutput', $variables),
            'footeroutput' => Hooks::html('AdminAreaFooterOutput', $variables),
        ]))->fetch('admin/layout.tpl');
        header('Content-Type: text/html; charset=utf-8');
        header('Cache-Control: no-store');
        echo $html;
        exit;
    }

    private function common(): array
    {
        $admin = Staff::current();
        return [
            'companyname' => Config::get('CompanyName', 'Hosting panel'),
            'filename' => basename($_SERVER['SCRIPT_NAME'] ?? '', '.php'),
            'pagetitle' => $this->title,
            'adminid' => (int) ($admin->id ?? 0),
            'adminname' => $admin === null ? '' : trim("$admin->firstname $admin->lastname"),
            'admin_perms' => $admin === null ? [] : ['View Clients Summary', 'List Clients', 'Addon Modules'],
            'WEB_ROOT' => Config::webRoot(),
            'token' => Session::token(),
            'flash' => Session::takeFlash(),
            'addons' => $admin === null ? [] : array_values(array_filter(Addons::names(), [Addons::class, 'isActive'])),
        ];
    }
}
