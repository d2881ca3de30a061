<?php

namespace Panel;

use WHMCS\User\Client;

/** The template variables that every client-area page has. */
final class PageVariables
{
    public static function common(string $template, string $title): array
    {
        $client = Visitor::client();
        $root = Config::webRoot();
        return [
            'companyname' => Config::get('CompanyName', 'Hosting panel'),
            'logo' => '',
            'systemurl' => Config::systemUrl(),
            'charset' => 'utf-8',
            'pagetitle' => $title,
            'filename' => basename($_SERVER['SCRIPT_NAME'] ?? 'index.php', '.php'),
            'templatefile' => $template,
            'template' => 'house',
            'action' => is_string($_GET['action'] ?? null) ? $_GET['action'] : '',
            'language' => Language::name(),
            'LANG' => Language::all(),
            'todaysdate' => date('l, jS F Y'),
            'date_day' => date('d'),
            'date_month' => date('m'),
            'date_year' => date('Y'),
            'WEB_ROOT' => $root,
            'BASE_PATH_CSS' => "$root/css",
            'BASE_PATH_JS' => "$root/js",
            'BASE_PATH_FONTS' => "$root/fonts",
            'BASE_PATH_IMG' => "$root/img",
            'token' => Session::token(),
            'servedOverSsl' => Config::isHttps(),
            'loggedin' => $client !== null,
            'client' => $client,
            'clientsdetails' => $client === null ? [] : self::clientDetails($client),
            'loggedinuser' => $client === null ? [] : self::loggedInPerson(),
            'adminLoggedIn' => isset($_SESSION['adminid']),
            'adminMasqueradingAsClient' => isset($_SESSION['adminid']) && $client !== null,
            'flash' => Session::takeFlash(),
        ];
    }

    /** The account as templates know it; the password and its questions never go along. */
    public static function clientDetails(Client $client): array
    {
        $details = $client->attributesToArray();
        unset($details['password'], $details['securityqans'], $details['notes']);
        return $details + [
            'userid' => (int) $client->id,
            'client_id' => (int) $client->id,
            'fullname' => trim("$client->firstname $client->lastname"),
        ];
    }

    private static function loggedInPerson(): array
    {
        $person = Visitor::contact() ?? Visitor::client();
        return [
            'userid' => Visitor::clientId(),
            'contactid' => Visitor::contactId(),
            'firstname' => $person->firstname,
            'lastname' => $person->lastname,
            'email' => $person->email,
        ];
    }
}
