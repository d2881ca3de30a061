<?php

namespace Panel;

use WHMCS\Database\Capsule;

/** Services, domains, invoices and quotes of one account. Every look-up names the account. */
final class Holdings
{
    public static function services(int $clientId): array
    {
        return self::serviceQuery($clientId)->orderBy('tblhosting.id')->get()->all();
    }

    public static function service(int $clientId, int $id): ?object
    {
        return self::serviceQuery($clientId)->where('tblhosting.id', $id)->first();
    }

    public static function domains(int $clientId): array
    {
        return Capsule::table('tbldomains')->where('userid', $clientId)->orderBy('domain')->get()->all();
    }

    public static function domain(int $clientId, int $id): ?object
    {
        return self::one('tbldomains', $clientId, $id);
    }

    public static function invoices(int $clientId, string $status = ''): array
    {
        $query = Capsule::table('tblinvoices')->where('userid', $clientId);
        return ($status === '' ? $query : $query->where('status', $status))->orderByDesc('id')->get()->all();
    }

    public static function invoice(int $clientId, int $id): ?object
    {
        return self::one('tblinvoices', $clientId, $id);
    }

    /** Only an unpaid invoice of this account; true when it is paid now and was not before. */
    public static function payInvoice(int $clientId, int $id): bool
    {
        $paid = Capsule::table('tblinvoices')->where('id', $id)->where('userid', $clientId)
            ->where('status', 'Unpaid')->update(['status' => 'Paid']);
        if ($paid === 1) {
            Hooks::run('InvoicePaid', ['invoiceid' => $id]);
            ActivityLog::write("Invoice paid: $id", $clientId);
            Mailer::sendTemplate('Invoice Payment Confirmation', $id);
        }
        return $paid === 1;
    }

    public static function quotes(int $clientId): array
    {
        return Capsule::table('tblquotes')->where('userid', $clientId)->orderByDesc('id')->get()->all();
    }

    public static function quote(int $clientId, int $id): ?object
    {
        return self::one('tblquotes', $clientId, $id);
    }

    public static function emails(int $clientId): array
    {
        return Capsule::table('tblemails')->where('userid', $clientId)->orderByDesc('id')->limit(200)->get()->all();
    }

    public static function email(int $clientId, int $id): ?object
    {
        return self::one('tblemails', $clientId, $id);
    }

    private static function one(string $table, int $clientId, int $id): ?object
    {
        return Capsule::table($table)->where('id', $id)->where('userid', $clientId)->first();
    }

    private static function serviceQuery(int $clientId): \Illuminate\Database\Query\Builder
    {
        return Capsule::table('tblhosting')
            ->leftJoin('tblproducts', 'tblproducts.id', '=', 'tblhosting.packageid')
            ->where('tblhosting.userid', $clientId)
            ->select(['tblhosting.*', 'tblproducts.name AS product', 'tblproducts.servertype AS servertype']);
    }
}
