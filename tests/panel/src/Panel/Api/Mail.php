<?php

namespace Panel\Api;

use Panel\ApiError;
use Panel\Mailer;
use WHMCS\Database\Capsule;

/** SendEmail: a stored template by name, or a message that comes with the call. */
final class Mail
{
    private const TYPES = ['general', 'product', 'domain', 'invoice', 'support', 'affiliate'];

    public static function send(array $values): array
    {
        $template = self::template($values);
        $sent = Mailer::send(
            $template->name,
            $template->type,
            (int) ($values['id'] ?? 0),
            $template->subject,
            $template->message,
            self::customFields($values)
        );
        if (!$sent) {
            throw new ApiError('Sending Failed. Please see documentation.');
        }
        return ['result' => 'success'];
    }

    private static function template(array $values): object
    {
        $name = (string) ($values['messagename'] ?? '');
        if ($name !== '') {
            return Capsule::table('tblemailtemplates')->where('name', $name)->first()
                ?? throw new ApiError('Email Template not found');
        }
        $template = (object) [
            'name' => '',
            'type' => (string) ($values['customtype'] ?? ''),
            'subject' => (string) ($values['customsubject'] ?? ''),
            'message' => (string) ($values['custommessage'] ?? ''),
        ];
        if (!in_array($template->type, self::TYPES, true)) {
            throw new ApiError('Invalid Email Type');
        }
        if ($template->subject === '' || $template->message === '') {
            throw new ApiError('A subject and a message are required');
        }
        return $template;
    }

    /** `customvars`: base64 of a serialized array, as the documents have it, or the array itself. */
    private static function customFields(array $values): array
    {
        $given = $values['customvars'] ?? [];
        if (is_string($given)) {
            $given = @unserialize((string) base64_decode($given, true), ['allowed_classes' => false]);
        }
        return is_array($given) ? array_filter($given, 'is_scalar') : [];
    }
}
