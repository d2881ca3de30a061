<?php

namespace WHMCS\User\Client;

use Illuminate\Database\Eloquent\Model;
use WHMCS\User\Client;

/** A contact of an account; a sub-account when it may log in. */
class Contact extends Model
{
    /** @var list<string> the keys in the order of the permissions list */
    public static $allPermissions = [
        'profile', 'contacts', 'products', 'manageproducts', 'productsso', 'domains', 'managedomains',
        'invoices', 'quotes', 'tickets', 'affiliates', 'emails', 'orders',
    ];

    protected $table = 'tblcontacts';
    protected $guarded = [];
    protected $hidden = ['password', 'pwresetkey'];
    public $timestamps = false;

    public function client()
    {
        return $this->belongsTo(Client::class, 'userid');
    }

    /** @return list<string> */
    public function permissionKeys(): array
    {
        $keys = array_map('trim', explode(',', (string) $this->permissions));
        return array_values(array_filter($keys, static fn ($key) => $key !== ''));
    }

    public function getAttribute($key)
    {
        $columns = ['clientId' => 'userid', 'isSubAccount' => 'subaccount', 'passwordHash' => 'password', 'taxId' => 'tax_id'];
        if ($key === 'fullName') {
            return trim("$this->firstname $this->lastname");
        }
        $column = $columns[$key] ?? $key;
        return parent::getAttribute(array_key_exists($column, $this->attributes) ? $column : strtolower($column));
    }
}
