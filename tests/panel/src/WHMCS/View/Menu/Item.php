<?php

namespace WHMCS\View\Menu;

/** One entry of a navbar, a sidebar or the home page's panels, with the entries below it. */
class Item
{
    private string $label;
    private string $uri = '';
    private int $order = 0;
    private string $icon = '';
    private ?string $badge = null;
    private string $class = '';
    private string $bodyHtml = '';
    private string $footerHtml = '';
    private bool $current = false;
    private bool $disabled = false;
    private array $attributes = [];
    private array $childrenAttributes = [];
    private array $extras = [];
    private ?Item $parent = null;
    /** @var array<string,Item> in the order they were added */
    private array $children = [];

    public function __construct(private string $name, array $options = [])
    {
        $this->label = $name;
        foreach ($options as $option => $value) {
            $setter = "set$option";
            if (method_exists($this, $setter)) {
                $this->$setter($value);
            }
        }
    }

    /** @param Item|string $child */
    public function addChild($child, array $options = []): Item
    {
        $item = $child instanceof Item ? $child : new Item($child, $options);
        if (!isset($options['order']) && $item->order === 0) {
            $item->order = 10 * (count($this->children) + 1);
        }
        $item->parent = $this;
        $this->children[$item->name] = $item;
        return $item;
    }

    public function getChild(string $name): ?Item
    {
        return $this->children[$name] ?? null;
    }

    /** @param Item|string $child */
    public function removeChild($child): self
    {
        unset($this->children[$child instanceof Item ? $child->name : $child]);
        return $this;
    }

    /** @return array<string,Item> by name, in the order of display */
    public function getChildren(): array
    {
        $children = $this->children;
        uasort($children, static fn (Item $a, Item $b) => $a->order <=> $b->order);
        return $children;
    }

    public function hasChildren(): bool { return $this->children !== []; }
    public function getParent(): ?Item { return $this->parent; }

    public function getName(): string { return $this->name; }

    public function setName(string $name): self
    {
        if ($this->parent !== null) {
            unset($this->parent->children[$this->name]);
            $this->parent->children[$name] = $this;
        }
        $this->name = $name;
        return $this;
    }

    public function getLabel(): string { return $this->label; }
    public function setLabel(string $label): self { $this->label = $label; return $this; }

    public function getUri(): string { return $this->uri; }
    public function setUri(?string $uri): self { $this->uri = (string) $uri; return $this; }

    public function getOrder(): int { return $this->order; }
    public function setOrder($order): self { $this->order = (int) $order; return $this; }

    public function getIcon(): string { return $this->icon; }
    public function hasIcon(): bool { return $this->icon !== ''; }
    public function setIcon(?string $icon): self { $this->icon = (string) $icon; return $this; }

    public function getBadge(): string { return (string) $this->badge; }
    public function hasBadge(): bool { return $this->badge !== null && $this->badge !== ''; }
    public function setBadge($badge): self { $this->badge = $badge === null ? null : (string) $badge; return $this; }

    public function getClass(): string { return $this->class; }
    public function setClass(?string $class): self { $this->class = (string) $class; return $this; }

    /** For the id attribute of the entry: the names down to it, joined. */
    public function getId(): string
    {
        $name = preg_replace('/[^A-Za-z0-9_-]+/', '_', $this->name);
        return ($this->parent === null ? '' : $this->parent->getId() . '-') . $name;
    }

    public function getAttribute(string $name): mixed { return $this->attributes[$name] ?? null; }
    public function getAttributes(): array { return $this->attributes; }
    public function setAttribute(string $name, $value): self { $this->attributes[$name] = $value; return $this; }
    public function setAttributes(array $attributes): self { $this->attributes = $attributes; return $this; }

    public function getChildrenAttribute(string $name): mixed { return $this->childrenAttributes[$name] ?? null; }
    public function setChildrenAttribute(string $name, $value): self { $this->childrenAttributes[$name] = $value; return $this; }

    public function getExtra(string $name): mixed { return $this->extras[$name] ?? null; }
    public function getExtras(): array { return $this->extras; }
    public function setExtra(string $name, $value): self { $this->extras[$name] = $value; return $this; }
    public function setExtras(array $extras): self { $this->extras = $extras; return $this; }

    public function getBodyHtml(): string { return $this->bodyHtml; }
    public function hasBodyHtml(): bool { return $this->bodyHtml !== ''; }
    public function setBodyHtml(?string $html): self { $this->bodyHtml = (string) $html; return $this; }

    public function getFooterHtml(): string { return $this->footerHtml; }
    public function hasFooterHtml(): bool { return $this->footerHtml !== ''; }
    public function setFooterHtml(?string $html): self { $this->footerHtml = (string) $html; return $this; }

    public function isCurrent(): bool { return $this->current; }
    public function setCurrent($current): self { $this->current = (bool) $current; return $this; }

    public function isDisabled(): bool { return $this->disabled; }
    public function setDisabled($disabled = true): self { $this->disabled = (bool) $disabled; return $this; }
    public function disable(): self { return $this->setDisabled(true); }
    public function enable(): self { return $this->setDisabled(false); }

    public function moveUp(): self { return $this->swapWith(-1); }
    public function moveDown(): self { return $this->swapWith(1); }

    public function moveToFront(): self
    {
        $first = min(array_map(static fn (Item $item) => $item->order, $this->parent?->children ?? [$this]));
        return $this->setOrder($first - 10);
    }

    public function moveToBack(): self
    {
        $last = max(array_map(static fn (Item $item) => $item->order, $this->parent?->children ?? [$this]));
        return $this->setOrder($last + 10);
    }

    /** Changes places with the neighbour; equal orders are first told apart by position. */
    private function swapWith(int $step): self
    {
        $row = $this->parent === null ? [] : array_values($this->parent->getChildren());
        foreach ($row as $position => $item) {
            $item->order = 10 * ($position + 1);
        }
        $position = (int) array_search($this, $row, true);
        $neighbour = $row[$position + $step] ?? null;
        if ($neighbour !== null) {
            [$this->order, $neighbour->order] = [$neighbour->order, $this->order];
        }
        return $this;
    }
}
