<?php

declare(strict_types=1);

namespace WHMCS\Module\Addon\Keyholder\Whmcs8;

/**
 * What a member has been given, in WHMCS's keys: those that the library says are held whole.
 */
class Rights implements \IteratorAggregate, \Countable
{
    /** @var list<string> */
    private $keys;

    /** @param list<string> $keys */
    public function __construct(array $keys = [])
    {
        $this->keys = array_values($keys);
    }

    public function hasPermission(string $key): bool
    {
        return in_array($key, $this->keys, true);
    }

    /** @return list<string> */
    public function get(): array
    {
        return $this->keys;
    }

    public function count(): int
    {
        return count($this->keys);
    }

    public function getIterator(): \ArrayIterator
    {
        return new \ArrayIterator($this->keys);
    }

    /** @param array<mixed> $arguments */
    public function __call(string $name, array $arguments)
    {
        throw new Unknown('Permissions::' . $name . '()');
    }
}
