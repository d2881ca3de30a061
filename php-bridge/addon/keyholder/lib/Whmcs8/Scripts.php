<?php

declare(strict_types=1);

namespace WHMCS\Module\Addon\Keyholder\Whmcs8;

use WHMCS\Module\Addon\Keyholder\Client\Form;
use WHMCS\Module\Addon\Keyholder\Core;
use WHMCS\Module\Addon\Keyholder\Panel\Mail;
use WHMCS\Module\Addon\Keyholder\Panel\Session;
use WHMCS\Module\Addon\Keyholder\Refusal;

/**
 * What the scripts of WHMCS 8's templates post: a token and nothing that could change somebody's rights. The answer is
 * JSON.
 */
final class Scripts
{
    private const ROUTES = [
        'user-email-verification-resend' => 'resend',
        'dismiss-email-verification' => 'dismissVerification',
        'dismiss-user-validation' => 'dismissValidation',
        'cart-account-select' => 'selectAccount',
    ];

    public static function knows(string $route): bool
    {
        return isset(self::ROUTES[$route]);
    }

    /** Answers and ends the request. */
    public static function answer(string $route): void
    {
        if (!function_exists('check_token')) {
            self::say(403, ['success' => false]);
        }
        check_token('WHMCS.default');
        try {
            if (Session::show() === null) {
                self::say(403, ['success' => false]);
            }
            self::say(200, self::{self::ROUTES[$route]}());
        } catch (Refusal $refusal) {
            self::say(200, ['success' => false, 'message' => \WHMCS\Module\Addon\Keyholder\Texts::ofVisitor()->refusal($refusal)]);
        }
    }

    /** Whether a banner was closed in this browser. */
    public static function isDismissed(string $banner): bool
    {
        return !empty($_SESSION['keyholder_dismissed'][$banner]);
    }

    /** The mail that proves the mailbox. @return array<string, mixed> */
    private static function resend(): array
    {
        Core::call('mailbox.ask', ['session' => Session::token()]);
        Mail::afterRequest();

        return ['success' => true];
    }

    /** @return array<string, mixed> */
    private static function dismissVerification(): array
    {
        $_SESSION['keyholder_dismissed']['verification'] = true;

        return ['success' => true];
    }

    /** @return array<string, mixed> */
    private static function dismissValidation(): array
    {
        $_SESSION['keyholder_dismissed']['validation'] = true;

        return ['success' => true];
    }

    /** What the checkout shows for the account that was picked. It enters nothing. @return array<string, mixed> */
    private static function selectAccount(): array
    {
        return Checkout::figures(Form::text($_POST, 'account_id'));
    }

    /** @param array<string, mixed> $answer */
    private static function say(int $status, array $answer): void
    {
        while (ob_get_level() > 0) {
            ob_end_clean();
        }
        http_response_code($status);
        header('Content-Type: application/json; charset=utf-8');
        header('Cache-Control: no-store');
        echo json_encode($answer, JSON_UNESCAPED_UNICODE | JSON_PARTIAL_OUTPUT_ON_ERROR);
        exit;
    }
}
