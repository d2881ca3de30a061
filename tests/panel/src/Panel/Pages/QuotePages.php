<?php

namespace Panel\Pages;

use Panel\ActivityLog;
use Panel\ErrorPage;
use Panel\Holdings;
use Panel\Hooks;
use Panel\Language;
use Panel\Page;
use Panel\Redirect;
use Panel\Request;
use Panel\Session;
use Panel\SubaccountGate;
use Panel\Visitor;
use WHMCS\Database\Capsule;

/** Quotes: the list, one quote, accepting it. */
final class QuotePages
{
    public static function list(): never
    {
        SubaccountGate::require('quotes');
        (new Page('clientareaquotes', Language::trans('quotestitle')))
            ->hook('ClientAreaPageQuotes')
            ->sidebar('invoiceList')
            ->assign(['quotes' => Holdings::quotes(Visitor::clientId())])
            ->output();
    }

    public static function show(): never
    {
        SubaccountGate::require('quotes');
        $quote = Holdings::quote(Visitor::clientId(), Request::id('id')) ?? ErrorPage::notFound('quote');
        if (Request::isPost() || Request::text('action') === 'accept') {
            self::accept($quote);
        }
        (new Page('viewquote', Language::trans('quotenumber') . $quote->id))
            ->hook('ClientAreaPageViewQuote')
            ->sidebar('invoiceList')
            ->assign(['quote' => $quote, 'quoteid' => (int) $quote->id, 'stage' => $quote->stage])
            ->output();
    }

    private static function accept(object $quote): never
    {
        Request::requirePost();
        $accepted = Capsule::table('tblquotes')->where('id', $quote->id)->where('userid', $quote->userid)
            ->where('stage', 'Delivered')->update(['stage' => 'Accepted', 'dateaccepted' => date('Y-m-d H:i:s')]);
        if ($accepted === 1) {
            Hooks::run('AcceptQuote', ['quoteid' => (int) $quote->id, 'invoiceid' => 0]);
            ActivityLog::write("Quote accepted: $quote->id", (int) $quote->userid);
        }
        Session::flash($accepted === 1 ? 'success' : 'warning', $accepted === 1 ? 'The quote is accepted.' : 'This quote is not open.');
        Redirect::to("viewquote.php?id=$quote->id");
    }
}
