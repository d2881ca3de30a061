<?php

namespace Panel;

use WHMCS\Database\Capsule;

/** Merge fields of a mail, by its type and the id of what it is about. */
final class MailFields
{
    private const TABLES = [
        'general' => ['tblclients', 'id'],
        'product' => ['tblhosting', 'userid'],
        'domain' => ['tbldomains', 'userid'],
        'invoice' => ['tblinvoices', 'userid'],
        'support' => ['tbltickets', 'userid'],
        'affiliate' => ['tblaffiliates', 'clientid'],
    ];

    /** @return array<string,mixed>|null null when there is no such thing */
    public static function of(string $type, int $id): ?array
    {
        [$table, $owner] = self::TABLES[$type] ?? [null, null];
        $row = $table === null ? null : Capsule::table($table)->where('id', $id)->first();
        if ($row === null) {
            return null;
        }
        $client = Capsule::table('tblclients')->where('id', $row->$owner)->first();
        return self::ofClient($client) + match ($type) {
            'product' => self::ofService($row),
            'domain' => ['domain_id' => $row->id, 'domain_name' => $row->domain, 'domain_expiry' => $row->expirydate],
            'invoice' => [
                'invoice_id' => $row->id, 'invoice_num' => $row->id, 'invoice_total' => $row->total,
                'invoice_date_due' => $row->duedate, 'invoice_status' => $row->status,
            ],
            'support' => [
                'ticket_id' => $row->tid, 'ticket_subject' => $row->title, 'ticket_contactid' => (int) $row->contactid,
                'ticket_name' => $row->name, 'ticket_email' => $row->email,
            ],
            'affiliate' => ['affiliate_balance' => $row->balance],
            default => [],
        };
    }

    private static function ofClient(?object $client): array
    {
        return [
            'client_id' => (int) ($client->id ?? 0),
            'client_name' => View::plain(trim(($client->firstname ?? '') . ' ' . ($client->lastname ?? ''))),
            'client_first_name' => View::plain($client->firstname ?? ''),
            'client_last_name' => View::plain($client->lastname ?? ''),
            'client_company_name' => View::plain($client->companyname ?? ''),
            'client_email' => trim($client->email ?? ''),
            'client_email_preferences' => $client->email_preferences ?? null,
            'company_name' => Config::get('CompanyName', 'Hosting panel'),
            'system_url' => Config::systemUrl(),
        ];
    }

    private static function ofService(object $service): array
    {
        $product = Capsule::table('tblproducts')->where('id', $service->packageid)->first();
        return [
            'service_id' => $service->id,
            'service_domain' => $service->domain,
            'service_username' => $service->username,
            'service_product' => $product->name ?? '',
        ];
    }
}
