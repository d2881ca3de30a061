//! What a person may say of themselves, and what the host sees of one.

use serde_json::{Value, json};

use crate::world::{PASSWORD, World, staff, user};

#[test]
fn a_person_changes_their_own_name_and_language_and_nobody_elses() {
    let world = World::new();
    let olga = world.account(42, "olga@example.org");
    let otto = world.account(43, "otto@example.org");
    let change = |actor, who: i64| json!({ "actor": actor, "user": who, "first_name": "Ola", "language": "fr" });
    let view = world.ok("user.change", change(user(olga), olga));
    assert_eq!((&view["first_name"], &view["language"]), (&json!("Ola"), &json!("fr")));
    assert_eq!(world.ok("user.change", change(staff(), otto))["first_name"], "Ola");
    // Whether there is such a user is not told either.
    assert_eq!(world.no("user.change", change(user(olga), otto)), "staff_only");
    assert_eq!(world.no("user.change", change(user(olga), 999)), "staff_only");
    // The person's own way to another address proves its mailbox: `address.ask`.
    let email = json!({ "actor": user(olga), "user": olga, "email": "x@example.org" });
    assert_eq!(world.no("user.change", email), "staff_only");
    for wrong in [json!({ "language": "tlh" }), json!({ "first_name": "a\u{0}b" })] {
        let mut arguments = json!({ "actor": user(olga), "user": olga });
        arguments.as_object_mut().unwrap().extend(wrong.as_object().unwrap().clone());
        let code = world.no("user.change", arguments);
        assert!(["language_unknown", "invalid"].contains(&code), "{wrong}: {code}");
    }
    let shown = world.ok("user.show", json!({ "actor": staff(), "user": olga }));
    assert_eq!(shown, view);
    // K40: who, and what before and after.
    let changes = world.events_of("KeyholderUserChanged");
    assert_eq!(changes.len(), 2, "a change that is refused leaves nothing: {changes:?}");
}

#[test]
fn k39_the_host_finds_a_user_by_any_spelling_of_the_address() {
    let world = World::new();
    let olga = world.account(42, "olga@example.org");
    let by = |email: &str| json!({ "actor": staff(), "email": email });
    assert_eq!(world.ok("user.show", by(" OLGA@Example.ORG "))["user"], olga);
    assert_eq!(world.no("user.show", by("nobody@example.org")), "user_unknown");
    let asked = json!({ "actor": user(olga), "email": "olga@example.org" });
    assert_eq!(world.no("user.show", asked), "staff_only");
}

/// Olga with a session, and a link on its way to her new address.
fn moving(world: &World) -> (i64, String, String) {
    let olga = world.account(42, "olga@example.org");
    let session = world.session("olga@example.org");
    let ask = json!({ "session": session, "email": "Olga.New@example.net", "password": PASSWORD });
    world.ok("address.ask", ask);
    let token = world.token("Olga.New@example.net");
    (olga, session, token)
}

fn link(session: &str, token: &str) -> Value {
    json!({ "session": session, "token": token })
}

fn address(world: &World, user: i64) -> Value {
    world.ok("user.show", json!({ "actor": staff(), "user": user }))["email"].clone()
}

#[test]
fn k39_a_new_address_counts_once_its_mailbox_is_proved_and_the_old_one_is_told() {
    let world = World::new();
    let (olga, session, token) = moving(&world);
    assert_eq!(address(&world, olga), "olga@example.org", "nothing has changed yet");
    let shown = world.ok("address.show", link(&session, &token));
    assert_eq!(shown, json!({ "email": "Olga.New@example.net", "present": "olga@example.org" }));
    world.ok("mailbox.ask", json!({ "email": "olga@example.org" }));
    let old_link = world.token("olga@example.org");
    world.ok("address.confirm", link(&session, &token));
    assert_eq!(address(&world, olga), "Olga.New@example.net");
    let login = |email: &str| json!({ "email": email, "password": PASSWORD });
    assert_eq!(world.no("login", login("olga@example.org")), "login_failed");
    assert_eq!(world.ok("login", login("olga.new@example.net"))["user"]["id"], olga);
    world.ok("session.show", json!({ "session": session }));

    let told = world.mails().into_iter().find(|mail| mail["template"] == "address_changed");
    let told = told.expect("a mail to the old address");
    assert_eq!(told["to"], "olga@example.org");
    assert_eq!(told["values"]["email"], "Olga.New@example.net");
    assert_eq!(told["token"], "");
    // What was mailed to the old address opens nothing, and the link works once.
    assert_eq!(world.no("mailbox.show", json!({ "token": old_link })), "link_invalid");
    assert_eq!(world.no("address.confirm", link(&session, &token)), "link_invalid");
}

#[test]
fn k39_a_link_counts_for_the_one_who_asked_for_a_day_and_for_the_last_address() {
    let world = World::new();
    let (olga, session, token) = moving(&world);
    let otto = world.account(43, "otto@example.org");
    let ottos = world.session("otto@example.org");
    for action in ["address.show", "address.confirm"] {
        assert_eq!(world.no(action, link(&ottos, &token)), "link_invalid", "{action}");
        assert_eq!(world.no(action, link("nobody's", &token)), "session_ended", "{action}");
        assert_eq!(world.no(action, link(&session, "no such token")), "link_invalid", "{action}");
    }
    // It is no link that sets a password.
    let reset = json!({ "token": token, "password": "another long password" });
    assert_eq!(world.no("mailbox.confirm", reset), "link_invalid");
    let ask = json!({ "session": session, "email": "other@example.net", "password": PASSWORD });
    world.ok("address.ask", ask);
    assert_eq!(world.no("address.confirm", link(&session, &token)), "link_invalid");
    let token = world.token("other@example.net");
    world.wait(86_400);
    assert_eq!(world.no("address.confirm", link(&session, &token)), "link_invalid");
    assert_eq!(address(&world, olga), "olga@example.org");
    assert_eq!(address(&world, otto), "otto@example.org");
}

#[test]
fn k31_the_present_password_is_asked_for_and_guessing_is_limited() {
    let world = World::new();
    let olga = world.account(42, "olga@example.org");
    let session = world.session("olga@example.org");
    let ask = |password: &str| {
        let new = json!({ "session": session, "email": "new@example.net", "password": password });
        world.call("address.ask", new).map_err(|error| error.code())
    };
    for _ in 0..10 {
        assert_eq!(ask("wrong"), Err("login_failed"));
    }
    assert_eq!(ask(PASSWORD), Err("too_many"));
    assert!(world.mails().is_empty());
    // K33: no staff in the person's place.
    let act = json!({ "actor": staff(), "account": 42, "user": olga });
    let acting = world.ok("session.act_as", act)["session"].clone();
    let ask = json!({ "session": acting, "email": "new@example.net", "password": PASSWORD });
    assert_eq!(world.no("address.ask", ask), "acting_staff");
}

#[test]
fn k23_an_address_that_somebody_has_is_refused_to_who_reads_it_and_told_to_nobody_else() {
    let world = World::new();
    let (olga, session, _) = moving(&world);
    world.account(43, "otto@example.org");
    let ask = json!({ "session": session, "email": "otto@example.org", "password": PASSWORD });
    assert_eq!(world.ok("address.ask", ask), json!({}));
    let token = world.token("otto@example.org");
    assert_eq!(world.no("address.confirm", link(&session, &token)), "address_taken");
    assert_eq!(address(&world, olga), "olga@example.org");
}

#[test]
fn k36_an_old_password_of_one_account_does_not_move_the_address() {
    let world = World::new();
    let hash = "5f4dcc3b5aa765d61d8327deb882cf99"; // md5 of "password"
    world.old_client(42, "lena@example.org", hash);
    let login = json!({ "email": "lena@example.org", "password": "password" });
    let session = world.ok("login", login)["session"].clone();
    let ask = json!({ "session": session, "email": "new@example.net", "password": "password" });
    assert_eq!(world.no("address.ask", ask), "confirm_by_mail");
}
