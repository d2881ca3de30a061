<?php

namespace Panel\Pages;

use Panel\Hooks;
use Panel\Language;
use Panel\Orders;
use Panel\Page;
use Panel\Redirect;
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
            ->assign(['products' => $products, 'inShoppingCart' => true, 'errors' => $errors])
            ->output();
    }

    private static function order(): array
    {
        $client = Visitor::requireClient();
        Request::requirePost();
        SubaccountGate::require('orders');
        $product = Capsule::table('tblproducts')->where('id', Request::id('pid'))->first();
        $domain = strtolower(trim(Request::posted('domain')));
        $errors = $product === null ? ['Choose a product.'] : [];
        if ($domain !== '' && !preg_match('/^[a-z0-9]([a-z0-9.-]{0,250}[a-z0-9])?$/', $domain)) {
            $errors[] = 'This is no domain name.';
        }
        $errors = array_merge($errors, Hooks::errors('ShoppingCartValidateCheckout', [
            'a' => 'checkout', 'submit' => 'true', 'promocode' => '', 'notes' => Request::posted('notes'),
            'paymentmethod' => 'banktransfer', 'ccinfo' => '', 'custtype' => 'existing', 'clientId' => (int) $client->id,
            'loginemail' => '', 'loginpassword' => '', 'firstname' => $client->firstname, 'lastname' => $client->lastname,
            'email' => $client->email,
        ]));
        if ($errors !== []) {
            return $errors;
        }
        $order = Orders::place((int) $product->id, $domain, 'banktransfer', Request::posted('notes'));
        Session::flash('success', "Order $order->ordernum is placed.");
        Redirect::to('clientarea.php');
    }
}
