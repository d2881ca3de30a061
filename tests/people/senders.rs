//! Whose mail came in (K27), and who its sender is to the account (K28).

use serde_json::{Value, json};

use crate::world::{World, staff, system, user};

fn resolve(world: &World, more: Value) -> Value {
    let mut ask = json!({ "actor": system() });
    ask.as_object_mut().unwrap().extend(more.as_object().unwrap().clone());
    world.ok("sender.resolve", ask)
}

/// Account and place of each candidate.
fn places(answer: &Value) -> Vec<(i64, i64)> {
    let list = answer["accounts"].as_array().unwrap().iter();
    list.map(|one| (one["account"].as_i64().unwrap(), one["place"].as_i64().unwrap())).collect()
}

#[test]
fn k27_an_address_leads_to_accounts_through_owner_member_and_contact() {
    let world = World::new();
    let olga = world.account(42, "olga@example.org");
    world.account(43, "otto@example.org");
    world.member(43, olga, &["tickets.open"]);
    let contact = world.contact(43, "olga@example.org", &[]);
    let answer = resolve(&world, json!({ "address": "OLGA@example.org" }));
    let accounts = answer["accounts"].as_array().unwrap();
    let roles = |one: &Value| {
        let list = one["matches"].as_array().unwrap().iter();
        list.map(|one| one["as"].as_str().unwrap().to_owned()).collect::<Vec<_>>()
    };
    assert_eq!(accounts.len(), 2);
    assert_eq!(roles(&accounts[0]), ["owner"]);
    assert_eq!(roles(&accounts[1]), ["member", "contact"]);
    assert_eq!(accounts[1]["matches"][1]["contact"], contact);
    assert!(places(&resolve(&world, json!({ "address": "nobody@example.org" }))).is_empty());
}

#[test]
fn k27_the_tickets_own_account_first_then_the_last_used_and_equal_ones_share_a_place() {
    let world = World::new();
    let olga = world.account(42, "olga@example.org");
    for account in [43, 44, 45] {
        world.account(account, &format!("owner{account}@example.org"));
        world.member(account, olga, &["tickets.open", "tickets.view"]);
    }
    let address = json!({ "address": "olga@example.org" });
    assert_eq!(places(&resolve(&world, address.clone())), [(42, 1), (43, 1), (44, 1), (45, 1)]);
    let session = world.session("olga@example.org");
    let session = world.enter(&session, 45);
    world.wait(10);
    world.enter(&session, 44);
    assert_eq!(places(&resolve(&world, address)), [(44, 1), (45, 2), (42, 3), (43, 3)]);
    let answer = resolve(&world, json!({ "address": "olga@example.org", "ticket_account": 43 }));
    assert_eq!(places(&answer), [(43, 1), (44, 2), (45, 3), (42, 4)]);
    assert_eq!(answer["accounts"][0]["of_ticket"], true);
}

#[test]
fn k27_only_accounts_on_which_the_person_may_open_tickets() {
    let world = World::new();
    let olga = world.account(42, "olga@example.org");
    let mia = world.newcomer(olga, 42, "mia@example.net", &["tickets.view"]);
    let mine = || json!({ "address": "mia@example.net" });
    let reply = || json!({ "address": "mia@example.net", "ticket_account": 42 });
    assert!(places(&resolve(&world, mine())).is_empty());
    assert_eq!(places(&resolve(&world, reply())), [(42, 1)], "a reply needs only to be seen");
    let change = |more: Value| {
        let mut change = json!({ "actor": user(olga), "account": 42, "user": mia });
        change.as_object_mut().unwrap().extend(more.as_object().unwrap().clone());
        world.ok("member.change", change);
    };
    change(json!({ "permissions": ["tickets.open"] }));
    assert_eq!(places(&resolve(&world, mine())), [(42, 1)]);
    change(json!({ "status": "Inactive" }));
    assert!(places(&resolve(&world, reply())).is_empty());
    world.contact(42, "carl@example.net", &[]);
    let carl = || json!({ "address": "carl@example.net" });
    assert_eq!(places(&resolve(&world, carl())), [(42, 1)]);
    world.ok("account.put", json!({ "actor": staff(), "account": 42, "status": "Closed" }));
    assert!(places(&resolve(&world, carl())).is_empty());
    assert_eq!(
        world.no(
            "sender.resolve",
            json!({ "actor": system(), "address": "carl@example.net", "ticket_account": 99 })
        ),
        "account_unknown"
    );
}

#[test]
fn k27_a_from_line_is_verified_by_dmarc_alone_and_opens_nothing() {
    let world = World::new();
    world.account(42, "olga@example.org");
    let verified = |results: Value| {
        resolve(&world, json!({ "address": "olga@example.org", "authenticated": results }))["verified"].clone()
    };
    assert_eq!(verified(json!({ "spf": "pass", "dkim": "pass", "dmarc": "pass" })), true);
    assert_eq!(verified(json!({ "spf": "fail", "dmarc": "pass" })), true);
    assert_eq!(
        verified(json!({ "spf": "pass", "dkim": "pass" })),
        false,
        "of another domain, perhaps"
    );
    assert_eq!(verified(json!({ "spf": "pass", "dkim": "pass", "dmarc": "fail" })), false);
    assert_eq!(verified(json!({ "dmarc": "none" })), false);
    assert_eq!(resolve(&world, json!({ "address": "olga@example.org" }))["verified"], false);
    let wrong = json!({ "actor": system(), "address": "olga@example.org", "authenticated": { "spf": "yes" } });
    let error = world.call("sender.resolve", wrong).unwrap_err();
    assert!(error.to_string().contains("yes") && error.to_string().contains("softfail"), "{error}");
    let answer = resolve(
        &world,
        json!({ "address": "olga@example.org", "authenticated": { "dmarc": "pass" } }),
    );
    let text = answer.to_string();
    assert!(
        !text.contains("session") && !text.contains("token") && !text.contains("allowed"),
        "{text}"
    );
    let by_user = json!({ "actor": user(1), "address": "olga@example.org" });
    assert_eq!(world.no("sender.resolve", by_user), "staff_only");
}

#[test]
fn k28_every_class_of_sender() {
    let world = World::new();
    let olga = world.account(42, "olga@example.org");
    let otto = world.account(43, "otto@example.org");
    let gus = world.account(44, "gus@example.org");
    world.member(42, gus, &["tickets.view"]);
    let carl = world.contact(42, "carl@example.net", &[]);
    let sue = world.contact(42, "sue@example.net", &[]);
    let give = json!({ "actor": user(olga), "account": 42, "contact": sue,
        "permissions": ["tickets.view"], "password": "typed by the owner" });
    let sub = world.ok("contact.give_login", give)["contact"]["user"].clone();
    for (who, class) in [
        (json!({ "user": olga }), "owner"),
        (json!({ "address": "Olga@example.org" }), "owner"),
        (json!({ "user": gus }), "authorised_user"),
        (json!({ "address": "gus@example.org" }), "authorised_user"),
        (json!({ "user": otto }), "registered_user"),
        (json!({ "address": "otto@example.org" }), "registered_user"),
        (json!({ "user": sub }), "sub_account"),
        (json!({ "contact": sue }), "sub_account"),
        (json!({ "contact": carl }), "sub_account"),
        (json!({ "address": "carl@example.net" }), "sub_account"),
        (json!({ "address": "nobody@example.net" }), "guest"),
        (json!({ "address": "no address <b>" }), "guest"),
        (json!({ "address": "" }), "guest"),
        (json!({ "panel_contact": 9 }), "guest"),
        (json!({ "staff": "Sam" }), "staff"),
    ] {
        let mut ask = json!({ "actor": system(), "account": 42 });
        ask.as_object_mut().unwrap().extend(who.as_object().unwrap().clone());
        assert_eq!(world.ok("sender.class", ask)["class"], class, "{who}");
    }
    let ask = |more: Value| {
        let mut ask = json!({ "actor": system(), "account": 43 });
        ask.as_object_mut().unwrap().extend(more.as_object().unwrap().clone());
        ask
    };
    assert_eq!(world.no("sender.class", ask(json!({ "contact": carl }))), "contact_unknown");
    assert_eq!(world.no("sender.class", ask(json!({ "user": 999 }))), "user_unknown");
    assert_eq!(world.no("sender.class", ask(json!({}))), "invalid");
    assert_eq!(world.no("sender.class", ask(json!({ "user": olga, "address": "" }))), "invalid");
    let inactive = json!({ "actor": user(olga), "account": 42, "user": gus, "status": "Inactive" });
    world.ok("member.change", inactive);
    let gone = json!({ "actor": system(), "account": 42, "user": gus });
    assert_eq!(world.ok("sender.class", gone)["class"], "registered_user");
}

#[test]
fn k28_a_class_comes_with_the_name_and_a_contact_that_is_gone_is_nobody() {
    let world = World::new();
    let olga = world.account(42, "olga@example.org");
    let new = json!({ "actor": system(), "account": 42, "panel_id": 9, "first_name": "Carl",
        "last_name": "Cole", "email": "carl@example.net" });
    world.ok("contact.add", new);
    let class = |who: Value| {
        let mut ask = json!({ "actor": system(), "account": 42 });
        ask.as_object_mut().unwrap().extend(who.as_object().unwrap().clone());
        world.ok("sender.class", ask)
    };
    let carl = json!({ "class": "sub_account", "name": "Carl Cole" });
    assert_eq!(class(json!({ "panel_contact": 9 })), carl);
    assert_eq!(
        class(json!({ "user": olga }))["name"],
        world.ok("user.show", json!({ "actor": system(), "user": olga }))["name"]
    );
    assert_eq!(class(json!({ "staff": "Sam" })), json!({ "class": "staff", "name": null }));
    world.ok("contact.remove", json!({ "actor": system(), "account": 42, "panel_id": 9 }));
    assert_eq!(class(json!({ "panel_contact": 9 })), json!({ "class": "guest", "name": null }));
}

#[test]
fn k27_a_mail_is_taken_where_its_customer_may_write_and_a_reply_on_the_tickets_account() {
    let world = World::new();
    let olga = world.account(42, "olga@example.org");
    world.account(43, "otto@example.org");
    let mia = world.newcomer(olga, 42, "mia@example.net", &["invoices.view"]);
    world.contact(43, "carl@example.net", &[]);
    let take = |more: Value| resolve(&world, more)["take"].clone();
    assert_eq!(take(json!({ "address": "mia@example.net" })), false);
    let change = |more: Value| {
        let mut change = json!({ "actor": user(olga), "account": 42, "user": mia });
        change.as_object_mut().unwrap().extend(more.as_object().unwrap().clone());
        world.ok("member.change", change);
    };
    change(json!({ "permissions": ["tickets.open"] }));
    assert_eq!(take(json!({ "address": "mia@example.net" })), true);
    let foreign = json!({ "address": "mia@example.net", "ticket_account": 43 });
    assert_eq!(take(foreign), false, "another account does not open this ticket");
    assert_eq!(take(json!({ "address": "carl@example.net", "ticket_account": 43 })), true);
    // Strangers are the panel's affair, unless it would file them under a client.
    for ticket in [Value::Null, json!(43)] {
        let stranger = json!({ "address": "x@example.com", "ticket_account": ticket });
        assert_eq!(take(stranger), true);
        let claimed =
            json!({ "address": "x@example.com", "ticket_account": ticket, "customer": true });
        assert_eq!(take(claimed), false);
    }
}

#[test]
fn k10_a_closed_department_takes_no_new_ticket_by_mail_and_replies_while_it_is_seen() {
    let world = World::new();
    let olga = world.account(42, "olga@example.org");
    let mia = world.newcomer(olga, 42, "mia@example.net", &["tickets.open", "tickets.view"]);
    let deny =
        json!({ "actor": user(olga), "account": 42, "user": mia, "denied_departments": [3] });
    world.ok("member.change", deny);
    let mail = |department: i64| json!({ "address": "mia@example.net", "department": department });
    assert_eq!(resolve(&world, mail(4))["take"], true);
    assert_eq!(resolve(&world, mail(3))["take"], false);
    let reply = || json!({ "address": "mia@example.net", "department": 3, "ticket_account": 42 });
    assert_eq!(resolve(&world, reply())["take"], true, "the ticket is still seen");
    world.set("departments.deny_hides", "on");
    assert_eq!(resolve(&world, reply())["take"], false);
}
