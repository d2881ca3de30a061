<?php

/**
 * The PHP side of Keyholder: five functions and one exception.
 *
 * This file is the contract. keyholder_arginfo.h and keyholder_legacy_arginfo.h are generated from it
 * (php gen_stub.php keyholder.stub.php) and checked in; the C beside it only parses, calls and converts.
 * What is allowed is decided by libkeyholder, by the rules of docs/permissions.md; no line here decides.
 *
 * For every function:
 *
 * - The store is the one that the ini setting keyholder.store names. It is opened in the process that asks, at
 *   its first question, and stays open for the life of that process. A forked child opens its own.
 * - A wrong argument throws TypeError or ValueError (on PHP 7.4, which has no ValueError, its parent Error).
 * - Anything else that goes wrong throws Keyholder\Error. Nothing ever answers null, and nothing answers true
 *   on the way to an error.
 * - Ids are integers. A string or a float that is exactly one is taken too, unless the caller declares
 *   strict_types; "12abc", 7.5, true and null are a TypeError on every version of PHP.
 * - A bool is true or false and nothing else: 1, "yes" and null are a TypeError.
 *
 * @generate-class-entries
 * @generate-legacy-arginfo
 */

namespace Keyholder;

/**
 * The version of the C ABI that this extension was built for. A library of another one is refused at the
 * first question, with the reason "abi_mismatch".
 *
 * @var int
 * @cvalue KEYHOLDER_ABI
 */
const ABI = UNKNOWN;

/**
 * Whether the user may do this on the account. Anything but a clear yes is false or throws.
 *
 *     if (!Keyholder\can(user: 7, account: 42, permission: 'tickets.open', department: 3)) { refuse(); }
 *
 * An unknown user, a closed account, a membership that has ended: each is false. Ask explain through call()
 * to learn which. Every call is answered from the present state of the store: what another process took away
 * is refused from the next call on.
 *
 * What the person shows, an address and a second factor, can only turn a no into a yes: where the account asks for a
 * second factor, or the member may come from certain addresses only. Such a yes is asked of the store each time.
 *
 * @param int        $user       Keyholder's id of the user.
 * @param int        $account    The panel's id of the account (its client).
 * @param int|string $permission A number or a key, both from permissions(). The two cost about the same.
 * @param int        $service    The panel's id of the service asked about, 0 for none.
 * @param int        $domain     The panel's id of the domain asked about, 0 for none.
 * @param int        $department The panel's id of the ticket department asked about, 0 for none.
 * @param string     $remote     The address that the person comes from, such as $_SERVER['REMOTE_ADDR']; '' for not known,
 *                               which is on nobody's list.
 * @param bool       $second_factor Whether the person has shown a second factor.
 *
 * @throws Error "unknown_permission" for a key or a number that nobody registered; "invalid" for a remote that is not an
 *               address; store failures.
 *
 * Comes from: keyholder_check(), and keyholder_check_many() when more than user, account and permission is given.
 */
function can(int $user, int $account, int|string $permission, int $service = 0, int $domain = 0, int $department = 0, string $remote = '', bool $second_factor = false): bool {}

/**
 * Every permission that can be asked for: the built-in ones, then those that the panel registered.
 *
 * @return array<string, int> Key to number: ['account.profile' => 1, ...]. A number never changes its meaning.
 *
 * @throws Error Store failures.
 *
 * Comes from: the action permissions.list, which also has titles, descriptions and groups.
 */
function permissions(): array {}

/**
 * The accounts that a user is a member of, last used first.
 *
 * The list is for showing. may_enter says that the membership may be entered now; entering is the action
 * session.enter, which decides anew.
 *
 * @param int $user Keyholder's id of the user.
 *
 * @return array<int, array{id: int, name: string, kind: string, status: string, may_enter: bool, last_used: int|null}>
 *         kind is owner, sub_account or guest; status is the account's: Active, Inactive or Closed;
 *         last_used is in seconds, UTC, null for never.
 *
 * @throws Error "user_unknown"; store failures.
 *
 * Comes from: keyholder_accounts().
 */
function accounts(int $user): array {}

/**
 * Invites an address to the account. The mail with its token travels by the outbox; no caller sees the token.
 *
 * @param int               $actor       The user who invites. Unless the host delegates it, only the owner may.
 * @param int               $account     The panel's id of the account.
 * @param string            $email       Where the invitation goes, one address.
 * @param int[]|string[]    $permissions What it offers, at most 1024 numbers or keys from permissions().
 *
 * @return int The id of the invitation.
 *
 * @throws Error "unknown_permission"; "not_owner" and other refusals; an unusable address; store failures.
 *
 * Comes from: keyholder_invitation_create(). The action invitation.create can also name services and an end.
 */
function invite(int $actor, int $account, string $email, array $permissions): int {}

/**
 * Runs one action of the library by name: everything that is not one of the hot questions above.
 *
 *     $members = Keyholder\call('members.list', ['actor' => ['user' => 7], 'account' => 42])['members'];
 *
 * @param string $action    The name of the action. docs/actions.md lists them, with arguments and results.
 * @param array  $arguments One field of the action to an element. null, bool, int, float, string and arrays of
 *                          them, nested at most 64 deep, at most 8 MiB as JSON. A ValueError: objects, resources,
 *                          references to something that is still in use elsewhere, NaN and infinity, text that is
 *                          not UTF-8, a field without a name. Passwords and tokens pass here, so this parameter
 *                          is never part of a message or a stack trace: it is a #[SensitiveParameter],
 *                          set in keyholder.c, and before PHP 8.2 it is taken out of the trace.
 *
 * @return array The fields of the result; nested objects are arrays too.
 *
 * @throws Error "unknown_action"; refusals, conflicts and store failures, each with its own reason. A mutation that ends
 *               with the code 13 may have happened: repeat it with the same "request" to know.
 *
 * Comes from: keyholder_call().
 */
function call(string $action, array $arguments = []): array {}

/**
 * What every failure throws. getMessage() is a text for people, getCode() the keyholder_status of the C header.
 *
 * A message never holds a password or a token.
 */
class Error extends \Exception
{
    /**
     * The failure in one stable word, for programs: "not_owner", "invitation_expired", "unknown_permission".
     *
     * Three come from the extension, with the code of a store failure (11): "store_not_set", "store_not_allowed" and
     * "abi_mismatch".
     */
    public string $reason = "";
}
