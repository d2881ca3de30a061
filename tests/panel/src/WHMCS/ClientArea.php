<?php

namespace WHMCS;

use Panel\Page;
use Panel\Visitor;

/** A standalone page in the web root, as add-on developers write it. */
class ClientArea
{
    private string $title = '';
    private string $template = '';
    private array $variables = [];
    private array $breadcrumb = [];

    public function setPageTitle(string $title): void
    {
        $this->title = $title;
    }

    public function addToBreadCrumb(string $uri, string $label): self
    {
        $this->breadcrumb[$uri] = $label;
        return $this;
    }

    /** Nothing to prepare here: init.php has done it. */
    public function initPage(): void
    {
    }

    /** Shows the login page unless somebody is logged in. */
    public function requireLogin(): void
    {
        Visitor::requireClient();
    }

    public function isLoggedIn(): bool
    {
        return Visitor::isLoggedIn();
    }

    /** The id of the account in use, 0 when there is none. */
    public function getUserID(): int
    {
        return Visitor::clientId();
    }

    public function getClient(): ?User\Client
    {
        return Visitor::client();
    }

    public function assign(string $name, mixed $value): void
    {
        $this->variables[$name] = $value;
    }

    /** A template of the theme, by its name without .tpl. */
    public function setTemplate(string $template): void
    {
        if (!preg_match('/^[a-z0-9_\/-]+$/i', $template)) {
            throw new \InvalidArgumentException("template name is not understood: $template");
        }
        $this->template = $template;
    }

    public function output(): never
    {
        $page = new Page($this->template, $this->title);
        foreach ($this->breadcrumb as $uri => $label) {
            $page->addToBreadCrumb($uri, $label);
        }
        $page->assign($this->variables)->output();
    }
}
