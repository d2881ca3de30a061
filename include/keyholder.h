/* keyholder.h: may this user do this on this account?
 *
 * Generated from src/ffi by cbindgen; do not edit. This header is the whole contract of the C
 * ABI: each function says what it requires, who owns what, which threads may call it, and which
 * errors it gives. Texts are pointer and length, UTF-8. Out parameters come last and are set to
 * a refusing value before anything is looked at. Times are seconds since 1970, UTC.
 */

#ifndef KEYHOLDER_H
#define KEYHOLDER_H

#include <stdarg.h>
#include <stdbool.h>
#include <stddef.h>
#include <stdint.h>
#include <stdlib.h>
/* The ABI that this header describes; keyholder_abi_version() tells that of the library. */
#define KEYHOLDER_ABI 1

/**
 * How a call ended. Numbers are written out and never used twice.
 *
 * Anything but OK means: nothing was done, except for UNKNOWN_OUTCOME, where that is not known.
 * `keyholder_last_error` has the words for people, `keyholder_last_error_code` one for programs.
 */
typedef enum keyholder_status {
  /**
   * Done.
   */
  KEYHOLDER_STATUS_OK = 0,
  /**
   * A pointer that must not be NULL was.
   */
  KEYHOLDER_STATUS_NULL_ARGUMENT = 1,
  /**
   * Not an open `keyholder` of this process.
   */
  KEYHOLDER_STATUS_BAD_HANDLE = 2,
  /**
   * A text is not UTF-8.
   */
  KEYHOLDER_STATUS_NOT_UTF8 = 3,
  /**
   * A text or a list is longer than allowed.
   */
  KEYHOLDER_STATUS_TOO_LONG = 4,
  /**
   * An argument makes no sense; the text says which.
   */
  KEYHOLDER_STATUS_INVALID_ARGUMENT = 5,
  /**
   * No such permission; the text lists the known ones.
   */
  KEYHOLDER_STATUS_UNKNOWN_PERMISSION = 6,
  /**
   * No such action.
   */
  KEYHOLDER_STATUS_UNKNOWN_ACTION = 7,
  /**
   * What was named is not there, or belongs to somebody else.
   */
  KEYHOLDER_STATUS_NOT_FOUND = 8,
  /**
   * A rule forbids it; asking again changes nothing.
   */
  KEYHOLDER_STATUS_REFUSED = 9,
  /**
   * Somebody else changed the same thing at the same moment; asking again may help.
   */
  KEYHOLDER_STATUS_CONFLICT = 10,
  /**
   * The store failed.
   */
  KEYHOLDER_STATUS_STORE = 11,
  /**
   * The store is in use by others for too long; asking again may help.
   */
  KEYHOLDER_STATUS_BUSY = 12,
  /**
   * Not known whether it was saved: ask again with the same `request` key.
   */
  KEYHOLDER_STATUS_UNKNOWN_OUTCOME = 13,
  /**
   * The handle was opened before this process was forked: open another one.
   */
  KEYHOLDER_STATUS_FORKED = 14,
  /**
   * A fault in Keyholder itself; the handle may be used on.
   */
  KEYHOLDER_STATUS_PANIC = 15,
} keyholder_status;

/**
 * One opened Keyholder. C sees the name only.
 *
 * Made by `keyholder_open`, closed once by `keyholder_close`. Threads may share it; a forked
 * child must not: it opens its own.
 */
typedef struct keyholder keyholder;

/**
 * One question of a batch. All zero but `permission`: about the whole account, with nothing shown.
 *
 * What is shown can only turn a no into a yes, for accounts that ask for a second factor and
 * members who may come from certain addresses only.
 */
typedef struct keyholder_ask {
  /**
   * A number from `keyholder_permission`.
   */
  uint32_t permission;
  /**
   * The service that it is about, by the panel's number; 0: none.
   */
  int64_t service;
  /**
   * The domain that it is about, by the panel's number; 0: none. Not together with a service.
   */
  int64_t domain;
  /**
   * The ticket department that it is about, by the panel's number; 0: none.
   */
  int64_t department;
  /**
   * Whether the person has shown a second factor.
   */
  bool second_factor;
  /**
   * The address that the person comes from, as text: `192.0.2.7`, `2001:db8::7`. Not a name, no
   * port, no zone. NULL or length 0: not known, and then on nobody's list.
   */
  const char *remote;
  /**
   * Bytes of `remote`.
   */
  size_t remote_length;
} keyholder_ask;

/**
 * An account that a user may act on, or not.
 */
typedef struct keyholder_account {
  /**
   * The panel's number.
   */
  int64_t id;
  /**
   * Company or person, UTF-8, not ended by NUL.
   */
  const char *name;
  /**
   * Bytes of `name`.
   */
  size_t name_length;
  /**
   * The user's place on it: 1 owner, 2 sub-account, 3 guest.
   */
  uint32_t kind;
  /**
   * 1 Active, 2 Inactive, 3 Closed.
   */
  uint32_t account_status;
  /**
   * Whether the user may enter it now.
   */
  bool may_enter;
  /**
   * When the user last entered it, seconds since 1970, UTC; 0: never.
   */
  int64_t last_used;
} keyholder_account;

/**
 * The accounts of a user, last used first.
 */
typedef struct keyholder_account_list {
  /**
   * `count` accounts.
   */
  const struct keyholder_account *accounts;
  /**
   * How many.
   */
  size_t count;
} keyholder_account_list;

/**
 * The place of a user on an account.
 */
typedef struct keyholder_member {
  /**
   * Keyholder's number of the membership; 0 for the owner, who needs none.
   */
  int64_t id;
  /**
   * 1 owner, 2 sub-account, 3 guest.
   */
  uint32_t kind;
  /**
   * 1 Pending, 2 Invitation sent, 3 Declined, 4 Active, 5 Inactive.
   */
  uint32_t status;
  /**
   * What it gives on the whole account, below the ceilings: bit n is permission n, 1 to 63.
   */
  uint64_t permissions;
  /**
   * The same for the permissions 64 to 127: bit n is permission 64 + n.
   */
  uint64_t permissions_extra;
  /**
   * First second in force, UTC; 0: always was.
   */
  int64_t not_before;
  /**
   * First second no longer in force, UTC; 0: no end.
   */
  int64_t not_after;
  /**
   * When the user last entered the account, UTC; 0: never.
   */
  int64_t last_used;
  /**
   * Whether the user may enter the account now.
   */
  bool may_enter;
} keyholder_member;

/**
 * A text that was handed out.
 */
typedef struct keyholder_text {
  /**
   * UTF-8, not ended by NUL.
   */
  const char *data;
  /**
   * Bytes of `data`.
   */
  size_t length;
} keyholder_text;

#ifdef __cplusplus
extern "C" {
#endif // __cplusplus

/**
 * Which ABI this library has. A caller compares it with `KEYHOLDER_ABI` of its header.
 *
 * - Requires: nothing.
 * - Ownership: nothing is handed out.
 * - Threads: any.
 * - Errors: none.
 */
uint32_t keyholder_abi_version(void);

/**
 * Opens the store in the file `store`, making it when it is missing.
 *
 * `store` is a path of `store_length` bytes, UTF-8; `:memory:` gives a store that is gone when
 * closed. The folder must exist. The file is made readable for its owner only. `*out_keyholder`
 * becomes NULL before anything is looked at.
 *
 * - Requires: no other program in this process opens the file (see docs/abi.md, one SQLite).
 * - Ownership: `*out_keyholder` is the caller's, to be closed by `keyholder_close`.
 * - Threads: any. Open after the fork, never before. A process that forks while another of its
 *   threads is in a call may leave the child a lock that nobody opens: such a child calls `exec`.
 * - Errors: NULL_ARGUMENT, NOT_UTF8, TOO_LONG, INVALID_ARGUMENT, STORE, BUSY, PANIC.
 */
enum keyholder_status keyholder_open(const char *store,
                                     size_t store_length,
                                     struct keyholder **out_keyholder);

/**
 * Says that this thread begins a new request or job: its next check looks whether the file of
 * the store was replaced, or the index of its log deleted, before it answers.
 *
 * Commits are always seen at once, with or without this. That somebody has moved another file
 * into the place of the store is noticed at the next question that memory does not answer, and
 * otherwise after 64 checks of a thread, when the last look is 50 milliseconds ago. A program
 * that asks seldom calls this before it asks.
 *
 * - Requires: nothing.
 * - Ownership: nothing is handed out.
 * - Threads: any; each for itself.
 * - Errors: none.
 */
void keyholder_request_begin(void);

/**
 * Closes a Keyholder. NULL and a handle that is closed already are fine.
 *
 * Calls that other threads have begun end well; calls begun later get BAD_HANDLE. In a forked
 * child it lets go of the parent's handle without touching the parent's store.
 *
 * - Requires: nothing.
 * - Ownership: takes `keyholder`.
 * - Threads: any.
 * - Errors: none.
 */
void keyholder_close(struct keyholder *keyholder);

/**
 * The words for people of this thread's last call; "" when it ended in OK.
 *
 * English, UTF-8, ended by NUL. Never holds a password, a token or a hash.
 *
 * - Requires: nothing.
 * - Ownership: Keyholder's; valid until this thread's next call of a function with a status.
 * - Threads: each thread has its own.
 * - Errors: none.
 */
const char *keyholder_last_error(void);

/**
 * One stable word for programs of this thread's last call; "" when it ended in OK.
 *
 * For example `not_owner`, `invitation_expired`, `login_failed`; `docs/actions.md` lists them.
 *
 * - Requires: nothing.
 * - Ownership: Keyholder's; valid until this thread's next call of a function with a status.
 * - Threads: each thread has its own.
 * - Errors: none.
 */
const char *keyholder_last_error_code(void);

/**
 * Finds the number of a permission by its key, for example `tickets.open`.
 *
 * `key` has `key_length` bytes. With NULL for `keyholder` only built-in keys are known; with an
 * open one also those registered in its store. A number never changes its meaning, so it may be
 * kept. `*out_permission` becomes 0, which is no permission, before anything is looked at.
 *
 * - Requires: `keyholder` is NULL or open.
 * - Ownership: borrows only; there is nothing to free.
 * - Threads: any number at once.
 * - Errors: NULL_ARGUMENT, BAD_HANDLE, NOT_UTF8, TOO_LONG, UNKNOWN_PERMISSION, STORE, BUSY,
 *   FORKED, PANIC.
 */
enum keyholder_status keyholder_permission(const struct keyholder *keyholder,
                                           const char *key,
                                           size_t key_length,
                                           uint32_t *out_permission);

/**
 * Asks whether `user` may do one thing on `account`.
 *
 * `*out_allowed` becomes `false` before anything is looked at, and `true` only on a clear yes:
 * a caller that forgets the status still refuses. A refusal is an answer: status OK, `false`.
 * Never stale: what another process has committed counts at once.
 *
 * It shows neither a second factor nor an address, so an account or a member that asks for one
 * is refused. For somebody who visits with them there is `keyholder_check_many`.
 *
 * - Requires: `keyholder` is open.
 * - Ownership: borrows only; there is nothing to free.
 * - Threads: any number at once on one handle.
 * - Errors: NULL_ARGUMENT, BAD_HANDLE, UNKNOWN_PERMISSION, STORE, BUSY, FORKED, PANIC.
 */
enum keyholder_status keyholder_check(const struct keyholder *keyholder,
                                      int64_t user,
                                      int64_t account,
                                      uint32_t permission,
                                      bool *out_allowed);

/**
 * Asks several things about one user and one account, all answered from one moment.
 *
 * `asks` and `out_allowed` have `count` elements, at most 4096. Every element of `out_allowed`
 * becomes `false` before anything is looked at; on an error all of them stay so.
 *
 * A yes that needs what an ask shows is asked of the store each time; all others are remembered.
 *
 * - Requires: `keyholder` is open; `out_allowed` has room for `count` elements.
 * - Ownership: borrows only; there is nothing to free.
 * - Threads: any number at once on one handle.
 * - Errors: NULL_ARGUMENT, BAD_HANDLE, TOO_LONG (of `count`: nothing is written then), NOT_UTF8,
 *   INVALID_ARGUMENT, UNKNOWN_PERMISSION, STORE, BUSY, FORKED, PANIC.
 */
enum keyholder_status keyholder_check_many(const struct keyholder *keyholder,
                                           int64_t user,
                                           int64_t account,
                                           const struct keyholder_ask *asks,
                                           size_t count,
                                           bool *out_allowed);

/**
 * Lists the accounts that `user` owns or is a member of, last used first.
 *
 * Closed ones and those whose membership is not in force are listed with `may_enter` false.
 * `*out_list` becomes NULL before anything is looked at.
 *
 * - Requires: `keyholder` is open.
 * - Ownership: `*out_list` is the caller's, to be freed by `keyholder_accounts_free`.
 * - Threads: any number at once on one handle.
 * - Errors: NULL_ARGUMENT, BAD_HANDLE, NOT_FOUND (no such user), STORE, BUSY, FORKED, PANIC.
 */
enum keyholder_status keyholder_accounts(const struct keyholder *keyholder,
                                         int64_t user,
                                         struct keyholder_account_list **out_list);

/**
 * Frees a list. NULL and a list that is freed already are fine.
 *
 * - Requires: nothing.
 * - Ownership: takes `list`.
 * - Threads: any.
 * - Errors: none.
 */
void keyholder_accounts_free(struct keyholder_account_list *list);

/**
 * Tells the place of `user` on `account`.
 *
 * The set of permissions is for showing. To decide, ask `keyholder_check`: it also knows dates,
 * departments and grants on single services. `*out_member` becomes NULL before anything is
 * looked at.
 *
 * - Requires: `keyholder` is open.
 * - Ownership: `*out_member` is the caller's, to be freed by `keyholder_membership_free`.
 * - Threads: any number at once on one handle.
 * - Errors: NULL_ARGUMENT, BAD_HANDLE, NOT_FOUND (no such user, account or place), STORE, BUSY,
 *   FORKED, PANIC.
 */
enum keyholder_status keyholder_membership(const struct keyholder *keyholder,
                                           int64_t user,
                                           int64_t account,
                                           struct keyholder_member **out_member);

/**
 * Frees what `keyholder_membership` gave. NULL and what is freed already are fine.
 *
 * - Requires: nothing.
 * - Ownership: takes `member`.
 * - Threads: any.
 * - Errors: none.
 */
void keyholder_membership_free(struct keyholder_member *member);

/**
 * Offers a membership of `account` to an address, on behalf of the user `actor`.
 *
 * `email` has `email_length` bytes, `permissions` has `count` numbers from
 * `keyholder_permission`, at least one. The invitation is valid for 604,800 seconds; its token
 * goes out with the mail (action `outbox.take`) and is shown to nobody else. An open invitation
 * to the same address is replaced. `*out_invitation` becomes 0 before anything is looked at.
 *
 * - Requires: `keyholder` is open; the caller has made sure that `actor` is who they say.
 * - Ownership: borrows only; there is nothing to free.
 * - Threads: any number at once on one handle.
 * - Errors: NULL_ARGUMENT, BAD_HANDLE, NOT_UTF8, TOO_LONG, INVALID_ARGUMENT (address),
 *   UNKNOWN_PERMISSION, NOT_FOUND (no such account for this actor), REFUSED (codes not_owner,
 *   nothing_given, address_incomplete, more_than_held, already_member, user_required,
 *   account_closed), STORE, BUSY, UNKNOWN_OUTCOME, FORKED, PANIC.
 */
enum keyholder_status keyholder_invitation_create(const struct keyholder *keyholder,
                                                  int64_t actor,
                                                  int64_t account,
                                                  const char *email,
                                                  size_t email_length,
                                                  const uint32_t *permissions,
                                                  size_t count,
                                                  int64_t *out_invitation);

/**
 * Runs the action `action` with the JSON object `json`; gives a JSON object.
 *
 * `docs/actions.md` lists the actions with their arguments, results and errors. An argument that
 * an action does not know is an error. A mutation may carry `"request"`, a text of the caller's:
 * repeated with the same text it is done once and answers the same. `*out_text` becomes NULL
 * before anything is looked at, and stays so unless the status is OK.
 *
 * - Requires: `keyholder` is open.
 * - Ownership: `*out_text` is the caller's, to be freed by `keyholder_text_free`.
 * - Threads: any number at once on one handle.
 * - Errors: all of `keyholder_status`; `keyholder_last_error_code` tells more.
 */
enum keyholder_status keyholder_call(const struct keyholder *keyholder,
                                     const char *action,
                                     size_t action_length,
                                     const char *json,
                                     size_t json_length,
                                     struct keyholder_text **out_text);

/**
 * Frees a text. NULL and a text that is freed already are fine.
 *
 * - Requires: nothing.
 * - Ownership: takes `text`.
 * - Threads: any.
 * - Errors: none.
 */
void keyholder_text_free(struct keyholder_text *text);

#ifdef __cplusplus
}  // extern "C"
#endif  // __cplusplus

#endif  /* KEYHOLDER_H */
