<?php

declare(strict_types=1);

namespace WHMCS\Module\Addon\Keyholder\Whmcs8;

use WHMCS\Database\Capsule;

/**
 * An account for modules, on a panel without a class of its own for it: the row of the panel's client.
 */
class Client extends Record
{
    use Members;

    public const STATUS_ACTIVE = 'Active';
    public const STATUS_INACTIVE = 'Inactive';
    public const STATUS_CLOSED = 'Closed';
    public const PAYMENT_DATA_MIGRATED = '--MIGRATED--';

    /** The names that modules use, where they are not the column in lower case. */
    private const COLUMNS = [
        'taxId' => 'tax_id', 'currencyId' => 'currency', 'defaultPaymentGateway' => 'defaultgateway', 'overrideLateFee' => 'latefeeoveride',
        'billingContactId' => 'billingcid',
    ];

    /** What never leaves the panel's table by this way. */
    private const SECRET = ['password', 'securityqans', 'securityqid', 'notes', 'pwresetkey'];

    public static function find(int $id): ?self
    {
        $row = Capsule::table('tblclients')->where('id', $id)->first();

        return $row === null ? null : new self(array_diff_key((array) $row, array_flip(self::SECRET)));
    }

    /** @return mixed */
    public function __get(string $name)
    {
        switch ($name) {
            case 'fullName':
                return trim($this->values['firstname'] . ' ' . $this->values['lastname']);
            case 'displayName':
                return $this->values['companyname'] !== '' ? $this->values['companyname'] : $this->__get('fullName');
        }

        return parent::__get($this->knows($name) ? $name : self::COLUMNS[$name] ?? strtolower($name));
    }

    /** @return Collection of Contact */
    public function contacts(): Collection
    {
        return Contact::of((int) $this->values['id']);
    }
}
