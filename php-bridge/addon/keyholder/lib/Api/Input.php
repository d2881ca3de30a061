<?php

declare(strict_types=1);

namespace WHMCS\Module\Addon\Keyholder\Api;

/**
 * The parameters of one call, each read with its type: a list where a text is due is refused, not converted.
 *
 * A parameter that is missing, null or empty is not given: forms send empty fields, programs leave them out.
 */
final class Input
{
    /** Longer texts than this are no parameter of any action. */
    private const LONGEST = 65535;

    private const MOST_ROWS = 1000;

    /** @var array<string|int, mixed> */
    private $values;

    /** @param array<string|int, mixed> $values */
    public function __construct(array $values)
    {
        $this->values = $values;
    }

    /** Whether the parameter is there, empty or not. */
    public function has(string $name): bool
    {
        return isset($this->values[$name]);
    }

    /** Whether the parameter says something. */
    public function given(string $name): bool
    {
        return isset($this->values[$name]) && $this->values[$name] !== '';
    }

    /** '' when it is missing. */
    public function text(string $name): string
    {
        $value = $this->values[$name] ?? '';
        if (is_bool($value) || !is_scalar($value)) {
            throw new ApiError($name . ' must be one text');
        }
        $text = (string) $value;
        if (strlen($text) > self::LONGEST) {
            throw new ApiError($name . ' is too long');
        }
        if (!preg_match('//u', $text)) {
            throw new ApiError($name . ' is not valid UTF-8');
        }

        return $text;
    }

    /** The text without blanks around it. @throws ApiError the given words when there is none */
    public function required(string $name, string $otherwise): string
    {
        $text = trim($this->text($name));
        if ($text === '') {
            throw new ApiError($otherwise);
        }

        return $text;
    }

    /** A number above 0; the given words for anything else. */
    public function id(string $name, string $otherwise): int
    {
        $id = $this->number($this->values[$name] ?? null);
        if ($id === null || $id === 0) {
            throw new ApiError($otherwise);
        }

        return $id;
    }

    /** As id(), but 0 when it is not given. */
    public function idIfGiven(string $name, string $otherwise = ''): int
    {
        return $this->given($name) ? $this->id($name, $otherwise ?: $name . ' must be a number above 0') : 0;
    }

    /** Null when it is not given. */
    public function flag(string $name): ?bool
    {
        if (!$this->given($name)) {
            return null;
        }
        $value = $this->values[$name];
        if (is_scalar($value)) {
            $read = filter_var($value, FILTER_VALIDATE_BOOLEAN, FILTER_NULL_ON_FAILURE);
            if ($read !== null) {
                return $read;
            }
        }
        throw new ApiError($name . ' must be true or false');
    }

    /** Texts between commas, or sent as a list. @return list<string> */
    public function words(string $name): array
    {
        $value = $this->values[$name] ?? '';
        $texts = is_array($value) ? $value : explode(',', $this->text($name));
        $words = [];
        foreach ($texts as $index => $text) {
            $word = trim((new self([$name => $text]))->text($name));
            if ($word !== '') {
                $words[] = $word;
            }
        }

        return array_values(array_unique($words));
    }

    /** Numbers above 0 between commas, or sent as a list. @return list<int> */
    public function ids(string $name): array
    {
        return array_map(static function (string $word) use ($name): int {
            return (new self([$name => $word]))->id($name, $name . ' must be numbers above 0');
        }, $this->words($name));
    }

    /** A parameter with parts, such as email_preferences[general]; empty when it is not given. */
    public function parts(string $name): self
    {
        $value = $this->given($name) ? $this->values[$name] : [];
        if (!is_array($value)) {
            throw new ApiError($name . ' must have parts: ' . $name . '[...]');
        }

        return new self($value);
    }

    /** Seconds since 1970, or a date as YYYY-MM-DD with or without HH:MM:SS, of the panel's time zone. */
    public function time(string $name): int
    {
        $text = trim($this->text($name));
        $seconds = $this->number($text);
        if ($seconds !== null) {
            return $seconds;
        }
        $date = preg_match('/^\d{4}-\d\d-\d\d( \d\d:\d\d:\d\d)?\z/', $text) ? strtotime($text) : false;
        if ($date === false) {
            throw new ApiError($name . ' must be seconds since 1970 or a date YYYY-MM-DD HH:MM:SS');
        }

        return $date;
    }

    /** @return array{offset: int, limit: int} of limitstart and limitnum */
    public function page(): array
    {
        $page = ['offset' => 0, 'limit' => 25];
        foreach (['offset' => 'limitstart', 'limit' => 'limitnum'] as $ours => $name) {
            if ($this->given($name)) {
                $number = $this->number($this->values[$name]);
                if ($number === null) {
                    throw new ApiError($name . ' must be a number');
                }
                $page[$ours] = $number;
            }
        }
        $page['limit'] = min($page['limit'], self::MOST_ROWS);

        return $page;
    }

    /** @return list<string> the names of everything that was sent */
    public function names(): array
    {
        return array_map('strval', array_keys($this->values));
    }

    /** Those of the named parameters that are there, as texts. @param list<string> $names @return array<string, string> */
    public function texts(array $names): array
    {
        $texts = [];
        foreach ($names as $name) {
            if ($this->has($name)) {
                $texts[$name] = $this->text($name);
            }
        }

        return $texts;
    }

    /** A whole number from 0 on that the library can take; null for anything else. @param mixed $value */
    private function number($value): ?int
    {
        if (is_int($value)) {
            return $value >= 0 ? $value : null;
        }

        return is_string($value) && preg_match('/^\d{1,18}\z/', trim($value)) ? (int) trim($value) : null;
    }
}
