<?php

declare(strict_types=1);

namespace WHMCS\Module\Addon\Keyholder\Whmcs8;

use WHMCS\Database\Capsule;
use WHMCS\Module\Addon\Keyholder\Core;
use WHMCS\Module\Addon\Keyholder\Panel\Session;

/**
 * An account that the person may choose, with what the panel's row says of it. For templates: every text is escaped.
 */
final class Account extends Record
{
    /** The names that templates use => the columns of the panel's clients. */
    private const COLUMNS = [
        'uuid' => 'uuid', 'firstName' => 'firstname', 'lastName' => 'lastname', 'companyName' => 'companyname', 'email' => 'email',
        'firstname' => 'firstname', 'lastname' => 'lastname', 'companyname' => 'companyname', 'company' => 'companyname',
        'address1' => 'address1', 'address2' => 'address2', 'city' => 'city', 'state' => 'state', 'postcode' => 'postcode',
        'country' => 'country', 'phoneNumber' => 'phonenumber', 'phonenumber' => 'phonenumber', 'taxId' => 'tax_id', 'tax_id' => 'tax_id',
        'currencyId' => 'currency', 'credit' => 'credit', 'datecreated' => 'datecreated',
    ];

    /** @var array<string, mixed>|null the panel's row; null: not read yet */
    private $row;

    /** @param array<string, mixed> $choice of session.choices or session.show: account, name, owner, account_status */
    public static function of(array $choice): self
    {
        return new self([
            'id' => (int) $choice['account'],
            // Of one that the person's old password does not open the number alone is told.
            'displayName' => Printed::all($choice['name'] === '' ? '#' . $choice['account'] : (string) $choice['name']),
            'status' => (string) ($choice['account_status'] ?? 'Active'),
            'owner' => ($choice['owner'] ?? false) === true,
            'may_enter' => ($choice['may_enter'] ?? false) === true,
        ]);
    }

    public function authedUserIsOwner(): bool
    {
        return $this->values['owner'];
    }

    /** Of the checkout. @return mixed */
    public function __get(string $name)
    {
        switch ($name) {
            case 'isClosed':
                return $this->values['status'] === 'Closed';
            case 'noPermission':
                return $this->mayNotOrder();
            case 'fullName':
            case 'fullname':
                return trim($this->column('firstname') . ' ' . $this->column('lastname'));
            case 'currencyCode':
                return self::currency((int) $this->column('currency'));
            case 'countryName':
                return Countries::name($this->column('country'));
        }

        return $this->knows($name) || !isset(self::COLUMNS[$name]) ? parent::__get($name) : $this->column(self::COLUMNS[$name]);
    }

    private function mayNotOrder(): bool
    {
        return !$this->values['may_enter'] || !$this->may('services.order');
    }

    /** Whether the person of this session may do something here; only for what is shown. */
    public function may(string $permission): bool
    {
        $who = Session::show();

        return $who !== null
            && Core::can((int) $who['user']['id'], (int) $this->values['id'], $permission, 0, 0, 0, ($who['second_factor'] ?? false) === true);
    }

    private static function currency(int $id): string
    {
        try {
            return Printed::once(Capsule::table('tblcurrencies')->where('id', $id)->value('code'));
        } catch (\Throwable $error) {
            // A panel without a table of currencies has one currency.
            return '';
        }
    }

    private function column(string $name): string
    {
        if (!$this->values['may_enter']) {
            // Who may not enter learns which account it is, and nothing of it.
            return $name === 'companyname' ? $this->values['displayName'] : '';
        }
        if ($this->row === null) {
            $this->row = (array) Capsule::table('tblclients')->where('id', $this->values['id'])->first();
        }

        // The panel keeps its texts with entities.
        return Printed::once($this->row[$name] ?? '');
    }
}
