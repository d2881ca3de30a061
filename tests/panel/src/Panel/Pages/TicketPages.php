<?php

namespace Panel\Pages;

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

/** Tickets: the list, one ticket, opening one in two steps. */
final class TicketPages
{
    public static function list(): never
    {
        SubaccountGate::require('tickets');
        $tickets = Tickets::ofClient(Visitor::clientId());
        foreach ($tickets as $ticket) {
            $ticket->c = Tickets::key($ticket);
        }
        (new Page('supportticketslist', Language::trans('supportticketstitle')))
            ->hook('ClientAreaPageSupportTickets')
            ->sidebar('ticketList')
            ->assign(['tickets' => $tickets])
            ->output();
    }

    public static function show(): never
    {
        SubaccountGate::require('tickets');
        $ticket = Tickets::find(Visitor::clientId(), Request::text('tid'), Request::text('c')) ?? ErrorPage::notFound('ticket');
        $errors = Request::isPost() ? self::act($ticket) : [];
        (new Page('viewticket', Language::trans('supportticketsviewticket')))
            ->hook('ClientAreaPageViewTicket')
            ->sidebar('ticketList')
            ->assign([
                'ticket' => $ticket,
                'tid' => $ticket->tid,
                'c' => Tickets::key($ticket),
                'subject' => $ticket->title,
                'status' => $ticket->status,
                'replies' => Tickets::messages($ticket),
                'errors' => $errors,
            ])
            ->output();
    }

    private static function act(object $ticket): array
    {
        Request::requirePost();
        $address = 'viewticket.php?tid=' . rawurlencode($ticket->tid) . '&c=' . Tickets::key($ticket);
        if (Request::flag('closeticket')) {
            Tickets::close($ticket);
            Session::flash('success', 'The ticket is closed.');
            Redirect::to($address);
        }
        $message = trim(Request::posted('replymessage'));
        if ($message === '') {
            return ['Please write a message.'];
        }
        Tickets::reply($ticket, Visitor::contactId(), $message);
        Session::flash('success', 'Your reply is added.');
        Redirect::to($address);
    }

    /** Open to everybody; a sub-account needs the permission. */
    public static function submit(): never
    {
        if (Visitor::isLoggedIn()) {
            SubaccountGate::require('tickets');
        }
        $departments = Tickets::departments(Visitor::isLoggedIn());
        $department = self::chosen($departments);
        if (Request::isPost() && Request::text('step') === '3') {
            self::open($departments, $department);
        }
        if ($department === null) {
            self::page('supportticketsubmit-stepone', $departments, null, [], []);
        }
        self::page('supportticketsubmit-steptwo', $departments, $department, ['priority' => 'Medium'], []);
    }

    private static function chosen(array $departments): ?object
    {
        $wanted = Request::id('deptid');
        foreach ($departments as $department) {
            if ((int) $department->id === $wanted) {
                return $department;
            }
        }
        return $wanted === 0 ? null : ErrorPage::show(404, 'Not found', 'There is no such department for you.');
    }

    private static function open(array $departments, ?object $department): never
    {
        Request::requirePost();
        $form = ['subject' => trim(Request::posted('subject')), 'message' => trim(Request::posted('message'))];
        $form += ['priority' => Request::posted('urgency') ?: Request::posted('priority', 'Medium')] + self::sender();
        $errors = self::problems($form, $department);
        if ($errors !== []) {
            self::page($department === null ? 'supportticketsubmit-stepone' : 'supportticketsubmit-steptwo', $departments, $department, $form, $errors);
        }
        $ticket = Tickets::open([
            'clientId' => Visitor::clientId(),
            'contactId' => Visitor::contactId(),
            'departmentId' => (int) $department->id,
            // The ticket of a client has its name from the account.
            'name' => Visitor::isLoggedIn() ? '' : $form['name'],
            'email' => Visitor::isLoggedIn() ? '' : $form['email'],
        ] + $form);
        Session::flash('success', "Ticket #$ticket->tid is opened.");
        Redirect::to(Visitor::isLoggedIn() ? 'viewticket.php?tid=' . $ticket->tid . '&c=' . Tickets::key($ticket) : 'submitticket.php');
    }

    private static function sender(): array
    {
        $person = Visitor::contact() ?? Visitor::client();
        return $person === null
            ? ['name' => trim(Request::posted('name')), 'email' => trim(Request::posted('email'))]
            : ['name' => View::plain($person->fullName), 'email' => (string) $person->email];
    }

    private static function problems(array $form, ?object $department): array
    {
        $errors = [];
        if ($department === null) {
            $errors[] = 'Choose a department.';
        }
        foreach (['name' => 'your name', 'subject' => 'a subject', 'message' => 'a message'] as $field => $what) {
            if ($form[$field] === '') {
                $errors[] = "Please enter $what.";
            }
        }
        if (!Visitor::isLoggedIn() && !filter_var($form['email'], FILTER_VALIDATE_EMAIL)) {
            $errors[] = 'Please enter a valid email address.';
        }
        if (!in_array($form['priority'], Tickets::PRIORITIES, true)) {
            $errors[] = 'Choose a priority.';
        }
        return array_merge($errors, Hooks::errors('TicketOpenValidation', [
            'clientId' => Visitor::clientId(),
            'contactId' => Visitor::contactId(),
            'name' => $form['name'],
            'email' => $form['email'],
            'isAdmin' => false,
            'departmentId' => (int) ($department->id ?? 0),
            'subject' => $form['subject'],
            'message' => $form['message'],
            'priority' => $form['priority'],
            'relatedService' => Request::posted('relatedservice'),
            'customfields' => [],
        ]));
    }

    private static function page(string $template, array $departments, ?object $department, array $form, array $errors): never
    {
        (new Page($template, Language::trans('navopenticket')))
            ->hook('ClientAreaPageSubmitTicket')
            ->sidebar('ticketList')
            ->assign([
                'departments' => $departments,
                'department' => $department,
                'deptid' => (int) ($department->id ?? 0),
                'priorities' => Tickets::PRIORITIES,
                'formdata' => $form,
                'errors' => $errors,
            ])
            ->output();
    }
}
