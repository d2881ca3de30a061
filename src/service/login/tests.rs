//! K29: a wrong log-in costs the same work whoever is meant, counted in checks of hashes.

use serde_json::{Value, json};

use crate::service::Core;
use crate::service::password::{CHECKS, HashKind};

const PASSWORD: &str = "correct horse battery";
const MD5: &str = "c20dd6ba97a1fdcd1ddf0bf0afae4ea8";
const BCRYPT: &str = "$2y$10$N9qo8uLOickgx2ZMRZoMyeIjZAgcfl7p92ldGxad68LJZdL17lhWy";

fn ok(core: &Core, action: &str, arguments: Value) -> Value {
    core.call(action, arguments).expect(action)
}

fn account(core: &Core, account: i64, email: &str) -> Value {
    let owner = json!({ "email": email, "password": PASSWORD });
    let put = json!({ "actor": { "system": true }, "account": account, "owner": owner });
    ok(core, "account.put", put)["owner"].clone()
}

/// Takes a client of an old panel over, with this hash of a password.
fn upgrade(core: &Core, client: i64, email: &str, hash: &str) {
    let row = json!({ "id": client.to_string(), "firstname": "L", "lastname": "L",
        "companyname": "", "email": email, "password": hash, "status": "Active" });
    ok(core, "upgrade.rows", json!({ "actor": { "system": true }, "clients": [row] }));
}

/// The slow checks of a log-in that fails.
fn checks(core: &Core, email: &str, password: &str) -> Vec<HashKind> {
    CHECKS.take();
    let failed = core.call("login", json!({ "email": email, "password": password }));
    assert_eq!(failed.expect_err("it fails").code(), "login_failed", "{email}");
    let slow = |kind: &HashKind| matches!(kind, HashKind::Argon2 | HashKind::Bcrypt);
    let mut checks: Vec<HashKind> = CHECKS.take().into_iter().filter(slow).collect();
    checks.sort_by_key(|kind| *kind == HashKind::Bcrypt);
    checks
}

#[test]
fn k29_a_wrong_password_costs_the_same_checks_whoever_is_meant() {
    let core = Core::open(":memory:").expect("a store");
    account(&core, 42, "olga@example.org");
    let off = account(&core, 43, "off@example.org");
    let disable = json!({ "actor": { "staff": "Sam" }, "user": off, "disabled": true });
    ok(&core, "user.disable", disable);
    upgrade(&core, 44, "md5@example.org", MD5);
    upgrade(&core, 45, "salted@example.org", &format!("{MD5}:ab12"));
    upgrade(&core, 46, "none@example.org", "");
    let people = ["nobody", "olga", "off", "md5", "salted", "none"];
    let address = |name: &str| format!("{name}@example.org");
    for name in people {
        assert_eq!(checks(&core, &address(name), "wrong"), [HashKind::Argon2], "{name}");
    }
    assert_eq!(checks(&core, "off@example.org", PASSWORD), [HashKind::Argon2]);
    assert_eq!(checks(&core, "no address", "wrong"), [HashKind::Argon2]);
    // Once there is a bcrypt hash in the store, everybody pays for one.
    upgrade(&core, 47, "bcrypt@example.org", BCRYPT);
    let both = [HashKind::Argon2, HashKind::Bcrypt];
    for name in people.into_iter().chain(["bcrypt"]) {
        assert_eq!(checks(&core, &address(name), "wrong"), both, "{name}");
    }
    assert_eq!(checks(&core, "off@example.org", PASSWORD), both);
    assert_eq!(checks(&core, "no address", "wrong"), both);
}
