<?php

declare(strict_types=1);

/*
 * What a module finds on a panel that has none of WHMCS 8's classes: prints what an account and a contact say of themselves.
 *
 *   php tests/php/whmcs8_classes.php CLIENT CONTACT
 *
 * Needs the environment of .ci/world, for the panel's database, and PHP with the extension.
 */

require '/usr/share/php/Illuminate/Database/autoload.php';
class_alias('Illuminate\Database\Capsule\Manager', 'WHMCS\Database\Capsule');
require dirname(__DIR__, 2) . '/php-bridge/addon/keyholder/lib/autoload.php';

$capsule = new WHMCS\Database\Capsule();
$capsule->addConnection([
    'driver' => 'mysql', 'unix_socket' => (string) getenv('PANEL_DB_SOCKET'), 'database' => 'panel', 'username' => 'root', 'charset' => 'utf8mb4',
]);
$capsule->setAsGlobal();
WHMCS\Module\Addon\Keyholder\Whmcs8\Classes::offer();

$client = WHMCS\User\Client::find((int) $argv[1]);
$contact = WHMCS\User\Client\Contact::find((int) $argv[2]);
$unknown = static function (callable $call): string {
    try {
        $call();
        return 'nothing';
    } catch (Throwable $error) {
        return get_class($error) . ': ' . $error->getMessage();
    }
};
echo json_encode([
    'class' => get_class($client),
    'client' => [$client->id, $client->firstName, $client->fullName, $client->companyName, $client->displayName, $client->taxId, $client->status === WHMCS\User\Client::STATUS_ACTIVE],
    'secrets' => [$client->password, $client->passwordHash, $client->securityqans, $contact->password, $contact['password']],
    'members' => $client->users()->pluck('email'),
    'owner' => [$client->owner()->email, $client->owner()->pivot->owner],
    'contacts' => $client->contacts()->count(),
    'contact' => [$contact->id, $contact->clientId, $contact->fullName, (bool) $contact->isSubAccount, $contact->permissions, $contact->receivesDomainEmails, $contact->client()->id],
    'nobody' => [WHMCS\User\Client::find(999999), WHMCS\User\Client\Contact::find(999999)],
    'keys' => count(WHMCS\User\Client\Contact::$allPermissions),
    'unknown' => [$unknown(static fn () => $client->levitate()), $unknown(static function () use ($client): void { $client->status = 'Closed'; }), $client->levitation],
    'current' => [(new WHMCS\Authentication\CurrentUser())->user(), (new WHMCS\Authentication\CurrentUser())->client(), (new WHMCS\Authentication\CurrentUser())->admin()],
]), "\n";
