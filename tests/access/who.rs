//! Who may do something on an account now (K13).

use serde_json::{Value, json};

use crate::world::{NOW, World, staff, user};
use crate::{cast, with};

struct Crowd {
    world: World,
    olga: i64,
}

/// Account 42 of Olga and members 0 to `count` - 1, each with these permissions.
fn crowd(count: i64, permissions: impl Fn(i64) -> Vec<&'static str>) -> (Crowd, Vec<i64>) {
    let world = World::new();
    let olga = world.account(42, "olga@example.org");
    let members = (0..count).map(|number| {
        let id = world.person(1000 + number, &format!("m{number}@example.net"));
        world.member(42, id, &permissions(number));
        id
    });
    let members = members.collect();
    (Crowd { world, olga }, members)
}

impl Crowd {
    fn who(&self, permission: &str, more: Value) -> Value {
        let ask = json!({ "actor": user(self.olga), "account": 42, "permission": permission });
        self.world.ok("who_can", with(ask, more))
    }

    fn users(&self, permission: &str, more: Value) -> Vec<i64> {
        users(&self.who(permission, more))
    }

    fn change(&self, who: i64, more: Value) {
        let change = json!({ "actor": user(self.olga), "account": 42, "user": who });
        self.world.ok("member.change", with(change, more));
    }
}

fn users(answer: &Value) -> Vec<i64> {
    answer["members"].as_array().unwrap().iter().map(|row| row["user"].as_i64().unwrap()).collect()
}

#[test]
fn k13_who_can_agrees_with_check_for_every_way_to_hold_and_to_lose_it() {
    let (c, m) = crowd(10, |number| if number < 8 { vec!["tickets.open"] } else { vec![] });
    c.change(m[1], json!({ "status": "Inactive" }));
    c.change(m[2], json!({ "not_after": NOW }));
    c.change(m[3], json!({ "not_before": NOW + 1 }));
    c.change(m[4], json!({ "denied_departments": [3] }));
    c.world.ok("user.disable", json!({ "actor": staff(), "user": m[5], "disabled": true }));
    c.change(m[6], json!({ "not_before": NOW, "not_after": NOW + 1 }));
    let put = json!({ "actor": user(c.olga), "account": 42, "name": "Opener", "permissions": ["tickets.open"] });
    let role = c.world.ok("role.put", put)["role"]["role"].clone();
    c.change(m[8], json!({ "roles": [role] }));
    for department in [None, Some(3), Some(4)] {
        let mut expected = vec![c.olga];
        expected.extend(m.iter().copied().filter(|member| {
            let ask = json!({ "user": member, "account": 42, "permission": "tickets.open", "department": department });
            c.world.ok("check", ask)["allowed"].as_bool().unwrap()
        }));
        assert_eq!(
            c.users("tickets.open", json!({ "department": department })),
            expected,
            "{department:?}"
        );
    }
    let answer = c.who("tickets.open", json!({}));
    let by_role =
        answer["members"].as_array().unwrap().iter().find(|row| row["user"] == m[8]).unwrap();
    assert_eq!(
        (&by_role["reason"], &by_role["because"]["name"]),
        (&json!("granted_by_role"), &json!("Opener"))
    );
}

#[test]
fn k13_who_can_knows_grants_and_functions_on_one_service() {
    let (c, m) = crowd(3, |number| if number == 0 { vec!["services.view"] } else { vec![] });
    c.world.ok(
        "item.put",
        json!({ "actor": staff(), "account": 42, "service": 41, "functions": ["reboot"] }),
    );
    let services = json!([{ "id": 41, "permissions": ["services.view"], "functions": ["reboot"] }]);
    c.change(m[1], json!({ "services": services }));
    c.change(m[2], json!({ "domains": [{ "id": 41, "permissions": ["services.view"] }] }));
    assert_eq!(c.users("services.view", json!({})), [c.olga, m[0]]);
    assert_eq!(c.users("services.view", json!({ "service": 41 })), [c.olga, m[0], m[1]]);
    assert_eq!(c.users("services.view", json!({ "service": 40 })), [c.olga, m[0]]);
    assert_eq!(
        c.users("services.manage", json!({ "service": 41, "function": "reboot" })),
        [c.olga, m[1]]
    );
    c.world.account(43, "otto@example.org");
    c.world.ok("item.put", json!({ "actor": staff(), "account": 43, "service": 41 }));
    assert!(c.users("services.view", json!({ "service": 41 })).is_empty(), "it has moved");
}

#[test]
fn k13_who_can_comes_in_pages_that_follow_each_other() {
    let (c, m) = crowd(7, |number| if number == 3 { vec![] } else { vec!["tickets.view"] });
    let all = c.users("tickets.view", json!({}));
    assert_eq!(all.len(), 7, "Olga and six of seven");
    assert!(!all.contains(&m[3]));
    for limit in 1..=8 {
        let (mut seen, mut after) = (Vec::new(), Value::Null);
        loop {
            let page = c.who("tickets.view", json!({ "after": after, "limit": limit }));
            assert!(users(&page).len() as i64 <= limit);
            seen.extend(users(&page));
            after = page["next"].clone();
            if after.is_null() {
                break;
            }
        }
        assert_eq!(seen, all, "pages of {limit}");
    }
}

#[test]
fn k13_who_can_is_for_whoever_manages_the_members_and_respects_ceilings() {
    let c = cast(&["tickets.view", "members.manage"]);
    let otto = c.world.account(43, "otto@example.org");
    let ask = |actor: Value, permission: &str| json!({ "actor": actor, "account": 42, "permission": permission });
    assert_eq!(c.world.no("who_can", ask(user(c.mia), "tickets.view")), "not_owner");
    assert_eq!(c.world.no("who_can", ask(user(otto), "tickets.view")), "account_unknown");
    assert_eq!(c.world.no("who_can", ask(staff(), "tickets.foo")), "unknown_permission");
    assert_eq!(users(&c.world.ok("who_can", ask(staff(), "members.manage"))), [c.olga], "K7");
    c.world.ok("account.put", json!({ "actor": staff(), "account": 42, "ceiling": [] }));
    assert_eq!(c.world.ok("who_can", ask(staff(), "tickets.view"))["members"], json!([]));
}
