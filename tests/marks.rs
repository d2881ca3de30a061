//! What is kept follows everything that decides: each row of each table, changed by hand, is felt
//! by the next check; and what decides nothing, or concerns somebody else, leaves it.

// A test that cannot go on has nothing better to do than to panic.
#![allow(clippy::expect_used, clippy::panic, clippy::indexing_slicing)]

use std::path::Path;

use keyholder::domain::decision::{Ask, Target};
use keyholder::domain::folded::Scope;
use keyholder::domain::ids::{AccountId, DepartmentId, DomainId, ServiceId, UserId};
use keyholder::domain::permission::Permission;
use keyholder::service::Core;
use keyholder::store::{Mark, Store};
use rusqlite::Connection;
use serde_json::{Value, json};

const ANA: UserId = UserId(1);
const ION: UserId = UserId(2);
const EVA: UserId = UserId(3);

/// Changes of everything that a check reads, one after the other; each changes some answer.
const DECIDING: &[&str] = &[
    "UPDATE user SET disabled = 1 WHERE id = 2",
    "UPDATE user SET disabled = 0 WHERE id = 2",
    "UPDATE account SET status = 'Closed' WHERE id = 42",
    "UPDATE account SET status = 'Active' WHERE id = 42",
    "UPDATE account SET ceiling_builtin = 0 WHERE id = 42",
    "UPDATE account SET ceiling_builtin = -1 WHERE id = 42",
    "UPDATE account SET ceiling_extra = 0 WHERE id = 42",
    "UPDATE account SET ceiling_extra = -1 WHERE id = 42",
    "UPDATE account SET second_factor = 1 WHERE id = 42",
    "UPDATE account SET second_factor = 0 WHERE id = 42",
    "UPDATE account SET owner_user_id = 2 WHERE id = 42",
    "UPDATE account SET owner_user_id = 1 WHERE id = 42",
    "UPDATE membership SET status = 'Inactive' WHERE user_id = 2",
    "UPDATE membership SET status = 'Active' WHERE user_id = 2",
    "UPDATE membership SET not_after = 1 WHERE user_id = 2",
    "UPDATE membership SET not_after = 0 WHERE user_id = 2",
    "UPDATE membership SET not_before = 99999999999 WHERE user_id = 2",
    "UPDATE membership SET not_before = 0 WHERE user_id = 2",
    "UPDATE membership SET own_builtin = 0 WHERE user_id = 2",
    "UPDATE membership SET own_builtin = 1048576 WHERE user_id = 2",
    "UPDATE membership SET own_extra = 1 WHERE user_id = 2",
    "UPDATE membership SET own_extra = 0 WHERE user_id = 2",
    "UPDATE membership SET allow_from = '10.0.0.0/8' WHERE user_id = 2",
    "UPDATE membership SET allow_from = '' WHERE user_id = 2",
    "UPDATE membership SET account_id = 43, user_id = 2 WHERE user_id = 2 AND account_id = 42",
    "UPDATE membership SET account_id = 42 WHERE user_id = 2 AND account_id = 43",
    "INSERT INTO membership_department (membership_id, department_id) VALUES (1, 5)",
    "UPDATE membership_department SET department_id = 6 WHERE department_id = 5",
    "DELETE FROM membership_department WHERE department_id = 6",
    "INSERT INTO membership_item (membership_id, kind, item_id, builtin) VALUES (1, 'service', 7, 8)",
    "UPDATE membership_item SET builtin = 16",
    "UPDATE membership_item SET kind = 'domain'",
    "DELETE FROM membership_item",
    "INSERT INTO role (id, account_id, name, builtin) VALUES (50, 42, 'own', 2048)",
    "INSERT INTO membership_role (membership_id, role_id) VALUES (1, 50)",
    "UPDATE role SET builtin = 4096 WHERE id = 50",
    "UPDATE role SET extra = 1 WHERE id = 50",
    "UPDATE role SET account_id = 0 WHERE id = 50",
    "UPDATE role SET builtin = 2048 WHERE id = 50",
    "UPDATE membership_role SET role_id = 1 WHERE role_id = 50",
    "UPDATE membership_role SET role_id = 50 WHERE role_id = 1",
    "PRAGMA foreign_keys = OFF; DELETE FROM role WHERE id = 50",
    "DELETE FROM membership_role",
    "INSERT INTO item (kind, id, account_id) VALUES ('service', 7, 43)",
    "UPDATE item SET account_id = 42",
    "UPDATE item SET account_id = 43",
    "DELETE FROM item",
    "INSERT INTO setting (key, value) VALUES ('permissions.ceiling', 'tickets.view')",
    "UPDATE setting SET value = 'tickets.open' WHERE key = 'permissions.ceiling'",
    "DELETE FROM setting",
    "INSERT INTO setting (key, value) VALUES ('members.delegate', 'on')",
    "UPDATE membership SET own_builtin = 68157440 WHERE user_id = 2",
    "UPDATE setting SET value = 'off'",
    "INSERT INTO membership_department (membership_id, department_id) VALUES (1, 5)",
    "INSERT INTO setting (key, value) VALUES ('departments.deny_hides', 'on')",
    "DELETE FROM membership_department",
    "INSERT INTO permission (number, key) VALUES (65, 'plugin:second')",
    "REPLACE INTO membership (id, user_id, account_id, status, own_builtin)
     VALUES (1, 3, 43, 'Active', 1048576)",
    "REPLACE INTO membership (id, user_id, account_id, status, own_builtin)
     VALUES (1, 2, 42, 'Active', 1048576)",
    "REPLACE INTO account (id, owner_user_id, status) VALUES (42, 3, 'Active')",
    "REPLACE INTO account (id, owner_user_id, status) VALUES (42, 1, 'Active')",
    "REPLACE INTO user (id, canonical, disabled) VALUES (2, 'ion@example.org', 1)",
    "REPLACE INTO user (id, canonical, disabled) VALUES (2, 'ion@example.org', 0)",
    // What is put out of its place by another row goes without a trigger of DELETE.
    "INSERT INTO role (id, account_id, name, builtin)
     VALUES (60, 42, 'desk', 2048), (61, 42, 'other', 4096)",
    "INSERT INTO membership_role (membership_id, role_id) VALUES (1, 60)",
    "PRAGMA foreign_keys = OFF; UPDATE OR REPLACE role SET name = 'desk' WHERE id = 61",
    "DELETE FROM membership_role; DELETE FROM role WHERE id > 50",
    "INSERT INTO role (id, account_id, name, builtin) VALUES (62, 42, 'desk', 2048)",
    "INSERT INTO membership_role (membership_id, role_id) VALUES (1, 62)",
    "PRAGMA foreign_keys = OFF;
     REPLACE INTO role (account_id, name, builtin) VALUES (42, 'desk', 0)",
    "DELETE FROM membership_role; DELETE FROM role WHERE id > 50",
    "PRAGMA foreign_keys = OFF;
     UPDATE OR REPLACE user SET canonical = 'ion@example.org' WHERE id = 3",
    "UPDATE user SET canonical = 'eva@example.org' WHERE id = 3",
    "INSERT INTO user (id, canonical) VALUES (2, 'ion@example.org')",
    "INSERT INTO membership (id, user_id, account_id, status, own_builtin)
     VALUES (9, 3, 43, 'Active', 1048576)",
    "PRAGMA foreign_keys = OFF; UPDATE OR REPLACE membership SET id = 1 WHERE id = 9",
    "DELETE FROM membership",
    "INSERT INTO membership (id, user_id, account_id, status, own_builtin)
     VALUES (1, 2, 42, 'Active', 1048576)",
    "PRAGMA foreign_keys = OFF; UPDATE OR REPLACE account SET id = 42 WHERE id = 44",
    "UPDATE account SET id = 44 WHERE id = 42",
    "INSERT INTO account (id, owner_user_id) VALUES (42, 1)",
    "DELETE FROM membership WHERE user_id = 2",
    "INSERT INTO membership (id, user_id, account_id, status, own_builtin)
     VALUES (1, 2, 42, 'Active', 1048576)",
    "DELETE FROM account WHERE id = 42",
    "INSERT INTO account (id, owner_user_id) VALUES (42, 1)",
    "DELETE FROM user WHERE id = 2",
    "INSERT INTO user (id, canonical) VALUES (2, 'ion@example.org')",
];

/// Accounts 42 of Ana, 43 of Ion and 44 of Eva; Ion is a member of 42.
fn world(folder: &Path) -> (std::path::PathBuf, Core) {
    let path = folder.join("store.sqlite");
    let core = Core::open(path.to_str().expect("UTF-8")).expect("a store");
    let vera = json!({ "staff": "vera" });
    for (account, who) in [(42, "ana"), (43, "ion"), (44, "eva")] {
        let email = format!("{who}@example.org");
        let put = json!({ "actor": vera, "account": account, "owner": { "email": email } });
        core.call("account.put", put).expect("an account");
    }
    let add = json!({ "actor": vera, "account": 42, "user": ION,
                      "permissions": ["tickets.open"] });
    core.call("member.add", add).expect("a member");
    core.call("permission.register", json!({ "actor": vera, "key": "plugin:first" }))
        .expect("a number");
    (path, core)
}

/// Questions about everybody, everything and every scope.
fn asks() -> Vec<(UserId, AccountId, Ask)> {
    let scope = |target, department| Scope { target, department };
    let scopes = [
        Scope::default(),
        scope(Target::Service(ServiceId(7)), None),
        scope(Target::Domain(DomainId(7)), None),
        scope(Target::Account, Some(DepartmentId(5))),
        scope(Target::Account, Some(DepartmentId(6))),
    ];
    let mut asks = Vec::new();
    for user in [ANA, ION, EVA] {
        for account in [42, 43] {
            for scope in scopes {
                for number in [3, 4, 11, 12, 19, 20, 26, 64] {
                    let permission = Permission::from_number(number).expect("a number");
                    asks.push((user, AccountId(account), scope.ask(permission)));
                }
            }
        }
    }
    asks
}

fn kept(core: &Core, asks: &[(UserId, AccountId, Ask)]) -> Vec<bool> {
    let answer = |(user, account, ask): &(UserId, AccountId, Ask)| {
        core.allows(*user, *account, ask).expect("an answer")
    };
    asks.iter().map(answer).collect()
}

fn from_the_rows(core: &Core, asks: &[(UserId, AccountId, Ask)]) -> Vec<bool> {
    let answer = |(user, account, ask): &(UserId, AccountId, Ask)| {
        core.check(*user, *account, ask).expect("an answer").is_allowed()
    };
    asks.iter().map(answer).collect()
}

#[test]
fn k49_each_change_of_anything_that_decides_is_felt_by_the_next_check() {
    let folder = tempfile::tempdir().expect("a temporary folder");
    let (path, core) = world(folder.path());
    let db = Connection::open(&path).expect("the file opens");
    db.pragma_update(None, "foreign_keys", false).expect("a setting");
    let asks = asks();
    let mut before = kept(&core, &asks);
    let mut without_effect = Vec::new();
    for sql in DECIDING {
        db.execute_batch(sql).unwrap_or_else(|error| panic!("{sql}: {error}"));
        let now = kept(&core, &asks);
        assert_eq!(now, from_the_rows(&core, &asks), "{sql}");
        assert_eq!(now, kept(&core, &asks), "{sql}");
        if now == before {
            without_effect.push(*sql);
        }
        before = now;
    }
    // Most change an answer; the others come before or after one that does.
    assert!(without_effect.len() < 12, "{without_effect:#?}");
}

/// Each table with what a check reads has its triggers; a new one is put on one of the lists.
#[test]
fn every_table_is_known_to_decide_or_not_to() {
    let folder = tempfile::tempdir().expect("a temporary folder");
    let (path, _core) = world(folder.path());
    let db = Connection::open(&path).expect("the file opens");
    let names = |sql: &str| -> Vec<String> {
        let mut query = db.prepare(sql).expect("a query");
        query.query_map([], |row| row.get(0)).and_then(Iterator::collect).expect("names")
    };
    let marked = names(
        "SELECT DISTINCT tbl_name FROM sqlite_schema WHERE type = 'trigger' AND name LIKE 'mark_%'
          ORDER BY tbl_name",
    );
    let deciding = [
        "account",
        "item",
        "membership",
        "membership_department",
        "membership_item",
        "membership_role",
        "permission",
        "role",
        "setting",
        "user",
    ];
    assert_eq!(marked, deciding);
    let others = [
        "attempt",
        "audit",
        "contact",
        "credential",
        "invitation",
        "legacy_row",
        "disagreement",
        "mailbox_link",
        "member_mail",
        "outbox",
        "owner_offer",
        "permission_mark",
        "request",
        "session",
        "session_proof",
        "sign_on",
        "upgrade_phase",
    ];
    let tables =
        names("SELECT name FROM sqlite_schema WHERE type = 'table' AND name NOT LIKE 'sqlite_%'");
    for table in tables {
        let known = deciding.contains(&table.as_str()) || others.contains(&table.as_str());
        assert!(known, "{table}: does a check read it? Then it needs triggers that mark");
    }
}

/// The marks of somebody on an account.
fn mark(store: &Store, user: UserId, account: i64) -> Mark {
    store.read(|tx| tx.mark(user, AccountId(account), Scope::default())).expect("a mark")
}

/// The mark of a place.
fn mark_of(store: &Store, user: UserId, account: i64) -> u64 {
    mark(store, user, account).place
}

#[test]
fn a_change_of_one_account_leaves_what_is_kept_of_the_others() {
    let folder = tempfile::tempdir().expect("a temporary folder");
    let (path, core) = world(folder.path());
    let store = Store::open(&path).expect("the same file");
    let all = || [mark_of(&store, ION, 42), mark_of(&store, ION, 43), mark_of(&store, EVA, 44)];
    let before = all();
    let change = |arguments: Value| {
        core.call("member.change", arguments).expect("a change");
    };
    change(json!({ "actor": { "user": 1 }, "account": 42, "user": ION,
                   "permissions": ["tickets.view"] }));
    let after = all();
    assert_ne!(before[0], after[0]);
    assert_eq!(before[1..], after[1..]);
    let role = json!({ "actor": { "user": 1 }, "account": 42, "name": "own",
                       "permissions": ["tickets.open"] });
    core.call("role.put", role).expect("a role");
    assert_eq!(after, all(), "a role that nobody has concerns nobody");
}

#[test]
fn what_decides_nothing_moves_no_mark() {
    let folder = tempfile::tempdir().expect("a temporary folder");
    let (path, core) = world(folder.path());
    let store = Store::open(&path).expect("the same file");
    let before = mark(&store, ION, 42).any;
    let ana = json!({ "user": 1 });
    let calls = [
        (
            "invitation.create",
            json!({ "actor": ana, "account": 42, "email": "guest@example.org",
                                      "permissions": ["tickets.view"] }),
        ),
        (
            "contact.add",
            json!({ "actor": ana, "account": 42, "first_name": "Carl",
                                "email": "carl@example.org", "mail": ["invoice"] }),
        ),
        ("mailbox.ask", json!({ "email": "ion@example.org" })),
        ("outbox.take", json!({ "actor": { "system": true } })),
        ("account.put", json!({ "actor": { "staff": "vera" }, "account": 42, "name": "Other" })),
        ("member.mail", json!({ "actor": ana, "account": 42, "user": ION, "mail": ["invoice"] })),
    ];
    for (action, arguments) in calls {
        let answer = core.call(action, arguments);
        answer.unwrap_or_else(|error| panic!("{action}: {error}"));
        assert_eq!(mark(&store, ION, 42).any, before, "{action}");
    }
    let db = Connection::open(&path).expect("the file opens");
    db.execute_batch(
        "UPDATE membership SET last_used = 5; UPDATE account SET owner_last_used = 5;
                      UPDATE user SET first_name = 'I'; UPDATE account SET version = version + 1",
    )
    .expect("a change");
    assert_eq!(mark(&store, ION, 42).any, before);
}
