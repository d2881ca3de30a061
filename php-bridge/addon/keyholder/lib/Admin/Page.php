<?php

declare(strict_types=1);

namespace WHMCS\Module\Addon\Keyholder\Admin;

use WHMCS\Module\Addon\Keyholder\Core;
use WHMCS\Module\Addon\Keyholder\Panel\Catalogue;
use WHMCS\Module\Addon\Keyholder\Panel\Site;
use WHMCS\Module\Addon\Keyholder\Panel\Staff;
use WHMCS\Module\Addon\Keyholder\Texts;

/**
 * What the admin pages have in common. Every call names the member of staff who made it.
 */
abstract class Page
{
    private const KEPT = 'keyholder_admin_message';

    /** @var Texts */
    protected $texts;

    /** @var string address of the module's admin page */
    protected $link;

    public function __construct(Texts $texts, string $link)
    {
        $this->texts = $texts;
        $this->link = $link;
    }

    /** @param array<string, mixed> $arguments @return array<string, mixed> */
    protected function call(string $action, array $arguments = []): array
    {
        return Core::call($action, ['actor' => Staff::actor()] + $arguments);
    }

    /** @param array<string, mixed> $given */
    protected function draw(string $template, array $given): string
    {
        $message = $_SESSION[self::KEPT] ?? null;
        unset($_SESSION[self::KEPT]);
        $frame = ['texts' => $this->texts, 'link' => $this->link, 'token' => generate_token('plain')];

        return View::draw('frame', $frame + ['here' => (string) ($_GET['page'] ?? ''), 'message' => $message])
            . View::draw($template, $frame + $given);
    }

    /** Says what was done and shows the page anew, by GET where the panel lets a module send the browser there. */
    protected function done(string $text, array $values, array $query): string
    {
        $_SESSION[self::KEPT] = ['type' => 'success', 'text' => $this->texts->get($text, $values)];
        if (!headers_sent()) {
            Site::redirect($this->address($query));
        }

        return View::draw('frame', ['texts' => $this->texts, 'link' => $this->link, 'here' => '', 'message' => $_SESSION[self::KEPT]]);
    }

    /** @param array<string, string|int> $query */
    protected function address(array $query): string
    {
        return $this->link . '&' . http_build_query($query);
    }

    protected function catalogue(): Catalogue
    {
        return Catalogue::in($this->texts->language());
    }

    /** Check boxes of all permissions. @param list<string> $held @return list<array<string, mixed>> */
    protected function boxes(array $held): array
    {
        $groups = $this->catalogue()->groups($this->catalogue()->keys(), $held);
        foreach ($groups as $i => $group) {
            $key = 'group_' . $group['group'];
            $groups[$i]['title'] = $this->texts->has($key) ? $this->texts->get($key) : $group['group'];
        }

        return $groups;
    }

    /** Why the library says so, as staff read it of somebody: customers are told "you". */
    protected function reason(string $word): string
    {
        $ofStaff = $this->word('staff_reason', $word);

        return $ofStaff !== $word ? $ofStaff : $this->word('reason', $word);
    }

    protected function word(string $kind, string $word): string
    {
        $key = $kind . '_' . str_replace(' ', '_', strtolower($word));

        return $this->texts->has($key) ? $this->texts->get($key) : $word;
    }
}
