<?php

namespace Panel;

use WHMCS\Database\Capsule;

/** Single sign-on tokens: one use, one minute, kept as a hash. */
final class Sso
{
    public const LIFETIME = 60;

    private const PAGES = [
        'clientarea:profile' => 'clientarea.php?action=details',
        'clientarea:emails' => 'clientarea.php?action=emails',
        'clientarea:services' => 'clientarea.php?action=services',
        'clientarea:domains' => 'clientarea.php?action=domains',
        'clientarea:invoices' => 'clientarea.php?action=invoices',
        'clientarea:tickets' => 'supporttickets.php',
        'clientarea:submit_ticket' => 'submitticket.php',
        'clientarea:shopping_cart' => 'cart.php',
    ];

    /** The page of a destination; null when there is no such destination. */
    public static function page(string $destination, int $serviceId, int $domainId, string $path): ?string
    {
        return match (true) {
            $destination === '' => 'clientarea.php',
            $destination === 'clientarea:product_details' && $serviceId > 0 => "clientarea.php?action=productdetails&id=$serviceId",
            $destination === 'clientarea:domain_details' && $domainId > 0 => "clientarea.php?action=domaindetails&id=$domainId",
            $destination === 'sso:custom_redirect' => Redirect::insidePath($path, '') ?: null,
            default => self::PAGES[$destination] ?? null,
        };
    }

    public static function issue(int $clientId, string $page): string
    {
        $token = bin2hex(random_bytes(20));
        Capsule::table('panel_sso_tokens')->where('expires_at', '<=', time())->delete();
        Capsule::table('panel_sso_tokens')->insert([
            'token_hash' => hash('sha256', $token),
            'clientid' => $clientId,
            'path' => $page,
            'expires_at' => time() + self::LIFETIME,
        ]);
        return $token;
    }

    /** Enters the token's account; the page to go to, or null when the token is worth nothing. */
    public static function redeem(string $token): ?string
    {
        $hash = hash('sha256', $token);
        $row = Capsule::table('panel_sso_tokens')->where('token_hash', $hash)->first();
        // Of two requests with one token only the one that deletes the row goes on.
        $taken = Capsule::table('panel_sso_tokens')->where('token_hash', $hash)->delete();
        if ($row === null || $taken !== 1 || $row->expires_at <= time()) {
            return null;
        }
        $client = Capsule::table('tblclients')->where('id', $row->clientid)->first();
        if ($client === null || $client->status === 'Closed' || !$client->allow_sso) {
            return null;
        }
        Visitor::enter((int) $client->id, 0, (string) $client->password);
        Hooks::run('ClientLogin', ['userid' => (int) $client->id]);
        ActivityLog::write('Single sign-on', (int) $client->id);
        return $row->path;
    }
}
