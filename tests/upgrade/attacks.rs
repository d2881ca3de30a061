//! A password proves only what it proved before (K36): people who share an address, and strangers
//! who typed somebody else's.

use serde_json::json;

use crate::rows::{bcrypt_of, client, sub_account};
use crate::world::{PASSWORD, World, registration, staff, system, user};

const VICTIM: &str = "vera@example.org";
const NEW: &str = "a new long password";

/// Vera is client 1 and sub-account of client 2. The stranger is client 9 and has made a
/// sub-account on his own account with Vera's address and a password that he knows.
fn world() -> World {
    let world = World::new();
    let clients = [
        client(1, VICTIM, &bcrypt_of("veras own")),
        client(2, "boss@example.com", &bcrypt_of("boss")),
        client(9, "stranger@example.net", &bcrypt_of("stranger")),
    ];
    let contacts = [
        sub_account(1, 2, VICTIM, &bcrypt_of("veras other"), "invoices,tickets"),
        sub_account(2, 9, "VERA@example.org", &bcrypt_of("trap"), "profile,invoices"),
    ];
    world.upgrade(&clients, &contacts);
    world.events();
    world
}

#[test]
fn k36_each_old_password_enters_what_it_entered_before_and_no_more() {
    let world = world();
    for (password, accounts) in [
        ("veras own", vec![1]),
        ("veras other", vec![2]),
        ("trap", vec![9]),
        ("wrong", vec![]),
        ("", vec![]),
    ] {
        assert_eq!(world.enters(VICTIM, password), accounts, "{password}");
        // Again, now that its hash has been replaced (K30).
        assert_eq!(world.enters(VICTIM, password), accounts, "{password}, second time");
    }
    let login = world.ok("login", json!({ "email": VICTIM, "password": "trap" }));
    let why: Vec<_> = login["choices"]
        .as_array()
        .unwrap()
        .iter()
        .filter(|one| one["may_enter"] == false)
        .map(|one| one["why"].clone())
        .collect();
    assert_eq!(why, ["confirm_by_mail", "confirm_by_mail"]);
    // Whose they are is not told to somebody who has typed the address into a form.
    let choices = login["choices"].as_array().unwrap();
    let names = |entered: bool| {
        let those = choices.iter().filter(move |one| one["may_enter"] == entered);
        those.map(|one| one["name"].as_str().unwrap()).collect::<Vec<_>>()
    };
    assert_eq!(names(false), ["", ""]);
    assert!(names(true).iter().all(|name| !name.is_empty()));
    let shared = world.report()["confirm_by_mail"].clone();
    assert_eq!(shared[0]["accounts"], json!([1, 2, 9]), "the report names the address");
}

#[test]
fn k36_the_stranger_gains_nothing_by_his_password() {
    let world = world();
    let login = world.ok("login", json!({ "email": VICTIM, "password": "trap" }));
    let session = world.enter(login["session"].as_str().unwrap(), 9);
    for account in [1, 2] {
        let enter = json!({ "session": session, "account": account });
        assert_eq!(world.no("session.enter", enter), "confirm_by_mail");
        let acting = json!({ "actor": { "session": session }, "account": account });
        assert_eq!(world.no("members.list", acting), "other_account");
        let leave = json!({ "actor": { "session": session }, "account": account, "user": world.user_of(1, 0) });
        assert_eq!(world.no("member.remove", leave), "other_account");
    }
    for new in [NEW, "trap"] {
        let change = json!({ "session": session, "old": "trap", "new": new });
        assert_eq!(world.no("password.change", change), "confirm_by_mail");
    }
}

#[test]
fn k36_the_stranger_does_not_say_what_vera_is_called() {
    let world = world();
    let rename = |email: &str, password: &str| {
        let login = world.ok("login", json!({ "email": email, "password": password }));
        let actor = json!({ "session": login["session"] });
        json!({ "actor": actor, "user": login["user"]["id"], "first_name": "Mallory" })
    };
    assert_eq!(world.no("user.change", rename(VICTIM, "trap")), "confirm_by_mail");
    // An old password that opens all that there is speaks for the person.
    let own = world.ok("user.change", rename("stranger@example.net", "stranger"));
    assert_eq!(own["first_name"], "Mallory");
}

#[test]
fn k36_the_stranger_gains_nothing_by_asking_for_the_mail() {
    let world = world();
    let login = world.ok("login", json!({ "email": VICTIM, "password": "trap" }));
    let session = login["session"].as_str().unwrap().to_owned();
    world.ok("mailbox.ask", json!({ "session": session }));
    let mails = world.mails();
    assert_eq!(mails.len(), 1);
    assert_eq!(mails[0]["to"].as_str().unwrap().to_lowercase(), VICTIM, "the mail goes to Vera");
    // Vera follows the link that she did not ask for, and chooses a password.
    world.ok("mailbox.confirm", json!({ "token": mails[0]["token"], "password": NEW }));
    assert_eq!(world.no("session.show", json!({ "session": session })), "session_ended");
    assert_eq!(
        world.no("session.enter", json!({ "session": session, "account": 1 })),
        "session_ended"
    );
    for password in ["trap", "veras own", "veras other"] {
        assert_eq!(world.enters(VICTIM, password), [0; 0], "{password}");
    }
    assert_eq!(world.enters(VICTIM, NEW), [1, 2, 9], "one password serves all");
    for (client, contact) in [(9, 2), (1, 0), (2, 1)] {
        assert_eq!(
            world.adopt(client, contact),
            Err("password_moved"),
            "the panel's old passwords prove nothing"
        );
    }
}

#[test]
fn k36_the_stranger_gains_nothing_through_the_panel() {
    let world = world();
    let adopted = world.adopt(9, 2).unwrap();
    assert_eq!(adopted["account"], 9);
    assert_eq!(world.entered(&adopted), [9]);
    assert_eq!(world.entered(&world.adopt(1, 0).unwrap()), [1]);
    assert_eq!(world.entered(&world.adopt(2, 1).unwrap()), [2]);
    // The rows of somebody else, or that never were.
    for (client, contact) in [(1, 2), (9, 1), (1, 1), (7, 0), (0, 0), (-1, 0), (9, 99), (9, -2)] {
        assert_eq!(world.adopt(client, contact), Err("legacy_unknown"), "{client}, {contact}");
    }
    // With the password that the panel has checked, the accounts that it really opens open.
    for (password, accounts) in
        [("trap", vec![9]), ("veras own", vec![1, 9]), ("nonsense", vec![9])]
    {
        let adopt = json!({ "actor": system(), "client": 9, "contact": 2, "password": password });
        let adopted = world.ok("session.adopt", adopt);
        assert_eq!(world.entered(&adopted), accounts, "{password}");
    }
}

/// The hash that the stranger's row has is of a kind that only the panel can check.
#[test]
fn k36_the_stranger_gains_nothing_when_his_hash_is_of_an_unknown_kind() {
    let world = World::new();
    let clients = [
        client(1, VICTIM, &bcrypt_of("veras own")),
        client(9, "stranger@example.net", ""),
        client(3, "friend@example.com", &bcrypt_of("f")),
    ];
    world.upgrade(&clients, &[sub_account(2, 9, VICTIM, "{plugin}0123456789", "profile")]);
    world.events();
    assert_eq!(world.entered(&world.adopt(9, 2).unwrap()), [9]);
    // Vera proves her mailbox by accepting an invitation; the stranger stays where he was.
    let friend = world.user_of(3, 0);
    let invitation = world.invite(friend, 3, VICTIM, &["tickets.view"]);
    let token = world.token(VICTIM);
    let session = world.adopt(1, 0).unwrap()["session"].clone();
    let accept = json!({ "token": token, "invitation": invitation, "session": session });
    if let Err(error) = world.call("invitation.accept", accept) {
        assert_eq!(error.code(), "confirm_by_mail");
    }
    if let Ok(adopted) = world.adopt(9, 2) {
        assert_eq!(world.entered(&adopted), [9]);
    }
}

#[test]
fn k36_an_invitation_to_vera_gives_the_stranger_nothing() {
    let world = world();
    let stranger = world.user_of(9, 0);
    let invitation = world.invite(world.user_of(2, 0), 2, "someone@example.net", &["tickets.view"]);
    world.token("someone@example.net");
    let own = world.invite(stranger, 9, "other@example.net", &["tickets.view"]);
    assert_ne!(invitation, own);
    // Vera is a member of all three already, so the stranger makes a new account to invite her to.
    world.ok(
        "account.put",
        json!({ "actor": staff(), "account": 10, "owner": { "user": stranger } }),
    );
    let bait = world.invite(stranger, 10, VICTIM, &["tickets.view"]);
    let session =
        world.ok("login", json!({ "email": VICTIM, "password": "trap" }))["session"].clone();
    for token in ["", "guess"] {
        let accept = json!({ "token": token, "invitation": bait, "session": session });
        assert_eq!(world.no("invitation.accept", accept), "invitation_unknown");
    }
    assert_eq!(
        world.no("invitation.accept", registration(&world.token(VICTIM), bait)),
        "login_exists"
    );
    assert_eq!(world.enters(VICTIM, "trap"), [9]);
}

/// Somebody brought Vera's browser into the session that the trap password opens, and Vera
/// accepts an invitation there. Her mailbox is proved; the trap password is still not hers.
#[test]
fn k36_a_session_that_was_slipped_to_vera_does_not_make_the_trap_her_password() {
    let world = world();
    world.ok(
        "account.put",
        json!({ "actor": staff(), "account": 10, "owner": { "user": world.user_of(2, 0) } }),
    );
    let invitation = world.invite(world.user_of(2, 0), 10, VICTIM, &["tickets.view"]);
    let token = world.token(VICTIM);
    let session =
        world.ok("login", json!({ "email": VICTIM, "password": "trap" }))["session"].clone();
    let accept = json!({ "token": token, "invitation": invitation, "session": session });
    let _ = world.call("invitation.accept", accept);
    let opened = world.enters(VICTIM, "trap");
    assert!(!opened.contains(&1) && !opened.contains(&2), "the trap opens {opened:?}");
    if let Ok(shown) = world.call("session.choices", json!({ "session": session })) {
        for choice in shown["choices"]
            .as_array()
            .unwrap()
            .iter()
            .filter(|one| one["account"] == 1 || one["account"] == 2)
        {
            assert_eq!(choice["may_enter"], false, "{choice}");
        }
    }
}

/// OneUptime GHSA-qg84-6hrg-mr5g the other way round: somebody took the address in Keyholder first,
/// without ever reading its mail; then the row comes over from the panel.
#[test]
fn k36_a_password_set_before_the_row_came_over_does_not_open_it() {
    let world = World::new();
    world.account(50, VICTIM);
    world.upgrade(&[client(1, VICTIM, &bcrypt_of("veras own"))], &[]);
    assert_eq!(world.enters(VICTIM, PASSWORD), [50]);
    assert_eq!(world.enters(VICTIM, "veras own"), [1]);
    world.prove_mailbox(VICTIM, NEW);
    assert_eq!(world.enters(VICTIM, NEW), [1, 50]);
}

#[test]
fn k38_two_logins_of_one_address_on_one_account_keep_their_own_rights() {
    let world = World::new();
    let contacts = [
        sub_account(1, 1, "pair@example.net", &bcrypt_of("first"), "invoices"),
        sub_account(2, 1, "Pair@Example.net", &bcrypt_of("second"), "tickets"),
        sub_account(3, 1, "one@example.org", &bcrypt_of("third"), "emails"),
    ];
    world.upgrade(&[client(1, "one@example.org", &bcrypt_of("owner"))], &contacts);
    let user_with = |email: &str, password: &str| {
        world.ok("login", json!({ "email": email, "password": password }))["user"]["id"]
            .as_i64()
            .unwrap()
    };
    let (first, second) =
        (user_with("pair@example.net", "first"), user_with("pair@example.net", "second"));
    assert_ne!(first, second);
    assert!(world.can(first, 1, "invoices.view") && !world.can(first, 1, "tickets.view"));
    assert!(world.can(second, 1, "tickets.view") && !world.can(second, 1, "invoices.view"));
    let (owner, third) =
        (user_with("one@example.org", "owner"), user_with("one@example.org", "third"));
    assert_eq!(world.reason(owner, 1, "account.profile"), "owner");
    assert_eq!(
        world.reason(third, 1, "account.profile"),
        "not_granted",
        "the owner's address is not the owner's password"
    );
    // The same through the panel.
    assert_eq!(world.adopt(1, 2).unwrap()["user"]["id"], second);

    world.prove_mailbox("pair@example.net", NEW);
    let both = user_with("pair@example.net", NEW);
    assert!(world.can(both, 1, "invoices.view") && world.can(both, 1, "tickets.view"));
    for old in ["first", "second"] {
        assert_eq!(world.enters("pair@example.net", old), [0; 0]);
    }
    assert!(!world.can(second, 1, "tickets.view"), "the second login is gone");
    for contact in [1, 2] {
        assert!(world.adopt(1, contact).is_err());
    }
}

/// The person behind a second login accepts an invitation: afterwards they can still log in.
#[test]
fn k38_a_second_login_that_accepts_an_invitation_is_not_locked_out() {
    let world = World::new();
    let contacts = [
        sub_account(1, 1, "pair@example.net", &bcrypt_of("first"), "invoices"),
        sub_account(2, 1, "pair@example.net", &bcrypt_of("second"), "tickets"),
    ];
    world.upgrade(
        &[client(1, "one@example.org", ""), client(3, "friend@example.com", "")],
        &contacts,
    );
    world.events();
    let invitation = world.invite(world.user_of(3, 0), 3, "pair@example.net", &["domains.view"]);
    let token = world.token("pair@example.net");
    let login = world.ok("login", json!({ "email": "pair@example.net", "password": "second" }));
    let accept = json!({ "token": token, "invitation": invitation, "session": login["session"] });
    match world.call("invitation.accept", accept.clone()) {
        Ok(accepted) => {
            let member = accepted["user"].as_i64().unwrap();
            assert!(world.can(member, 3, "domains.view"));
            assert!(!world.enters("pair@example.net", "second").is_empty(), "locked out");
        }
        // Also right: the mailbox comes first, then the invitation.
        Err(error) => {
            assert_eq!(error.code(), "confirm_by_mail");
            world.prove_mailbox("pair@example.net", NEW);
            let login = world.ok("login", json!({ "email": "pair@example.net", "password": NEW }));
            world.ok(
                "invitation.accept",
                json!({ "token": token, "invitation": invitation, "session": login["session"] }),
            );
            assert_eq!(world.enters("pair@example.net", NEW), [1, 3]);
        }
    }
}

#[test]
fn k36_a_host_that_trusts_addresses_may_say_so() {
    let world = world();
    world.set("upgrade.same_person", "trust");
    for password in ["veras own", "trap"] {
        assert_eq!(world.enters(VICTIM, password), [1, 2, 9]);
    }
    assert_eq!(world.entered(&world.adopt(9, 2).unwrap()), [1, 2, 9]);
}

#[test]
fn k33_staff_who_log_in_as_somebody_stay_on_the_one_account() {
    let world = world();
    world.prove_mailbox("boss@example.com", NEW);
    let fresh = crate::attacks::world();
    let adopt = json!({ "actor": { "staff": "Sam" }, "client": 1 });
    let adopted = fresh.ok("session.adopt", adopt);
    assert_eq!(fresh.entered(&adopted), [1]);
    assert_eq!(fresh.no("session.adopt", json!({ "actor": user(1), "client": 1 })), "staff_only");
}

#[test]
fn k36_a_login_without_a_usable_address_enters_through_the_panel_only() {
    let world = World::new();
    world.upgrade(&[client(1, "no address", &bcrypt_of("pw"))], &[]);
    for typed in ["no address", "!whmcs7:client:1", ""] {
        assert_eq!(world.enters(typed, "pw"), [0; 0]);
    }
    assert_eq!(world.entered(&world.adopt(1, 0).unwrap()), [1]);
    let session = world.adopt(1, 0).unwrap()["session"].clone();
    assert_eq!(world.no("mailbox.ask", json!({ "session": session })), "invalid");
}

/// An attacker changed a colleague's password in the panel's contact form and logged in as them.
#[test]
fn k36_a_password_that_was_changed_in_the_panel_proves_nothing_until_the_panel_says_so() {
    let world = World::new();
    let (old, new) = (bcrypt_of("old password"), bcrypt_of("new password"));
    world.upgrade(&[client(1, VICTIM, &old)], &[]);
    let adopt = |hash: &str| {
        let ask = json!({ "actor": system(), "client": 1, "contact": 0, "hash": hash });
        world.call("session.adopt", ask)
    };
    let session = adopt(&old).expect("as it was at the upgrade")["session"].clone();
    assert_eq!(adopt(&new).expect_err("another hash").code(), "password_moved");
    let told = json!({ "actor": system(), "client": 1, "hash": new });
    world.ok("upgrade.password", told);
    // K31: whoever was inside goes out, the old password opens nothing, the new one what it did.
    assert_eq!(world.no("session.show", json!({ "session": session })), "session_ended");
    assert!(adopt(&new).is_ok());
    assert_eq!(adopt(&old).expect_err("the old one").code(), "password_moved");
    assert_eq!(world.enters(VICTIM, "old password"), [0; 0]);
    assert_eq!(world.enters(VICTIM, "new password"), [1]);
}

/// A single old password may have been typed by whoever typed the address: accepting with it
/// would have made it the person's own.
#[test]
fn k36_accepting_with_an_old_password_asks_for_one_of_the_persons_own_first() {
    let world = World::new();
    let clients = [client(6, "boss@example.com", &bcrypt_of("boss"))];
    world.upgrade(&clients, &[sub_account(7, 6, VICTIM, &bcrypt_of("typed by boss"), "tickets")]);
    let owner = world.account(9, "olga@example.org");
    let invitation = world.invite(owner, 9, VICTIM, &["invoices.view"]);
    let token = world.token(VICTIM);
    let accept = |session: &serde_json::Value| {
        let ask = json!({ "token": token, "invitation": invitation, "session": session });
        world.call("invitation.accept", ask)
    };
    let old = world.ok("login", json!({ "email": VICTIM, "password": "typed by boss" }));
    assert_eq!(accept(&old["session"]).expect_err("an old password").code(), "confirm_by_mail");
    world.prove_mailbox(VICTIM, NEW);
    let own = world.ok("login", json!({ "email": VICTIM, "password": NEW }));
    assert!(accept(&own["session"]).is_ok());
    assert_eq!(world.enters(VICTIM, "typed by boss"), [0; 0]);
    assert_eq!(world.enters(VICTIM, NEW), [6, 9]);
}
