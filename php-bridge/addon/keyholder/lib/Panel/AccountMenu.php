<?php

declare(strict_types=1);

namespace WHMCS\Module\Addon\Keyholder\Panel;

use WHMCS\Module\Addon\Keyholder\Core;
use WHMCS\Module\Addon\Keyholder\Texts;

/**
 * The right-hand menu: the account in use with the others to switch to, and Keyholder's pages.
 */
final class AccountMenu
{
    /** So many other accounts stand in the menu, last used first; the page has all of them. */
    private const AT_HAND = 7;

    public static function add($secondary): void
    {
        $who = Session::client() > 0 ? Navigation::quietly([Session::class, 'show'], null) : null;
        if ($who === null) {
            return;
        }
        $texts = Texts::ofVisitor();
        $account = $secondary->getChild('Account') ?? $secondary->addChild('Account', ['uri' => '#', 'order' => 10]);
        // The panel greets the client; the person may be somebody else.
        $account->setLabel(self::html($texts->get('nav_hello', ['name' => (string) $who['user']['name']])));
        self::addPages($account, $texts, ($who['account']['owner'] ?? false) === true);
        if (isset($who['account'])) {
            self::addSwitcher($secondary, $texts, $who);
        }
    }

    private static function addPages($account, Texts $texts, bool $owner): void
    {
        $pages = ['profile' => true, 'users' => Navigation::may('members.manage'), 'record' => $owner];
        $order = 15;
        foreach (array_filter($pages) as $page => $isOffered) {
            $account->addChild('Keyholder ' . $page, ['label' => $texts->get($page . '_title'), 'uri' => Site::page($page), 'order' => $order++]);
        }
        self::leadToContacts($account, $texts);
        $account->addChild('Switch Account', ['label' => $texts->get('switch_account'), 'uri' => Site::page('accounts'), 'order' => $order]);
    }

    /** The panel's entry for contacts leads to the page that knows about logins. */
    private static function leadToContacts($account, Texts $texts): void
    {
        foreach ($account->getChildren() as $item) {
            if (strpos((string) $item->getUri(), 'action=contacts') !== false) {
                $item->setUri(Site::page('contacts'));

                return;
            }
        }
        if (Navigation::may('contacts.manage')) {
            $account->addChild('Keyholder contacts', ['label' => $texts->get('contacts_title'), 'uri' => Site::page('contacts'), 'order' => 14]);
        }
    }

    /** The links lead to the page that asks; where the browser runs scripts one click posts the choice. @param array<string, mixed> $who */
    private static function addSwitcher($secondary, Texts $texts, array $who): void
    {
        $name = self::html((string) $who['account']['name']);
        $item = $secondary->addChild('Account In Use', [
            'label' => $name, 'uri' => Site::page('accounts'), 'order' => 1, 'icon' => 'fa-building',
        ]);
        $item->setAttribute('title', $texts->get('account_in_use', ['account' => $name]));
        if ((int) ($who['choices'] ?? 0) < 2) {
            return;
        }
        $choices = Navigation::quietly(static function (): array {
            return Core::call('session.choices', ['session' => Session::token(), 'limit' => self::AT_HAND + 1])['choices'] ?? [];
        }, []);
        $order = 1;
        foreach ($choices as $choice) {
            $id = (int) $choice['account'];
            if ($id !== (int) $who['account']['account'] && ($choice['may_enter'] ?? false) === true) {
                $item->addChild('Account ' . $id, [
                    'label' => self::html(trim($choice['name'] . ' #' . $id)), 'uri' => Site::page('accounts', ['enter' => $id]), 'order' => $order++,
                ]);
            }
        }
        $item->addChild('All Accounts', [
            'label' => $texts->get('all_accounts', ['count' => (int) $who['choices']]), 'uri' => Site::page('accounts'), 'order' => $order,
        ]);
    }

    /** Themes print labels as they are, and people and accounts are named by customers. */
    private static function html(string $text): string
    {
        return htmlspecialchars($text, ENT_QUOTES, 'UTF-8');
    }
}
