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

    /** @var array{who: string, name: string} whom to ask: the owner, the host or oneself; the name of a person */
    private $ask;

    /** @var string the account in use, for somebody who could use another one; else "" */
    private $account;

    private function __construct(string $reason, string $text, string $title, array $ask)
    {
        $this->reason = $reason;
        $this->text = $text;
        $this->title = $title;
        $this->ask = $ask;
        $who = Session::show();
        $this->account = (int) ($who['choices'] ?? 0) > 1 ? (string) ($who['account']['name'] ?? '') : '';
    }

    public static function of(Demand $refused): self
    {
        if (strpos($refused->key, '.') === false) {
            // A page for the owner alone has no permission that could be explained.
            return new self('owner_only', '', '', ['who' => 'owner', 'name' => (string) (Session::show()['account']['owner_name'] ?? '')]);
        }
        $language = Texts::ofVisitor()->language();
        $question = $refused->question(Session::user(), Session::account());
        $answer = Core::call('explain', $question + Session::shown() + ['language' => $language]);

        return new self(
            (string) ($answer['reason'] ?? ''),
            (string) ($answer['text'] ?? ''),
            Catalogue::in($language)->title($refused->key),
            ($answer['ask'] ?? []) + ['who' => '', 'name' => '']
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
        if ($this->ask['who'] === 'owner' && $this->ask['name'] !== '') {
            // What is the owner's alone cannot be given.
            $lines[] = $texts->get($this->reason === 'owner_only' ? 'refused_owner' : 'refused_ask', ['name' => (string) $this->ask['name']]);
        } elseif ($this->ask['who'] === 'host') {
            $lines[] = $texts->get('refused_host', ['company' => Site::company()]);
        } elseif ($this->ask['who'] === 'oneself') {
            $lines[] = $texts->get('refused_oneself');
        }
        if ($this->account !== '') {
            $lines[] = $texts->get('account_in_use', ['account' => $this->account]);
        }

        return $lines;
    }
}
