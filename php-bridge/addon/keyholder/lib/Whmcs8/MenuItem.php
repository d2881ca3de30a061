<?php

declare(strict_types=1);

namespace WHMCS\Module\Addon\Keyholder\Whmcs8;

/**
 * An entry of the panel's menus as a template prints it: its label, badge and address are escaped once, whoever wrote
 * them. All else is asked of the entry itself.
 */
final class MenuItem implements \IteratorAggregate, \Countable
{
    /** What is printed as text or into an attribute; bodies and footers are HTML by their name. */
    private const TEXTS = ['getLabel', 'getBadge', 'getUri', 'getName', 'getIcon', 'getClass', 'getId'];

    /** @var object */
    private $item;

    /** @param object $item */
    public function __construct($item)
    {
        $this->item = $item;
    }

    /** @return list<self> */
    public function getChildren(): array
    {
        $children = [];
        foreach ($this->item->getChildren() as $child) {
            $children[] = new self($child);
        }

        return $children;
    }

    public function hasChildren(): bool
    {
        return count($this->item->getChildren()) > 0;
    }

    public function count(): int
    {
        return count($this->item->getChildren());
    }

    public function getIterator(): \ArrayIterator
    {
        return new \ArrayIterator($this->getChildren());
    }

    /** @param array<mixed> $arguments @return mixed */
    public function __call(string $name, array $arguments)
    {
        if (!is_callable([$this->item, $name])) {
            throw new Unknown('MenuItem::' . $name . '()');
        }
        $answer = $this->item->$name(...$arguments);
        if ($name === 'getAttribute' || in_array($name, self::TEXTS, true)) {
            return is_string($answer) ? Printed::once($answer) : $answer;
        }

        return $answer;
    }
}
