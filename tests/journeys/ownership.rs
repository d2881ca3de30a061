//! Each account has one owner, and staff may pass that on (K14-K16).

use serde_json::{Value, json};

use crate::world::{PASSWORD, World, staff, system, user};

struct Cast {
    world: World,
    olga: i64,
    mia: i64,
}

fn cast() -> Cast {
    let world = World::new();
    let olga = world.account(42, "olga@example.org");
    let mia = world.newcomer(olga, 42, "mia@example.net", &["tickets.view"]);
    Cast { world, olga, mia }
}

fn pass(account: i64, to: i64, former_stays: bool) -> Value {
    json!({ "actor": staff(), "account": account, "user": to, "former_stays": former_stays })
}

fn owners(world: &World, account: i64) -> Vec<i64> {
    let list = world.ok("members.list", json!({ "actor": staff(), "account": account }));
    let members = list["members"].as_array().unwrap().iter();
    members
        .filter(|member| member["owner"] == true)
        .map(|member| member["user"].as_i64().unwrap())
        .collect()
}

#[test]
fn k15_the_former_owner_stays_with_everything_or_leaves() {
    for stays in [true, false] {
        let Cast { world, olga, mia } = cast();
        world.ok("account.make_owner", pass(42, mia, stays));
        assert_eq!(owners(&world, 42), [mia]);
        assert_eq!(world.reason(mia, 42, "members.manage"), "owner");
        let former = if stays { "granted" } else { "not_a_member" };
        assert_eq!(world.reason(olga, 42, "invoices.pay"), former);
        if stays {
            assert_eq!(world.reason(olga, 42, "members.manage"), "owner_only");
            world.ok("member.remove", json!({ "actor": user(mia), "account": 42, "user": olga }));
        }
        let remove = json!({ "actor": user(mia), "account": 42, "user": mia });
        assert_eq!(world.no("member.remove", remove), "owner_stays");
    }
}

#[test]
fn k31_sessions_of_both_on_that_account_end() {
    for stays in [true, false] {
        let Cast { world, mia, .. } = cast();
        let sessions = [world.session("olga@example.org"), world.session("mia@example.net")];
        world.ok("account.make_owner", pass(42, mia, stays));
        for session in sessions {
            let code = world.no("session.show", json!({ "session": session }));
            assert_eq!(code, "session_ended", "former stays: {stays}");
        }
    }
}

#[test]
fn k15_only_an_active_member_becomes_the_owner() {
    let Cast { world, olga, mia } = cast();
    let otto = world.account(43, "otto@example.org");
    assert_eq!(world.no("account.make_owner", pass(42, otto, true)), "member_unknown");
    assert_eq!(world.no("account.make_owner", pass(42, 999, true)), "member_unknown");
    assert_eq!(world.no("account.make_owner", pass(99, mia, true)), "account_unknown");
    world.ok(
        "member.change",
        json!({ "actor": staff(), "account": 42, "user": mia, "status": "Inactive" }),
    );
    assert_eq!(world.no("account.make_owner", pass(42, mia, true)), "not_an_active_member");
    assert_eq!(owners(&world, 42), [olga]);
}

#[test]
fn k15_a_switched_off_user_does_not_become_the_owner() {
    let Cast { world, olga, mia } = cast();
    world.ok("user.disable", json!({ "actor": staff(), "user": mia, "disabled": true }));
    assert_eq!(world.no("account.make_owner", pass(42, mia, true)), "not_an_active_member");
    assert_eq!(owners(&world, 42), [olga]);
}

#[test]
fn k15_passing_to_the_owner_changes_nothing() {
    let Cast { world, olga, .. } = cast();
    world.events();
    world.ok("account.make_owner", pass(42, olga, false));
    assert!(world.events().is_empty());
    assert_eq!(owners(&world, 42), [olga]);
}

#[test]
fn k15_there_and_back_again_leaves_one_owner() {
    let Cast { world, olga, mia } = cast();
    for to in [mia, olga, mia, olga] {
        world.ok("account.make_owner", pass(42, to, true));
        assert_eq!(owners(&world, 42), [to]);
    }
    assert_eq!(world.totals()["memberships"], 1);
}

#[test]
fn k16_a_new_account_gets_a_new_user_or_one_who_is_there() {
    let Cast { world, olga, .. } = cast();
    let put = |account: i64, owner: Value| json!({ "actor": system(), "account": account, "owner": owner });
    assert_eq!(world.ok("account.put", put(50, json!({ "user": olga })))["owner"], olga);
    assert_eq!(world.no("account.put", put(51, json!({ "user": 999 }))), "user_unknown");
    // Keycloak CVE-2021-3754: one address, one user, whatever its spelling.
    assert_eq!(
        world.no("account.put", put(51, json!({ "email": "OLGA@example.ORG" }))),
        "address_taken"
    );
    assert_eq!(
        world.no("account.put", put(51, json!({ "email": "two@example.org, one@example.org" }))),
        "invalid"
    );
    assert_eq!(world.no("account.put", put(51, json!({}))), "invalid");
    assert_eq!(
        world.no("account.put", json!({ "actor": staff(), "account": 51, "name": "No owner" })),
        "invalid"
    );
    assert_eq!(
        world.no("account.put", put(50, json!({ "user": olga }))),
        "invalid",
        "an account has one owner only"
    );
    assert_eq!(world.no("account.put", put(0, json!({ "user": olga }))), "invalid");
    assert_eq!(world.totals()["accounts"], 2);
    let choices =
        world.ok("login", json!({ "email": "olga@example.org", "password": PASSWORD }))["choices"]
            .clone();
    assert_eq!(choices.as_array().unwrap().len(), 2);
}

#[test]
fn k16_a_user_made_for_a_refused_account_does_not_stay_behind() {
    let Cast { world, .. } = cast();
    let before = world.totals();
    for bad in [
        json!({ "status": "Suspended" }),
        json!({ "ceiling": ["no.such"] }),
        json!({ "name": "a\u{0}b" }),
    ] {
        let mut put = json!({ "actor": staff(), "account": 60, "owner": { "email": "new@example.org", "password": PASSWORD } });
        put.as_object_mut().unwrap().extend(bad.as_object().unwrap().clone());
        world.call("account.put", put).unwrap_err();
    }
    assert_eq!(world.totals(), before);
}
