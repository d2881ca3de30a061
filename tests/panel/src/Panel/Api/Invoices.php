<?php

namespace Panel\Api;

use Panel\ApiError;
use WHMCS\Database\Capsule;

/** GetInvoice and GetInvoices. */
final class Invoices
{
    public static function one(array $values): array
    {
        $row = Capsule::table('tblinvoices')->where('id', (int) ($values['invoiceid'] ?? 0))->first()
            ?? throw new ApiError('Invoice ID Not Found');
        return ['result' => 'success', 'invoiceid' => (int) $row->id, 'invoicenum' => ''] + (array) $row;
    }

    public static function list(array $values): array
    {
        $query = Capsule::table('tblinvoices');
        foreach (['userid', 'status'] as $filter) {
            if (!empty($values[$filter])) {
                $query->where($filter, (string) $values[$filter]);
            }
        }
        $total = (clone $query)->count();
        $start = max(0, (int) ($values['limitstart'] ?? 0));
        $rows = $query->orderBy('id')->offset($start)->limit(max(1, (int) ($values['limitnum'] ?? 25)))->get();
        return [
            'result' => 'success',
            'totalresults' => $total,
            'startnumber' => $start,
            'numreturned' => count($rows),
            'invoices' => ['invoice' => array_map(static fn ($row) => (array) $row, $rows->all())],
        ];
    }
}
