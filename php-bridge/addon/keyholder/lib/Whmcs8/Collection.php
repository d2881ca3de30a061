<?php

declare(strict_types=1);

namespace WHMCS\Module\Addon\Keyholder\Whmcs8;

/**
 * A list that templates go through, count and pick from.
 */
final class Collection implements \IteratorAggregate, \Countable, \ArrayAccess
{
    /** @var list<mixed> */
    private $items;

    /** @param iterable<mixed> $items */
    public function __construct(iterable $items = [])
    {
        $this->items = is_array($items) ? array_values($items) : iterator_to_array($items, false);
    }

    public function count(): int
    {
        return count($this->items);
    }

    public function isEmpty(): bool
    {
        return $this->items === [];
    }

    public function isNotEmpty(): bool
    {
        return $this->items !== [];
    }

    /** @return mixed null when there is none */
    public function first()
    {
        return $this->items[0] ?? null;
    }

    /** @return list<mixed> */
    public function all(): array
    {
        return $this->items;
    }

    /** @return list<mixed> */
    public function toArray(): array
    {
        return $this->items;
    }

    /** @return list<mixed> one property of each */
    public function pluck(string $name): array
    {
        return array_map(static function ($item) use ($name) {
            return $item[$name] ?? null;
        }, $this->items);
    }

    public function getIterator(): \ArrayIterator
    {
        return new \ArrayIterator($this->items);
    }

    /** @param array<mixed> $arguments */
    public function __call(string $name, array $arguments)
    {
        throw new Unknown('Collection::' . $name . '()');
    }

    /** @param mixed $index */
    public function offsetExists($index): bool
    {
        return isset($this->items[$index]);
    }

    /** @param mixed $index @return mixed */
    #[\ReturnTypeWillChange]
    public function offsetGet($index)
    {
        return $this->items[$index] ?? null;
    }

    /** @param mixed $index @param mixed $value */
    public function offsetSet($index, $value): void
    {
        throw new Unknown('Collection cannot be changed');
    }

    /** @param mixed $index */
    public function offsetUnset($index): void
    {
        throw new Unknown('Collection cannot be changed');
    }
}
