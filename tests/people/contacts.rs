//! Contacts, with and without a login (K24).

use serde_json::{Value, json};

use crate::world::{NOW, PASSWORD, World, staff, system, user};

const TYPED: &str = "typed by the owner";

struct Cast {
    world: World,
    olga: i64,
}

fn cast() -> Cast {
    let world = World::new();
    let olga = world.account(42, "olga@example.org");
    Cast { world, olga }
}

fn of(actor: i64, contact: i64) -> Value {
    json!({ "actor": user(actor), "account": 42, "contact": contact })
}

fn with(mut arguments: Value, more: Value) -> Value {
    arguments.as_object_mut().unwrap().extend(more.as_object().unwrap().clone());
    arguments
}

fn give(actor: i64, contact: i64, password: Option<&str>) -> Value {
    let more = json!({ "permissions": ["tickets.view"], "password": password });
    with(of(actor, contact), more)
}

fn login(email: &str, password: &str) -> Value {
    json!({ "email": email, "password": password })
}

#[test]
fn k24_a_contact_keeps_names_address_phone_mail_and_departments() {
    let Cast { world, olga } = cast();
    let add = json!({ "actor": user(olga), "account": 42, "first_name": " Carl ", "last_name": "Cole",
        "company": "Cole & Co", "email": "Carl@example.net", "departments": [7, 3, 7], "panel_id": 93,
        "details": { "city": "Cluj", "country": "RO", "phonenumber": "+40 264" },
        "mail": ["invoice", "general"] });
    let added = world.ok("contact.add", add)["contact"].clone();
    assert_eq!(added["name"], "Carl Cole");
    assert_eq!(added["mail"], json!(["general", "invoice"]));
    assert_eq!(added["departments"], json!([3, 7]));
    assert_eq!(added["details"]["phonenumber"], "+40 264");
    let number = added["contact"].as_i64().unwrap();
    assert_eq!(world.ok("contact.show", of(olga, number))["contact"], added);
    let change = with(of(olga, number), json!({ "details": { "city": "" }, "mail": ["support"] }));
    let changed = world.ok("contact.change", change)["contact"].clone();
    assert_eq!(changed["details"], json!({ "country": "RO", "phonenumber": "+40 264" }));
    assert_eq!(
        (&changed["mail"], &changed["email"]),
        (&json!(["support"]), &json!("Carl@example.net"))
    );
    let list = world.ok("contact.list", json!({ "actor": user(olga), "account": 42 }));
    assert_eq!((&list["total"], &list["contacts"]), (&json!(1), &json!([changed])));
    world.ok("contact.remove", of(olga, number));
    assert_eq!(world.no("contact.show", of(olga, number)), "contact_unknown");
    let kinds: Vec<Value> = world.events().iter().map(|event| event["kind"].clone()).collect();
    for kind in ["KeyholderContactAdded", "KeyholderContactChanged", "KeyholderContactRemoved"] {
        assert!(kinds.contains(&json!(kind)), "{kind}");
    }
}

#[test]
fn k24_bad_input_is_named() {
    let Cast { world, olga } = cast();
    let add =
        |more: Value| with(json!({ "actor": user(olga), "account": 42, "first_name": "C" }), more);
    for (bad, said) in [
        (json!({ "mail": ["billing"] }), "billing"),
        (json!({ "details": { "fax": "1" } }), "fax"),
        (json!({ "departments": [0] }), "0"),
        (json!({ "email": "one@example.org, two@example.org" }), ","),
        (json!({ "last_name": "a\r\nBcc: b" }), "last_name"),
        (json!({ "first_name": "" }), "name"),
    ] {
        let error = world.call("contact.add", add(bad)).unwrap_err();
        assert_eq!(error.code(), "invalid");
        assert!(error.to_string().contains(said), "{error}");
    }
}

#[test]
fn k24_contacts_are_for_who_may_manage_them_and_those_of_others_do_not_exist() {
    let Cast { world, olga } = cast();
    let carl = world.contact(42, "carl@example.net", &[]);
    let otto = world.account(43, "otto@example.org");
    let mia = world.newcomer(olga, 42, "mia@example.net", &["tickets.view"]);
    let max = world.newcomer(olga, 42, "max@example.net", &["contacts.manage"]);
    for action in ["contact.show", "contact.change", "contact.remove"] {
        assert_eq!(world.no(action, of(mia, carl)), "not_granted", "{action}");
        assert_eq!(world.no(action, of(otto, carl)), "account_unknown", "{action}");
        let foreign = json!({ "actor": user(otto), "account": 43, "contact": carl });
        assert_eq!(world.no(action, foreign), "contact_unknown", "{action}");
    }
    world.ok("contact.change", with(of(max, carl), json!({ "company": "Cole" })));
    // K7, K12: managing contacts is not managing members.
    for password in [None, Some(TYPED)] {
        assert_eq!(world.no("contact.give_login", give(max, carl, password)), "not_owner");
    }
    world.set("members.delegate", "on");
    let delegate = json!({ "actor": user(olga), "account": 42, "user": max,
        "permissions": ["contacts.manage", "members.manage"] });
    world.ok("member.change", delegate);
    for password in [None, Some(TYPED)] {
        assert_eq!(world.no("contact.give_login", give(max, carl, password)), "more_than_held");
    }
}

#[test]
fn k24_the_owner_hears_of_a_contact_that_somebody_else_has_added() {
    let Cast { world, olga } = cast();
    let added = |actor: Value, email: &str| {
        world.events();
        world.ok("contact.add", json!({ "actor": actor, "account": 42, "email": email }));
        let mails = world.mails();
        mails.iter().map(|mail| (mail["to"].clone(), mail["template"].clone())).collect::<Vec<_>>()
    };
    let told = vec![(json!("olga@example.org"), json!("contact_added"))];
    assert_eq!(added(staff(), "one@example.net"), told);
    assert_eq!(added(user(olga), "two@example.net"), []);
    world.set("contacts.notify_owner", "off");
    assert_eq!(added(staff(), "three@example.net"), []);
}

#[test]
fn k24_a_contact_with_a_typed_password_logs_in_and_goes_back_without_being_lost() {
    let Cast { world, olga } = cast();
    let carl = world.contact(42, "carl@example.net", &["invoice"]);
    let before = world.ok("contact.show", of(olga, carl))["contact"].clone();
    let given = world.ok("contact.give_login", give(olga, carl, Some(TYPED)))["contact"].clone();
    let login_of = given["user"].as_i64().unwrap();
    let entered = world.ok("login", login("carl@example.net", TYPED));
    assert_eq!(entered["account"], 42);
    assert!(world.can(login_of, 42, "tickets.view"));
    assert_eq!(world.no("contact.give_login", give(olga, carl, Some(TYPED))), "contact_has_login");
    assert_eq!(world.no("contact.remove", of(olga, carl)), "contact_has_login");
    world.ok("contact.take_login", of(olga, carl));
    assert_eq!(world.reason(login_of, 42, "tickets.view"), "not_a_member");
    assert_eq!(world.no("session.show", json!({ "session": entered["session"] })), "session_ended");
    assert_eq!(world.no("login", login("carl@example.net", TYPED)), "login_failed");
    assert_eq!(world.ok("contact.show", of(olga, carl))["contact"], before);
    assert_eq!(world.no("contact.take_login", of(olga, carl)), "contact_has_no_login");
    world.ok("contact.give_login", give(olga, carl, Some("another password")));
    world.ok("login", login("carl@example.net", "another password"));
}

#[test]
fn k12_a_login_that_a_delegate_gives_is_closed_where_the_delegates_own_is() {
    let Cast { world, olga } = cast();
    world.set("members.delegate", "on");
    let keys = ["tickets.open", "contacts.manage", "members.manage"];
    let mia = world.newcomer(olga, 42, "mia@example.net", &keys);
    let deny =
        json!({ "actor": user(olga), "account": 42, "user": mia, "denied_departments": [3] });
    world.ok("member.change", deny);
    let carl = world.contact(42, "carl@example.net", &[]);
    let mut login = give(mia, carl, Some(TYPED));
    login["permissions"] = json!(["tickets.open"]);
    let until = json!({ "actor": user(olga), "account": 42, "user": mia, "not_after": NOW + 60 });
    world.ok("member.change", until);
    assert_eq!(world.no("contact.give_login", login.clone()), "longer_than_held");
    login["not_after"] = json!(NOW + 60);
    let carl = world.ok("contact.give_login", login)["contact"]["user"].clone();
    let ask = |department: i64| json!({ "user": carl, "account": 42, "permission": "tickets.open", "department": department });
    assert_eq!(world.ok("check", ask(2))["allowed"], true);
    assert_eq!(world.ok("check", ask(3))["reason"], "department_denied");
}

#[test]
fn k24_a_removed_member_leaves_the_contact_there() {
    let Cast { world, olga } = cast();
    let carl = world.contact(42, "carl@example.net", &["invoice"]);
    let given = world.ok("contact.give_login", give(olga, carl, Some(TYPED)));
    let remove = json!({ "actor": user(olga), "account": 42, "user": given["contact"]["user"] });
    world.ok("member.remove", remove);
    assert_eq!(world.ok("contact.show", of(olga, carl))["contact"]["user"], Value::Null);
}

#[test]
fn k24_a_typed_password_opens_this_account_only_and_tells_nothing_of_the_address() {
    let Cast { world, olga } = cast();
    let otto = world.account(43, "otto@example.org");
    let [known, unknown] =
        ["otto@example.org", "new@example.org"].map(|email| world.contact(42, email, &[]));
    let shape = |contact: i64| {
        let mut given = world.ok("contact.give_login", give(olga, contact, Some(TYPED)));
        for field in ["contact", "user", "email", "name"] {
            given["contact"].as_object_mut().unwrap().remove(field);
        }
        given
    };
    assert_eq!(shape(known), shape(unknown), "K23: no oracle");
    let entered = world.ok("login", login("otto@example.org", TYPED));
    assert_eq!(entered["account"], 42);
    assert_ne!(entered["user"]["id"], otto);
    let enter = json!({ "session": entered["session"], "account": 43 });
    assert_eq!(world.no("session.enter", enter), "account_unknown");
    let own = world.ok("login", login("otto@example.org", PASSWORD));
    assert_eq!(own["account"], 43, "the person's own login is what it was");
    assert!(!world.can(otto, 42, "tickets.view"));
    // The account's own members are no secret.
    let olga_too = world.contact(42, "olga@example.org", &[]);
    assert_eq!(world.no("contact.give_login", give(olga, olga_too, Some(TYPED))), "already_member");
}

#[test]
fn k36_the_owners_password_does_not_become_the_persons_own_by_another_invitation() {
    let Cast { world, olga } = cast();
    let otto = world.account(43, "otto@example.org");
    let carl = world.contact(42, "carl@example.net", &[]);
    world.ok("contact.give_login", give(olga, carl, Some(TYPED)));
    world.events();
    let invitation = world.invite(otto, 43, "carl@example.net", &["tickets.view"]);
    let token = world.token("carl@example.net");
    let session = world.ok("login", login("carl@example.net", TYPED))["session"].clone();
    let accept = json!({ "token": token, "invitation": invitation, "session": session });
    assert_eq!(world.no("invitation.accept", accept), "confirm_by_mail");
}

#[test]
fn k36_whoever_proves_the_mailbox_gets_both_logins_in_one() {
    let Cast { world, olga } = cast();
    let otto = world.account(43, "otto@example.org");
    let contact = world.contact(42, "otto@example.org", &[]);
    world.ok("contact.give_login", give(olga, contact, Some(TYPED)));
    world.events();
    world.ok("mailbox.ask", json!({ "email": "otto@example.org" }));
    let token = world.token("otto@example.org");
    world.ok("mailbox.confirm", json!({ "token": token, "password": "one for everything" }));
    assert!(world.can(otto, 42, "tickets.view"));
    assert_eq!(world.ok("contact.show", of(olga, contact))["contact"]["user"], otto);
    assert_eq!(world.no("login", login("otto@example.org", TYPED)), "login_failed");
}

#[test]
fn k24_a_contact_gets_a_login_by_invitation_when_it_is_accepted() {
    let Cast { world, olga } = cast();
    let carl = world.contact(42, "carl@example.net", &["support"]);
    world.events();
    let given = world.ok("contact.give_login", give(olga, carl, None));
    assert_eq!(
        (&given["contact"]["user"], &given["invite"]["status"]),
        (&Value::Null, &json!("Sent"))
    );
    let invitation = given["invite"]["invitation"].as_i64().unwrap();
    let login = world.register(&world.token("carl@example.net"), invitation);
    let shown = world.ok("contact.show", of(olga, carl))["contact"].clone();
    assert_eq!((&shown["user"], &shown["mail"]), (&json!(login), &json!(["support"])));
    world.ok("contact.take_login", of(olga, carl));
    assert!(!world.can(login, 42, "tickets.view"));
}

#[test]
fn k24_a_contact_without_an_address_gets_no_login() {
    let Cast { world, olga } = cast();
    let add = json!({ "actor": user(olga), "account": 42, "first_name": "Carl" });
    let carl = world.ok("contact.add", add)["contact"]["contact"].as_i64().unwrap();
    for password in [None, Some(TYPED)] {
        assert_eq!(
            world.no("contact.give_login", give(olga, carl, password)),
            "contact_has_no_address"
        );
    }
}

#[test]
fn k24_a_contact_is_found_by_the_panels_number_on_its_own_account_only() {
    let world = World::new();
    let olga = world.account(42, "olga@example.org");
    world.account(43, "otto@example.org");
    for account in [43, 42] {
        let new = json!({ "actor": system(), "account": account, "panel_id": 9, "email": "c@example.net" });
        world.ok("contact.add", new);
    }
    let ours =
        |more: Value| with(json!({ "actor": user(olga), "account": 42, "panel_id": 9 }), more);
    let shown = world.ok("contact.show", ours(json!({})))["contact"].clone();
    assert_eq!((&shown["account"], &shown["panel_id"]), (&json!(42), &json!(9)));
    let changed = world.ok("contact.change", ours(json!({ "company": "Cole" })));
    assert_eq!(
        (&changed["contact"]["contact"], &changed["contact"]["panel_id"]),
        (&shown["contact"], &json!(9))
    );
    let (both, neither) = (json!({ "contact": shown["contact"] }), json!({ "panel_id": null }));
    for action in ["contact.show", "contact.change", "contact.remove", "contact.take_login"] {
        assert_eq!(world.no(action, ours(both.clone())), "invalid", "{action}");
        assert_eq!(world.no(action, ours(neither.clone())), "invalid", "{action}");
        assert_eq!(world.no(action, ours(json!({ "panel_id": 8 }))), "contact_unknown", "{action}");
        assert_eq!(world.no(action, ours(json!({ "panel_id": 0 }))), "contact_unknown", "{action}");
    }
    let give = json!({ "actor": user(olga), "account": 42, "contact": shown["contact"],
        "permissions": ["tickets.view"], "password": "typed by the owner" });
    world.ok("contact.give_login", give);
    world.ok("contact.take_login", ours(json!({})));
    world.ok("contact.remove", ours(json!({})));
    let theirs = json!({ "actor": system(), "account": 43, "panel_id": 9 });
    assert_eq!(world.ok("contact.show", theirs)["contact"]["account"], 43);
}

#[test]
fn contacts_are_looked_for_by_name_company_and_address() {
    let world = World::new();
    world.account(42, "olga@example.org");
    let carl = world.contact(42, "carl@example.net", &[]);
    let dora = world.contact(42, "dora@example.com", &[]);
    let firm = json!({ "actor": staff(), "account": 42, "contact": dora, "company": "Société" });
    world.ok("contact.change", firm);
    let found = |search: &str, more: (&str, i64)| {
        let mut ask = json!({ "actor": staff(), "account": 42, "search": search });
        ask[more.0] = json!(more.1);
        let list = world.ok("contact.list", ask);
        let contacts = list["contacts"].as_array().unwrap().iter();
        (
            contacts.filter_map(|it| it["contact"].as_i64()).collect::<Vec<_>>(),
            list["total"].clone(),
        )
    };
    assert_eq!(found("CARL@", ("offset", 0)), (vec![carl], json!(1)));
    assert_eq!(found("societe", ("offset", 0)).0, [dora]);
    assert_eq!(found("example", ("limit", 1)), (vec![carl], json!(2)));
    assert_eq!(found("example", ("offset", 1)), (vec![dora], json!(2)));
    assert_eq!(found("nobody", ("offset", 0)), (vec![], json!(0)));
}
