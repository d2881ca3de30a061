<?php

declare(strict_types=1);

namespace WHMCS\Module\Addon\Keyholder\Panel;

use WHMCS\Module\Addon\Keyholder\Core;
use WHMCS\Module\Addon\Keyholder\Texts;

/**
 * Empties Keyholder's outbox: sends its mails and tells the panel's hooks about its events.
 *
 * The outbox lends each event for a minute. What is not reported as done comes again, so a mail may be sent twice
 * after a crash and is never lost.
 */
final class Mail
{
    private const AT_ONCE = 20;

    /** How long a visitor's request may go on with it, in seconds; the cron takes the rest. */
    private const SECONDS = 10.0;

    /** So long a mail waits that cannot be written or sent: for a mended panel, or a newer add-on that has a text for it. */
    private const PATIENCE = 86400;

    /** Template of the library => the page that its link opens. */
    private const LINKS = [
        'invitation' => 'accept',
        'confirm_mailbox' => 'confirm',
        'confirm_address' => 'address',
        'address_changed' => 'profile',
        'owner_offer' => 'ownership',
        'contact_added' => 'contacts',
    ];

    /** Sends what this request has created, when the visitor has the answer already. */
    public static function afterRequest(): void
    {
        static $planned = false;
        if ($planned) {
            return;
        }
        $planned = true;
        register_shutdown_function(static function (): void {
            if (function_exists('fastcgi_finish_request')) {
                session_write_close();
                fastcgi_finish_request();
            }
            self::drain(self::SECONDS);
        });
    }

    /** Works until nothing waits or the time is over. */
    public static function drain(float $seconds): void
    {
        $until = microtime(true) + $seconds;
        try {
            do {
                $events = Core::call('outbox.take', ['actor' => Core::system(), 'limit' => self::AT_ONCE])['events'] ?? [];
                self::deliver($events);
            } while (count($events) === self::AT_ONCE && microtime(true) < $until);
        } catch (\Throwable $error) {
            Site::log('the outbox waits: ' . $error->getMessage());
        }
    }

    /** @param list<array<string, mixed>> $events */
    private static function deliver(array $events): void
    {
        $told = [];
        foreach ($events as $event) {
            if (!is_array($event['mail'] ?? null)) {
                self::tellPanel($event);
                $told[] = (int) $event['id'];
                continue;
            }
            try {
                self::send($event['mail']);
                self::tellPanel($event);
                // One by one: a mail that went out is not sent again because a later one failed.
                self::done([(int) $event['id']]);
            } catch (\Throwable $error) {
                $told = array_merge($told, self::giveUp($event, $error));
            }
        }
        self::done($told);
    }

    /** A mail that cannot go out waits for a day, and is then reported as done: others come after it. @return list<int> */
    private static function giveUp(array $event, \Throwable $error): array
    {
        $isOver = time() - (int) ($event['at'] ?? 0) > self::PATIENCE;
        $id = (int) ($event['id'] ?? 0);
        Site::log('mail of event ' . $id . ($isOver ? ' is dropped: ' : ' waits: ') . $error->getMessage(), (int) ($event['account'] ?? 0));

        return $isOver ? [$id] : [];
    }

    /** @param list<int> $ids */
    private static function done(array $ids): void
    {
        if ($ids !== []) {
            Core::call('outbox.done', ['actor' => Core::system(), 'ids' => $ids]);
        }
    }

    /** Other add-ons may listen to Keyholder's events as to the panel's own. @param array<string, mixed> $event */
    private static function tellPanel(array $event): void
    {
        $kind = (string) ($event['kind'] ?? '');
        if ($kind === '' || !function_exists('run_hook')) {
            return;
        }
        $name = strncmp($kind, 'Keyholder', 9) === 0 ? $kind : 'Keyholder' . $kind;
        $payload = $event['payload'] ?? null;
        $vars = ['event' => $event['id'] ?? null, 'account' => $event['account'] ?? null, 'at' => $event['at'] ?? null];
        // What concerns nobody in particular may name a user of its own.
        $vars += array_filter(['user' => $event['user'] ?? null, 'subject' => $event['subject'] ?? null]);
        try {
            run_hook($name, $vars + (is_array($payload) ? $payload : []));
        } catch (\Throwable $error) {
            Site::log('a listener of ' . $name . ' failed: ' . $error->getMessage());
        }
    }

    /** The panel's own mail, to one more person. It has gone out already, so what fails here is only noted. */
    public static function copy(string $to, string $subject, string $message): void
    {
        $type = preg_match('~<(p|br|div|html|table|a)\b~i', $message) ? 'text/html' : 'text/plain';
        try {
            if (!mail(self::recipient(['to' => $to]), self::word($subject), self::body($message), self::headers($type))) {
                throw new \RuntimeException('the system did not take the mail');
            }
        } catch (\Throwable $error) {
            Site::log('a copy of a mail was not sent: ' . $error->getMessage());
        }
    }

    /** @param array<string, mixed> $mail */
    private static function send(array $mail): void
    {
        if (!Phase::isLive()) {
            // Its link would lead to a page that is shut, and the customers know nothing of Keyholder yet.
            Site::log('a mail was not sent, for the panel answers by itself now: ' . (string) ($mail['template'] ?? ''));

            return;
        }
        $template = (string) ($mail['template'] ?? '');
        if (!isset(self::LINKS[$template])) {
            throw new \RuntimeException('no text for the mail: ' . $template);
        }
        $texts = Texts::in((string) ($mail['language'] ?? '') ?: Site::setting('Language'));
        $values = self::values($mail, $template, $texts);
        $subject = $texts->get('mail_' . $template . '_subject', $values);
        $body = $texts->get('mail_' . $template . '_body', $values);
        if (!mail(self::recipient($mail), self::word($subject), self::body($body), self::headers())) {
            throw new \RuntimeException('the system did not take the mail');
        }
    }

    /** @return array<string, string> */
    private static function values(array $mail, string $template, Texts $texts): array
    {
        $values = [];
        foreach ($mail['values'] ?? [] as $name => $value) {
            $values[$name] = $name === 'expires' ? Site::date((int) $value, true) : (string) $value;
        }
        if (isset($values['former_stays'])) {
            $values['former'] = $texts->get($values['former_stays'] === '' ? 'mail_owner_offer_leaves' : 'mail_owner_offer_stays', $values);
        }
        // A name is text that somebody typed: it must not carry a line of its own into the mail.
        $values = array_map([self::class, 'line'], $values);
        $query = array_filter(['m' => 'keyholder', 'page' => self::LINKS[$template], 'token' => (string) ($mail['token'] ?? '')]);
        $values['link'] = Site::url('index.php?' . http_build_query($query));
        $values['to_name'] = self::line((string) ($mail['to_name'] ?? ''));
        $values['company'] = self::line(Site::company());

        return $values;
    }

    private static function recipient(array $mail): string
    {
        $to = self::line((string) ($mail['to'] ?? ''));
        if (!preg_match('/^[^\s<>,;:"()]+@[^\s<>,;:"()]+\z/u', $to)) {
            throw new \RuntimeException('not an address that mail can be sent to');
        }

        return $to;
    }

    private static function headers(string $type = 'text/plain'): string
    {
        $from = self::line(Site::setting('SystemEmailsFromEmail') ?: Site::setting('Email'));
        $name = Site::setting('SystemEmailsFromName') ?: Site::company();
        $headers = [
            'MIME-Version: 1.0',
            'Content-Type: ' . $type . '; charset=utf-8',
            'Content-Transfer-Encoding: quoted-printable',
            // Nobody's holiday notice is to answer an invitation.
            'Auto-Submitted: auto-generated',
        ];
        if ($from !== '') {
            $headers[] = 'From: ' . self::word($name) . ' <' . $from . '>';
        }

        return implode("\r\n", $headers);
    }

    private static function body(string $text): string
    {
        return quoted_printable_encode(str_replace("\n", "\r\n", str_replace("\r", '', $text)));
    }

    /** Text for a header, on one line and in ASCII; short pieces, because an encoded word may have 75 characters. */
    private static function word(string $text): string
    {
        $text = self::line($text);
        if (preg_match('/^[A-Za-z0-9 .!?\'-]*\z/', $text)) {
            return $text;
        }
        $words = [];
        foreach (mb_str_split($text, 11, 'UTF-8') as $piece) {
            $words[] = '=?UTF-8?B?' . base64_encode($piece) . '?=';
        }

        return implode("\r\n ", $words);
    }

    private static function line(string $text): string
    {
        return trim(preg_replace('/[\x00-\x1f\x7f]+/', ' ', $text) ?? '');
    }
}
