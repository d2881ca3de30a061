<?php

declare(strict_types=1);

namespace WHMCS\Module\Addon\Keyholder\Api;

use WHMCS\Module\Addon\Keyholder\Panel\Site;

/** ResetPassword, ValidateLogin and CreateSsoToken. */
final class Logins
{
    /** Documented destinations => the parameter that they need. */
    private const DESTINATIONS = [
        'clientarea:profile' => '', 'clientarea:billing_info' => '', 'clientarea:emails' => '', 'clientarea:announcements' => '',
        'clientarea:downloads' => '', 'clientarea:knowledgebase' => '', 'clientarea:network_status' => '', 'clientarea:services' => '',
        'clientarea:product_details' => 'service_id', 'clientarea:domains' => '', 'clientarea:domain_details' => 'domain_id',
        'clientarea:invoices' => '', 'clientarea:tickets' => '', 'clientarea:submit_ticket' => '', 'clientarea:shopping_cart' => '',
        'clientarea:shopping_cart_addons' => '', 'clientarea:shopping_cart_domain_register' => '',
        'clientarea:shopping_cart_domain_transfer' => '', 'sso:custom_redirect' => 'sso_redirect_path',
    ];

    /** ResetPassword: the mail goes to a user; in the shape of 7.10 `id` names a client, whose owner it is. */
    public static function reset(Input $in): array
    {
        $isOld = Contacts::isOld();
        $email = trim($in->text('email'));
        if ($in->given('id')) {
            $unknown = $isOld ? 'Client ID Not Found' : 'User Not Found';
            $id = $in->id('id', $unknown);
            $user = $isOld ? Ask::core('account.show', ['account' => $id], ['account_unknown' => $unknown])['owner'] : $id;
            $found = Ask::core('user.show', ['user' => (int) $user], ['user_unknown' => $unknown]);
        } else {
            if ($email === '') {
                throw new ApiError('Please enter the email address or provide the id');
            }
            $found = Ask::core('user.show', ['email' => $email], [
                'invalid' => 'Please provide a valid email address',
                'user_unknown' => $isOld ? 'No account was found with the email address you entered' : 'User Not Found',
            ]);
        }
        Ask::anybody('mailbox.ask', ['email' => (string) $found['email']], ['invalid' => 'Please provide a valid email address']);

        return [];
    }

    /** ValidateLogin. The hash is the token of a session that has begun. */
    public static function validate(Input $in): array
    {
        $wrong = ['login_failed' => 'Email or Password Invalid', 'invalid' => 'Email or Password Invalid'];
        $login = Ask::anybody('login', ['email' => $in->text('email'), 'password' => $in->text('password2')], $wrong);
        $token = (string) $login['session'];
        if (Contacts::isOld()) {
            return self::oldShape($login, $token, $wrong['login_failed']);
        }
        $needsMore = self::needsSecondFactor($login['choices']);
        if ($needsMore) {
            Ask::anybody('session.end', ['session' => $token]);
        }

        return ['userid' => (int) $login['user']['id']] + ($needsMore ? [] : ['passwordhash' => $token]) + ['twoFactorEnabled' => $needsMore];
    }

    /** CreateSsoToken. */
    public static function signOn(Input $in): array
    {
        $who = array_filter([
            'account' => $in->idIfGiven('client_id', 'Invalid client_id'),
            'user' => $in->idIfGiven('user_id', 'Invalid user_id'),
        ]);
        if ($who === []) {
            throw new ApiError('A valid client_id or user_id is required');
        }
        $where = self::destination($in);
        $known = [
            'account_unknown' => 'Invalid client_id',
            'user_unknown' => 'Invalid user_id',
            'member_unknown' => 'Invalid user_id for client',
        ];
        foreach (['account' => 'account.show', 'user' => 'user.show'] as $what => $action) {
            if (isset($who[$what])) {
                Ask::core($action, [$what => $who[$what]], $known);
            }
        }
        if (isset($who['account'])) {
            // The panel says whether it signs on to this client at all; the token that it makes for that is nobody's.
            Install::call('CreateSsoToken', ['client_id' => $who['account']]);
        }
        try {
            $token = Ask::change('sign_on.create', $who, $known)['token'];
        } catch (ApiError $error) {
            throw in_array($error->getMessage(), $known, true) ? $error : new ApiError('Token could not be provisioned: ' . $error->getMessage());
        }
        $query = http_build_query(['m' => 'keyholder', 'page' => 'signon', 'access_token' => $token] + $where);

        return ['access_token' => $token, 'redirect_url' => Site::url('index.php?' . $query)];
    }

    /** @return array<string, string|int> */
    private static function destination(Input $in): array
    {
        $destination = trim($in->text('destination'));
        $values = [
            'service_id' => $in->idIfGiven('service_id', 'Invalid destination'),
            'domain_id' => $in->idIfGiven('domain_id', 'Invalid destination'),
            'sso_redirect_path' => trim($in->text('sso_redirect_path')),
        ];
        if ($destination === '') {
            return [];
        }
        $needs = self::DESTINATIONS[$destination] ?? null;
        if ($needs === null) {
            throw new ApiError('Invalid destination');
        }
        $isPath = $needs === 'sso_redirect_path';
        if ($isPath && !preg_match('~^/?[a-z0-9]+\.php(\?[\x21-\x7e]*)?\z~i', $values[$needs])) {
            throw new ApiError('Invalid destination');
        }
        if ($needs !== '' && !$isPath && $values[$needs] === 0) {
            throw new ApiError('Invalid destination');
        }

        return ['destination' => $destination] + ($needs === '' ? [] : [$needs => $isPath ? ltrim($values[$needs], '/') : $values[$needs]]);
    }

    /** @param array<string, mixed> $login @return array<string, mixed> client and contact instead of the user */
    private static function oldShape(array $login, string $token, string $wrong): array
    {
        $open = array_values(array_filter($login['choices'], static function (array $choice): bool {
            return $choice['may_enter'] === true;
        }));
        if ($open === []) {
            Ask::anybody('session.end', ['session' => $token]);
            throw new ApiError($wrong);
        }
        $client = (int) $open[0]['account'];
        $answer = ['userid' => $client, 'passwordhash' => $token];

        return $answer + ($open[0]['owner'] ? [] : ['contactid' => self::contactOf($client, (int) $login['user']['id'])]);
    }

    /** The panel's number of the contact with this login; 0 when the person is a guest. */
    private static function contactOf(int $client, int $user): int
    {
        $after = null;
        do {
            $page = Ask::core('contact.list', array_filter(['account' => $client, 'limit' => 1000, 'after' => $after]));
            foreach ($page['contacts'] as $contact) {
                if ((int) ($contact['user'] ?? 0) === $user) {
                    return (int) $contact['panel_id'];
                }
            }
            $after = $page['next'];
        } while ($after !== null);

        return 0;
    }

    /** Whether nothing can be entered, for want of a second factor. @param list<array<string, mixed>> $choices */
    private static function needsSecondFactor(array $choices): bool
    {
        $reasons = array_unique(array_map(static function (array $choice): string {
            return (string) $choice['why'];
        }, $choices));

        return $reasons === ['second_factor_required'];
    }
}
