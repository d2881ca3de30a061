<?php

declare(strict_types=1);

namespace WHMCS\Module\Addon\Keyholder;

/**
 * Keyholder did not answer: no extension, no store, a failure inside.
 * Nobody may do anything that needs an answer; staff read the message, customers never do.
 */
final class Unavailable extends \RuntimeException
{
}
