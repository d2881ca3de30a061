<?php

declare(strict_types=1);

namespace WHMCS\Module\Addon\Keyholder\Admin;

use WHMCS\Database\Capsule;
use WHMCS\Module\Addon\Keyholder\Client\Form;
use WHMCS\Module\Addon\Keyholder\Panel\Site;

/**
 * Where panel and Keyholder disagreed in the shadow run, and why, as far as somebody of the staff has said it.
 */
final class Disagreements extends Page
{
    private const AT_ONCE = 50;
    private const STATES = ['open', 'explained', 'settled'];

    public function show(): string
    {
        $state = $this->state($_GET);
        $list = $this->call('upgrade.disagreements', ['state' => $state, 'after' => Form::id($_GET, 'after'), 'limit' => self::AT_ONCE]);
        $next = $list['next'] ?? null;

        return $this->draw('disagreements', [
            'state' => $state,
            'states' => self::STATES,
            'total' => (int) $list['total'],
            'rows' => array_map([$this, 'row'], $list['disagreements']),
            'next' => $next === null ? '' : $this->address(['page' => 'disagreements', 'state' => $state, 'after' => $next]),
        ]);
    }

    public function explain(): string
    {
        $this->call('upgrade.explain', ['disagreement' => Form::id($_POST, 'disagreement'), 'text' => Form::text($_POST, 'text')]);

        return $this->done('disagreement_saved', [], ['page' => 'disagreements', 'state' => $this->state($_POST)]);
    }

    /** @param array<mixed> $from */
    private function state(array $from): string
    {
        $state = Form::text($from, 'state');

        return in_array($state, self::STATES, true) ? $state : 'open';
    }

    /** @param array<string, mixed> $one @return array<string, mixed> as the page shows it */
    private function row(array $one): array
    {
        $contact = (int) $one['contact'];
        $found = Capsule::table($contact > 0 ? 'tblcontacts' : 'tblclients')->where('id', $contact ?: (int) $one['client'])->first();
        $key = (string) $one['permission'];
        $names = ['client' => (int) $one['client'], 'contact' => $contact];
        $reason = (string) $one['reason'];

        return [
            'id' => (int) $one['disagreement'],
            'client' => (int) $one['client'],
            'row' => $this->texts->get($contact > 0 ? 'disagreement_contact' : 'disagreement_client', $names),
            'person' => $found === null ? '' : html_entity_decode(trim($found->firstname . ' ' . $found->lastname), ENT_QUOTES | ENT_HTML5, 'UTF-8'),
            'email' => (string) ($found->email ?? ''),
            'key' => $key,
            'title' => in_array($key, $this->catalogue()->keys(), true) ? $this->catalogue()->title($key) : $key,
            'page' => (string) $one['page'],
            'answers' => $this->texts->get($one['panel'] === true ? 'disagreement_only_panel' : 'disagreement_only_keyholder'),
            'reason' => $this->reason($reason),
            'seen' => (int) $one['seen'],
            'last' => Site::date((int) $one['last_at'], true),
            'explained' => (string) $one['explained'],
        ];
    }
}
