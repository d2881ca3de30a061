<?php

declare(strict_types=1);

namespace WHMCS\Module\Addon\Keyholder;

/**
 * Keyholder answered, and the answer is no: a broken rule, something unknown, a conflict.
 * Asking again changes nothing; the person is told why.
 */
final class Refusal extends \Exception
{
    /** @var string stable word of the library, e.g. "invitation_expired"; key of the text shown */
    public $reason;

    public function __construct(string $reason, string $message, int $status)
    {
        parent::__construct($message, $status);
        $this->reason = $reason;
    }
}
