<?php

declare(strict_types=1);

namespace WHMCS\Module\Addon\Keyholder\Panel;

use WHMCS\Module\Addon\Keyholder\Core;
use WHMCS\Module\Addon\Keyholder\Texts;

/**
 * Why something was refused and whom to ask, in the visitor's words.
 */
final class Explanation
{
    /** @var string the library's word for the reason */
    private $reason;

    /** @var string the library's own sentence, for a reason that the texts do not know */
    private $text;

    /** @var string title of what was asked for, "" when it has none */
    private $title;

    /** @var string name of the person to ask, "" when unknown */
    private $ask;

    private function __construct(string $reason, string $text, string $title, string $ask)
    {
        $this->reason = $reason;
        $this->text = $text;
        $this->title = $title;
        $this->ask = $ask;
    }

    public static function of(Demand $refused): self
    {
        if (strpos($refused->key, '.') === false) {
            // A page for the owner alone has no permission that could be explained.
            return new self('owner_only', '', '', (string) (Session::show()['account']['owner_name'] ?? ''));
        }
        $language = Texts::ofVisitor()->language();
        $question = $refused->question(Session::user(), Session::account());
        $answer = Core::call('explain', $question + Session::shown() + ['language' => $language]);

        return new self(
            (string) ($answer['reason'] ?? ''),
            (string) ($answer['text'] ?? ''),
            Catalogue::in($language)->title($refused->key),
            (string) ($answer['ask']['name'] ?? '')
        );
    }

    /** @return list<string> sentences; the caller escapes them */
    public function lines(Texts $texts): array
    {
        $lines = [];
        if ($this->title !== '') {
            $lines[] = $texts->get('refused_what', ['permission' => $this->title]);
        }
        $key = 'reason_' . $this->reason;
        if ($texts->has($key)) {
            $lines[] = $texts->get($key);
        } elseif ($this->text !== '') {
            $lines[] = $this->text;
        }
        if ($this->ask !== '') {
            $lines[] = $texts->get('refused_ask', ['name' => $this->ask]);
        }

        return $lines;
    }
}
