<?php

namespace Panel\Pages;

use Panel\Config;
use Panel\Hooks;
use Panel\Language;
use Panel\Login;
use Panel\Orders;
use Panel\Page;
use Panel\Redirect;
use Panel\Registration;
use Panel\Request;
use Panel\SecondFactor;
use Panel\Session;
use Panel\SubaccountGate;
use Panel\Visitor;
use WHMCS\Database\Capsule;

/** The store: everybody may look, an account orders. */
final class CartPage
{
    public static function show(): never
    {
        $products = Capsule::table('tblproducts')->orderBy('id')->get()->all();
        $errors = Request::isPost() ? self::order() : [];
        $cart = $_SESSION['cart'] ?? ['products' => []];
        (new Page('products', Language::trans('carttitle')))
            ->hook('ClientAreaPageCart')
            ->sidebar('serviceList')
            ->assign(['cartoutput' => Hooks::html('ShoppingCartViewCartOutput', ['cartData' => $cart]), 'products' => $products, 'formdata' => Registration::typed(), 'inShoppingCart' => true, 'errors' => $errors])
            ->assign(['item' => $cart['products'][0] ?? ['pid' => 0, 'domain' => ''], 'loginemail' => Request::posted('loginemail')])
            ->output();
    }

    private static function order(): array
    {
        $custtype = Visitor::isLoggedIn() ? 'existing' : Request::posted('custtype');
        $isNew = $custtype === 'new';
        $logsIn = !Visitor::isLoggedIn() && $custtype === 'existing' && Request::posted('loginemail') !== '';
        $client = $isNew || $logsIn ? null : Visitor::requireClient();
        Request::requirePost();
        if ($client !== null) {
            SubaccountGate::require('orders');
        }
        $fields = Registration::typed();
        $product = Capsule::table('tblproducts')->where('id', Request::id('pid'))->first();
        $domain = strtolower(trim(Request::posted('domain')));
        $_SESSION['cart'] = ['products' => [['pid' => (int) ($product->id ?? 0), 'domain' => $domain]]];
        $wrongs = $logsIn && Config::get('CheckoutLogin') === 'before' ? self::logIn() : [];
        $errors = $product === null ? ['Choose a product.'] : [];
        if ($domain !== '' && !preg_match('/^[a-z0-9]([a-z0-9.-]{0,250}[a-z0-9])?$/', $domain)) {
            $errors[] = 'This is no domain name.';
        }
        $errors = array_merge($errors, Hooks::errors('ShoppingCartValidateCheckout', [
            'a' => 'checkout', 'submit' => 'true', 'promocode' => '', 'notes' => Request::posted('notes'),
            'paymentmethod' => 'banktransfer', 'ccinfo' => '', 'custtype' => $isNew ? 'new' : 'existing', 'clientId' => (int) ($client->id ?? 0),
            'loginemail' => Request::posted('loginemail'), 'loginpassword' => Request::posted('loginpassword'),
            'firstname' => $client->firstname ?? $fields['firstname'], 'lastname' => $client->lastname ?? $fields['lastname'],
            'email' => $client->email ?? $fields['email'],
        ]));
        if ($isNew) {
            $errors = array_merge($errors, Registration::problems($fields, Request::posted('password')));
        }
        $errors = array_merge($wrongs, $errors);
        if ($errors === [] && $logsIn && !Visitor::isLoggedIn()) {
            $errors = self::logIn();
        }
        if ($errors !== []) {
            return $errors;
        }
        if ($isNew) {
            Registration::add($fields, Request::posted('password'));
        }
        if ($logsIn) {
            SubaccountGate::require('orders');
        }
        $order = Orders::place((int) $product->id, $domain, 'banktransfer', Request::posted('notes'));
        unset($_SESSION['cart']);
        Session::flash('success', "Order $order->ordernum is placed.");
        Redirect::to('clientarea.php');
    }

    /** An existing client at the checkout. @return list<string> why not */
    private static function logIn(): array
    {
        if (!Login::attempt(Request::posted('loginemail'), Request::posted('loginpassword'))) {
            return ['Login Details Incorrect. Please try again.'];
        }
        if (SecondFactor::isWaiting()) {
            $_SESSION['loginurlredirect'] = 'cart.php';
            Redirect::to('login.php');
        }
        return [];
    }
}
