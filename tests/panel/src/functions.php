<?php

/** The global functions that hooks, add-ons and custom API files may call. */

use Panel\Hooks;

function add_hook(string $hookPoint, int $priority, callable $function): void
{
    Hooks::add($hookPoint, $priority, $function);
}

/** @return list<mixed> what each function returned, in the order they ran; nulls are left out */
function run_hook(string $hookPoint, mixed $args): array
{
    return Hooks::run($hookPoint, $args);
}

/** @return array<string,mixed> */
function localAPI(string $command, array $postData = [], ?string $adminUser = null): array
{
    return Panel\LocalApi::call($command, $postData, $adminUser);
}

function logActivity(string $message, int $clientId = 0): void
{
    Panel\ActivityLog::write($message, $clientId);
}

/** One JSON line per call in the panel's var directory; secrets named in $replaceVars are masked. */
function logModuleCall($module, $action, $request, $response, $processed = '', $replaceVars = []): void
{
    $line = json_encode(compact('module', 'action', 'request', 'response', 'processed'), JSON_PARTIAL_OUTPUT_ON_ERROR);
    $secrets = array_filter((array) $replaceVars, static fn ($secret) => is_string($secret) && $secret !== '');
    $line = str_replace($secrets, '****', (string) $line);
    file_put_contents(Panel\Config::varDirectory() . '/module.log', date('c') . " $line\n", FILE_APPEND | LOCK_EX);
}

/** The form field with the session's token, or only its value when the type is `plain`. */
function generate_token(string $type = 'form'): string
{
    $token = Panel\Session::token();
    return $type === 'plain' ? $token : '<input type="hidden" name="token" value="' . $token . '">';
}

/** Ends the request with a 403 page unless the request carries the session's token. */
function check_token(string $namespace = 'WHMCS.default'): void
{
    Panel\Session::requireToken();
}
