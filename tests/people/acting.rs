//! Staff act as a member, on one account, and everything says so (K33).

use serde_json::{Value, json};

use crate::world::{PASSWORD, World, staff, system, user};

struct Cast {
    world: World,
    olga: i64,
    session: String,
}

/// Sam acts as Olga on 42; she has 50 as well.
fn cast() -> Cast {
    let world = World::new();
    let olga = world.account(42, "olga@example.org");
    let put = json!({ "actor": staff(), "account": 50, "owner": { "user": olga } });
    world.ok("account.put", put);
    let acting = world.ok("session.act_as", act(staff(), 42, olga));
    assert_eq!(acting["acting"], "Sam");
    let session = acting["session"].as_str().unwrap().to_owned();
    Cast { world, olga, session }
}

fn act(actor: Value, account: i64, user: i64) -> Value {
    json!({ "actor": actor, "account": account, "user": user })
}

#[test]
fn k33_the_session_says_who_acts_and_is_on_one_account() {
    let Cast { world, olga, session } = cast();
    let shown = world.ok("session.show", json!({ "session": session }));
    assert_eq!((&shown["acting"], &shown["user"]["id"]), (&json!("Sam"), &json!(olga)));
    assert_eq!(
        (&shown["account"]["account"], &shown["account"]["owner"]),
        (&json!(42), &json!(true))
    );
    assert_eq!((&shown["choices"], &shown["proved"]), (&json!(1), &json!(false)));
    let choices = world.ok("session.choices", json!({ "session": session }))["choices"].clone();
    assert_eq!(choices.as_array().unwrap().len(), 1);
    for account in [50, 99] {
        let enter = json!({ "session": session, "account": account });
        assert_eq!(world.no("session.enter", enter), "account_unknown", "inherits nothing else");
    }
    let members = json!({ "actor": { "session": session }, "account": 50 });
    assert_eq!(world.no("members.list", members), "other_account");
    let own = world.ok("login", json!({ "email": "olga@example.org", "password": PASSWORD }));
    let own = world.ok("session.show", json!({ "session": own["session"] }));
    assert_eq!(own["acting"], Value::Null);
}

#[test]
fn k33_every_entry_of_the_record_names_both() {
    let Cast { world, olga, session } = cast();
    let actor = json!({ "session": session });
    let invite = json!({ "actor": actor, "account": 42, "email": "new@example.net",
        "permissions": ["tickets.view"] });
    world.ok("invitation.create", invite);
    world.ok("contact.add", json!({ "actor": actor, "account": 42, "first_name": "Carl" }));
    assert!(world.mails().iter().any(|mail| mail["template"] == "contact_added"), "not her doing");
    let again = json!({ "session": session, "account": 42 });
    let session = world.ok("session.enter", again)["session"].clone();
    world.ok("session.end", json!({ "session": session }));
    let record = world.ok("audit.list", json!({ "actor": user(olga), "account": 42 }));
    let entries = record["entries"].as_array().unwrap();
    for action in ["LoggedIn", "InvitationSent", "ContactAdded", "AccountSwitched", "LoggedOut"] {
        let entry = entries.iter().find(|entry| entry["action"] == format!("Keyholder{action}"));
        let entry = entry.unwrap_or_else(|| panic!("no {action}"));
        assert_eq!(
            (&entry["actor"], &entry["actor_name"]),
            (&json!("staff"), &json!("Sam")),
            "{action}"
        );
        assert_eq!(
            (&entry["on_behalf_of"], &entry["on_behalf_of_name"]),
            (&json!(olga), &json!("Olga"))
        );
    }
    let made = entries.iter().find(|entry| entry["action"] == "KeyholderAccountChanged").unwrap();
    assert_eq!(made["on_behalf_of"], Value::Null);
}

#[test]
fn k33_what_only_the_person_may_do_is_not_done_in_their_place() {
    let Cast { world, olga, session } = cast();
    let mia = world.newcomer(olga, 42, "mia@example.net", &["tickets.view"]);
    let actor = json!({ "session": session });
    let change = json!({ "session": session, "old": PASSWORD, "new": "a new password" });
    assert_eq!(world.no("password.change", change), "acting_staff");
    assert_eq!(world.no("mailbox.ask", json!({ "session": session })), "acting_staff");
    let offer = json!({ "actor": actor, "account": 42, "user": mia, "former_stays": true });
    assert_eq!(world.no("owner.offer", offer), "acting_staff");
    let create = json!({ "actor": system(), "session": session, "account": 60 });
    assert_eq!(world.no("account.create", create), "acting_staff");
    let otto = world.account(43, "otto@example.org");
    let invitation = world.invite(otto, 43, "olga@example.org", &["tickets.view"]);
    let token = world.token("olga@example.org");
    let accept = json!({ "token": token, "invitation": invitation, "session": session });
    assert_eq!(world.no("invitation.accept", accept), "acting_staff");
    let offer = json!({ "actor": user(olga), "account": 42, "user": mia, "former_stays": true });
    world.ok("owner.offer", offer);
    let as_mia = world.ok("session.act_as", act(staff(), 42, mia))["session"].clone();
    for action in ["owner.accept", "owner.decline"] {
        let answer = json!({ "actor": { "session": as_mia }, "account": 42 });
        assert_eq!(world.no(action, answer), "acting_staff");
    }
}

#[test]
fn k33_a_member_is_acted_as_with_what_the_member_may_do() {
    let Cast { world, olga, .. } = cast();
    let mia = world.newcomer(olga, 42, "mia@example.net", &["tickets.view"]);
    let acting = world.ok("session.act_as", act(staff(), 42, mia));
    let actor = json!({ "session": acting["session"] });
    assert_eq!(world.no("members.list", json!({ "actor": actor, "account": 42 })), "not_owner");
    let choices = world.ok("login", json!({ "email": "mia@example.net", "password": PASSWORD }));
    assert_eq!(choices["choices"][0]["last_used"], Value::Null, "it was not Mia who came");
    world.ok("member.remove", json!({ "actor": user(olga), "account": 42, "user": mia }));
    assert_eq!(world.no("session.show", json!({ "session": acting["session"] })), "session_ended");
}

#[test]
fn k33_only_named_staff_and_only_as_somebody_of_the_account() {
    let Cast { world, olga, .. } = cast();
    let otto = world.account(43, "otto@example.org");
    assert_eq!(world.no("session.act_as", act(user(olga), 42, olga)), "staff_only");
    assert_eq!(world.no("session.act_as", act(system(), 42, olga)), "invalid");
    assert_eq!(world.no("session.act_as", act(staff(), 42, otto)), "member_unknown");
    assert_eq!(world.no("session.act_as", act(staff(), 99, olga)), "account_unknown");
    assert_eq!(world.no("session.act_as", act(staff(), 42, 999)), "user_unknown");
    world.ok("account.put", json!({ "actor": staff(), "account": 43, "status": "Closed" }));
    assert_eq!(world.no("session.act_as", act(staff(), 43, otto)), "account_closed");
    world.ok("user.disable", json!({ "actor": staff(), "user": olga, "disabled": true }));
    assert_eq!(world.no("session.act_as", act(staff(), 42, olga)), "user_disabled");
}

#[test]
fn k33_the_old_panels_own_login_as_a_client_is_the_same() {
    let Cast { world, .. } = cast();
    world.old_client(90, "olga@example.org", "");
    let adopted = world.ok("session.adopt", json!({ "actor": staff(), "client": 90 }));
    assert_eq!(adopted["choices"].as_array().unwrap().len(), 1);
    let shown = world.ok("session.show", json!({ "session": adopted["session"] }));
    assert_eq!((&shown["acting"], &shown["choices"]), (&json!("Sam"), &json!(1)));
    let enter = json!({ "session": adopted["session"], "account": 42 });
    assert_eq!(world.no("session.enter", enter), "account_unknown");
    let record = world.ok("audit.list", json!({ "actor": staff(), "account": 90 }));
    let entry = &record["entries"][0];
    assert_eq!(
        (&entry["action"], &entry["actor_name"]),
        (&json!("KeyholderLoggedIn"), &json!("Sam"))
    );
    assert_eq!(entry["on_behalf_of"], adopted["user"]["id"]);
}

#[test]
fn k33_the_hosts_own_login_stands_for_the_second_factor_and_the_network() {
    let Cast { world, olga, session } = cast();
    let put = json!({ "actor": staff(), "account": 42, "second_factor": true });
    world.ok("account.put", put);
    let members = |session: &Value, account: i64| json!({ "actor": { "session": session }, "account": account });
    world.ok("members.list", members(&json!(session), 42));
    let fresh = world.ok("session.act_as", act(staff(), 42, olga))["session"].clone();
    world.ok("members.list", members(&fresh, 42));
    let choices = world.ok("session.choices", json!({ "session": fresh }))["choices"].clone();
    assert_eq!(choices[0]["may_enter"], true);
    let own = world.ok("login", json!({ "email": "olga@example.org", "password": PASSWORD }));
    assert_eq!(own["account"], 50, "the person has shown no second factor for 42");
}
