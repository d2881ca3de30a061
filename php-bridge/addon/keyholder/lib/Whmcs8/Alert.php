<?php

declare(strict_types=1);

namespace WHMCS\Module\Addon\Keyholder\Whmcs8;

/**
 * A notice in the bar above the page: what is said, how grave it is, where it leads.
 */
class Alert
{
    private const SEVERITIES = ['danger', 'warning', 'info', 'success'];

    /** @var string */
    private $message;

    /** @var string */
    private $severity;

    /** @var string */
    private $link;

    public function __construct(string $message, string $severity = 'info', string $link = '', string $linkText = '')
    {
        $this->message = $message;
        $this->severity = in_array($severity, self::SEVERITIES, true) ? $severity : 'info';
        $this->link = $link;
    }

    public function getMessage(): string
    {
        return $this->message;
    }

    public function getSeverity(): string
    {
        return $this->severity;
    }

    public function getLink(): string
    {
        return $this->link;
    }

    /** @param array<mixed> $arguments */
    public function __call(string $name, array $arguments)
    {
        throw new Unknown('Alert::' . $name . '()');
    }
}
