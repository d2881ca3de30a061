<?php

declare(strict_types=1);

namespace WHMCS\Module\Addon\Keyholder\Whmcs8;

/**
 * Class names of WHMCS 8 that modules and templates ask for. They are offered last: where the panel has a class of the
 * name, ours is never loaded.
 */
final class Classes
{
    private const OFFERED = [
        'WHMCS\\Authentication\\CurrentUser' => CurrentUser::class,
        'WHMCS\\User\\User' => User::class,
        'WHMCS\\User\\Client' => Client::class,
        'WHMCS\\User\\Client\\Contact' => Contact::class,
        'WHMCS\\User\\Permissions' => Rights::class,
        'WHMCS\\User\\User\\UserInvite' => Invite::class,
        'WHMCS\\User\\Alert' => Alert::class,
        'WHMCS\\View\\Asset' => Asset::class,
        'WHMCS\\Utility\\Environment\\WebHelper' => WebHelper::class,
    ];

    public static function offer(): void
    {
        spl_autoload_register([self::class, 'load']);
    }

    public static function load(string $class): void
    {
        $ours = self::OFFERED[ltrim($class, '\\')] ?? null;
        // The panel's own loaders have been asked before; one that came later is asked after, and finds it taken.
        if ($ours === null || class_exists($class, false)) {
            return;
        }
        class_alias($ours, $class);
        // A type in a module's code loads nothing by itself, so what this class gives has its name from now on.
        foreach (array_keys(self::OFFERED) as $name) {
            class_exists($name);
        }
    }
}
