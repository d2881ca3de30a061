<?php

namespace WHMCS\User;

/** A person with a login, as version 8 hands one to UserLogin: here each client and each sub-account is one. */
class User
{
    private const OF_CONTACTS = 1000000;

    public function __construct(public int $id, public string $email)
    {
    }

    public static function of(int $clientId, int $contactId): self
    {
        $row = $contactId === 0 ? Client::find($clientId) : Client\Contact::find($contactId);
        return new self($contactId === 0 ? $clientId : self::OF_CONTACTS + $contactId, (string) $row->email);
    }
}
