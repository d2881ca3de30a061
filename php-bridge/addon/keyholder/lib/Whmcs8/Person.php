<?php

declare(strict_types=1);

namespace WHMCS\Module\Addon\Keyholder\Whmcs8;

use WHMCS\Module\Addon\Keyholder\Client\Form;
use WHMCS\Module\Addon\Keyholder\Client\Page;
use WHMCS\Module\Addon\Keyholder\Core;
use WHMCS\Module\Addon\Keyholder\Panel\Mail;
use WHMCS\Module\Addon\Keyholder\Panel\Session;
use WHMCS\Module\Addon\Keyholder\Panel\Site;

/**
 * Forms of WHMCS 8's profile that our own profile page does not have.
 */
final class Person extends Page
{
    public function show(): array
    {
        Site::redirect(Site::page('profile'));

        return [];
    }

    /** The person's own name. */
    public function name(): array
    {
        Core::call('user.change', [
            'actor' => $this->actor(), 'user' => Session::user(),
            'first_name' => Form::text($_POST, 'first_name'), 'last_name' => Form::text($_POST, 'last_name'),
        ]);
        Mail::afterRequest();

        return $this->back('success', 'person_name_saved', 'profile');
    }

    /** The library changes an address by a mailed link only, so the field is shut and this is told. */
    public function email(): array
    {
        return $this->back('danger', 'email_not_here', 'profile');
    }

    /** Keyholder's users have no security question. */
    public function question(): array
    {
        return $this->back('danger', 'question_not_here', 'profile', ['view' => 'security']);
    }

    /** @param array<string, string> $query */
    private function back(string $type, string $text, string $page, array $query = []): array
    {
        Session::flash($type, $this->texts->get($text));
        Site::redirect(Site::page($page, $query));

        return [];
    }
}
