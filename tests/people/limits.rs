//! How much may be invited, and what the answers do not tell (K23).

use serde_json::{Value, json};

use crate::world::{World, staff, user};

fn invite(actor: i64, account: i64, email: &str) -> Value {
    json!({ "actor": user(actor), "account": account, "email": email, "permissions": ["tickets.view"],
        "remote": "203.0.113.9" })
}

/// How many of these go through before one is refused as too many.
fn until_too_many(world: &World, calls: impl Iterator<Item = Value>) -> usize {
    for (done, arguments) in calls.enumerate() {
        match world.call("invitation.create", arguments) {
            Ok(_) => {}
            Err(error) => {
                assert_eq!(error.code(), "too_many");
                return done;
            }
        }
    }
    panic!("nothing was refused");
}

/// Drupal subuser 6.x-1.6: a limit could be got around.
#[test]
fn k23_an_account_an_address_and_a_network_have_a_limit_each() {
    let numbered = |n: usize| format!("new{n}@example.net");
    for (key, set, count) in [
        ("invitation.per_account", "3", 3),
        ("invitation.per_address", "2", 2),
        ("invitation.per_remote", "4", 4),
    ] {
        let world = World::new();
        let accounts: Vec<i64> =
            (0..9).map(|n| world.account(n + 1, &format!("owner{n}@example.org"))).collect();
        for other in ["invitation.per_account", "invitation.per_address", "invitation.per_remote"] {
            world.set(other, "0");
        }
        world.set(key, set);
        let calls = (0..9).map(|n| {
            let index = usize::from(key != "invitation.per_account") * n;
            let email = if key == "invitation.per_address" { numbered(0) } else { numbered(n) };
            invite(accounts[index], i64::try_from(index).unwrap() + 1, &email)
        });
        assert_eq!(until_too_many(&world, calls), count, "{key}");
    }
}

#[test]
fn k23_the_limit_is_for_a_day_and_staff_have_none() {
    let world = World::new();
    let olga = world.account(42, "olga@example.org");
    world.set("invitation.per_account", "1");
    world.ok("invitation.create", invite(olga, 42, "one@example.net"));
    assert_eq!(world.no("invitation.create", invite(olga, 42, "two@example.net")), "too_many");
    let mut by_staff = invite(olga, 42, "two@example.net");
    by_staff["actor"] = staff();
    world.ok("invitation.create", by_staff);
    world.wait(86_400);
    world.ok("invitation.create", invite(olga, 42, "three@example.net"));
}

#[test]
fn k23_sending_again_counts_as_well() {
    let world = World::new();
    let olga = world.account(42, "olga@example.org");
    world.set("invitation.per_address", "2");
    let invitation = world.invite(olga, 42, "one@example.net", &["tickets.view"]);
    let resend = json!({ "actor": user(olga), "account": 42, "invitation": invitation });
    world.ok("invitation.resend", resend.clone());
    assert_eq!(world.no("invitation.resend", resend), "too_many");
}

#[test]
fn k23_the_answer_does_not_tell_whether_an_address_has_a_user() {
    let world = World::new();
    let olga = world.account(42, "olga@example.org");
    world.account(43, "otto@example.org");
    let shape = |email: &str| {
        let mut answer = world.ok("invitation.create", invite(olga, 42, email));
        let invite = answer["invite"].as_object_mut().unwrap();
        invite.remove("invitation");
        assert_eq!(invite.remove("email"), Some(json!(email)));
        answer
    };
    assert_eq!(shape("otto@example.org"), shape("nobody@example.org"));
    // The account's own members are no secret.
    assert_eq!(
        world.no("invitation.create", invite(olga, 42, "olga@example.org")),
        "already_member"
    );
}

#[test]
fn k23_where_only_users_may_be_invited_asking_around_is_counted() {
    let world = World::new();
    let olga = world.account(42, "olga@example.org");
    world.set("invitation.require_user", "on");
    world.set("invitation.per_account", "2");
    assert_eq!(world.no("invitation.create", invite(olga, 42, "one@example.net")), "user_required");
    assert_eq!(world.no("invitation.create", invite(olga, 42, "two@example.net")), "user_required");
    assert_eq!(world.no("invitation.create", invite(olga, 42, "three@example.net")), "too_many");
}
