//! Somebody is invited to an account, by mail, and joins it or not (K17-K22).
//!
//! Public cases of invitations that went wrong elsewhere are played again; each is named.

use serde_json::{Value, json};

use crate::world::{NOW, PASSWORD, WEEK, World, registration, staff, system, user};

const OLGA: &str = "olga@example.org";
const NORA: &str = "nora@example.net";

/// Account 42 of Olga.
fn world() -> (World, i64) {
    let world = World::new();
    let olga = world.account(42, OLGA);
    world.events();
    (world, olga)
}

fn by_session(token: &str, invitation: i64, session: &str) -> Value {
    json!({ "token": token, "invitation": invitation, "session": session })
}

fn by_token(token: &str, invitation: i64) -> Value {
    json!({ "token": token, "invitation": invitation })
}

#[test]
fn k20_an_unknown_address_registers_and_joins_in_one_step() {
    let (world, olga) = world();
    let invitation = world.invite(olga, 42, NORA, &["tickets.view"]);
    let token = world.token(NORA);
    let shown = world.ok("invitation.show", json!({ "token": token }));
    assert_eq!(shown["needs"], "register");
    assert_eq!(shown["invitation"], invitation);
    assert_eq!(shown["email"], NORA);
    assert_eq!(world.no("invitation.accept", by_token(&token, invitation)), "login_needed");
    let nora = world.register(&token, invitation);
    assert_eq!(world.status(42, invitation), "Accepted");
    assert!(world.can(nora, 42, "tickets.view"));
    assert!(!world.can(nora, 42, "tickets.open"));
    assert_eq!(world.shown(42, nora)["kind"], "sub_account");
    assert_eq!(world.login(NORA)["account"], 42, "the only account is entered at once");
}

#[test]
fn k20_a_known_address_logs_in_and_joins_as_a_guest() {
    let (world, olga) = world();
    let gus = world.person(7, "gus@example.net");
    let invitation = world.invite(olga, 42, "Gus@Example.NET", &["invoices.view"]);
    let token = world.token("Gus@Example.NET");
    assert_eq!(world.ok("invitation.show", json!({ "token": token }))["needs"], "login");
    assert_eq!(world.no("invitation.accept", registration(&token, invitation)), "login_exists");
    let session = world.session("gus@example.net");
    let accepted = world.ok("invitation.accept", by_session(&token, invitation, &session));
    assert_eq!(accepted, json!({ "account": 42, "user": gus }));
    assert_eq!(world.shown(42, gus)["kind"], "guest");
    assert!(world.can(gus, 42, "invoices.view"));
}

/// Shelf PR 2877: the page showed one invitation, the form accepted another one and logged in.
#[test]
fn k19_the_page_acts_on_the_invitation_that_it_showed_and_never_logs_in() {
    let (world, olga) = world();
    world.account(43, "otto@example.org");
    let first = world.invite(olga, 42, NORA, &["tickets.view"]);
    let token = world.token(NORA);
    for other in [first + 1, 0, -1] {
        assert_eq!(world.no("invitation.accept", registration(&token, other)), "other_invitation");
        assert_eq!(world.no("invitation.decline", by_token(&token, other)), "other_invitation");
    }
    let accepted = world.ok("invitation.accept", registration(&token, first));
    let fields: Vec<_> = accepted.as_object().unwrap().keys().cloned().collect();
    assert_eq!(fields, ["account", "user"], "no session comes back");
}

/// Keycloak CVE-2026-1529: facts came from the token. Here they come from the row: what the
/// caller says beside the token is an error, and a token that was tampered with is unknown.
#[test]
fn k18_a_token_says_nothing_and_cannot_be_edited() {
    let (world, olga) = world();
    let invitation = world.invite(olga, 42, NORA, &["tickets.view"]);
    let token = world.token(NORA);
    for extra in [
        json!({ "account": 43 }),
        json!({ "email": OLGA }),
        json!({ "permissions": ["members.manage"] }),
    ] {
        let mut arguments = registration(&token, invitation);
        arguments.as_object_mut().unwrap().extend(extra.as_object().unwrap().clone());
        assert_eq!(world.no("invitation.accept", arguments), "invalid");
    }
    let mut wrong =
        [token[1..].to_owned(), format!("{token}="), token.to_lowercase(), String::new()].to_vec();
    wrong.push(format!("{token}\0"));
    for token in wrong {
        assert_eq!(
            world.no("invitation.accept", registration(&token, invitation)),
            "invitation_unknown"
        );
        assert_eq!(world.no("invitation.show", json!({ "token": token })), "invitation_unknown");
    }
    assert_eq!(token.len(), 43, "256 bits in base64");
}

/// Keycloak CVE-2026-16072: the inviter could read the link through the API and use it.
#[test]
fn k18_nobody_but_the_mail_path_ever_sees_a_token() {
    let directory = tempfile::tempdir().unwrap();
    let path = directory.path().join("keyholder.sqlite");
    let world = World::in_file(&path);
    let olga = world.account(42, OLGA);
    let new = json!({ "actor": user(olga), "account": 42, "email": NORA, "permissions": ["tickets.view"] });
    let mut said = vec![world.ok("invitation.create", new)];
    let invitation = said[0]["invite"]["invitation"].as_i64().unwrap();
    let which = json!({ "actor": user(olga), "account": 42, "invitation": invitation });
    said.push(world.ok("invitation.resend", which.clone()));
    let token = world.token(NORA);
    for action in ["invitations.list", "members.list", "audit.list"] {
        said.push(world.ok(action, json!({ "actor": user(olga), "account": 42 })));
    }
    said.push(world.ok("invitation.show", json!({ "token": token })));
    said.push(world.ok("outbox.take", json!({ "actor": system() })));
    let wrong = world.call("invitation.accept", registration(&token, 99)).unwrap_err();
    said.push(json!(wrong.to_string()));
    assert!(said.iter().all(|answer| !answer.to_string().contains(&token)), "{said:?}");

    // idenplane issue 441: tokens stood in the table as they were. lunora PR 602: a hash is enough.
    let files = std::fs::read_dir(directory.path()).unwrap();
    for file in files.map(|entry| entry.unwrap().path()) {
        let bytes = std::fs::read(&file).unwrap();
        let found = bytes.windows(token.len()).any(|part| part == token.as_bytes());
        assert!(!found, "the token stands in {}", file.display());
    }
}

/// RapidPro issue 615 and Zitadel resend invite code: the old code stayed good.
#[test]
fn k18_resending_kills_the_old_token_and_starts_the_seven_days_again() {
    let (world, olga) = world();
    let invitation = world.invite(olga, 42, NORA, &["tickets.view"]);
    let old = world.token(NORA);
    world.wait(WEEK - 1);
    let which = json!({ "actor": user(olga), "account": 42, "invitation": invitation });
    let resent = world.ok("invitation.resend", which)["invite"].clone();
    assert_eq!(resent["expires"], NOW + 2 * WEEK - 1);
    assert_eq!(
        world.no("invitation.show", json!({ "token": old })),
        "invitation_unknown",
        "the old token is dead before the new mail is even made"
    );
    let new = world.token(NORA);
    assert_ne!(old, new);
    assert_eq!(world.no("invitation.accept", registration(&old, invitation)), "invitation_unknown");
    world.wait(WEEK - 1);
    world.register(&new, invitation);
}

#[test]
fn k18_of_two_mails_for_one_invitation_only_the_last_one_works() {
    let (world, olga) = world();
    let invitation = world.invite(olga, 42, NORA, &["tickets.view"]);
    // The panel took the mail, sent it, and died before it said done.
    let taken = world.ok("outbox.take", json!({ "actor": system() }));
    let first = taken["events"][0]["mail"]["token"].as_str().unwrap().to_owned();
    assert!(world.mails().is_empty(), "for 60 seconds nobody else gets it");
    world.wait(60);
    let second = world.token(NORA);
    assert_eq!(
        world.no("invitation.accept", registration(&first, invitation)),
        "invitation_unknown"
    );
    world.register(&second, invitation);
    // Zitadel CVE-2025-46815: a one-time intent could be used again.
    assert_eq!(world.no("invitation.accept", registration(&second, invitation)), "invitation_used");
    assert_eq!(world.no("invitation.decline", by_token(&second, invitation)), "invitation_used");
}

#[test]
fn k17_valid_to_the_last_second_and_not_longer() {
    for (after, expected) in [
        (WEEK - 1, None),
        (WEEK, Some("invitation_expired")),
        (WEEK + 1, Some("invitation_expired")),
    ] {
        let (world, olga) = world();
        let invitation = world.invite(olga, 42, NORA, &["tickets.view"]);
        let token = world.token(NORA);
        world.set_clock(NOW + after);
        let answer = world.call("invitation.accept", registration(&token, invitation));
        assert_eq!(answer.err().map(|error| error.code()), expected, "after {after} seconds");
        let status = if expected.is_none() { "Accepted" } else { "Expired" };
        assert_eq!(world.status(42, invitation), status);
    }
}

#[test]
fn k17_expired_stays_expired_when_the_clock_goes_back() {
    type Look = fn(&World, &str, i64);
    let looks: [(&str, Look); 4] = [
        ("show", |w, token, _| {
            assert_eq!(w.no("invitation.show", json!({ "token": token })), "invitation_expired")
        }),
        ("accept", |w, token, id| {
            assert_eq!(w.no("invitation.accept", registration(token, id)), "invitation_expired")
        }),
        ("decline", |w, token, id| {
            assert_eq!(w.no("invitation.decline", by_token(token, id)), "invitation_expired")
        }),
        ("cron", |w, _, _| {
            assert_eq!(w.ok("invitations.expire", json!({ "actor": system() }))["expired"], 1)
        }),
    ];
    for (name, look) in looks {
        let (world, olga) = world();
        let invitation = world.invite(olga, 42, NORA, &["tickets.view"]);
        let token = world.token(NORA);
        world.set_clock(NOW + WEEK);
        look(&world, &token, invitation);
        world.set_clock(NOW);
        let again = world.no("invitation.accept", registration(&token, invitation));
        assert_eq!(again, "invitation_expired", "after {name}");
        assert_eq!(world.status(42, invitation), "Expired");
        // Resending is the one way back, with a new token.
        let which = json!({ "actor": user(olga), "account": 42, "invitation": invitation });
        world.ok("invitation.resend", which);
        assert_eq!(
            world.no("invitation.accept", registration(&token, invitation)),
            "invitation_unknown"
        );
        world.register(&world.token(NORA), invitation);
    }
}

#[test]
fn k22_the_person_may_decline_and_the_owner_sees_it() {
    let (world, olga) = world();
    let invitation = world.invite(olga, 42, NORA, &["tickets.view"]);
    let token = world.token(NORA);
    world.ok("invitation.decline", by_token(&token, invitation));
    assert_eq!(world.status(42, invitation), "Declined");
    assert_eq!(
        world.no("invitation.accept", registration(&token, invitation)),
        "invitation_declined"
    );
    assert_eq!(world.no("invitation.decline", by_token(&token, invitation)), "invitation_declined");
    let which = json!({ "actor": user(olga), "account": 42, "invitation": invitation });
    assert_eq!(world.no("invitation.resend", which), "invitation_declined");
}

#[test]
fn k17_a_cancelled_invitation_is_listed_and_opens_nothing() {
    let (world, olga) = world();
    let invitation = world.invite(olga, 42, NORA, &["tickets.view"]);
    let token = world.token(NORA);
    let which = json!({ "actor": user(olga), "account": 42, "invitation": invitation });
    assert_eq!(world.ok("invitation.cancel", which.clone())["invite"]["status"], "Cancelled");
    assert_eq!(
        world.no("invitation.accept", registration(&token, invitation)),
        "invitation_unknown"
    );
    assert_eq!(world.no("invitation.resend", which.clone()), "invitation_cancelled");
    assert_eq!(world.no("invitation.cancel", which), "invitation_cancelled");
    assert_eq!(world.status(42, invitation), "Cancelled");
}

#[test]
fn k17_an_invitation_cancelled_before_its_mail_was_made_sends_no_mail() {
    let (world, olga) = world();
    let invitation = world.invite(olga, 42, NORA, &["tickets.view"]);
    world.ok(
        "invitation.cancel",
        json!({ "actor": user(olga), "account": 42, "invitation": invitation }),
    );
    assert!(world.mails().is_empty());
}

#[test]
fn k20_a_second_invitation_to_the_address_takes_the_place_of_the_first() {
    let (world, olga) = world();
    let first = world.invite(olga, 42, NORA, &["tickets.view", "tickets.open"]);
    let old = world.token(NORA);
    let second = world.invite(olga, 42, "NORA@example.net", &["invoices.view"]);
    assert_eq!(world.status(42, first), "Cancelled");
    assert_eq!(world.no("invitation.accept", registration(&old, first)), "invitation_unknown");
    let nora = world.register(&world.token("NORA@example.net"), second);
    assert!(!world.can(nora, 42, "tickets.open"));
    assert!(world.can(nora, 42, "invoices.view"));
}

#[test]
fn k20_a_member_and_the_owner_are_not_invited_again() {
    let (world, olga) = world();
    world.newcomer(olga, 42, NORA, &["tickets.view"]);
    for email in [NORA, "Nora@EXAMPLE.net", OLGA, " olga@example.org "] {
        let new = json!({ "actor": user(olga), "account": 42, "email": email, "permissions": ["tickets.view"] });
        assert_eq!(world.no("invitation.create", new), "already_member", "{email}");
    }
}

#[test]
fn k20_who_became_a_member_meanwhile_does_not_join_twice() {
    let (world, olga) = world();
    let gus = world.person(7, "gus@example.net");
    let invitation = world.invite(olga, 42, "gus@example.net", &["invoices.view"]);
    let token = world.token("gus@example.net");
    world.member(42, gus, &["tickets.view"]);
    let session = world.session("gus@example.net");
    assert_eq!(
        world.no("invitation.accept", by_session(&token, invitation, &session)),
        "already_member"
    );
    assert!(!world.can(gus, 42, "invoices.view"));
}

/// vibe-kanban issue 3430 and pulumi-kubernetes issue 3192: any logged-in account could redeem a leaked
/// token.
#[test]
fn k19_accepting_needs_the_invited_address() {
    let (world, olga) = world();
    let eve = world.person(66, "eve@example.com");
    world.person(7, "gus@example.net");
    let invitation = world.invite(olga, 42, "gus@example.net", &["invoices.view"]);
    let token = world.token("gus@example.net");
    let session = world.session("eve@example.com");
    assert_eq!(
        world.no("invitation.accept", by_session(&token, invitation, &session)),
        "other_address"
    );
    assert_eq!(
        world.no("invitation.accept", by_session(&token, invitation, "no such session")),
        "session_ended"
    );
    assert_eq!(world.reason(eve, 42, "invoices.view"), "not_a_member");
    assert_eq!(world.status(42, invitation), "Sent", "the right person may still accept");
}

#[test]
fn k19_with_bind_email_off_whoever_has_the_token_may_accept_as_in_whmcs() {
    let (world, olga) = world();
    world.set("invitation.bind_email", "off");
    let eve = world.person(66, "eve@example.com");
    let invitation = world.invite(olga, 42, "gus@example.net", &["invoices.view"]);
    let token = world.token("gus@example.net");
    let session = world.session("eve@example.com");
    world.ok("invitation.accept", by_session(&token, invitation, &session));
    assert!(world.can(eve, 42, "invoices.view"));
    let shown = world.ok("user.show", json!({ "actor": staff(), "user": eve }));
    assert_eq!(shown["mailbox_proved"], false, "the token of another address proves nothing");
}

#[test]
fn k19_accepting_proves_the_mailbox() {
    let (world, olga) = world();
    let gus = world.person(7, "gus@example.net");
    let proved = |user: i64| {
        world.ok("user.show", json!({ "actor": staff(), "user": user }))["mailbox_proved"].clone()
    };
    assert_eq!(proved(gus), false);
    let invitation = world.invite(olga, 42, "gus@example.net", &["invoices.view"]);
    let token = world.token("gus@example.net");
    world
        .ok("invitation.accept", by_session(&token, invitation, &world.session("gus@example.net")));
    assert_eq!(proved(gus), true);
    assert_eq!(proved(world.newcomer(olga, 42, NORA, &["tickets.view"])), true);
}

#[test]
fn k20_with_require_user_unknown_addresses_are_refused() {
    let (world, olga) = world();
    world.set("invitation.require_user", "on");
    world.person(7, "gus@example.net");
    let new = json!({ "actor": user(olga), "account": 42, "email": NORA, "permissions": ["tickets.view"] });
    assert_eq!(world.no("invitation.create", new), "user_required");
    world.invite(olga, 42, "gus@example.net", &["tickets.view"]);
}

#[test]
fn k21_what_is_given_is_what_may_be_given_now() {
    let (world, olga) = world();
    world.set("members.delegate", "on");
    let dan = world.newcomer(
        olga,
        42,
        "dan@example.net",
        &["members.manage", "tickets.view", "tickets.open"],
    );
    let invitation = world.invite(dan, 42, NORA, &["tickets.view", "tickets.open"]);
    let token = world.token(NORA);
    world.ok(
        "member.change",
        json!({ "actor": user(olga), "account": 42, "user": dan,
        "permissions": ["members.manage", "tickets.view", "invoices.view"] }),
    );
    let nora = world.register(&token, invitation);
    assert_eq!(world.shown(42, nora)["permissions"], json!(["tickets.view"]));
}

#[test]
fn k21_an_inviter_who_may_not_invite_any_more_gives_nothing() {
    type End = fn(&World, i64, i64);
    let endings: [(&str, End); 4] = [
        ("removed", |w, olga, dan| {
            drop(w.ok("member.remove", json!({ "actor": user(olga), "account": 42, "user": dan })))
        }),
        ("inactive", |w, olga, dan| {
            drop(w.ok(
                "member.change",
                json!({ "actor": user(olga), "account": 42, "user": dan, "status": "Inactive" }),
            ))
        }),
        ("disabled", |w, _, dan| {
            drop(w.ok("user.disable", json!({ "actor": staff(), "user": dan, "disabled": true })))
        }),
        ("no delegation", |w, _, _| w.set("members.delegate", "off")),
    ];
    for (name, end) in endings {
        let (world, olga) = world();
        world.set("members.delegate", "on");
        let dan = world.newcomer(olga, 42, "dan@example.net", &["members.manage", "tickets.view"]);
        let invitation = world.invite(dan, 42, NORA, &["tickets.view"]);
        let token = world.token(NORA);
        end(&world, olga, dan);
        let users = world.totals()["users"].clone();
        assert_eq!(
            world.no("invitation.accept", registration(&token, invitation)),
            "nothing_left",
            "{name}"
        );
        assert_eq!(world.totals()["users"], users, "{name}: no half-made user stays behind");
        assert_eq!(world.status(42, invitation), "Sent", "{name}");
        // The owner stands in: from now on it is the owner's invitation.
        world.ok(
            "invitation.resend",
            json!({ "actor": user(olga), "account": 42, "invitation": invitation }),
        );
        let nora = world.register(&world.token(NORA), invitation);
        assert!(world.can(nora, 42, "tickets.view"), "{name}");
    }
}

#[test]
fn k21_access_given_by_a_member_ends_with_the_members_own_as_it_is_now() {
    let (world, olga) = world();
    world.set("members.delegate", "on");
    let dan = world.newcomer(olga, 42, "dan@example.net", &["members.manage", "tickets.view"]);
    let until =
        |end: i64| json!({ "actor": user(olga), "account": 42, "user": dan, "not_after": end });
    world.ok("member.change", until(NOW + 2 * WEEK));
    let new = json!({ "actor": user(dan), "account": 42, "email": NORA, "permissions": ["tickets.view"] });
    assert_eq!(world.no("invitation.create", new.clone()), "longer_than_held");
    let mut bounded = new;
    bounded["not_after"] = json!(NOW + 2 * WEEK);
    let invitation =
        world.ok("invitation.create", bounded)["invite"]["invitation"].as_i64().unwrap();
    let token = world.token(NORA);
    world.ok("member.change", until(NOW + 100));
    let nora = world.register(&token, invitation);
    assert_eq!(world.shown(42, nora)["not_after"], NOW + 100);
}

#[test]
fn k21_the_ceiling_of_now_counts() {
    let (world, olga) = world();
    let invitation = world.invite(olga, 42, NORA, &["tickets.view", "invoices.view"]);
    let token = world.token(NORA);
    world.ok(
        "account.put",
        json!({ "actor": staff(), "account": 42, "ceiling": ["members.manage", "invoices.view"] }),
    );
    let nora = world.register(&token, invitation);
    assert_eq!(world.shown(42, nora)["permissions"], json!(["invoices.view"]));
}

#[test]
fn k21_a_closed_account_takes_nobody() {
    let (world, olga) = world();
    let invitation = world.invite(olga, 42, NORA, &["tickets.view"]);
    let token = world.token(NORA);
    world.ok("account.put", json!({ "actor": staff(), "account": 42, "status": "Closed" }));
    assert_eq!(world.no("invitation.accept", registration(&token, invitation)), "account_closed");
    assert_eq!(world.no("invitation.show", json!({ "token": token })), "account_closed");
    for actor in [user(olga), staff()] {
        let new = json!({ "actor": actor, "account": 42, "email": "x@example.net", "permissions": ["tickets.view"] });
        assert_eq!(world.no("invitation.create", new), "account_closed");
    }
}

/// OneUptime PR 3273 (GHSA-qg84-6hrg-mr5g): a half-user made at invite time could be claimed.
#[test]
fn k20_inviting_makes_no_user() {
    let (world, olga) = world();
    let before = world.totals()["users"].clone();
    world.invite(olga, 42, NORA, &["tickets.view"]);
    assert_eq!(world.totals()["users"], before);
    assert_eq!(world.no("login", json!({ "email": NORA, "password": "" })), "login_failed");
}

#[test]
fn k30_a_weak_password_registers_nobody() {
    let (world, olga) = world();
    let invitation = world.invite(olga, 42, NORA, &["tickets.view"]);
    let token = world.token(NORA);
    let before = world.totals();
    let mut arguments = registration(&token, invitation);
    arguments["register"]["password"] = json!("short");
    assert_eq!(world.no("invitation.accept", arguments), "password");
    assert_eq!(world.totals(), before);
}

#[test]
fn k19_an_acceptance_says_either_who_is_logged_in_or_who_registers() {
    let (world, olga) = world();
    world.person(7, "gus@example.net");
    let invitation = world.invite(olga, 42, "gus@example.net", &["invoices.view"]);
    let token = world.token("gus@example.net");
    let mut both = registration(&token, invitation);
    both["session"] = json!(world.session("gus@example.net"));
    assert_eq!(world.no("invitation.accept", both), "invalid");
    assert_eq!(
        world.no("login", json!({ "email": "gus@example.net", "password": "x", "account": 42 })),
        "invalid"
    );
    assert_eq!(
        world.ok("login", json!({ "email": "gus@example.net", "password": PASSWORD }))["account"],
        7
    );
}
