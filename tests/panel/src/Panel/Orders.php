<?php

namespace Panel;

use WHMCS\Database\Capsule;

/** Orders, with the hooks around a checkout. The price is set by staff when the order is accepted. */
final class Orders
{
    public static function place(int $productId, string $domain, string $payment, string $notes, int $serviceId = 0): object
    {
        $cart = ['products' => [['pid' => $productId, 'domain' => $domain]], 'domains' => []];
        Hooks::run('PreShoppingCartCheckout', $cart);
        $id = (int) Capsule::table('tblorders')->insertGetId([
            'ordernum' => (string) random_int(1000000000, 9999999999),
            'userid' => Visitor::clientId(),
            'contactid' => Visitor::contactId(),
            'date' => date('Y-m-d H:i:s'),
            'packageid' => $productId,
            'serviceid' => $serviceId,
            'domain' => $domain,
            'paymentmethod' => $payment,
            'notes' => $notes,
        ]);
        $order = Capsule::table('tblorders')->where('id', $id)->first();
        Hooks::run('AfterShoppingCartCheckout', [
            'OrderID' => $id, 'OrderNumber' => $order->ordernum, 'ServiceIDs' => $serviceId ? [$serviceId] : [],
            'AddonIDs' => [], 'DomainIDs' => [], 'RenewalIDs' => [], 'PaymentMethod' => $payment,
            'InvoiceID' => 0, 'TotalDue' => '0.00',
        ]);
        ActivityLog::write("Order placed: $order->ordernum", Visitor::clientId());
        return $order;
    }
}
