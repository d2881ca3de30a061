<?php

declare(strict_types=1);

namespace WHMCS\Module\Addon\Keyholder\Whmcs8;

/**
 * A user's place on an account: what templates call the pivot. Known: owner, last_login (a Moment or null).
 */
final class Place extends Record
{
    /** Whether this user has ever entered this account. */
    public function hasLastLogin(): bool
    {
        return $this->values['last_login'] !== null;
    }

    public function getLastLogin(): ?Moment
    {
        return $this->values['last_login'];
    }
}
