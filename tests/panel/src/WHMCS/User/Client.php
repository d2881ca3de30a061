<?php

namespace WHMCS\User;

use Illuminate\Database\Eloquent\Model;

/** An account. Columns are also reachable in the camel case that the class reference gives. */
class Client extends Model
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
        return $this->hasMany(Client\Contact::class, 'userid');
    }

    /** The user who owns the account. */
    public function owner(): ?User
    {
        return new User((int) $this->id, (string) $this->email);
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
