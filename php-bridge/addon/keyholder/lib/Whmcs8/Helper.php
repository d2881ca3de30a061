<?php

declare(strict_types=1);

namespace WHMCS\Module\Addon\Keyholder\Whmcs8;

use WHMCS\Module\Addon\Keyholder\Panel\Site;

/**
 * What templates of WHMCS 8 call by name: routePath, get_flash_message, {lang}, {assetPath}, {assetExists}.
 */
final class Helper
{
    /** @var Theme */
    private $theme;

    /** @var array{type: string, text: string}|null */
    private $flash;

    /** @var int the invitation that the page shows; 0 for none */
    private $invitation;

    /** @param array{type: string, text: string}|null $flash as our pages keep messages */
    public function __construct(Theme $theme, ?array $flash, int $invitation)
    {
        $this->theme = $theme;
        $this->flash = $flash;
        $this->invitation = $invitation;
    }

    /** @param string|int ...$arguments */
    public function routePath(string $name, ...$arguments): string
    {
        if ($name === 'login-validate' && $arguments === [] && $this->invitation > 0) {
            // The login beside an invitation comes back to it.
            $arguments = [$this->invitation];
        }

        return Addresses::of($name, $arguments);
    }

    /** The message for this page, once. @return array{type: string, text: string}|null */
    public function getFlashMessage(): ?array
    {
        $flash = $this->flash;
        $this->flash = null;
        if ($flash === null) {
            return null;
        }

        return ['type' => $flash['type'] === 'danger' ? 'error' : $flash['type'], 'text' => Printed::all($flash['text'])];
    }

    /** {lang key='a.b' name=value}. Values have been escaped where they come from. @param array<string, mixed> $parameters */
    public function lang(array $parameters): string
    {
        $key = (string) ($parameters['key'] ?? '');
        unset($parameters['key']);

        return Words::get($key, array_filter($parameters, 'is_scalar'));
    }

    /** {assetPath file='theme.css'} @param array<string, mixed> $parameters */
    public function assetPath(array $parameters): string
    {
        $file = (string) ($parameters['file'] ?? '');
        $place = $this->theme->asset($file);
        if ($place === '') {
            $kind = strtolower(pathinfo($file, PATHINFO_EXTENSION));
            $place = ($kind === 'css' || $kind === 'js' ? $kind . '/' : '') . $file;
        }

        return Printed::all(Site::path('templates/' . $this->theme->name() . '/' . $place));
    }

    /**
     * {assetExists file='custom.css'}...{/assetExists}: the part in it, when the theme has the file.
     *
     * @param array<string, mixed> $parameters
     * @param object $template
     */
    public function assetExists(array $parameters, ?string $content, $template, bool &$repeat): string
    {
        $exists = $this->theme->asset((string) ($parameters['file'] ?? '')) !== '';
        if ($content === null) {
            $repeat = $exists;
            $template->assign('__assetPath__', $exists ? $this->assetPath($parameters) : '');
        }

        return $content !== null && $exists ? $content : '';
    }

    /** @param array<mixed> $arguments */
    public function __call(string $name, array $arguments)
    {
        throw new Unknown($name . '()');
    }
}
