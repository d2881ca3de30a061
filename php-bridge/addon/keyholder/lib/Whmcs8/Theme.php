<?php

declare(strict_types=1);

namespace WHMCS\Module\Addon\Keyholder\Whmcs8;

use WHMCS\Module\Addon\Keyholder\Panel\Site;

/**
 * The folder of a theme of WHMCS 8 that the setting points at. Its templates are drawn where it has them, else ours.
 */
final class Theme
{
    /** @var string the folder, without a slash at the end */
    private $folder;

    private function __construct(string $folder)
    {
        $this->folder = $folder;
    }

    /** The theme in use; null when none is set. */
    public static function current(): ?self
    {
        $set = rtrim(trim(Site::ofModule('theme')), '/');

        return $set === '' ? null : new self(self::place($set));
    }

    /** Why the theme cannot be drawn; '' when it can. For staff. */
    public function fault(): string
    {
        if (!preg_match('~^[A-Za-z0-9_.-]+\z~', $this->name()) || !is_dir($this->folder) || !is_readable($this->folder)) {
            return 'no such folder: ' . $this->folder;
        }
        if (array_filter(Pages::TEMPLATES, [$this, 'has']) === []) {
            return 'no template of WHMCS 8 that Keyholder draws is in it: ' . $this->folder;
        }

        return '';
    }

    /** Whether the theme has this template, named without .tpl. */
    public function has(string $template): bool
    {
        return is_file($this->folder . '/' . $template . '.tpl');
    }

    /** Whether the theme draws the whole page and not only what is inside the panel's frame. */
    public function drawsFrame(): bool
    {
        return Site::ofModule('theme_frame') !== 'panel' && $this->has('header') && $this->has('footer');
    }

    /** What templates call $template. */
    public function name(): string
    {
        return basename($this->folder);
    }

    /** The folder that the theme's folder lies in: paths in templates begin with the theme's name. */
    public function above(): string
    {
        return dirname($this->folder);
    }

    /** A file that browsers fetch; '' when the theme has none of that name. */
    public function asset(string $file): string
    {
        $folders = ['css' => 'css', 'js' => 'js', 'map' => 'js'];
        $kind = $folders[strtolower(pathinfo($file, PATHINFO_EXTENSION))] ?? 'img';
        foreach ([$kind . '/' . $file, $file] as $place) {
            if (strpos($file, '..') === false && is_file($this->folder . '/' . $place)) {
                return $place;
            }
        }

        return '';
    }

    /** A name is a folder of the panel's templates/; a path is a path, from the panel's root unless it begins with a slash. */
    private static function place(string $set): string
    {
        $root = defined('ROOTDIR') ? ROOTDIR : dirname(__DIR__, 5);
        if (strpos($set, '/') === false) {
            return $root . '/templates/' . $set;
        }

        return $set[0] === '/' ? $set : $root . '/' . $set;
    }
}
