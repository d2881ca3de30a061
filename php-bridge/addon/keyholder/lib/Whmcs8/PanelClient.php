<?php

declare(strict_types=1);

namespace WHMCS\Module\Addon\Keyholder\Whmcs8;

/**
 * The panel's own class of an account, with what WHMCS 8 adds to it. Only loaded where the panel has such a class.
 */
class PanelClient extends \WHMCS\User\Client
{
    /**
     * Only what the panel's class does not have comes here, so a method of its own stays the panel's, whatever its types.
     *
     * @param string $method
     * @param array<mixed> $parameters
     * @return mixed
     */
    public function __call($method, $parameters)
    {
        return method_exists(Members::class, $method)
            ? (new Client(['id' => (int) $this->getKey()]))->$method(...$parameters)
            : parent::__call($method, $parameters);
    }
}
