<?php

namespace Panel;

use WHMCS\Database\Capsule;

/** Sends a mail about something of an account, through PHP's mail(), and keeps a copy in the account. */
final class Mailer
{
    /** @return bool false when it was not sent: nobody to send to, a hook stopped it, or mail() failed */
    public static function send(string $name, string $type, int $relatedId, string $subject, string $message, array $custom = []): bool
    {
        $fields = MailFields::of($type, $relatedId);
        if ($fields === null) {
            return false;
        }
        $fields = array_merge($fields, $custom);
        $extra = Hooks::overrides('EmailPreSend', ['messagename' => $name, 'relid' => $relatedId, 'mergefields' => $fields]);
        if (!empty($extra['abortsend'])) {
            return false;
        }
        $fields = array_merge($fields, array_filter($extra, 'is_scalar'));
        $recipients = MailRecipients::of($fields, $type, $name, $relatedId);
        if ($recipients['to'] === '') {
            return false;
        }
        return self::deliver((int) $fields['client_id'], $recipients, self::fill($subject, $fields), self::fill($message, $fields));
    }

    /** A stored template; see send(). */
    public static function sendTemplate(string $name, int $relatedId, array $custom = []): bool
    {
        $template = Capsule::table('tblemailtemplates')->where('name', $name)->first();
        return $template !== null
            && self::send($name, $template->type, $relatedId, $template->subject, $template->message, $custom);
    }

    private static function deliver(int $clientId, array $recipients, string $subject, string $message): bool
    {
        // A line break would begin a header of its own.
        $subject = trim((string) preg_replace('/[\x00-\x1f\x7f]+/', ' ', $subject));
        $headers = [
            'From' => self::encode(Config::get('CompanyName', 'Hosting panel')) . ' <' . Config::get('Email', 'noreply@panel.example') . '>',
            'MIME-Version' => '1.0',
            'Content-Type' => 'text/plain; charset=utf-8',
            'Content-Transfer-Encoding' => '8bit',
        ];
        foreach (['cc' => 'Cc', 'bcc' => 'Bcc'] as $list => $header) {
            if ($recipients[$list] !== []) {
                $headers[$header] = implode(', ', $recipients[$list]);
            }
        }
        if (!mail($recipients['to'], self::encode($subject), str_replace("\r\n", "\n", $message), $headers)) {
            return false;
        }
        self::keep($clientId, $recipients, $subject, $message);
        return true;
    }

    private static function keep(int $clientId, array $recipients, string $subject, string $message): void
    {
        $entry = [
            'userid' => $clientId,
            'date' => date('Y-m-d H:i:s'),
            'to' => $recipients['to'],
            'cc' => implode(', ', $recipients['cc']),
            'bcc' => implode(', ', $recipients['bcc']),
            'subject' => $subject,
            'message' => $message,
        ];
        $changes = Hooks::overrides('EmailPreLog', $entry + ['attachments' => []]);
        if (empty($changes['abortLogging'])) {
            Capsule::table('tblemails')->insert(array_merge($entry, array_intersect_key($changes, $entry)));
        }
    }

    private static function fill(string $text, array $fields): string
    {
        $pairs = [];
        foreach ($fields as $name => $value) {
            $pairs['{$' . $name . '}'] = is_scalar($value) ? (string) $value : '';
        }
        return strtr($text, $pairs);
    }

    private static function encode(string $text): string
    {
        return mb_encode_mimeheader($text, 'UTF-8', 'B', "\n");
    }
}
