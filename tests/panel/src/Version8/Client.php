<?php

namespace WHMCS\User;

/** An account of a panel that has users. */
class Client extends \Panel\ClientRow
{
    /** The user who owns the account. */
    public function owner(): ?User
    {
        return new User((int) $this->id, (string) $this->email);
    }
}
