<?php

namespace Panel\Pages;

use Panel\ErrorPage;
use Panel\Holdings;
use Panel\Language;
use Panel\Page;
use Panel\Request;
use Panel\SubaccountGate;
use Panel\Visitor;

/** The mail that the account was sent. */
final class EmailPages
{
    public static function list(): never
    {
        SubaccountGate::require('emails');
        (new Page('clientareaemails', Language::trans('clientareaemails')))
            ->hook('ClientAreaPageEmails')
            ->sidebar('accountView')
            ->assign(['emails' => Holdings::emails(Visitor::clientId())])
            ->output();
    }

    public static function show(): never
    {
        SubaccountGate::require('emails');
        $email = Holdings::email(Visitor::clientId(), Request::id('id')) ?? ErrorPage::notFound('email');
        (new Page('viewemail', Language::trans('clientareaemails')))
            ->hook('ClientAreaPageViewEmail')
            ->sidebar('accountView')
            ->assign(['email' => $email, 'subject' => $email->subject, 'message' => $email->message])
            ->output();
    }
}
