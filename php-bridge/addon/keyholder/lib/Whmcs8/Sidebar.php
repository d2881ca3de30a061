<?php

declare(strict_types=1);

namespace WHMCS\Module\Addon\Keyholder\Whmcs8;

/** A sidebar with nothing in it, for a panel that has none. */
final class Sidebar implements \IteratorAggregate
{
    public function hasChildren(): bool
    {
        return false;
    }

    /** @return list<object> */
    public function getChildren(): array
    {
        return [];
    }

    public function getIterator(): \ArrayIterator
    {
        return new \ArrayIterator();
    }
}
