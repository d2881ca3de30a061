<?php

namespace Panel\Api;

use Panel\ApiError;
use Panel\Clients as Accounts;
use WHMCS\Database\Capsule;

/** GetClientsDetails. */
final class Clients
{
    public static function details(array $values): array
    {
        $row = self::find($values);
        $client = (array) $row;
        unset($client['password'], $client['securityqans']);
        $client = array_merge($client, [
            'client_id' => (int) $row->id,
            'userid' => (int) $row->id,
            'id' => (int) $row->id,
            'fullname' => trim("$row->firstname $row->lastname"),
            'fullstate' => $row->state,
            'statecode' => $row->state,
            'countrycode' => $row->country,
            'allowSingleSignOn' => (int) $row->allow_sso,
            'email_preferences' => array_map('strval', Accounts::emailPreferences($row->email_preferences)),
        ]);
        $answer = ['result' => 'success'] + $client + ['client' => $client];
        if (!empty($values['stats'])) {
            $answer['stats'] = Accounts::statistics((int) $row->id);
        }
        return $answer;
    }

    private static function find(array $values): object
    {
        $query = Capsule::table('tblclients');
        if (!empty($values['clientid'])) {
            $query->where('id', (int) $values['clientid']);
        } elseif (!empty($values['email'])) {
            $query->where('email', (string) $values['email']);
        } else {
            throw new ApiError('Either clientid Or email Is Required');
        }
        return $query->first() ?? throw new ApiError('Client Not Found');
    }
}
