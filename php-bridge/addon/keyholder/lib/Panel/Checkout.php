<?php

declare(strict_types=1);

namespace WHMCS\Module\Addon\Keyholder\Panel;

use WHMCS\Module\Addon\Keyholder\Client\Form;
use WHMCS\Module\Addon\Keyholder\Core;
use WHMCS\Module\Addon\Keyholder\Refusal;
use WHMCS\Module\Addon\Keyholder\Texts;

/**
 * In the cart: for which of their accounts a person orders. Choosing one switches to it, and the cart is kept.
 */
final class Checkout
{
    private const AT_ONCE = 50;

    /** Hooks ShoppingCartViewCartOutput and ShoppingCartCheckoutOutput: HTML. */
    public static function chooser(): string
    {
        return self::message() . Navigation::quietly(static function (): string {
            $who = Session::token() === '' ? null : Session::show();
            if ($who === null || isset($who['acting'])) {
                return '';
            }
            $choices = Core::call('session.choices', ['session' => Session::token(), 'limit' => self::AT_ONCE])['choices'] ?? [];

            return self::section($who, $choices, Texts::ofVisitor());
        }, '');
    }

    /** What is in the cart. */
    public static function cart(): string
    {
        return Site::path('cart.php?a=view');
    }

    /**
     * An existing customer has filled in the login of the checkout. It is the login of Keyholder's own page, with its limits; then
     * the person comes back to the cart, in their one account or to choose one. The order is the next form, which the gate knows.
     *
     * @return string why not
     */
    public static function logIn(string $email, string $password): string
    {
        $texts = Texts::ofVisitor();
        Form::checkToken($texts);
        try {
            $answer = Login::with($email, $password);
            $account = (int) ($answer['account'] ?? 0);
            $place = $account > 0 ? Entry::url($account, self::cart()) : self::cart();
            Session::flash('success', $texts->get('checkout_logged_in'));
        } catch (Refusal $refusal) {
            return $texts->refusal($refusal);
        } catch (\Throwable $error) {
            Site::log('access control is unavailable: ' . $error->getMessage());

            return $texts->get('unavailable_text');
        }
        // Who can enter none of theirs reads there why not.
        Site::redirect($account === 0 && count($answer['choices']) < 2 ? Site::page('accounts') : $place);

        return '';
    }

    private static function message(): string
    {
        $said = Session::takeFlash();

        return $said === null ? '' : '<div class="keyholder alert alert-' . self::html($said['type']) . '" role="status">' . self::html($said['text']) . '</div>';
    }

    private static function section(array $who, array $choices, Texts $texts): string
    {
        $rows = '';
        foreach ($choices as $choice) {
            $rows .= '<li class="list-group-item" data-order-for="' . (int) $choice['account'] . '"><div><strong>'
                . self::html((string) $choice['name']) . '</strong> <span class="text-muted">#' . (int) $choice['account'] . '</span></div> '
                . self::choice($who, $choice, $texts) . '</li>';
        }

        return '<section class="keyholder keyholder-order" aria-labelledby="keyholder-order"><h2 id="keyholder-order">'
            . self::html($texts->get('order_for')) . '</h2><ul class="list-group">' . $rows . '</ul><p>'
            . self::link(Site::page('newaccount', ['then' => 'cart']), $texts->get('new_account_title')) . ' &middot; '
            . self::link(Site::page('accounts'), $texts->get('switch_account')) . '</p></section>';
    }

    private static function link(string $address, string $text): string
    {
        return '<a href="' . self::html($address) . '">' . self::html($text) . '</a>';
    }

    private static function choice(array $who, array $choice, Texts $texts): string
    {
        $account = (int) $choice['account'];
        $shown = ($who['second_factor'] ?? false) === true;
        $mayOrder = ($choice['may_enter'] ?? false) === true
            && Core::can((int) $who['user']['id'], $account, 'services.order', 0, 0, 0, $shown);
        if (!$mayOrder) {
            return '<small class="keyholder-why">' . self::html($texts->get('order_not_here')) . '</small>';
        }
        if ($account === Session::account() && $account === Session::client()) {
            return '<span class="keyholder-here" aria-current="true">' . self::html($texts->get('in_use')) . '</span>';
        }
        $marks = Form::marks();
        $fields = ['token' => $marks['token'], 'keyholder_user' => $marks['user_in_use'], 'keyholder_account' => $marks['account_in_use'],
            'account' => $account, 'then' => 'cart'];
        $inputs = '';
        foreach ($fields as $name => $value) {
            $inputs .= '<input type="hidden" name="' . $name . '" value="' . self::html((string) $value) . '">';
        }

        return '<form method="post" action="' . self::html(Site::page('accounts')) . '">' . $inputs
            . '<button type="submit" name="do" value="enter" class="btn btn-default btn-secondary">' . self::html($texts->get('order_choose'))
            . '<span class="sr-only">: ' . self::html((string) $choice['name']) . '</span></button></form>';
    }

    private static function html(string $text): string
    {
        return htmlspecialchars($text, ENT_QUOTES, 'UTF-8');
    }
}
