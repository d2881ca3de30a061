<?php

namespace Panel\Pages;

use Panel\ActivityLog;
use Panel\ErrorPage;
use Panel\Holdings;
use Panel\Hooks;
use Panel\Language;
use Panel\Orders;
use Panel\Page;
use Panel\Passwords;
use Panel\Redirect;
use Panel\Request;
use Panel\Session;
use Panel\SubaccountGate;
use Panel\Visitor;
use WHMCS\Database\Capsule;

/** Services: the list, one service with its actions, cancelling and upgrading. */
final class ServicePages
{
    public static function list(): never
    {
        SubaccountGate::require('products');
        (new Page('clientareaproducts', Language::trans('clientareaproducts')))
            ->hook('ClientAreaPageProductsServices')
            ->sidebar('serviceList')
            ->assign(['services' => Holdings::services(Visitor::clientId())])
            ->output();
    }

    public static function details(): never
    {
        SubaccountGate::require('products');
        $service = self::chosen();
        $errors = [];
        if (Request::isPost()) {
            $errors = self::act($service);
        } elseif (Request::query('dosinglesignon') !== '') {
            self::signOn($service);
        }
        Hooks::run('ClientAreaProductDetails', ['service' => $service]);
        (new Page('clientareaproductdetails', Language::trans('clientareaproductdetails')))
            ->hook('ClientAreaPageProductDetails')
            ->sidebar('serviceList')
            ->assign([
                'service' => $service,
                'serviceid' => (int) $service->id,
                'id' => (int) $service->id,
                'product' => $service->product,
                'domain' => $service->domain,
                'status' => $service->domainstatus,
                'username' => $service->username,
                'errors' => $errors,
                'hookOutput' => Hooks::html('ClientAreaProductDetailsOutput', ['service' => $service]),
            ])
            ->output();
    }

    private static function act(object $service): array
    {
        Request::requirePost();
        if (!Request::flag('modulechangepassword')) {
            ErrorPage::show(400, 'Bad request', 'The form names no action.');
        }
        SubaccountGate::require('manageproducts');
        $password = Request::posted('newpw');
        if (mb_strlen($password) < 8 || $password !== Request::posted('confirmpw')) {
            return ['The new password needs at least 8 characters, twice the same.'];
        }
        $parameters = [
            'serviceid' => (int) $service->id,
            'userid' => (int) $service->userid,
            'pid' => (int) $service->packageid,
            'domain' => $service->domain,
            'username' => $service->username,
            'password' => $password,
            'status' => $service->domainstatus,
        ];
        $changes = Hooks::overrides('PreModuleChangePassword', ['params' => $parameters]);
        if (!empty($changes['abortcmd'])) {
            return ['The password was not changed: the action was stopped.'];
        }
        self::storePassword((int) $service->id, (string) ($changes['password'] ?? $password));
        Hooks::run('AfterModuleChangePassword', ['params' => $parameters]);
        ActivityLog::write("Service password changed: $service->id", (int) $service->userid);
        Session::flash('success', "The service's password is changed.");
        Redirect::to("clientarea.php?action=productdetails&id=$service->id");
    }

    /** There is no server behind this panel; the table stands for it. */
    private static function storePassword(int $serviceId, string $password): void
    {
        Capsule::table('panel_service_passwords')->updateOrInsert(['serviceid' => $serviceId], [
            'password_hash' => Passwords::hash($password),
            'changed_at' => date('Y-m-d H:i:s'),
        ]);
    }

    private static function signOn(object $service): never
    {
        SubaccountGate::require('productsso');
        if ($service->domainstatus !== 'Active' || (string) $service->servertype === '') {
            ErrorPage::show(409, 'No single sign-on', 'This service has no control panel to sign on to.');
        }
        ActivityLog::write("Single sign-on to service $service->id", (int) $service->userid);
        Session::flash('info', "Here the browser would be sent to $service->servertype as $service->username.");
        Redirect::to("clientarea.php?action=productdetails&id=$service->id");
    }

    public static function cancel(): never
    {
        SubaccountGate::require('orders');
        $service = self::chosen();
        $errors = Request::isPost() ? self::requestCancellation($service) : [];
        (new Page('clientareacancelrequest', Language::trans('clientareacancelrequest')))
            ->hook('ClientAreaPageCancellation')
            ->sidebar('serviceList')
            ->assign(['service' => $service, 'id' => (int) $service->id, 'errors' => $errors])
            ->output();
    }

    private static function requestCancellation(object $service): array
    {
        Request::requirePost();
        $reason = trim(Request::posted('cancellationreason'));
        $type = Request::posted('type') === 'Immediate' ? 'Immediate' : 'End of Billing Period';
        if ($reason === '') {
            return ['Please say why.'];
        }
        if (Capsule::table('tblcancelrequests')->where('relid', $service->id)->exists()) {
            return ['The cancellation of this service has been requested already.'];
        }
        Capsule::table('tblcancelrequests')->insert([
            'date' => date('Y-m-d H:i:s'), 'relid' => $service->id, 'reason' => $reason, 'type' => $type,
        ]);
        Hooks::run('CancellationRequest', [
            'userid' => (int) $service->userid, 'relid' => (int) $service->id, 'reason' => $reason, 'type' => $type,
        ]);
        ActivityLog::write("Cancellation requested: $service->id", (int) $service->userid);
        Session::flash('success', 'The cancellation is requested.');
        Redirect::to('clientarea.php?action=services');
    }

    public static function upgrade(): never
    {
        SubaccountGate::require('orders');
        $service = self::chosen();
        $products = Capsule::table('tblproducts')->where('id', '<>', $service->packageid)->orderBy('id')->get()->all();
        $errors = Request::isPost() ? self::orderUpgrade($service, $products) : [];
        (new Page('upgrade', Language::trans('upgradedowngradepackage')))
            ->hook('ClientAreaPageUpgrade')
            ->sidebar('serviceList')
            ->assign(['service' => $service, 'id' => (int) $service->id, 'products' => $products, 'errors' => $errors])
            ->output();
    }

    private static function orderUpgrade(object $service, array $products): array
    {
        Request::requirePost();
        $wanted = Request::id('pid');
        if (!in_array($wanted, array_map(static fn ($product) => (int) $product->id, $products), true)) {
            return ['Choose a product to change to.'];
        }
        $errors = Hooks::errors('ShoppingCartValidateUpgrade', ['id' => (int) $service->id, 'pid' => $wanted]);
        if ($errors !== []) {
            return $errors;
        }
        $order = Orders::place($wanted, (string) $service->domain, '', 'Upgrade', (int) $service->id);
        Session::flash('success', "Order $order->ordernum is placed.");
        Redirect::to("clientarea.php?action=productdetails&id=$service->id");
    }

    private static function chosen(): object
    {
        return Holdings::service(Visitor::clientId(), Request::id('id')) ?? ErrorPage::notFound('service');
    }
}
