//! Who gets a reply to a ticket (K26).

use serde_json::{Value, json};

use crate::world::{World, staff, system, user};

struct Cast {
    world: World,
    olga: i64,
    mia: i64,
    carl: i64,
}

fn cast() -> Cast {
    let world = World::new();
    let olga = world.account(42, "olga@example.org");
    let mia = world.newcomer(olga, 42, "mia@example.net", &["tickets.view", "tickets.open"]);
    let carl = world.contact(42, "carl@example.net", &[]);
    Cast { world, olga, mia, carl }
}

fn route(
    world: &World,
    opener: Value,
    department: Option<i64>,
) -> (Vec<String>, Vec<String>, Value) {
    let ask =
        json!({ "actor": system(), "account": 42, "opener": opener, "department": department });
    let answer = world.ok("ticket.recipients", ask);
    let addresses = |field: &str| {
        let list = answer[field].as_array().unwrap().iter();
        list.map(|one| one["to"].as_str().unwrap().to_owned()).collect()
    };
    (addresses("to"), addresses("copies"), answer["left_out"]["why"].clone())
}

fn plain(to: &str, copies: &[&str]) -> (Vec<String>, Vec<String>, Value) {
    (vec![to.into()], copies.iter().map(|one| (*one).to_owned()).collect(), Value::Null)
}

#[test]
fn k26_the_opener_gets_it_with_a_copy_to_the_owner_and_nobody_else() {
    let Cast { world, olga, mia, carl } = cast();
    world.contact(42, "tech@example.net", &["support"]);
    assert_eq!(
        route(&world, json!({ "user": mia }), None),
        plain("mia@example.net", &["olga@example.org"])
    );
    assert_eq!(
        route(&world, json!({ "contact": carl }), None),
        plain("carl@example.net", &["olga@example.org"])
    );
    assert_eq!(route(&world, json!({ "user": olga }), None), plain("olga@example.org", &[]));
    assert_eq!(route(&world, Value::Null, None), plain("olga@example.org", &[]));
}

#[test]
fn k26_with_copies_to_support_those_with_the_category_or_the_department_get_it_too() {
    let Cast { world, olga, mia, .. } = cast();
    world.set("tickets.copies", "support");
    world.contact(42, "tech@example.net", &["support"]);
    world.contact(42, "bill@example.net", &["invoice"]);
    let dep = json!({ "actor": staff(), "account": 42, "email": "three@example.net", "departments": [3] });
    world.ok("contact.add", dep);
    let ned = world.newcomer(olga, 42, "ned@example.net", &["tickets.view"]);
    let sue = world.newcomer(olga, 42, "sue@example.net", &["invoices.view"]);
    for member in [ned, sue] {
        let mail = json!({ "actor": staff(), "account": 42, "user": member, "mail": ["support"] });
        world.ok("member.mail", mail);
    }
    let (to, copies, _) = route(&world, json!({ "user": mia }), Some(3));
    assert_eq!(to, ["mia@example.net"]);
    // Sue has the category on, but may not see tickets.
    assert_eq!(
        copies,
        ["olga@example.org", "tech@example.net", "three@example.net", "ned@example.net"]
    );
    let (_, copies, _) = route(&world, json!({ "user": mia }), Some(4));
    assert_eq!(copies, ["olga@example.org", "tech@example.net", "ned@example.net"]);
}

#[test]
fn k26_whoever_may_not_see_it_any_more_gets_nothing_and_the_owner_gets_it_alone() {
    let Cast { world, olga, mia, .. } = cast();
    let opener = || json!({ "user": mia });
    let change = |more: Value| {
        let mut change = json!({ "actor": user(olga), "account": 42, "user": mia });
        change.as_object_mut().unwrap().extend(more.as_object().unwrap().clone());
        world.ok("member.change", change);
    };
    let alone = |why: &str| (vec!["olga@example.org".to_owned()], Vec::new(), json!(why));
    change(json!({ "permissions": ["tickets.open"] }));
    assert_eq!(route(&world, opener(), None), alone("not_granted"));
    change(json!({ "permissions": ["tickets.view"], "denied_departments": [3] }));
    assert_eq!(route(&world, opener(), Some(3)).0, ["mia@example.net"]);
    world.set("departments.deny_hides", "on");
    assert_eq!(route(&world, opener(), Some(3)), alone("department_denied"));
    assert_eq!(route(&world, opener(), Some(4)).0, ["mia@example.net"]);
    change(json!({ "status": "Inactive" }));
    assert_eq!(route(&world, opener(), None), alone("not_active"));
    world.ok("member.remove", json!({ "actor": user(olga), "account": 42, "user": mia }));
    assert_eq!(route(&world, opener(), None), alone("not_a_member"));
}

#[test]
fn k26_a_contact_with_a_login_gets_what_the_login_may_see() {
    let Cast { world, olga, carl, .. } = cast();
    let give = json!({ "actor": user(olga), "account": 42, "contact": carl,
        "permissions": ["invoices.view"], "password": "typed by the owner" });
    world.ok("contact.give_login", give);
    let (to, _, why) = route(&world, json!({ "contact": carl }), None);
    assert_eq!((to, why), (vec!["olga@example.org".to_owned()], json!("not_granted")));
}

#[test]
fn k26_people_of_another_account_get_nothing() {
    let Cast { world, .. } = cast();
    let otto = world.account(43, "otto@example.org");
    let cora = world.contact(43, "cora@example.net", &["support"]);
    for (opener, why) in [
        (json!({ "user": otto }), "not_a_member"),
        (json!({ "user": 999 }), "no_such_user"),
        (json!({ "contact": cora }), "contact_unknown"),
        (json!({ "contact": 999 }), "contact_unknown"),
    ] {
        let (to, copies, said) = route(&world, opener, None);
        assert_eq!(
            (to, copies, said),
            (vec!["olga@example.org".to_owned()], Vec::new(), json!(why))
        );
    }
    let both = json!({ "actor": system(), "account": 42, "opener": { "user": 1, "contact": 1 } });
    assert_eq!(world.no("ticket.recipients", both), "invalid");
    let by_user = json!({ "actor": user(otto), "account": 43 });
    assert_eq!(world.no("ticket.recipients", by_user), "staff_only");
}

#[test]
fn k26_an_opener_is_found_by_the_panels_number_and_an_unknown_one_is_nobody() {
    let Cast { world, .. } = cast();
    let new =
        json!({ "actor": staff(), "account": 42, "panel_id": 9, "email": "nine@example.net" });
    world.ok("contact.add", new);
    let by_number = |number: i64| route(&world, json!({ "panel_contact": number }), None);
    assert_eq!(by_number(9), plain("nine@example.net", &["olga@example.org"]));
    assert_eq!(by_number(10), plain("olga@example.org", &[]));
    assert_eq!(by_number(0), plain("olga@example.org", &[]), "no number is nobody's");
}

#[test]
fn k10_who_opens_a_ticket_may_do_so_in_that_department_and_is_named_as_its_opener() {
    let Cast { world, olga, mia, .. } = cast();
    world.account(43, "otto@example.org");
    let deny =
        json!({ "actor": user(olga), "account": 42, "user": mia, "denied_departments": [3] });
    world.ok("member.change", deny);
    let session = world.enter(&world.session("mia@example.net"), 42);
    let ask = |account: i64, department: i64| json!({ "session": session, "account": account, "department": department, "language": "fr" });
    let open = world.ok("ticket.may_open", ask(42, 4));
    assert_eq!((&open["allowed"], &open["opener"]), (&json!(true), &json!(mia)));
    let shut = world.ok("ticket.may_open", ask(42, 3));
    assert_eq!((&shut["allowed"], &shut["opener"]), (&json!(false), &Value::Null));
    assert_eq!(shut["reason"], "department_denied");
    assert_eq!(world.no("ticket.may_open", ask(43, 4)), "other_account");
}
