<?php

namespace Panel\Pages;

use Panel\ActivityLog;
use Panel\ErrorPage;
use Panel\Holdings;
use Panel\Language;
use Panel\Page;
use Panel\Redirect;
use Panel\Request;
use Panel\Session;
use Panel\SubaccountGate;
use Panel\Visitor;
use WHMCS\Database\Capsule;

/** Invoices: the list, one invoice, paying one or many, adding funds. */
final class BillingPages
{
    public static function invoices(): never
    {
        SubaccountGate::require('invoices');
        (new Page('clientareainvoices', Language::trans('invoices')))
            ->hook('ClientAreaPageInvoices')
            ->sidebar('invoiceList')
            ->assign(['invoices' => Holdings::invoices(Visitor::clientId())])
            ->output();
    }

    public static function invoice(): never
    {
        SubaccountGate::require('invoices');
        $invoice = Holdings::invoice(Visitor::clientId(), Request::id('id')) ?? ErrorPage::notFound('invoice');
        if (Request::isPost()) {
            Request::requirePost();
            $paid = Holdings::payInvoice(Visitor::clientId(), (int) $invoice->id);
            Session::flash($paid ? 'success' : 'warning', $paid ? 'Thank you, the invoice is paid.' : 'This invoice is not open for payment.');
            Redirect::to("viewinvoice.php?id=$invoice->id");
        }
        (new Page('viewinvoice', Language::trans('invoicenumber') . $invoice->id))
            ->hook('ClientAreaPageViewInvoice')
            ->sidebar('invoiceList')
            ->assign([
                'invoice' => $invoice,
                'invoiceid' => (int) $invoice->id,
                'invoicenum' => (int) $invoice->id,
                'status' => $invoice->status,
                'total' => $invoice->total,
            ])
            ->output();
    }

    public static function massPay(): never
    {
        SubaccountGate::require('invoices');
        $unpaid = Holdings::invoices(Visitor::clientId(), 'Unpaid');
        $errors = Request::isPost() ? self::payMany() : [];
        (new Page('masspay', Language::trans('masspaytitle')))
            ->hook('ClientAreaPageMassPay')
            ->sidebar('invoiceList')
            ->assign(['invoices' => $unpaid, 'errors' => $errors])
            ->output();
    }

    private static function payMany(): array
    {
        Request::requirePost();
        $ids = Request::texts('invoiceids');
        if ($ids === [] || array_filter($ids, static fn ($id) => !ctype_digit($id)) !== []) {
            return ['Choose the invoices to pay.'];
        }
        $paid = array_filter(array_unique($ids), static fn ($id) => Holdings::payInvoice(Visitor::clientId(), (int) $id));
        Session::flash('success', count($paid) . ' invoices are paid.');
        Redirect::to('clientarea.php?action=invoices');
    }

    public static function addFunds(): never
    {
        SubaccountGate::require('invoices');
        $errors = Request::isPost() ? self::createFundsInvoice() : [];
        (new Page('clientareaaddfunds', Language::trans('addfunds')))
            ->hook('ClientAreaPageAddFunds')
            ->sidebar('invoiceList')
            ->assign(['errors' => $errors])
            ->output();
    }

    private static function createFundsInvoice(): array
    {
        Request::requirePost();
        $amount = Request::posted('amount');
        if (!preg_match('/^\d{1,5}(\.\d{1,2})?$/', $amount) || (float) $amount < 5 || (float) $amount > 5000) {
            return ['The amount must be between 5 and 5000.'];
        }
        $id = (int) Capsule::table('tblinvoices')->insertGetId([
            'userid' => Visitor::clientId(), 'date' => date('Y-m-d'), 'duedate' => date('Y-m-d'),
            'total' => $amount, 'status' => 'Unpaid',
        ]);
        ActivityLog::write("Invoice for funds created: $id", Visitor::clientId());
        Redirect::to("viewinvoice.php?id=$id");
    }
}
