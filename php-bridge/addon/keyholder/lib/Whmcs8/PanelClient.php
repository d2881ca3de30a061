<?php

declare(strict_types=1);

namespace WHMCS\Module\Addon\Keyholder\Whmcs8;

// Only loaded where the panel has a class of an account.
if (method_exists(\WHMCS\User\Client::class, 'owner')) {
    // A panel whose accounts have owners is of version 8 itself, and its class knows all that ours would add.
    class_alias(\WHMCS\User\Client::class, __NAMESPACE__ . '\\PanelClient');
} else {
    /**
     * The panel's own class of an account, with what WHMCS 8 adds to it.
     */
    class PanelClient extends \WHMCS\User\Client
    {
        use Members;
    }
}
