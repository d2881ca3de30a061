<?php

namespace Panel\Pages;

use Panel\Hooks;
use Panel\Language;
use Panel\Orders;
use Panel\Page;
use Panel\Redirect;
use Panel\Registration;
use Panel\Request;
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
        (new Page('products', Language::trans('carttitle')))
            ->hook('ClientAreaPageCart')
            ->sidebar('serviceList')
            ->assign(['cartoutput' => Hooks::html('ShoppingCartViewCartOutput', ['cartData' => []]), 'products' => $products, 'formdata' => Registration::typed(), 'inShoppingCart' => true, 'errors' => $errors])
            ->output();
    }

    private static function order(): array
    {
        $isNew = Request::posted('custtype') === 'new' && !Visitor::isLoggedIn();
        $client = $isNew ? null : Visitor::requireClient();
        Request::requirePost();
        if ($client !== null) {
            SubaccountGate::require('orders');
        }
        $fields = Registration::typed();
        $product = Capsule::table('tblproducts')->where('id', Request::id('pid'))->first();
        $domain = strtolower(trim(Request::posted('domain')));
        $errors = $product === null ? ['Choose a product.'] : [];
        if ($domain !== '' && !preg_match('/^[a-z0-9]([a-z0-9.-]{0,250}[a-z0-9])?$/', $domain)) {
            $errors[] = 'This is no domain name.';
        }
        $errors = array_merge($errors, Hooks::errors('ShoppingCartValidateCheckout', [
            'a' => 'checkout', 'submit' => 'true', 'promocode' => '', 'notes' => Request::posted('notes'),
            'paymentmethod' => 'banktransfer', 'ccinfo' => '', 'custtype' => $isNew ? 'new' : 'existing',
            'clientId' => (int) ($client->id ?? 0), 'loginemail' => '', 'loginpassword' => '',
            'firstname' => $client->firstname ?? $fields['firstname'], 'lastname' => $client->lastname ?? $fields['lastname'],
            'email' => $client->email ?? $fields['email'],
        ]));
        if ($isNew) {
            $errors = array_merge($errors, Registration::problems($fields, Request::posted('password')));
        }
        if ($errors !== []) {
            return $errors;
        }
        if ($isNew) {
            Registration::add($fields, Request::posted('password'));
        }
        $order = Orders::place((int) $product->id, $domain, 'banktransfer', Request::posted('notes'));
        Session::flash('success', "Order $order->ordernum is placed.");
        Redirect::to('clientarea.php');
    }
}
