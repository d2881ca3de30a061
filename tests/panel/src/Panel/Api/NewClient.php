<?php

namespace Panel\Api;

use Panel\ActivityLog;
use Panel\ApiError;
use Panel\Hooks;
use Panel\Mailer;
use Panel\Passwords;
use WHMCS\Database\Capsule;

/** AddClient, in the form of 7.10: a password is always needed. */
final class NewClient
{
    private const REQUIRED = [
        'firstname' => 'You did not enter your first name',
        'lastname' => 'You did not enter your last name',
        'email' => 'You did not enter your email address',
        'address1' => 'You did not enter your  address line 1',
        'city' => 'You did not enter your city',
        'state' => 'You did not enter your state',
        'postcode' => 'You did not enter your postcode',
        'country' => 'Valid country required',
        'phonenumber' => 'You did not enter your phone number',
    ];

    private const TEXTS = [
        'firstname', 'lastname', 'companyname', 'email', 'address1', 'address2', 'city', 'state', 'postcode',
        'country', 'phonenumber', 'tax_id', 'language', 'notes',
    ];

    public static function add(array $values): array
    {
        $fields = [];
        foreach (self::TEXTS as $name) {
            $fields[$name] = is_scalar($values[$name] ?? null) ? trim((string) $values[$name]) : '';
        }
        $password = is_string($values['password2'] ?? null) ? $values['password2'] : '';
        self::check($fields, $password, self::isOn($values['skipvalidation'] ?? false));
        $now = date('Y-m-d H:i:s');
        $clientId = (int) Capsule::table('tblclients')->insertGetId($fields + [
            'uuid' => bin2hex(random_bytes(16)),
            'password' => Passwords::hash($password),
            'securityqans' => '',
            'currency' => (int) ($values['currency'] ?? 1) ?: 1,
            'groupid' => (int) ($values['groupid'] ?? 0),
            'datecreated' => date('Y-m-d'),
            'created_at' => $now,
            'updated_at' => $now,
        ]);
        Hooks::run('ClientAdd', ['userid' => $clientId, 'password' => $password] + $fields);
        ActivityLog::write('Client added', $clientId);
        if (!self::isOn($values['noemail'] ?? false)) {
            self::welcome($clientId);
        }
        return ['result' => 'success', 'clientid' => $clientId];
    }

    private static function check(array $fields, string $password, bool $skips): void
    {
        foreach (self::REQUIRED as $name => $text) {
            if ($fields[$name] === '' && (!$skips || $name === 'email')) {
                throw new ApiError($text);
            }
        }
        if (!filter_var($fields['email'], FILTER_VALIDATE_EMAIL)) {
            throw new ApiError('The email address you entered was not valid');
        }
        if (Capsule::table('tblclients')->where('email', $fields['email'])->exists()) {
            throw new ApiError('A user already exists with that email address');
        }
        if (!$skips && !preg_match('/^[A-Z]{2}$/D', $fields['country'])) {
            throw new ApiError('Valid country required');
        }
        if (!$skips && !preg_match('/^[0-9 +().-]{3,40}$/D', $fields['phonenumber'])) {
            throw new ApiError('Invalid telephone phone number');
        }
        if ($password === '') {
            throw new ApiError('You did not enter a password');
        }
    }

    private static function welcome(int $clientId): void
    {
        $template = Capsule::table('tblemailtemplates')->where('name', 'Client Signup Email')->first();
        if ($template !== null) {
            Mailer::send($template->name, $template->type, $clientId, $template->subject, $template->message, []);
        }
    }

    private static function isOn(mixed $value): bool
    {
        return in_array($value, [true, 1, '1', 'true', 'on'], true);
    }
}
