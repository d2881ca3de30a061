<?php

declare(strict_types=1);

namespace WHMCS\Module\Addon\Keyholder\Whmcs8;

/**
 * The panel's own class of an account, with what WHMCS 8 adds to it. Only loaded where the panel has such a class.
 */
class PanelClient extends \WHMCS\User\Client
{
    use Members;
}
