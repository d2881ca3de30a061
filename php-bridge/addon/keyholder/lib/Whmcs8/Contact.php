<?php

declare(strict_types=1);

namespace WHMCS\Module\Addon\Keyholder\Whmcs8;

use WHMCS\Database\Capsule;

/**
 * A contact for modules, on a panel without a class of its own for it: the row of the panel's contact.
 */
class Contact extends Record
{
    /** @var list<string> the thirteen keys */
    public static $allPermissions = [
        'profile', 'contacts', 'products', 'manageproducts', 'productsso', 'domains', 'managedomains', 'invoices', 'quotes', 'tickets',
        'affiliates', 'emails', 'orders',
    ];

    private const COLUMNS = ['clientId' => 'userid', 'isSubAccount' => 'subaccount', 'taxId' => 'tax_id'];

    private const SECRET = ['password', 'pwresetkey', 'pwresetexpiry'];

    public static function find(int $id): ?self
    {
        $row = Capsule::table('tblcontacts')->where('id', $id)->first();

        return $row === null ? null : self::ofRow((array) $row);
    }

    /** @return Collection of Contact */
    public static function of(int $client): Collection
    {
        $rows = Capsule::table('tblcontacts')->where('userid', $client)->orderBy('id')->get();
        $contacts = [];
        foreach ($rows as $row) {
            $contacts[] = self::ofRow((array) $row);
        }

        return new Collection($contacts);
    }

    /** @return mixed */
    public function __get(string $name)
    {
        switch ($name) {
            case 'fullName':
                return trim($this->values['firstname'] . ' ' . $this->values['lastname']);
            case 'countryName':
                return Countries::name((string) $this->values['country']);
            case 'permissions':
                return array_values(array_filter(explode(',', (string) ($this->values['permissions'] ?? ''))));
        }
        if (preg_match('/^receives(General|Product|Domain|Invoice|Support|Affiliate)Emails\z/', $name, $found)) {
            return !empty($this->values[strtolower($found[1]) . 'emails']);
        }

        return parent::__get($this->knows($name) ? $name : self::COLUMNS[$name] ?? strtolower($name));
    }

    /** @return object the account, of the panel's class where it has one */
    public function client(): ?object
    {
        return CurrentUser::account((int) $this->values['userid']);
    }

    /** @param array<string, mixed> $row */
    private static function ofRow(array $row): self
    {
        return new self(array_diff_key($row, array_flip(self::SECRET)));
    }
}
