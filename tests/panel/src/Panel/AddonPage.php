<?php

namespace Panel;

/** The client page of an add-on: index.php?m=NAME. */
final class AddonPage
{
    public static function show(string $name): never
    {
        if (!Addons::isActive($name) || !Addons::has($name, 'clientarea')) {
            ErrorPage::show(404, 'Not found', 'There is no such page.');
        }
        AddonLifecycle::upgradeIfNewer($name);
        $result = Addons::call($name, 'clientarea', Addons::variables($name, "index.php?m=$name", Language::name()));
        if (!is_array($result)) {
            ErrorPage::show(404, 'Not found', 'There is no such page.');
        }
        self::respectRequirements($result);
        self::output($name, $result);
    }

    private static function respectRequirements(array $result): void
    {
        if (!empty($result['requirelogin'])) {
            Visitor::requireClient();
        }
        $secure = str_starts_with(Config::systemUrl(), 'https://');
        if (!empty($result['forcessl']) && $secure && !Config::isHttps()) {
            Redirect::to(rtrim(Config::systemUrl(), '/') . ($_SERVER['REQUEST_URI'] ?? '/'));
        }
    }

    private static function output(string $name, array $result): never
    {
        $page = new Page((string) ($result['templatefile'] ?? ''), (string) ($result['pagetitle'] ?? ''));
        foreach ((array) ($result['breadcrumb'] ?? []) as $uri => $label) {
            $page->addToBreadCrumb((string) $uri, (string) $label);
        }
        $page->assign((array) ($result['vars'] ?? []))->hook('ClientAreaPageAddonModule');
        [$directory, $file] = self::template($name, (string) ($result['templatefile'] ?? ''));
        $page->outputAddonTemplate($directory, $file);
    }

    /** @return array{string,string} the add-on's folder and the file in it, as given or below templates/ */
    private static function template(string $name, string $template): array
    {
        $directory = (string) Addons::directory($name);
        foreach (["$template.tpl", "templates/$template.tpl"] as $file) {
            if (is_file("$directory/$file")) {
                return ["$directory/", $file];
            }
        }
        throw new \RuntimeException("add-on $name has no template: $template");
    }
}
