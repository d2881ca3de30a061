//! Every action against arguments that nobody sends on purpose: missing, of the wrong type, huge,
//! with control characters, negative, beyond 64 bits. An error with a code, and nothing changed.

use keyholder::service::ACTIONS;
use serde_json::{Map, Value, json};

use crate::world::{PASSWORD, World, staff, system, user};

/// A world with everything in it that a good request needs, and one good request per action.
fn good_requests() -> (World, Vec<(&'static str, Value)>) {
    let world = World::new();
    let olga = world.account(42, "olga@example.org");
    let mia = world.newcomer(olga, 42, "mia@example.net", &["tickets.view"]);
    let gus = world.account(7, "gus@example.net");
    let invitation = world.invite(olga, 42, "nora@example.net", &["tickets.view"]);
    let token = world.token("nora@example.net");
    world.ok("mailbox.ask", json!({ "email": "gus@example.net" }));
    let link = world.token("gus@example.net");
    let session = world.session("mia@example.net");
    let move_to = json!({ "session": session, "email": "mia2@example.net", "password": PASSWORD });
    world.ok("address.ask", move_to);
    let new_place = world.token("mia2@example.net");
    let item = json!([{ "id": 41, "permissions": ["services.view"], "functions": ["reboot"] }]);
    let client = json!({ "id": "90", "firstname": "A", "lastname": "B", "companyname": "", "email": "l@example.net",
        "password": "", "status": "Active" });
    let ask = json!({ "user": mia, "account": 42, "permission": "tickets.view", "service": 41, "domain": null,
        "department": 3, "function": "reboot", "language": "en" });
    let own = json!({ "actor": user(olga), "account": 42, "name": "Own", "permissions": [] });
    let role = world.ok("role.put", own)["role"]["role"].clone();
    let contact = |email: &str| {
        let new = json!({ "actor": user(olga), "account": 42, "first_name": "C", "email": email });
        world.ok("contact.add", new)["contact"]["contact"].clone()
    };
    let (carl, dora) = (contact("carl@example.net"), contact("dora@example.net"));
    for contact in [&dora, &contact("gus@example.net")] {
        let give = json!({ "actor": user(olga), "account": 42, "contact": contact,
            "permissions": ["tickets.view"], "password": PASSWORD });
        world.ok("contact.give_login", give);
    }
    let new = json!({ "actor": user(olga), "account": 42, "user": mia, "former_stays": true });
    let offer = world.ok("owner.offer", new)["offer"]["offer"].clone();
    let offer_token = world.token("mia@example.net");
    let sign_on =
        world.ok("sign_on.create", json!({ "actor": staff(), "user": mia }))["token"].clone();
    let requests = vec![
        (
            "account.create",
            json!({ "actor": system(), "session": session, "account": 51, "name": "n", "company": "c", "email": "e@example.net", "only_look": false }),
        ),
        (
            "account.make_owner",
            json!({ "actor": staff(), "account": 42, "user": mia, "former_stays": true }),
        ),
        (
            "account.put",
            json!({ "actor": staff(), "account": 50, "name": "n", "company": "c", "email": "e@example.net",
            "status": "Active", "ceiling": ["tickets.view"], "second_factor": false,
            "owner": { "email": "p@example.net", "first_name": "P", "last_name": "Q", "password": PASSWORD } }),
        ),
        ("account.show", json!({ "actor": staff(), "account": 42 })),
        ("accounts.of", json!({ "user": mia })),
        (
            "address.ask",
            json!({ "session": session, "email": "mia3@example.net", "password": PASSWORD }),
        ),
        ("address.confirm", json!({ "session": session, "token": new_place })),
        ("address.show", json!({ "session": session, "token": new_place })),
        ("audit.list", json!({ "actor": user(olga), "account": 42, "offset": 0, "limit": 10 })),
        (
            "batch",
            json!({ "actor": staff(), "steps": [{ "action": "setting.put",
                "arguments": { "key": "members.delegate", "value": "off" } }] }),
        ),
        ("check", ask.clone()),
        (
            "contact.add",
            json!({ "actor": user(olga), "account": 42, "panel_id": 9, "first_name": "C", "last_name": "D", "company": "E", "email": "c2@example.net", "details": { "city": "Cluj" }, "mail": ["invoice"], "departments": [3] }),
        ),
        (
            "contact.change",
            json!({ "actor": user(olga), "account": 42, "contact": carl, "first_name": "C", "last_name": "D", "company": "E", "email": "c3@example.net", "details": { "city": "Cluj" }, "mail": ["invoice"], "departments": [3] }),
        ),
        (
            "contact.give_login",
            json!({ "actor": user(olga), "account": 42, "contact": carl, "permissions": ["tickets"], "dialect": "whmcs", "not_after": 9_000_000_000_i64, "password": PASSWORD }),
        ),
        (
            "contact.list",
            json!({ "actor": user(olga), "account": 42, "search": "c", "offset": 0, "limit": 10 }),
        ),
        ("contact.remove", json!({ "actor": user(olga), "account": 42, "contact": carl })),
        ("contact.show", json!({ "actor": user(olga), "account": 42, "contact": carl })),
        ("contact.take_login", json!({ "actor": user(olga), "account": 42, "contact": dora })),
        ("explain", ask),
        ("health", json!({})),
        (
            "invitation.accept",
            json!({ "token": token, "invitation": invitation,
            "register": { "first_name": "N", "last_name": "M", "password": PASSWORD } }),
        ),
        (
            "invitation.cancel",
            json!({ "actor": user(olga), "account": 42, "invitation": invitation }),
        ),
        (
            "invitation.create",
            json!({ "actor": user(olga), "account": 42, "email": "x@example.net",
            "permissions": ["tickets.view"], "dialect": "keyholder", "not_before": 1, "not_after": 9_000_000_000_i64,
            "services": item, "domains": item, "denied_departments": [3], "roles": [3] }),
        ),
        ("invitation.decline", json!({ "token": token, "invitation": invitation })),
        (
            "invitation.resend",
            json!({ "actor": user(olga), "account": 42, "invitation": invitation }),
        ),
        ("invitation.show", json!({ "token": token })),
        ("invitations.expire", json!({ "actor": system() })),
        (
            "invitations.list",
            json!({ "actor": user(olga), "account": 42, "offset": 0, "limit": 10 }),
        ),
        ("item.list", json!({ "actor": system(), "kind": "service", "offset": 0, "limit": 10 })),
        (
            "item.put",
            json!({ "actor": system(), "account": 42, "service": 41, "functions": ["reboot"] }),
        ),
        (
            "item.show",
            json!({ "actor": user(olga), "account": 42, "services": [41], "domains": [9] }),
        ),
        ("login", json!({ "email": "mia@example.net", "password": PASSWORD })),
        ("mailbox.ask", json!({ "email": "olga@example.org" })),
        ("mailbox.confirm", json!({ "token": link, "password": "another long password" })),
        ("mailbox.show", json!({ "token": link })),
        (
            "member.add",
            json!({ "actor": staff(), "account": 42, "user": gus, "kind": "guest", "dialect": "whmcs", "permissions": ["tickets"] }),
        ),
        (
            "member.change",
            json!({ "actor": user(olga), "account": 42, "user": mia, "status": "Active", "not_before": null,
            "not_after": 9_000_000_000_i64, "dialect": "whmcs", "permissions": ["emails"], "services": item, "domains": item,
            "denied_departments": [3], "roles": [3], "allow_from": ["10.0.0.0/8"] }),
        ),
        (
            "member.effective",
            json!({ "actor": user(olga), "account": 42, "user": mia, "language": "en" }),
        ),
        (
            "member.mail",
            json!({ "actor": user(olga), "account": 42, "user": mia, "mail": ["invoice"] }),
        ),
        (
            "member.preview",
            json!({ "actor": user(olga), "account": 42, "user": mia, "status": "Active", "not_before": null,
            "not_after": 9_000_000_000_i64, "dialect": "whmcs", "permissions": ["emails"], "services": item, "domains": item,
            "denied_departments": [3], "roles": [3], "allow_from": ["10.0.0.0/8"] }),
        ),
        ("member.remove", json!({ "actor": user(olga), "account": 42, "user": mia })),
        ("member.show", json!({ "actor": user(olga), "account": 42, "user": mia })),
        (
            "members.list",
            json!({ "actor": user(olga), "account": 42, "search": "mia", "status": "Active", "offset": 0, "limit": 10 }),
        ),
        ("outbox.done", json!({ "actor": system(), "ids": [1] })),
        ("outbox.take", json!({ "actor": system(), "limit": 1 })),
        ("owner.accept", json!({ "token": offer_token, "offer": offer })),
        ("owner.decline", json!({ "token": offer_token, "offer": offer })),
        (
            "owner.offer",
            json!({ "actor": user(olga), "account": 42, "user": mia, "former_stays": true }),
        ),
        ("owner.show", json!({ "actor": user(olga), "account": 42 })),
        ("owner.withdraw", json!({ "actor": user(olga), "account": 42 })),
        (
            "password.change",
            json!({ "session": session, "old": PASSWORD, "new": "another long password" }),
        ),
        ("permission.register", json!({ "actor": staff(), "key": "whmcs:foo" })),
        ("permissions.list", json!({ "language": "en" })),
        (
            "recipients",
            json!({ "actor": system(), "account": 42, "category": "support", "listed": ["mia@example.net"],
                "ticket": { "opener": { "user": mia }, "department": 3 } }),
        ),
        ("role.list", json!({ "actor": user(olga), "account": 42, "language": "en" })),
        (
            "role.preview",
            json!({ "actor": staff(), "role": 3, "permissions": ["tickets.view"], "dialect": "keyholder", "offset": 0, "limit": 10 }),
        ),
        (
            "role.put",
            json!({ "actor": user(olga), "account": 42, "name": "Buyer", "permissions": ["orders"], "dialect": "whmcs" }),
        ),
        ("role.remove", json!({ "actor": user(olga), "account": 42, "role": role })),
        ("sender.class", json!({ "actor": system(), "account": 42, "address": "mia@example.net" })),
        (
            "sender.resolve",
            json!({ "actor": system(), "address": "mia@example.net", "ticket_account": 42, "department": 3, "customer": true,
                "authenticated": { "dmarc": "pass" } }),
        ),
        ("session.act_as", json!({ "actor": staff(), "account": 42, "user": mia })),
        ("session.adopt", json!({ "actor": system(), "client": 90, "contact": 0 })),
        ("session.choices", json!({ "session": session })),
        ("session.end", json!({ "session": session })),
        ("session.enter", json!({ "session": session, "account": 42 })),
        ("session.show", json!({ "session": session })),
        ("setting.list", json!({ "actor": staff() })),
        ("setting.put", json!({ "actor": staff(), "key": "members.delegate", "value": "on" })),
        ("sign_on.create", json!({ "actor": staff(), "user": mia, "account": 42 })),
        ("sign_on.redeem", json!({ "token": sign_on })),
        ("store.tidy", json!({ "actor": system() })),
        (
            "ticket.may_open",
            json!({ "session": session, "account": 42, "department": 3, "language": "en" }),
        ),
        (
            "ticket.recipients",
            json!({ "actor": system(), "account": 42, "opener": { "user": mia }, "department": 3 }),
        ),
        (
            "upgrade.compare",
            json!({ "actor": system(), "panel": "whmcs7", "clients": [], "contacts": [], "known": [client] }),
        ),
        (
            "upgrade.disagreements",
            json!({ "actor": staff(), "state": "open", "after": 0, "limit": 10 }),
        ),
        (
            "upgrade.explain",
            json!({ "actor": staff(), "disagreement": 1, "text": "the panel is wrong" }),
        ),
        ("upgrade.find", json!({ "actor": system(), "client": 90, "contact": 0 })),
        ("upgrade.move", json!({ "actor": staff(), "phase": "shadow", "force": "Sam" })),
        (
            "upgrade.observe",
            json!({ "actor": system(), "client": 90, "contact": 0, "page": "clientarea.php",
                    "asked": [{ "permission": "invoices", "allowed": true }] }),
        ),
        (
            "upgrade.password",
            json!({ "actor": system(), "client": 90, "contact": 0, "hash": "$2y$04$x" }),
        ),
        ("upgrade.phase", json!({ "actor": system() })),
        ("upgrade.plan", json!({ "actor": staff() })),
        ("upgrade.plan_end", json!({ "actor": staff(), "plan": "x" })),
        (
            "upgrade.report",
            json!({ "actor": staff(), "panel": "whmcs7", "after": "client 1", "limit": 10 }),
        ),
        (
            "upgrade.rows",
            json!({ "actor": system(), "panel": "whmcs7", "clients": [client], "contacts": [], "added": true }),
        ),
        (
            "user.add",
            json!({ "actor": staff(), "email": "new@example.net", "first_name": "M", "last_name": "N", "language": "fr",
            "password": PASSWORD, "only_look": false }),
        ),
        (
            "user.change",
            json!({ "actor": user(mia), "user": mia, "first_name": "M", "last_name": "N", "language": "fr" }),
        ),
        ("user.disable", json!({ "actor": staff(), "user": gus, "disabled": true })),
        (
            "user.join",
            json!({ "actor": staff(), "user": gus, "login": gus, "account": 7, "reason": "rang up" }),
        ),
        ("user.logins", json!({ "actor": staff(), "user": gus, "offset": 0, "limit": 10 })),
        (
            "user.part",
            json!({ "actor": staff(), "user": gus, "account": 7, "email": "gus2@example.net", "reason": "is a colleague" }),
        ),
        ("user.show", json!({ "actor": staff(), "user": gus })),
        (
            "users.list",
            json!({ "actor": staff(), "search": "mi", "newest_first": false, "offset": 0, "limit": 10 }),
        ),
        (
            "who_can",
            json!({ "actor": user(olga), "account": 42, "permission": "tickets.view", "service": 41, "department": 3,
            "function": "reboot", "language": "en", "offset": 0, "limit": 10 }),
        ),
    ];
    (world, requests)
}

/// Fields that may be left out; all others are missed when they are missing.
fn may_be_missing(action: &str, field: &str) -> bool {
    match field {
        "offset" | "limit" | "search" | "language" | "dialect" | "services" | "domains"
        | "domain" | "department" | "function" | "functions" | "not_before" | "not_after"
        | "denied_departments" | "known" | "contact" | "contacts" | "clients" | "panel"
        | "status" | "kind" | "name" | "company" | "ceiling" | "second_factor" | "roles"
        | "allow_from" | "added" => true,
        // Either of the two will do.
        "user" | "account" if action == "sign_on.create" => true,
        "service" => ["check", "explain", "who_can"].contains(&action),
        "email" | "first_name" | "last_name" | "panel_id" | "details" | "departments" => {
            let are_optional =
                ["account.put", "account.create", "contact.add", "contact.change", "user.change"];
            are_optional.contains(&action) || (action == "user.add" && field != "email")
        }
        "newest_first" | "only_look" => true,
        "login" => action == "user.join",
        "mail" => action == "contact.add" || action == "contact.change",
        // Without one an invitation is sent.
        "password" => action == "contact.give_login",
        "force" | "state" | "after" => action.starts_with("upgrade."),
        "ticket_account" | "authenticated" | "opener" | "ticket" | "listed" | "customer" => true,
        "permissions" => action == "member.change" || action == "member.preview",
        _ => false,
    }
}

/// What an error may say when the arguments make no sense.
const CODES: [&str; 22] = [
    "invalid",
    "unknown_permission",
    "account_unknown",
    "user_unknown",
    "member_unknown",
    "invitation_unknown",
    "offer_unknown",
    "other_offer",
    "contact_unknown",
    "legacy_unknown",
    "session_ended",
    "link_invalid",
    "login_failed",
    "login_needed",
    "other_account",
    "other_invitation",
    "password",
    "role_name",
    "role_unknown",
    "service_unknown",
    "staff_only",
    "too_many",
];

/// Sends a request that must not go well, and looks whether anything changed.
fn must_fail(world: &World, action: &str, arguments: &Value, why: &str) {
    let before = world.totals();
    match world.call(action, arguments.clone()) {
        Ok(answer) => panic!("{action}: {why}: went well: {answer}"),
        Err(error) => {
            assert!(CODES.contains(&error.code()), "{action}: {why}: {}: {error}", error.code());
            let text = error.to_string();
            assert!(text.len() < 2_000, "{action}: {why}: {} bytes of error", text.len());
            assert!(!text.chars().any(char::is_control), "{action}: {why}: {text:?}");
        }
    }
    let mut after = world.totals();
    if ["login", "password.change", "address.ask"].contains(&action) {
        // A wrong password is an event.
        after["waiting_events"] = before["waiting_events"].clone();
    }
    assert_eq!(after, before, "{action}: {why}");
}

fn with(arguments: &Value, field: &str, value: Value) -> Value {
    let mut changed = arguments.clone();
    changed[field] = value;
    changed
}

#[test]
fn the_list_of_good_requests_is_complete_and_good() {
    let (_, requests) = good_requests();
    let named: Vec<_> = requests.iter().map(|(action, _)| *action).collect();
    assert_eq!(named, ACTIONS);
    for (action, arguments) in requests {
        // Each in a world of its own: they get in each other's way.
        let (world, fresh) = good_requests();
        let arguments =
            fresh.into_iter().find(|(name, _)| *name == action).map_or(arguments, |found| found.1);
        if ["session.adopt", "upgrade.find", "upgrade.password"].contains(&action) {
            assert_eq!(world.no(action, arguments), "legacy_unknown");
        } else if action.starts_with("upgrade.plan") {
            assert_eq!(world.no(action, arguments), "invalid", "the store is in memory");
        } else if action == "upgrade.explain" {
            assert_eq!(world.no(action, arguments), "disagreement_unknown");
        } else {
            world.ok(action, arguments);
        }
    }
}

#[test]
fn k5_a_missing_field_is_an_error() {
    let (world, requests) = good_requests();
    for (action, arguments) in &requests {
        for field in arguments.as_object().unwrap().keys() {
            if may_be_missing(action, field)
                || (*action == "invitation.accept" && field == "register")
            {
                continue;
            }
            let mut less = arguments.clone();
            less.as_object_mut().unwrap().remove(field);
            must_fail(&world, action, &less, &format!("without {field}"));
        }
    }
}

#[test]
fn k5_a_field_of_the_wrong_type_is_an_error() {
    let (world, requests) = good_requests();
    let wrong = [
        json!(true),
        json!(1.5),
        json!("7"),
        json!(7),
        json!([1]),
        json!({ "a": 1 }),
        json!([[]]),
        json!(-0.0),
    ];
    for (action, arguments) in &requests {
        for (field, good) in arguments.as_object().unwrap() {
            for value in wrong.iter().filter(|value| kind(value) != kind(good) && !good.is_null()) {
                if good.is_array() && value.is_array() {
                    continue;
                }
                must_fail(
                    &world,
                    action,
                    &with(arguments, field, value.clone()),
                    &format!("{field}: {value}"),
                );
            }
        }
        for odd in [json!([]), json!(null), json!("x"), json!(1)] {
            must_fail(&world, action, &odd, "no object");
        }
    }
}

fn kind(value: &Value) -> u8 {
    match value {
        Value::Null => 0,
        Value::Bool(_) => 1,
        Value::Number(number) if number.is_f64() => 2,
        Value::Number(_) => 3,
        Value::String(_) => 4,
        Value::Array(_) => 5,
        Value::Object(_) => 6,
    }
}

#[test]
fn k5_numbers_out_of_range_are_errors() {
    let (world, requests) = good_requests();
    for (action, arguments) in &requests {
        for (field, good) in arguments.as_object().unwrap() {
            if !good.is_number() || field == "contact" {
                continue;
            }
            for value in [json!(u64::MAX), json!(1e30), json!(9_223_372_036_854_775_808_u64)] {
                must_fail(
                    &world,
                    action,
                    &with(arguments, field, value.clone()),
                    &format!("{field}: {value}"),
                );
            }
            // Times, pages and departments are numbers that may be anything.
            let names_something =
                ["account", "user", "invitation", "service", "client"].contains(&field.as_str());
            if names_something && !["check", "explain", "who_can"].contains(action) {
                for value in [json!(-1), json!(0), json!(i64::MIN)] {
                    must_fail(
                        &world,
                        action,
                        &with(arguments, field, value.clone()),
                        &format!("{field}: {value}"),
                    );
                }
            }
        }
    }
}

/// cPanel CVE-2026-41940: one path did not refuse line ends, and session keys were forged with them.
#[test]
fn k5_texts_with_control_characters_or_of_a_megabyte_are_errors() {
    let (world, requests) = good_requests();
    let huge = "x".repeat(1_000_000);
    for (action, arguments) in &requests {
        for (field, good) in arguments.as_object().unwrap() {
            if !good.is_string() || field == "language" {
                continue;
            }
            let text = good.as_str().unwrap();
            // A password may hold anything but must not be longer than 200 characters; the
            // functions that a check asks about are only compared.
            let only_huge = ["password", "old", "new"].contains(&field.as_str());
            for bad in
                [format!("{text}\u{0}"), format!("{text}\r\nBcc: eve@example.com"), huge.clone()]
            {
                let ending = *action == "session.end"; // ending what does not exist is fine
                if (only_huge && bad.len() < 1000) || field == "function" || ending {
                    continue;
                }
                let label: String = bad.chars().take(60).collect();
                must_fail(
                    &world,
                    action,
                    &with(arguments, field, json!(bad)),
                    &format!("{field}: {label:?}"),
                );
            }
        }
    }
}

#[test]
fn k5_texts_inside_are_held_to_the_same() {
    let (world, requests) = good_requests();
    let request =
        |action: &str| requests.iter().find(|(name, _)| *name == action).unwrap().1.clone();
    for bad in ["a\u{0}b", "a\r\nBcc: eve@example.com", "a\u{1b}[31m", &"x".repeat(1_000_000)] {
        let label: String = bad.chars().take(30).collect();
        for field in ["first_name", "last_name", "email"] {
            let mut put = request("account.put");
            put["owner"][field] = json!(bad);
            must_fail(&world, "account.put", &put, &format!("owner.{field}: {label:?}"));
        }
        for field in ["first_name", "last_name"] {
            let mut accept = request("invitation.accept");
            accept["register"][field] = json!(bad);
            must_fail(
                &world,
                "invitation.accept",
                &accept,
                &format!("register.{field}: {label:?}"),
            );
        }
        for field in ["permissions", "functions"] {
            let mut change = request("member.change");
            change["services"][0][field] = json!([bad]);
            must_fail(&world, "member.change", &change, &format!("services.{field}: {label:?}"));
        }
        must_fail(
            &world,
            "item.put",
            &with(&request("item.put"), "functions", json!([bad])),
            "functions",
        );
        must_fail(
            &world,
            "members.list",
            &with(&request("members.list"), "actor", json!({ "staff": bad })),
            "staff",
        );
        must_fail(
            &world,
            "members.list",
            &with(&request("members.list"), "remote", json!(bad)),
            "remote",
        );
        must_fail(
            &world,
            "member.remove",
            &with(&request("member.remove"), "request", json!(bad)),
            "request",
        );
    }
    for number in [0, -1] {
        let mut change = request("member.change");
        change["services"][0]["id"] = json!(number);
        must_fail(&world, "member.change", &change, "service number");
        let departments = with(&request("member.change"), "denied_departments", json!([number]));
        must_fail(&world, "member.change", &departments, "department number");
    }
}

/// Faveo Invoicing issue 3685 and release 4.0.2.6.RC.3: fields that the form did not have were taken
/// (mass assignment).
#[test]
fn k5_an_unknown_field_is_named() {
    let (world, requests) = good_requests();
    for (action, arguments) in &requests {
        let more = with(arguments, "permision", json!("x"));
        let error = world.call(action, more).unwrap_err();
        assert_eq!(error.code(), "invalid", "{action}");
        assert!(error.to_string().contains("permision"), "{action}: {error}");
    }
}

#[test]
fn k5_who_acts_must_be_said_in_one_of_four_ways() {
    let (world, requests) = good_requests();
    for (action, arguments) in
        requests.iter().filter(|(_, arguments)| arguments.get("actor").is_some())
    {
        for actor in [
            json!(null),
            json!({}),
            json!([]),
            json!("system"),
            json!({ "user": "7" }),
            json!({ "user": null }),
            json!({ "staff": "" }),
            json!({ "staff": "  " }),
            json!({ "system": false }),
            json!({ "system": 1 }),
            json!({ "user": 1, "system": true }),
            json!({ "session": "" }),
            json!({ "root": true }),
        ] {
            must_fail(
                &world,
                action,
                &with(arguments, "actor", actor.clone()),
                &format!("actor {actor}"),
            );
        }
    }
}

#[test]
fn k5_lists_of_a_hundred_thousand_are_answered() {
    let (world, _) = good_requests();
    let many: Vec<String> = (0..100_000).map(|number| format!("no.such.{number}")).collect();
    let new =
        json!({ "actor": staff(), "account": 42, "email": "x@example.net", "permissions": many });
    must_fail(&world, "invitation.create", &new, "a hundred thousand permissions");
    let ids: Vec<i64> = (1_000..101_000).collect();
    world.ok("outbox.done", json!({ "actor": system(), "ids": ids }));
    let page = |limit: i64, offset: i64| json!({ "actor": staff(), "account": 42, "limit": limit, "offset": offset });
    for (limit, offset) in [(i64::MAX, i64::MIN), (i64::MIN, i64::MAX), (0, 0), (-1, -1)] {
        for action in ["members.list", "invitations.list", "audit.list"] {
            world.ok(action, page(limit, offset));
        }
    }
    let mut deep = Map::new();
    deep.insert("actor".to_owned(), (0..100).fold(json!(1), |inner, _| json!([inner])));
    must_fail(&world, "members.list", &Value::Object(deep), "a deep nest");
}
