<?php

declare(strict_types=1);

namespace WHMCS\Module\Addon\Keyholder\Whmcs8;

/**
 * Something that a template of WHMCS 8, or a module, reads by the property names that it knows. It only reads: nothing
 * can be set, and a method that is not there says so by its name.
 *
 * In a template every text has been escaped already, because these templates print what they are given as it is.
 */
abstract class Record implements \ArrayAccess
{
    /** @var array<string, mixed> */
    protected $values;

    /** @param array<string, mixed> $values by the names that templates use */
    public function __construct(array $values)
    {
        $this->values = $values;
    }

    /** Whether this name is known, with a value or without. */
    public function knows(string $name): bool
    {
        return array_key_exists($name, $this->values);
    }

    /** @return array<string, mixed> */
    public function toArray(): array
    {
        return $this->values;
    }

    /** A property that nobody has is null, as with the panel's own objects. @return mixed */
    public function __get(string $name)
    {
        return $this->values[$name] ?? null;
    }

    public function __isset(string $name): bool
    {
        return $this->__get($name) !== null;
    }

    /** @param mixed $value */
    public function __set(string $name, $value): void
    {
        throw new Unknown(static::class . '::$' . $name . ' cannot be set');
    }

    /** @param array<mixed> $arguments */
    public function __call(string $name, array $arguments)
    {
        throw new Unknown((new \ReflectionClass($this))->getShortName() . '::' . $name . '()');
    }

    /** @param mixed $name */
    public function offsetExists($name): bool
    {
        return $this->__isset((string) $name);
    }

    /** @param mixed $name @return mixed */
    #[\ReturnTypeWillChange]
    public function offsetGet($name)
    {
        return $this->__get((string) $name);
    }

    /** @param mixed $name @param mixed $value */
    public function offsetSet($name, $value): void
    {
        $this->__set((string) $name, $value);
    }

    /** @param mixed $name */
    public function offsetUnset($name): void
    {
        $this->__set((string) $name, null);
    }
}
