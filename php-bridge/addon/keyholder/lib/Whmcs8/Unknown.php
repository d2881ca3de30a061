<?php

declare(strict_types=1);

namespace WHMCS\Module\Addon\Keyholder\Whmcs8;

/** A template or a module has asked for a route, a method or a function that is not there. The message names it. */
final class Unknown extends \BadMethodCallException
{
}
