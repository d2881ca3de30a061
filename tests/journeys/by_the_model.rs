//! What long random histories against the model (`tests/differential.rs`) have found, each as a short story.

use serde_json::json;

use crate::world::{NOW, PASSWORD, WEEK, World, registration, staff, user};

/// Olga owns 42; Mia manages its members for her.
fn delegated(keys: &[&str]) -> (World, i64, i64) {
    let world = World::new();
    world.set("members.delegate", "on");
    let olga = world.account(42, "olga@example.org");
    let keys: Vec<&str> = keys.iter().chain(&["members.manage"]).copied().collect();
    let mia = world.newcomer(olga, 42, "mia@example.net", &keys);
    (world, olga, mia)
}

#[test]
fn k12_a_delegate_gives_no_ticket_right_in_a_department_that_is_closed_to_them() {
    let (world, olga, mia) = delegated(&["tickets.open", "invoices.view"]);
    let ben = world.newcomer(olga, 42, "ben@example.net", &["invoices.view"]);
    let change = |actor: i64, target: i64, what: serde_json::Value| {
        let mut change = json!({"actor": user(actor), "account": 42, "user": target});
        change.as_object_mut().unwrap().extend(what.as_object().unwrap().clone());
        change
    };
    world.ok("member.change", change(olga, mia, json!({"denied_departments": [2]})));
    let open = json!({"permissions": ["tickets.open", "invoices.view"]});
    assert_eq!(world.no("member.change", change(mia, ben, open.clone())), "more_than_held");
    // With the department closed to Ben as well it is hers to give.
    let mut closed = open;
    closed["denied_departments"] = json!([2, 3]);
    world.ok("member.change", change(mia, ben, closed));
    // What is closed to others only she may open again, her own she may not.
    world.ok("member.change", change(mia, ben, json!({"denied_departments": [2]})));
    let reopened = change(mia, ben, json!({"denied_departments": []}));
    assert_eq!(world.no("member.change", reopened), "more_than_held");
    // Opening one gives what Ben holds there: she must hold it as well.
    let closes = json!({"permissions": ["tickets.close"], "denied_departments": [2, 3]});
    world.ok("member.change", change(olga, ben, closes));
    let opened = change(mia, ben, json!({"denied_departments": [2]}));
    assert_eq!(world.no("member.change", opened), "more_than_held");
}

#[test]
fn k12_what_a_delegate_adds_does_not_outlast_their_own_access() {
    let (world, olga, mia) = delegated(&["tickets.open"]);
    let ben = world.newcomer(olga, 42, "ben@example.net", &["tickets.view"]);
    world.ok(
        "member.change",
        json!({"actor": user(olga), "account": 42, "user": mia, "not_after": NOW + WEEK}),
    );
    let add = json!({"actor": user(mia), "account": 42, "user": ben,
        "permissions": ["tickets.view", "tickets.open"]});
    assert_eq!(world.no("member.change", add), "longer_than_held");
    // Taking away stays possible.
    world.ok(
        "member.change",
        json!({"actor": user(mia), "account": 42, "user": ben, "permissions": []}),
    );
}

#[test]
fn k12_an_item_of_another_account_is_not_found_even_when_the_grant_gives_nothing_new() {
    let (world, _, mia) = delegated(&[]);
    world.account(7, "otto@example.org");
    world.ok("item.put", json!({"actor": staff(), "account": 7, "service": 71}));
    let services = json!([{"id": 71, "permissions": ["members.manage"]}]);
    let grant = json!({"actor": staff(), "account": 42, "user": mia, "services": services});
    assert_eq!(world.no("member.change", grant), "service_unknown");
}

#[test]
fn k15_the_former_owner_stays_with_every_permission_registered_ones_too() {
    let (world, olga, mia) = delegated(&[]);
    let key = "plugin:backups.restore";
    world.ok("permission.register", json!({"actor": staff(), "key": key}));
    world.ok(
        "account.make_owner",
        json!({"actor": staff(), "account": 42, "user": mia, "former_stays": true}),
    );
    assert_eq!(world.reason(olga, 42, key), "granted");
}

#[test]
fn k20_an_expired_invitation_that_is_sent_again_takes_the_place_of_a_newer_one() {
    let (world, olga, _) = delegated(&[]);
    let first = world.invite(olga, 42, "ben@example.net", &["tickets.view"]);
    world.wait(WEEK);
    let second = world.invite(olga, 42, "ben@example.net", &["tickets.open"]);
    let newer = world.token("ben@example.net");
    let again = json!({"actor": user(olga), "account": 42, "invitation": first});
    assert_eq!(world.ok("invitation.resend", again)["invite"]["status"], "Sent");
    assert_eq!(world.no("invitation.accept", registration(&newer, second)), "invitation_unknown");
    let ben = world.register(&world.token("ben@example.net"), first);
    assert!(world.can(ben, 42, "tickets.view") && !world.can(ben, 42, "tickets.open"));
}

#[test]
fn k21_the_rule_that_guests_need_a_login_holds_for_invitations_on_their_way() {
    let (world, olga, _) = delegated(&[]);
    let invitation = world.invite(olga, 42, "ben@example.net", &["tickets.view"]);
    let token = world.token("ben@example.net");
    world.set("invitation.require_user", "on");
    assert_eq!(world.no("invitation.accept", registration(&token, invitation)), "user_required");
}

#[test]
fn k31_a_session_that_ended_with_the_ownership_stays_ended_when_it_comes_back() {
    let (world, olga, mia) = delegated(&[]);
    let session = world.session("olga@example.org");
    let pass = |to: i64| json!({"actor": staff(), "account": 42, "user": to, "former_stays": true});
    world.ok("account.make_owner", pass(mia));
    world.ok("account.make_owner", pass(olga));
    assert_eq!(world.no("session.show", json!({"session": session})), "session_ended");
    world.ok("login", json!({"email": "olga@example.org", "password": PASSWORD}));
}

#[test]
fn k12_a_delegate_tied_to_a_network_gives_nothing_beyond_it() {
    let (world, olga, mia) = delegated(&["invoices.pay", "tickets.view"]);
    let ben = world.newcomer(olga, 42, "ben@example.net", &["tickets.view"]);
    let tie =
        json!({"actor": user(olga), "account": 42, "user": mia, "allow_from": ["10.0.0.0/8"]});
    world.ok("member.change", tie);
    let from = |remote: &str, target: i64, what: serde_json::Value| {
        let mut change =
            json!({"actor": user(mia), "account": 42, "user": target, "remote": remote});
        change.as_object_mut().unwrap().extend(what.as_object().unwrap().clone());
        change
    };
    let pay = json!({"permissions": ["tickets.view", "invoices.pay"]});
    // K6: from elsewhere Mia manages nobody.
    let outside = from("198.51.100.7", ben, pay.clone());
    assert_eq!(world.no("member.change", outside), "address_not_allowed");
    assert_eq!(world.no("member.change", from("10.1.1.1", ben, pay.clone())), "wider_than_held");
    let mut tied = pay;
    tied["allow_from"] = json!(["10.1.0.0/16"]);
    world.ok("member.change", from("10.1.1.1", ben, tied));
    let untied = json!({"allow_from": []});
    assert_eq!(world.no("member.change", from("10.1.1.1", ben, untied)), "wider_than_held");
    // K21: whoever accepts is tied as well, and cannot free Mia in turn.
    let invite = json!({"actor": user(mia), "account": 42, "email": "eva@example.net",
        "permissions": ["invoices.pay", "tickets.view", "members.manage"], "remote": "10.1.1.1"});
    let invitation =
        world.ok("invitation.create", invite)["invite"]["invitation"].as_i64().unwrap();
    let eva = world.register(&world.token("eva@example.net"), invitation);
    let ask = |remote: &str| json!({"user": eva, "account": 42, "permission": "invoices.pay", "remote": remote});
    assert_eq!(world.ok("check", ask("10.1.1.1"))["allowed"], true);
    assert_eq!(world.ok("check", ask("198.51.100.7"))["reason"], "address_not_allowed");
    let free = json!({"actor": user(eva), "account": 42, "user": mia, "allow_from": [], "remote": "10.1.1.1"});
    assert_eq!(world.no("member.change", free), "wider_than_held");
}
