<?php

declare(strict_types=1);

namespace WHMCS\Module\Addon\Keyholder\Whmcs8;

use WHMCS\Module\Addon\Keyholder\Panel\Session;
use WHMCS\Module\Addon\Keyholder\Panel\Site;
use WHMCS\Module\Addon\Keyholder\Texts;

/**
 * The choice of account at the checkout, for order forms of WHMCS 8: what they show, and that an order is placed for the
 * account in use and no other.
 */
final class Checkout
{
    /**
     * Hook ClientAreaPageCart: the accounts to choose from.
     *
     * @return array<string, mixed>
     */
    public static function vars(): array
    {
        try {
            if (Theme::current() === null || Session::client() === 0 || Session::account() !== Session::client()) {
                return [];
            }

            return ['accounts' => new Collection(Choices::all()), 'selectedAccountId' => Session::account(), 'inExpressCheckout' => false];
        } catch (\Throwable $error) {
            Site::log('the accounts of the checkout could not be read: ' . $error->getMessage());

            return [];
        }
    }

    /**
     * Hook ShoppingCartValidateCheckout. The panel orders for the account that it has logged in, whatever the form says;
     * so a form that names another one is not sent on, and a new one is made first.
     */
    public static function validate(): ?string
    {
        $chosen = $_POST['account_id'] ?? null;
        if (Session::client() === 0 || $chosen === null || $chosen === '' || $chosen === (string) Session::client()) {
            // Somebody new gets an account of their own, whatever the form calls it.
            return null;
        }
        if ($chosen === 'new') {
            Site::redirect(Site::page('newaccount', ['then' => 'cart']));
        }

        return Texts::ofVisitor()->get('checkout_other_account');
    }

    /**
     * What the page shows for the account that was picked: its credit, to those who may see its balance.
     *
     * @return array<string, mixed>
     */
    public static function figures(string $id): array
    {
        $account = preg_match('/^[1-9]\d{0,17}\z/', $id) ? Choices::find((int) $id) : null;
        $seen = $account !== null && $account->may_enter && $account->may('balance.view');
        $credit = $seen ? (string) $account->credit : '0.00';

        return [
            'success' => $account !== null || $id === 'new',
            // The cart and its sum are the panel's, and the same for every account.
            'total' => null,
            'availableCreditBalance' => $credit,
            'creditBalance' => $credit,
            'canUseCreditOnCheckout' => $seen && (float) $credit > 0,
            'full' => false,
        ];
    }
}
