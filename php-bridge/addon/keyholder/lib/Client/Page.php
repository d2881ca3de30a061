<?php

declare(strict_types=1);

namespace WHMCS\Module\Addon\Keyholder\Client;

use WHMCS\Module\Addon\Keyholder\Panel\Catalogue;
use WHMCS\Module\Addon\Keyholder\Panel\Session;
use WHMCS\Module\Addon\Keyholder\Panel\Site;
use WHMCS\Module\Addon\Keyholder\Texts;

/**
 * What Keyholder's client pages have in common.
 */
abstract class Page
{
    /** @var Texts */
    protected $texts;

    /** @var Grants|null */
    private $grants;

    public function __construct(Texts $texts)
    {
        $this->texts = $texts;
    }

    /** Pages of one thing, and the list that they belong to. */
    private const PARENTS = ['permissions' => 'users', 'ownership' => 'users', 'record' => 'users', 'contact' => 'contacts'];

    /**
     * The answer that the panel draws in its theme.
     *
     * @param array<string, mixed> $vars
     * @return array<string, mixed>
     */
    protected function view(string $template, string $title, array $vars = []): array
    {
        $heading = $this->texts->get($title);
        $page = Form::text($_GET, 'page') ?: Routes::FIRST;
        $thing = array_filter(['user' => Form::id($_GET, 'user'), 'contact' => Form::id($_GET, 'contact')]);

        return [
            'pagetitle' => $heading,
            'breadcrumb' => $this->path() + [Site::page($page, $thing) => $heading],
            'templatefile' => 'templates/' . $template,
            // Keyholder's own session is asked for, not the panel's.
            'requirelogin' => false,
            'vars' => $vars + Form::marks() + [
                '_lang' => $this->texts->all(),
                'keyholder_message' => Session::takeFlash(),
                'heading' => $heading,
                'home' => Site::path('clientarea.php'),
                'home_page' => Site::path('index.php'),
                'here' => Site::page($template),
                'pages' => $this->addresses(),
            ],
        ];
    }

    /** @return array<string, string> address => title of the page above this one */
    private function path(): array
    {
        $above = self::PARENTS[Form::text($_GET, 'page')] ?? '';

        return $above === '' ? [] : [Site::page($above) => $this->texts->get($above . '_title')];
    }

    /** @return array<string, string> */
    private function addresses(): array
    {
        $addresses = [];
        foreach (Routes::names() as $page) {
            $addresses[$page] = Site::page($page);
        }

        return $addresses;
    }

    /** Who acts: the person of this session, whatever the form says. @return array<string, string> */
    protected function actor(): array
    {
        return ['session' => Session::token()];
    }

    /** Arguments of an action on the account in use. @param array<string, mixed> $arguments @return array<string, mixed> */
    protected function on(array $arguments = []): array
    {
        return ['actor' => $this->actor(), 'account' => Session::account()] + $arguments;
    }

    /** The rest of what can be given here. */
    protected function grants(): Grants
    {
        return $this->grants = $this->grants ?? new Grants($this->texts, $this->offered());
    }

    /** Leads to the page that says why not and whom to ask. */
    protected function refuse(string $permission): void
    {
        $_SESSION['keyholder_refused'] = ['key' => $permission, 'page' => Site::page((string) ($_GET['page'] ?? Routes::FIRST))];
        Site::redirect(Site::page('refused'));
    }

    /**
     * Addresses of the pages of a long list before and after this one, and what part is shown.
     *
     * @param array<string, string|int> $query
     * @return array{earlier: string, later: string, text: string}
     */
    protected function pager(string $page, int $from, int $shown, int $total, int $atOnce, array $query = []): array
    {
        $values = ['from' => $from + 1, 'to' => $from + $shown, 'total' => $total];

        return [
            'earlier' => $from > 0 ? Site::page($page, $query + ['from' => max(0, $from - $atOnce)]) : '',
            'later' => $from + $shown < $total ? Site::page($page, $query + ['from' => $from + $atOnce]) : '',
            'text' => $total > $atOnce ? $this->texts->get('pager_part', $values) : '',
        ];
    }

    /**
     * The keys that this person may grant here: those that Keyholder says they hold. Managing members is left
     * to the host's setting and is not among what "all permissions" means.
     *
     * @return list<string>
     */
    protected function offered(): array
    {
        static $offered = null;
        if ($offered !== null) {
            return $offered;
        }
        $offered = [];
        foreach ($this->catalogue()->keys() as $key) {
            if ($key !== 'members.manage' && Session::may($key)) {
                $offered[] = $key;
            }
        }

        return $offered;
    }

    protected function catalogue(): Catalogue
    {
        return Catalogue::in($this->texts->language());
    }

    /** @param list<string> $held @return list<array<string, mixed>> groups of check boxes with their titles */
    protected function groups(array $offered, array $held): array
    {
        $groups = $this->catalogue()->groups($offered, $held);
        foreach ($groups as $i => $group) {
            $key = 'group_' . $group['group'];
            $groups[$i]['title'] = $this->texts->has($key) ? $this->texts->get($key) : $group['group'];
        }

        return $groups;
    }

    /** A moment for a template: text for people and for programs. @return array{text: string, iso: string}|null */
    protected function moment($at): ?array
    {
        if (!is_int($at) || $at <= 0) {
            return null;
        }

        return ['text' => Site::date($at, true), 'iso' => gmdate('Y-m-d\TH:i:s\Z', $at)];
    }

    /** @return array{text: string, class: string} a status word with its colour */
    protected function badge(string $kind, string $word): array
    {
        $colours = [
            'active' => 'success', 'accepted' => 'success', 'owner' => 'primary',
            'sent' => 'info', 'invitationsent' => 'info', 'invitation_sent' => 'info', 'pending' => 'warning',
            'declined' => 'danger', 'expired' => 'warning', 'closed' => 'danger',
        ];
        $name = str_replace(' ', '_', strtolower($word));
        $key = $kind . '_' . $name;

        return [
            'text' => $this->texts->has($key) ? $this->texts->get($key) : $word,
            'class' => $colours[$name] ?? 'default',
        ];
    }
}
