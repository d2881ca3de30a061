<?php

namespace Panel\Api;

use Panel\ActivityLog;
use Panel\ApiError;

/** LogActivity. */
final class Log
{
    public static function write(array $values): array
    {
        $description = (string) ($values['description'] ?? '');
        if ($description === '') {
            throw new ApiError('Description is required');
        }
        ActivityLog::write($description, (int) ($values['clientid'] ?? $values['userid'] ?? 0));
        return ['result' => 'success'];
    }
}
