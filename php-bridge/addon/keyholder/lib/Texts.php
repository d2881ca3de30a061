<?php

declare(strict_types=1);

namespace WHMCS\Module\Addon\Keyholder;

/**
 * The texts of one language. English lies under every other language, so a text that a
 * translation lacks is shown in English and never as a key.
 */
final class Texts
{
    /** The languages that Keyholder speaks: the name that the panel uses => the code for HTML. */
    public const LANGUAGES = [
        'english' => 'en',
        'romanian' => 'ro',
        'french' => 'fr',
        'spanish' => 'es',
        'dutch' => 'nl',
    ];

    /** The files beside a language's first one, one a subject. */
    private const PARTS = ['admin', 'contacts', 'mails', 'ownership', 'people', 'self', 'upgrade', 'whmcs8'];

    /** @var string */
    private $language;

    /** @var array<string, string> */
    private $texts;

    private function __construct(string $language)
    {
        $this->language = $language;
        $this->texts = array_merge(self::read('english'), self::read($language));
    }

    /** Texts in a language, by the panel's name or by its code; an unknown one gives English. */
    public static function in(string $language): self
    {
        static $known = [];
        $language = strtolower($language);
        $language = array_flip(self::LANGUAGES)[$language] ?? $language;
        $language = isset(self::LANGUAGES[$language]) ? $language : 'english';
        if (!isset($known[$language])) {
            $known[$language] = new self($language);
        }

        return $known[$language];
    }

    /** Texts in the language that the visitor reads the panel in. */
    public static function ofVisitor(): self
    {
        return self::in(Panel\Site::language());
    }

    public function language(): string
    {
        return $this->language;
    }

    public function code(): string
    {
        return self::LANGUAGES[$this->language];
    }

    /** @return array<string, string> all texts, for a template */
    public function all(): array
    {
        return $this->texts;
    }

    public function has(string $key): bool
    {
        return isset($this->texts[$key]);
    }

    /**
     * One text; `:name` in it is replaced by the value. The caller escapes the result.
     *
     * @param array<string, string|int> $values
     */
    public function get(string $key, array $values = []): string
    {
        $replace = [];
        foreach ($values as $name => $value) {
            $replace[':' . $name] = (string) $value;
        }

        return strtr($this->texts[$key] ?? $key, $replace);
    }

    /** A text with a number in it, in the form that the language has for this number: KEY_one, KEY_few, KEY_other. */
    public function count(string $key, int $number): string
    {
        $form = $key . '_' . self::plural($this->language, $number);

        return $this->get($this->has($form) ? $form : $key . '_other', ['count' => $number]);
    }

    /** The plural rules of CLDR for whole numbers. */
    private static function plural(string $language, int $number): string
    {
        switch ($language) {
            case 'romanian':
                $tail = $number % 100;

                return $number === 1 ? 'one' : ($number === 0 || ($tail > 0 && $tail < 20) ? 'few' : 'other');
            case 'french':
                return $number < 2 ? 'one' : 'other';
            default:
                return $number === 1 ? 'one' : 'other';
        }
    }

    /** What a person is told about a refusal: our words for its reason, else the library's own. */
    public function refusal(Refusal $refusal): string
    {
        $key = 'reason_' . $refusal->reason;
        if ($this->has($key)) {
            return $this->get($key);
        }

        return $this->get('reason_other', ['reason' => $refusal->getMessage()]);
    }

    /** The same where the only text that can be wrong is an e-mail address. */
    public function refusalOfAddress(Refusal $refusal): string
    {
        return strpos($refusal->reason, 'invalid') === 0 ? $this->get('address_invalid') : $this->refusal($refusal);
    }

    /** @return array<string, string> */
    private static function read(string $language): array
    {
        $_ADDONLANG = [];
        // A name from the list above, never text from a request.
        include dirname(__DIR__) . '/lang/' . $language . '.php';
        foreach (self::PARTS as $part) {
            include dirname(__DIR__) . '/lang/' . $language . '/' . $part . '.php';
        }

        return $_ADDONLANG;
    }
}
