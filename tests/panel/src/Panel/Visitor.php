<?php

namespace Panel;

use WHMCS\User\Client;
use WHMCS\User\Client\Contact;

/** Who is logged in: an account, and its sub-account if it was one. Read from the session on each request. */
final class Visitor
{
    private static array $known = ['key' => null, 'client' => null, 'contact' => null];

    public static function client(): ?Client
    {
        return self::look()['client'];
    }

    /** The sub-account in use; null when the account itself is logged in. */
    public static function contact(): ?Contact
    {
        return self::look()['contact'];
    }

    public static function isLoggedIn(): bool
    {
        return self::client() !== null;
    }

    public static function clientId(): int
    {
        return (int) (self::client()?->id ?? 0);
    }

    public static function contactId(): int
    {
        return (int) (self::contact()?->id ?? 0);
    }

    /** The account in use; shows the login page when there is none. */
    public static function requireClient(): Client
    {
        return self::client() ?? Pages\LoginPage::interrupt();
    }

    /** Enters an account. Everything of the former login leaves the session. */
    public static function enter(int $clientId, int $contactId, string $passwordHash): void
    {
        unset($_SESSION['uid'], $_SESSION['cid'], $_SESSION['upw'], $_SESSION['token'], $_SESSION['Language']);
        $_SESSION['uid'] = $clientId;
        if ($contactId !== 0) {
            $_SESSION['cid'] = $contactId;
        }
        $_SESSION['upw'] = self::passwordMark($clientId, $contactId, $passwordHash);
        Session::renew();
        Session::token();
    }

    /** What the session keeps of the password: the same as long as the password is the same. */
    public static function passwordMark(int $clientId, int $contactId, string $passwordHash): string
    {
        return hash_hmac('sha256', "$clientId:$contactId:$passwordHash", Config::secret());
    }

    public static function leave(): void
    {
        $adminId = $_SESSION['adminid'] ?? null;
        $_SESSION = $adminId === null ? [] : ['adminid' => $adminId];
        Session::renew();
    }

    /** The session may change during a request, so the answer is kept per content of the session. */
    private static function look(): array
    {
        $clientId = (int) ($_SESSION['uid'] ?? 0);
        $contactId = (int) ($_SESSION['cid'] ?? 0);
        $key = "$clientId:$contactId";
        if (self::$known['key'] !== $key) {
            self::$known = ['key' => $key] + self::find($clientId, $contactId);
        }
        return self::$known;
    }

    private static function find(int $clientId, int $contactId): array
    {
        $nobody = ['client' => null, 'contact' => null];
        $client = $clientId > 0 ? Client::where('id', $clientId)->where('status', '<>', 'Closed')->first() : null;
        if ($client === null || $contactId === 0) {
            return ['client' => $client] + $nobody;
        }
        $contact = Contact::where('id', $contactId)->where('userid', $clientId)->where('subaccount', 1)->first();
        return $contact === null ? $nobody : ['client' => $client, 'contact' => $contact];
    }
}
