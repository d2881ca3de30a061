<?php

namespace Panel\Pages;

use Panel\ActivityLog;
use Panel\ErrorPage;
use Panel\Hooks;
use Panel\Language;
use Panel\Page;
use Panel\Redirect;
use Panel\Request;
use Panel\Session;
use Panel\SubaccountGate;
use Panel\Tickets;
use Panel\View;
use Panel\Visitor;
use WHMCS\Database\Capsule;

/** The affiliate account: joining, its figures, asking for a withdrawal. */
final class AffiliatePage
{
    public static function show(): never
    {
        SubaccountGate::require('affiliates');
        $affiliate = Capsule::table('tblaffiliates')->where('clientid', Visitor::clientId())->first();
        if (Request::isPost()) {
            Request::requirePost();
            $affiliate === null ? self::join() : self::withdraw($affiliate);
        }
        (new Page('affiliates', Language::trans('affiliatestitle')))
            ->hook('ClientAreaPageAffiliates')
            ->assign(['affiliate' => $affiliate, 'inactive' => $affiliate === null])
            ->output();
    }

    private static function join(): never
    {
        if (!Request::flag('activate')) {
            ErrorPage::show(400, 'Bad request', 'The form names no action.');
        }
        $id = (int) Capsule::table('tblaffiliates')->insertGetId(['date' => date('Y-m-d'), 'clientid' => Visitor::clientId()]);
        Hooks::run('AffiliateActivation', ['affid' => $id, 'userid' => Visitor::clientId()]);
        ActivityLog::write('Affiliate account activated', Visitor::clientId());
        Session::flash('success', 'Your affiliate account is active.');
        Redirect::to('affiliates.php');
    }

    private static function withdraw(object $affiliate): never
    {
        if (!Request::flag('withdrawalrequest') || (float) $affiliate->balance <= 0) {
            ErrorPage::show(400, 'Bad request', 'There is nothing to withdraw.');
        }
        $answer = Hooks::overrides('AffiliateWithdrawalRequest', [
            'affiliateId' => (int) $affiliate->id, 'userId' => 0, 'clientId' => Visitor::clientId(), 'balance' => $affiliate->balance,
        ]);
        if (empty($answer['skipTicket'])) {
            self::openTicket($affiliate);
        }
        ActivityLog::write('Affiliate withdrawal requested', Visitor::clientId());
        Session::flash('success', 'Your withdrawal is requested.');
        Redirect::to('affiliates.php');
    }

    private static function openTicket(object $affiliate): void
    {
        $departments = Tickets::departments(true);
        Tickets::open([
            'clientId' => Visitor::clientId(), 'contactId' => Visitor::contactId(), 'name' => '', 'email' => '',
            'departmentId' => (int) ($departments[0]->id ?? 0), 'subject' => 'Affiliate withdrawal request',
            'message' => 'Balance: ' . View::plain($affiliate->balance), 'priority' => 'Medium',
        ]);
    }
}
