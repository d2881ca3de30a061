//! Who gets which mail of an account (K25).

use serde_json::{Value, json};

use crate::world::{World, staff, system, user};

/// What WHMCS says when a contact is the last one (UpdateContact).
const LAST: &str = "You must have at least one email address enabled to receive domain related \
    notifications as required by ICANN. To disable domain notifications, please enable domain \
    notifications for the primary account holder or another contact";
/// What WHMCS says when the account is the last one (UpdateClient).
const LAST_OF_ACCOUNT: &str = "You must have at least one email address enabled to receive domain \
    related notifications as required by ICANN. To disable domain notifications, please create an \
    alternative contact that is set to receive them";

struct Cast {
    world: World,
    olga: i64,
    mia: i64,
}

fn cast() -> Cast {
    let world = World::new();
    let olga = world.account(42, "olga@example.org");
    world
        .ok("account.put", json!({ "actor": staff(), "account": 42, "email": "desk@example.org" }));
    let mia = world.newcomer(olga, 42, "mia@example.net", &["tickets.view"]);
    Cast { world, olga, mia }
}

fn own(mail: &[&str]) -> Value {
    json!({ "actor": staff(), "account": 42, "mail": mail })
}

fn of_member(actor: Value, member: i64, mail: &[&str]) -> Value {
    json!({ "actor": actor, "account": 42, "user": member, "mail": mail })
}

fn of_contact(contact: i64, mail: &[&str]) -> Value {
    json!({ "actor": staff(), "account": 42, "contact": contact, "mail": mail })
}

fn to(world: &World, category: &str) -> Vec<String> {
    let ask = json!({ "actor": system(), "account": 42, "category": category });
    let answer = world.ok("recipients", ask);
    let list = answer["recipients"].as_array().unwrap().iter();
    list.map(|one| one["to"].as_str().unwrap().to_owned()).collect()
}

#[test]
fn k25_the_account_every_contact_and_every_member_with_the_category_on() {
    let Cast { world, mia, .. } = cast();
    world.contact(42, "bill@example.net", &["invoice"]);
    world.contact(42, "DESK@example.org", &["product"]);
    world.contact(42, "tech@example.net", &["support", "product"]);
    world.ok("member.mail", of_member(user(mia), mia, &["invoice", "support"]));
    assert_eq!(to(&world, "invoice"), ["desk@example.org", "bill@example.net", "mia@example.net"]);
    assert_eq!(to(&world, "product"), ["desk@example.org", "tech@example.net"]);
    // "Billing mail to the billing contact only".
    world.ok("account.put", own(&["domain"]));
    assert_eq!(to(&world, "invoice"), ["bill@example.net", "mia@example.net"]);
    assert_eq!(to(&world, "general"), Vec::<String>::new());
    assert_eq!(to(&world, "domain"), ["desk@example.org"]);
}

#[test]
fn k25_a_new_account_gets_everything_and_a_new_member_nothing() {
    let Cast { world, .. } = cast();
    for category in ["general", "product", "domain", "invoice", "support", "affiliate"] {
        assert_eq!(to(&world, category), ["desk@example.org"], "{category}");
    }
}

#[test]
fn k25_whoever_cannot_log_in_any_more_gets_no_mail_as_a_member() {
    let Cast { world, olga, mia } = cast();
    world.ok("member.mail", of_member(user(mia), mia, &["invoice"]));
    let change =
        |status: &str| json!({ "actor": user(olga), "account": 42, "user": mia, "status": status });
    world.ok("member.change", change("Inactive"));
    assert_eq!(to(&world, "invoice"), ["desk@example.org"]);
    world.ok("member.change", change("Active"));
    assert_eq!(to(&world, "invoice"), ["desk@example.org", "mia@example.net"]);
    world.ok("user.disable", json!({ "actor": staff(), "user": mia, "disabled": true }));
    assert_eq!(to(&world, "invoice"), ["desk@example.org"]);
}

#[test]
fn k25_verification_and_password_mail_goes_to_the_person_whatever_is_switched_off() {
    let Cast { world, olga, mia } = cast();
    let otto = world.account(43, "otto@example.org");
    world.contact(42, "tech@example.net", &["general"]);
    for category in ["verification", "password"] {
        let ask = |user: i64| json!({ "actor": system(), "account": 42, "category": category, "user": user });
        for (person, address) in [(mia, "mia@example.net"), (olga, "olga@example.org")] {
            let list = world.ok("recipients", ask(person))["recipients"].clone();
            assert_eq!(list.as_array().unwrap().len(), 1);
            assert_eq!(list[0]["to"], address);
        }
        assert_eq!(world.no("recipients", ask(otto)), "member_unknown");
        let nobody = json!({ "actor": system(), "account": 42, "category": category });
        assert_eq!(world.no("recipients", nobody), "invalid");
    }
}

#[test]
fn k25_the_last_one_to_hear_of_domains_is_told_in_the_panels_own_words() {
    let Cast { world, mia, .. } = cast();
    let said = |action: &str, arguments: Value| {
        let error = world.call(action, arguments).unwrap_err();
        assert_eq!(error.code(), "last_domain_mail");
        error.to_string()
    };
    let everything_else = ["general", "product", "invoice", "support", "affiliate"];
    assert_eq!(said("account.put", own(&everything_else)), LAST_OF_ACCOUNT);
    // A contact takes it over, and is the last one then.
    let carl = world.contact(42, "carl@example.net", &["domain"]);
    world.ok("account.put", own(&everything_else));
    assert_eq!(to(&world, "domain"), ["carl@example.net"]);
    assert_eq!(said("contact.change", of_contact(carl, &["general"])), LAST);
    let remove = json!({ "actor": staff(), "account": 42, "contact": carl });
    assert_eq!(said("contact.remove", remove.clone()), LAST);
    let nowhere = json!({ "actor": staff(), "account": 42, "contact": carl, "email": "" });
    assert_eq!(said("contact.change", nowhere), LAST);
    // A member takes it over, and is the last one then.
    world.ok("member.mail", of_member(user(mia), mia, &["domain"]));
    world.ok("contact.remove", remove);
    assert_eq!(said("member.mail", of_member(user(mia), mia, &[])), LAST);
    // Access ends all the same, and the account hears of its domains again.
    world.ok("member.remove", json!({ "actor": staff(), "account": 42, "user": mia }));
    assert_eq!(to(&world, "domain"), ["desk@example.org"]);
}

#[test]
fn k25_a_members_switches_are_their_own_and_the_managers() {
    let Cast { world, olga, mia } = cast();
    let ned = world.newcomer(olga, 42, "ned@example.net", &["tickets.view"]);
    let otto = world.account(43, "otto@example.org");
    let shown = world.ok("member.mail", of_member(user(olga), mia, &["support"]));
    assert_eq!(shown["member"]["mail"], json!(["support"]));
    assert_eq!(world.no("member.mail", of_member(user(ned), mia, &[])), "not_owner");
    assert_eq!(world.no("member.mail", of_member(user(otto), mia, &[])), "account_unknown");
    assert_eq!(world.no("member.mail", of_member(user(olga), otto, &[])), "member_unknown");
    assert_eq!(world.no("member.mail", of_member(user(olga), olga, &[])), "invalid");
    assert_eq!(world.no("member.mail", of_member(user(mia), mia, &["billing"])), "invalid");
    assert_eq!(world.no("account.put", own(&["billing"])), "invalid");
}

#[test]
fn k25_copies_that_a_panel_lists_stay_for_those_who_are_meant_and_who_is_missing_is_added() {
    let Cast { world, mia, .. } = cast();
    world.contact(42, "bill@example.net", &["invoice", "general"]);
    world.ok("member.mail", of_member(user(mia), mia, &["invoice", "general"]));
    let copies = |category: &str, listed: &[&str]| {
        let ask =
            json!({ "actor": system(), "account": 42, "category": category, "listed": listed });
        let answer = world.ok("recipients", ask);
        let added = answer["add"].as_array().unwrap().iter();
        (answer["keep"].clone(), added.map(|one| one["to"].clone()).collect::<Vec<_>>())
    };
    let listed = ["Bill@Example.net", "gone@example.net", "no address"];
    assert_eq!(
        copies("invoice", &listed),
        (json!(["Bill@Example.net"]), vec![json!("mia@example.net")])
    );
    // The general category also holds mails for one person alone.
    assert_eq!(copies("general", &["bill@example.net"]), (json!(["bill@example.net"]), vec![]));
    // What lets its reader in is seen by nobody else.
    assert_eq!(copies("password", &["bill@example.net", "desk@example.org"]), (json!([]), vec![]));
    assert!(
        !world
            .ok("recipients", json!({ "actor": system(), "account": 42, "category": "invoice" }))
            .as_object()
            .unwrap()
            .contains_key("keep"),
        "nothing was listed"
    );
}

#[test]
fn k26_copies_about_a_ticket_are_the_openers_and_the_owners() {
    let Cast { world, mia, .. } = cast();
    world.contact(42, "tech@example.net", &["support"]);
    let ask = |ticket: Value| {
        json!({ "actor": system(), "account": 42, "category": "support", "ticket": ticket,
            "listed": ["tech@example.net", "olga@example.org"] })
    };
    let answer = world.ok("recipients", ask(json!({ "opener": { "user": mia }, "department": 3 })));
    assert_eq!(answer["keep"], json!(["olga@example.org"]));
    assert_eq!(answer["add"][0]["to"], "mia@example.net");
    assert_eq!(answer["add"].as_array().unwrap().len(), 1);
    let other = json!({ "actor": system(), "account": 42, "category": "invoice", "ticket": {} });
    assert_eq!(world.no("recipients", other), "invalid");
}
