//! Logging in, choosing an account, switching, and every way in which a stay ends (K29-K33).

use serde_json::{Value, json};

use crate::world::{PASSWORD, World, staff, user};

const GUS: &str = "gus@example.net";

/// Gus owns 7 and is a member of Olga's 42.
struct Cast {
    world: World,
    olga: i64,
    gus: i64,
}

fn cast() -> Cast {
    let world = World::new();
    let olga = world.account(42, "olga@example.org");
    let gus = world.account(7, GUS);
    world.member(42, gus, &["tickets.view"]);
    Cast { world, olga, gus }
}

fn ended(world: &World, session: &str) -> bool {
    match world.call("session.show", json!({ "session": session })) {
        Ok(_) => false,
        Err(error) => {
            assert_eq!(error.code(), "session_ended");
            for action in ["session.choices", "mailbox.ask"] {
                assert_eq!(world.no(action, json!({ "session": session })), "session_ended");
            }
            let acting = json!({ "actor": { "session": session }, "account": 42 });
            assert_eq!(world.no("members.list", acting), "session_ended");
            true
        }
    }
}

fn wrong(email: &str, password: &str) -> Value {
    json!({ "email": email, "password": password })
}

#[test]
fn k29_every_failure_has_the_same_answer() {
    let Cast { world, gus, .. } = cast();
    world.ok(
        "account.put",
        json!({ "actor": staff(), "account": 8, "owner": { "email": "no-password@example.net" } }),
    );
    let off = world.account(9, "off@example.net");
    world.ok("user.disable", json!({ "actor": staff(), "user": off, "disabled": true }));
    let mut answers = Vec::new();
    for (email, password) in [
        (GUS, "wrong password"),
        (GUS, ""),
        ("nobody@example.net", PASSWORD),
        ("no-password@example.net", PASSWORD),
        ("no-password@example.net", ""),
        ("off@example.net", PASSWORD),
        ("no address at all", PASSWORD),
        ("", ""),
        ("a@b, gus@example.net", PASSWORD),
        (GUS, "correct horse battery\0"),
    ] {
        let error = world.call("login", wrong(email, password)).unwrap_err();
        answers.push((error.code(), error.to_string()));
    }
    answers.dedup();
    assert_eq!(answers, [("login_failed", "the address or the password is wrong".to_owned())]);
    assert_eq!(
        world.login(" GUS@Example.net ")["user"]["id"],
        gus,
        "case and blanks do not matter"
    );
}

/// Zitadel CVE-2025-64102: guessing was limited in one path and not in others.
#[test]
fn k31_guessing_is_limited_for_known_and_unknown_addresses_alike() {
    for email in [GUS, "nobody@example.net"] {
        let Cast { world, .. } = cast();
        for _ in 0..10 {
            assert_eq!(world.no("login", wrong(email, "wrong password")), "login_failed");
        }
        assert_eq!(world.no("login", wrong(email, PASSWORD)), "too_many");
        assert_eq!(world.no("login", wrong(&email.to_uppercase(), PASSWORD)), "too_many");
        world.login("olga@example.org");
        world.wait(900);
        let code = world.call("login", wrong(email, PASSWORD)).err().map(|error| error.code());
        assert_eq!(code, (email != GUS).then_some("login_failed"), "after a quarter of an hour");
    }
}

#[test]
fn k31_guessing_is_limited_per_network_address_too() {
    let Cast { world, .. } = cast();
    let from = |email: &str, remote: &str| json!({ "email": email, "password": "wrong password", "remote": remote });
    for number in 0..100 {
        let code = world.no("login", from(&format!("nobody{number}@example.net"), "203.0.113.9"));
        assert_eq!(code, "login_failed");
    }
    assert_eq!(world.no("login", from("fresh@example.net", "203.0.113.9")), "too_many");
    assert_eq!(world.no("login", from("fresh@example.net", "203.0.113.10")), "login_failed");
}

#[test]
fn k31_the_old_password_cannot_be_guessed_through_a_stolen_session() {
    let Cast { world, .. } = cast();
    let session = world.session(GUS);
    let guess =
        |old: &str| json!({ "session": session, "old": old, "new": "another long password" });
    for _ in 0..10 {
        assert_eq!(world.no("password.change", guess("wrong password")), "login_failed");
    }
    assert_eq!(world.no("password.change", guess(PASSWORD)), "too_many");
    assert_eq!(world.no("login", wrong(GUS, PASSWORD)), "too_many", "one limit for both doors");
}

#[test]
fn k29_one_account_is_entered_at_once_and_of_several_the_last_used_comes_first() {
    let Cast { world, .. } = cast();
    assert_eq!(world.login("olga@example.org")["account"], 42);
    let order = |login: &Value| -> Vec<i64> {
        login["choices"]
            .as_array()
            .unwrap()
            .iter()
            .map(|one| one["account"].as_i64().unwrap())
            .collect()
    };
    for (entered, other) in [(42, 7), (7, 42)] {
        let login = world.login(GUS);
        assert_eq!(login["account"], json!(null), "several accounts: the person chooses");
        world.wait(1);
        world.enter(login["session"].as_str().unwrap(), entered);
        assert_eq!(order(&world.login(GUS)), [entered, other]);
    }
}

/// Drupal subuser: account switch links could be forged. Here the token changes with each move.
#[test]
fn k32_entering_gives_a_new_token_and_the_old_one_is_dead() {
    let Cast { world, olga, .. } = cast();
    let first = world.session(GUS);
    let second = world.enter(&first, 42);
    assert_ne!(first, second);
    assert!(ended(&world, &first));
    assert_eq!(
        world.no("session.enter", json!({ "session": first, "account": 7 })),
        "session_ended"
    );
    let shown = world.ok("session.show", json!({ "session": second }));
    assert_eq!(shown["account"]["account"], 42);
    assert_eq!(shown["account"]["kind"], "guest");
    assert_eq!(shown["account"]["owner_name"], "Olga");
    assert_eq!(shown["choices"], 2);
    let third = world.enter(&second, 7);
    assert!(ended(&world, &second));
    assert_eq!(world.ok("session.show", json!({ "session": third }))["account"]["owner"], true);
    let _ = olga;
}

#[test]
fn k32_a_session_acts_on_the_account_that_it_is_in_and_on_no_other() {
    let Cast { world, .. } = cast();
    let gus_seven = world.enter(&world.session(GUS), 7);
    let on = |session: &str, account: i64| json!({ "actor": { "session": session }, "account": account });
    world.ok("members.list", on(&gus_seven, 7));
    assert_eq!(world.no("members.list", on(&gus_seven, 42)), "other_account");
    assert_eq!(world.no("members.list", on(&gus_seven, 999)), "account_unknown");
    let nowhere = world.session(GUS);
    assert_eq!(
        world.no("members.list", on(&nowhere, 7)),
        "other_account",
        "no account was chosen yet"
    );
}

#[test]
fn k32_entering_somebody_elses_account_is_not_found_and_keeps_the_session() {
    let Cast { world, .. } = cast();
    let session = world.session("olga@example.org");
    for account in [7, 999, 0, -1] {
        assert_eq!(
            world.no("session.enter", json!({ "session": session, "account": account })),
            "account_unknown"
        );
    }
    assert!(!ended(&world, &session));
}

#[test]
fn k29_a_closed_account_is_shown_and_cannot_be_entered() {
    let Cast { world, .. } = cast();
    let session = world.session(GUS);
    world.ok("account.put", json!({ "actor": staff(), "account": 42, "status": "Closed" }));
    let choices = world.ok("session.choices", json!({ "session": session }));
    let closed = choices["choices"]
        .as_array()
        .unwrap()
        .iter()
        .find(|one| one["account"] == 42)
        .unwrap()
        .clone();
    assert_eq!(
        (closed["may_enter"].clone(), closed["why"].clone()),
        (json!(false), json!("account_closed"))
    );
    assert_eq!(
        world.no("session.enter", json!({ "session": session, "account": 42 })),
        "account_closed"
    );
    assert_eq!(world.login(GUS)["account"], 7, "one account is left, so it is entered");
    world.ok("account.put", json!({ "actor": staff(), "account": 42, "status": "Inactive" }));
    world.enter(&session, 42);
}

/// FOSSBilling PR 3983 and Pterodactyl issue 1222: sessions lived on after a change of password.
#[test]
fn k31_a_changed_password_ends_every_session() {
    let Cast { world, .. } = cast();
    let sessions = [world.session(GUS), world.enter(&world.session(GUS), 42)];
    let change = |old: &str, new: &str| json!({ "session": sessions[0], "old": old, "new": new });
    assert_eq!(
        world.no("password.change", change("wrong password", "another long password")),
        "login_failed"
    );
    assert_eq!(world.no("password.change", change(PASSWORD, "short")), "password");
    assert!(!ended(&world, &sessions[0]));
    world.ok("password.change", change(PASSWORD, "another long password"));
    assert!(sessions.iter().all(|session| ended(&world, session)));
    assert_eq!(world.no("login", wrong(GUS, PASSWORD)), "login_failed");
    world.ok("login", wrong(GUS, "another long password"));
}

#[test]
fn k31_a_reset_by_mail_ends_every_session_and_the_link_works_once() {
    let Cast { world, .. } = cast();
    let session = world.session(GUS);
    world.ok("mailbox.ask", json!({ "email": GUS }));
    world.ok("mailbox.ask", json!({ "email": "nobody@example.net" }));
    world.events();
    world.ok("mailbox.ask", json!({ "email": GUS }));
    let token = world.token(GUS);
    assert_eq!(world.ok("mailbox.show", json!({ "token": token }))["email"], GUS);
    let confirm = json!({ "token": token, "password": "another long password" });
    world.ok("mailbox.confirm", confirm.clone());
    assert!(ended(&world, &session));
    assert_eq!(world.no("mailbox.confirm", confirm), "link_invalid");
    assert_eq!(world.no("login", wrong(GUS, PASSWORD)), "login_failed");
    world.ok("login", wrong(GUS, "another long password"));
}

/// Keycloak CVE-2026-18963: the reset could be finished without the mailed link.
#[test]
fn k31_a_mailed_link_cannot_be_skipped_and_lasts_a_day() {
    let Cast { world, .. } = cast();
    let confirm = |token: &str| json!({ "token": token, "password": "another long password" });
    world.ok("mailbox.ask", json!({ "email": GUS }));
    for token in ["", "1", "null"] {
        assert_eq!(world.no("mailbox.confirm", confirm(token)), "link_invalid");
        assert_eq!(world.no("mailbox.show", json!({ "token": token })), "link_invalid");
    }
    let token = world.token(GUS);
    world.wait(86_400);
    assert_eq!(world.no("mailbox.confirm", confirm(&token)), "link_invalid");
    world.wait(-1);
    world.ok("mailbox.confirm", confirm(&token));
}

/// Zitadel GHSA-pvm5-9frx-264r: the reset page told known users from unknown ones.
#[test]
fn k31_asking_for_mail_is_limited_and_tells_nothing() {
    for email in [GUS, "nobody@example.net"] {
        let Cast { world, .. } = cast();
        for _ in 0..3 {
            assert_eq!(world.ok("mailbox.ask", json!({ "email": email })), json!({}));
        }
        assert_eq!(world.no("mailbox.ask", json!({ "email": email })), "too_many", "{email}");
    }
}

#[test]
fn k31_whatever_takes_access_away_ends_the_sessions_concerned_and_no_others() {
    type Take = fn(&Cast);
    let takes: [(&str, bool, Take); 4] = [
        ("removed", false, |c| {
            drop(c.world.ok(
                "member.remove",
                json!({ "actor": user(c.olga), "account": 42, "user": c.gus }),
            ))
        }),
        ("inactive", false, |c| {
            drop(c.world.ok("member.change", json!({ "actor": user(c.olga), "account": 42, "user": c.gus, "status": "Inactive" })))
        }),
        ("disabled", true, |c| {
            drop(
                c.world.ok(
                    "user.disable",
                    json!({ "actor": staff(), "user": c.gus, "disabled": true }),
                ),
            )
        }),
        ("removed and added again", false, |c| {
            c.world.ok(
                "member.remove",
                json!({ "actor": user(c.olga), "account": 42, "user": c.gus }),
            );
            c.world.member(42, c.gus, &["tickets.view"]);
        }),
    ];
    for (name, everywhere, take) in takes {
        let cast = cast();
        let there = cast.world.enter(&cast.world.session(GUS), 42);
        let elsewhere = cast.world.enter(&cast.world.session(GUS), 7);
        let olga = cast.world.session("olga@example.org");
        take(&cast);
        assert!(ended(&cast.world, &there), "{name}");
        assert_eq!(ended(&cast.world, &elsewhere), everywhere, "{name}");
        assert!(!ended(&cast.world, &olga), "{name}");
    }
}

#[test]
fn k31_a_user_who_is_switched_on_again_has_to_log_in_again() {
    let Cast { world, gus, .. } = cast();
    let session = world.session(GUS);
    for disabled in [true, false] {
        world.ok("user.disable", json!({ "actor": staff(), "user": gus, "disabled": disabled }));
        assert!(ended(&world, &session));
    }
    world.login(GUS);
}

#[test]
fn logging_out_ends_this_session_only_and_twice_is_fine() {
    let Cast { world, .. } = cast();
    let (first, second) = (world.session(GUS), world.session(GUS));
    for _ in 0..2 {
        world.ok("session.end", json!({ "session": first }));
    }
    assert!(ended(&world, &first));
    assert!(!ended(&world, &second));
}

#[test]
fn k5_a_token_of_another_kind_opens_nothing() {
    let Cast { world, olga, .. } = cast();
    world.invite(olga, 42, "nora@example.net", &["tickets.view"]);
    let invitation = world.token("nora@example.net");
    let session = world.session(GUS);
    assert!(ended(&world, &invitation));
    assert_eq!(world.no("invitation.show", json!({ "token": session })), "invitation_unknown");
    assert_eq!(world.no("mailbox.show", json!({ "token": session })), "link_invalid");
    assert_eq!(
        world.no("mailbox.confirm", json!({ "token": invitation, "password": PASSWORD })),
        "link_invalid"
    );
}
