<?php

declare(strict_types=1);

namespace WHMCS\Module\Addon\Keyholder\Panel;

use WHMCS\Module\Addon\Keyholder\Refusal;
use WHMCS\Module\Addon\Keyholder\Texts;

/**
 * Questions that the panel asks in the middle of a page. Each gives null, or the text that blocks.
 */
final class Checks
{
    /**
     * Hook TicketOpenValidation. The gate has read the department from the form; this is the one that the panel
     * will really use.
     *
     * @param array<string, mixed> $vars
     */
    public static function ticket(array $vars): ?string
    {
        if (!empty($vars['isAdmin']) || (int) ($vars['clientId'] ?? 0) === 0) {
            return null;
        }

        $texts = Texts::ofVisitor();
        try {
            $answer = Openers::mayOpen((int) $vars['clientId'], (int) ($vars['departmentId'] ?? 0));
            if (($answer['allowed'] ?? false) === true) {
                return null;
            }

            return ($answer['reason'] ?? '') === 'department_denied'
                ? $texts->get('ticket_department_denied') : (string) ($answer['text'] ?? $texts->get('unavailable_text'));
        } catch (Refusal $refusal) {
            return $texts->refusal($refusal);
        } catch (\Throwable $error) {
            Site::log('access control is unavailable: ' . $error->getMessage());

            return $texts->get('unavailable_text');
        }
    }

    /**
     * Hook ShoppingCartValidateCheckout. The cart lets somebody log in and order in one request, behind the
     * gate's back; so an existing customer logs in to Keyholder, and orders in the next one. Where the panel has logged
     * them in before it asks, that login is Keyholder's already.
     *
     * @param array<string, mixed> $vars
     */
    public static function checkout(array $vars): ?string
    {
        $email = trim((string) ($vars['loginemail'] ?? ''));
        $client = (int) ($vars['clientId'] ?? 0) ?: Session::client();
        if ($email !== '' && ($vars['custtype'] ?? '') === 'existing' && !Login::hasTaken($client)) {
            return $client === 0 ? Checkout::logIn($email, (string) ($vars['loginpassword'] ?? '')) : Texts::ofVisitor()->get('checkout_login_first');
        }

        return $client === 0 ? null : self::order($client);
    }

    private static function order(int $client): ?string
    {
        $texts = Texts::ofVisitor();
        try {
            $isHere = Session::account() === $client && Session::client() === $client;

            return $isHere && Gate::allows(Demand::plain('services.order')) ? null : $texts->get('checkout_denied');
        } catch (\Throwable $error) {
            Site::log('access control is unavailable: ' . $error->getMessage());

            return $texts->get('unavailable_text');
        }
    }
}
