<?php

namespace Panel\Api;

use Panel\ApiError;
use Panel\Config;
use Panel\Login;
use Panel\Sso;
use Panel\Visitor;
use WHMCS\Database\Capsule;

/** CreateSsoToken and, for older callers, ValidateLogin. */
final class SingleSignOn
{
    public static function create(array $values): array
    {
        $clientId = (int) ($values['client_id'] ?? 0);
        if ($clientId === 0) {
            throw new ApiError('A valid client_id or user_id is required');
        }
        $client = Capsule::table('tblclients')->where('id', $clientId)->first() ?? throw new ApiError('Invalid client_id');
        if (!$client->allow_sso || $client->status === 'Closed') {
            throw new ApiError("SSO authentication blocked for client $clientId");
        }
        $page = Sso::page(
            (string) ($values['destination'] ?? ''),
            (int) ($values['service_id'] ?? 0),
            (int) ($values['domain_id'] ?? 0),
            (string) ($values['sso_redirect_path'] ?? '')
        ) ?? throw new ApiError('Invalid destination');
        $token = Sso::issue($clientId, $page);
        return [
            'result' => 'success',
            'access_token' => $token,
            'redirect_url' => Config::systemUrl() . "oauth/singlesignon.php?access_token=$token",
        ];
    }

    /** Only answers; unlike the real one it leaves the session to the caller. */
    public static function validateLogin(array $values): array
    {
        $row = Login::find((string) ($values['email'] ?? ''), (string) ($values['password2'] ?? ''))
            ?? throw new ApiError('Email or Password Invalid');
        $answer = [
            'result' => 'success',
            'userid' => (int) $row->clientid,
            'passwordhash' => Visitor::passwordMark((int) $row->clientid, (int) $row->contactid, (string) $row->password),
        ];
        return $answer + ((int) $row->contactid === 0 ? [] : ['contactid' => (int) $row->contactid]);
    }
}
