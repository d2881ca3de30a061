<?php

declare(strict_types=1);

namespace WHMCS\Module\Addon\Keyholder\Panel;

use WHMCS\Module\Addon\Keyholder\Api\Install;
use WHMCS\Module\Addon\Keyholder\Core;

/** What is done each time the panel's cron has run. */
final class Cron
{
    /** So long a run goes through the panel's rows; the next one goes on. */
    private const SECONDS = 20.0;

    public static function run(): void
    {
        // An update of the panel may have put its own files over ours.
        foreach (Install::lay() as $file) {
            Site::log('a file of the API cannot be written: ' . $file);
        }
        foreach (['invitations.expire', 'store.tidy'] as $action) {
            try {
                Core::call($action, ['actor' => Core::system()]);
            } catch (\Throwable $error) {
                Site::log($action . ' was not done: ' . $error->getMessage());
            }
        }
        Moves::departments();
        Moves::follow();
        Reconciliation::run(self::SECONDS);
        // Less than the minute for which an event is lent.
        Mail::drain(55.0);
    }
}
