<?php

namespace Panel;

use Illuminate\Database\Eloquent\Model;

/** An account, as each version has it. Columns are also reachable in the camel case that the class reference gives. */
abstract class ClientRow extends Model
{
    public const STATUS_ACTIVE = 'Active';
    public const STATUS_INACTIVE = 'Inactive';
    public const STATUS_CLOSED = 'Closed';

    protected $table = 'tblclients';
    protected $guarded = [];
    protected $hidden = ['password', 'securityqans'];
    public $timestamps = false;

    public function contacts()
    {
        return $this->hasMany(\WHMCS\User\Client\Contact::class, 'userid');
    }

    public function getAttribute($key)
    {
        $columns = ['billingContactId' => 'billingcid', 'currencyId' => 'currency', 'passwordHash' => 'password', 'taxId' => 'tax_id'];
        return match ($key) {
            'twoFactorAuthModule' => \Panel\SecondFactor::module((int) $this->id),
            'fullName' => trim("$this->firstname $this->lastname"),
            'displayName' => $this->companyname !== '' ? $this->companyname : trim("$this->firstname $this->lastname"),
            default => parent::getAttribute($columns[$key] ?? (array_key_exists($key, $this->attributes) ? $key : $this->columnOf($key))),
        };
    }

    private function columnOf(string $key): string
    {
        $lower = strtolower($key);
        return array_key_exists($lower, $this->attributes) ? $lower : $key;
    }
}
