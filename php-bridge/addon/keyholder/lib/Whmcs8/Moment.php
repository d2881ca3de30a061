<?php

declare(strict_types=1);

namespace WHMCS\Module\Addon\Keyholder\Whmcs8;

use WHMCS\Module\Addon\Keyholder\Panel\Site;
use WHMCS\Module\Addon\Keyholder\Texts;

/**
 * A moment as templates print it: "3 days ago", or in a format. The panel's Carbon finds the words; without Carbon it is
 * the date.
 */
final class Moment
{
    /** @var int */
    public $timestamp;

    public function __construct(int $at)
    {
        $this->timestamp = $at;
    }

    public function diffForHumans(): string
    {
        $carbon = $this->carbon();

        return $carbon === null ? Site::date($this->timestamp, true) : (string) $carbon->diffForHumans();
    }

    public function format(string $format): string
    {
        return date($format, $this->timestamp);
    }

    public function getTimestamp(): int
    {
        return $this->timestamp;
    }

    public function toDateTimeString(): string
    {
        return date('Y-m-d H:i:s', $this->timestamp);
    }

    public function __toString(): string
    {
        return $this->toDateTimeString();
    }

    /** @param array<mixed> $arguments */
    public function __call(string $name, array $arguments)
    {
        $carbon = $this->carbon();
        if ($carbon === null || !is_callable([$carbon, $name])) {
            throw new Unknown('Moment::' . $name . '()');
        }

        return $carbon->$name(...$arguments);
    }

    private function carbon(): ?object
    {
        foreach (['Carbon\\CarbonImmutable', 'Carbon\\Carbon'] as $class) {
            if (class_exists($class)) {
                $moment = $class::createFromTimestamp($this->timestamp);

                // The first Carbon has one language for the whole process, which is the panel's affair.
                return method_exists($moment, 'locale') ? $moment->locale(Texts::ofVisitor()->code()) : $moment;
            }
        }

        return null;
    }
}
