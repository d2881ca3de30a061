<?php

declare(strict_types=1);

namespace WHMCS\Module\Addon\Keyholder\Api;

/** An action that is refused; the message is what the caller reads. */
final class ApiError extends \Exception
{
}
