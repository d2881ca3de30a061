//! Roles of the installation and of an account (K8, K12, K21).

use serde_json::{Value, json};

use crate::world::{World, staff, user};
use crate::{Cast, cast, with};

fn role(world: &World, actor: Value, account: Option<i64>, name: &str, keys: &[&str]) -> i64 {
    let put = json!({ "actor": actor, "account": account, "name": name, "permissions": keys });
    world.ok("role.put", put)["role"]["role"].as_i64().unwrap()
}

fn ready_made(world: &World, name: &str) -> i64 {
    let list = world.ok("role.list", json!({ "actor": staff() }));
    let roles = list["roles"].as_array().unwrap();
    roles.iter().find(|role| role["name"] == name).unwrap()["role"].as_i64().unwrap()
}

#[test]
fn k8_an_installation_begins_with_four_roles_in_five_languages() {
    let world = World::new();
    let names = |language: &str| -> Vec<Value> {
        let list = world.ok("role.list", json!({ "actor": staff(), "language": language }));
        list["roles"].as_array().unwrap().iter().map(|role| role["title"].clone()).collect()
    };
    assert_eq!(json!(names("")), json!(["Accountant", "Developer", "Support", "Read-only"]));
    assert_eq!(json!(names("ro")), json!(["Contabil", "Dezvoltator", "Asistență", "Doar citire"]));
    assert_eq!(names("dutch")[3], "Alleen lezen");
    assert_eq!(
        world.no("role.list", json!({ "actor": staff(), "language": "tlh" })),
        "language_unknown"
    );
}

/// What the migration wrote is what the domain says.
#[test]
fn k8_the_ready_made_roles_hold_what_the_domain_gives_them() {
    use keyholder::domain::catalogue::Catalogue;
    use keyholder::domain::role::ReadyMade;
    let world = World::new();
    let list = world.ok("role.list", json!({ "actor": staff() }));
    let catalogue = Catalogue::built_in();
    for (role, ready_made) in list["roles"].as_array().unwrap().iter().zip(ReadyMade::ALL) {
        assert_eq!(role["ready_made"], ready_made.word());
        assert_eq!(role["name"], ready_made.name());
        assert_eq!(role["permissions"], json!(catalogue.keys_of(ready_made.permissions())));
    }
}

#[test]
fn k8_a_role_gives_what_it_holds_and_its_change_is_felt_by_all_who_hold_it() {
    let c = cast(&["emails.view"]);
    let buyer = role(&c.world, user(c.olga), Some(42), "Buyer", &["services.order"]);
    let member = c.change(json!({ "roles": [buyer] }));
    assert_eq!(member["roles"], json!([{ "id": buyer, "name": "Buyer" }]));
    assert_eq!(member["permissions"], json!(["emails.view"]), "the own set stays what it was");
    assert_eq!(c.world.reason(c.mia, 42, "services.order"), "granted_by_role");
    assert!(!c.world.can(c.mia, 42, "invoices.pay"));
    let put = json!({ "actor": user(c.olga), "account": 42, "role": buyer, "permissions": ["invoices.pay"] });
    c.world.ok("role.put", put);
    assert!(c.world.can(c.mia, 42, "invoices.pay"));
    assert!(!c.world.can(c.mia, 42, "services.order"));
    c.change(json!({ "roles": [] }));
    assert_eq!(c.world.reason(c.mia, 42, "invoices.pay"), "not_granted");
}

#[test]
fn k8_a_role_of_another_account_does_not_exist_and_the_error_lists_those_that_do() {
    let c = cast(&["emails.view"]);
    let otto = c.world.account(43, "otto@example.org");
    let theirs = role(&c.world, user(otto), Some(43), "Secret plan", &["tickets.view"]);
    for (action, arguments) in [
        ("member.change", c.about_mia(json!({ "roles": [theirs] }))),
        ("role.put", json!({ "actor": user(c.olga), "account": 42, "role": theirs, "name": "x" })),
        ("role.remove", json!({ "actor": user(c.olga), "account": 42, "role": theirs })),
        (
            "role.preview",
            json!({ "actor": staff(), "account": 42, "role": theirs, "permissions": [] }),
        ),
        ("role.put", json!({ "actor": staff(), "role": theirs, "name": "x" })),
        (
            "invitation.create",
            json!({ "actor": user(c.olga), "account": 42, "email": "n@example.net",
            "permissions": [], "roles": [theirs] }),
        ),
    ] {
        let error = c.world.call(action, arguments).unwrap_err();
        assert_eq!(error.code(), "role_unknown", "{action}");
        let text = error.to_string();
        assert!(text.contains(&theirs.to_string()) && text.contains("Accountant"), "{text}");
        assert!(!text.contains("Secret"), "{text}");
    }
    let list = c.world.ok("role.list", json!({ "actor": user(c.olga), "account": 42 }));
    assert_eq!(list["roles"].as_array().unwrap().len(), 4);
}

#[test]
fn k12_the_installations_roles_are_the_hosts_to_change_and_an_accounts_the_owners() {
    let c = cast(&["members.manage", "emails.view"]);
    c.world.set("members.delegate", "on");
    let support = ready_made(&c.world, "Support");
    let put = |actor: Value, account: Option<i64>, role: Option<i64>| json!({ "actor": actor, "account": account, "role": role, "name": "Mine", "permissions": ["emails.view"] });
    assert_eq!(c.world.no("role.put", put(user(c.olga), None, None)), "staff_only");
    assert_eq!(c.world.no("role.put", put(user(c.olga), None, Some(support))), "staff_only");
    assert_eq!(c.world.no("role.put", put(user(c.olga), Some(42), Some(support))), "staff_only");
    assert_eq!(c.world.no("role.put", put(staff(), Some(42), Some(support))), "invalid");
    assert_eq!(c.world.no("role.put", put(user(c.mia), Some(42), None)), "roles_of_owner");
    let mine = role(&c.world, user(c.olga), Some(42), "Mine", &["emails.view"]);
    assert_eq!(c.world.no("role.put", put(user(c.mia), Some(42), Some(mine))), "roles_of_owner");
    let remove = json!({ "actor": user(c.mia), "account": 42, "role": mine });
    assert_eq!(c.world.no("role.remove", remove), "roles_of_owner");
    assert_eq!(c.world.no("role.list", json!({ "actor": user(c.olga) })), "staff_only");
    c.world.ok(
        "role.put",
        json!({ "actor": staff(), "role": support, "permissions": ["tickets.view"] }),
    );
}

#[test]
fn k12_a_delegate_gives_no_role_that_holds_more_than_they_hold() {
    let c = cast(&["members.manage", "emails.view"]);
    c.world.set("members.delegate", "on");
    let ann = c.world.person(901, "ann@example.net");
    c.world.member(42, ann, &[]);
    let small = role(&c.world, user(c.olga), Some(42), "Reader", &["emails.view"]);
    let big = role(&c.world, user(c.olga), Some(42), "Payer", &["emails.view", "invoices.pay"]);
    let give = |role| json!({ "actor": user(c.mia), "account": 42, "user": ann, "roles": [role] });
    let invite = |role| {
        json!({ "actor": user(c.mia), "account": 42, "email": "n@example.net",
        "permissions": [], "roles": [role] })
    };
    assert_eq!(c.world.no("member.change", give(big)), "more_than_held");
    assert_eq!(c.world.no("invitation.create", invite(big)), "more_than_held");
    c.world.ok("member.change", give(small));
    c.world.ok("invitation.create", invite(small));
    let mine = json!({ "actor": user(c.mia), "account": 42, "user": c.mia, "roles": [small] });
    assert_eq!(c.world.no("member.change", mine), "own_grants");
    let list = c.world.ok("role.list", json!({ "actor": user(c.mia), "account": 42 }));
    let offered = |id: i64| {
        let role =
            list["roles"].as_array().unwrap().iter().find(|role| role["role"] == id).unwrap();
        (role["offered"].as_bool().unwrap(), role["editable"].as_bool().unwrap())
    };
    assert_eq!((offered(small), offered(big)), ((true, false), (false, false)));
}

/// K21: a role that can be given whole stays one, what is left of another becomes the own set.
#[test]
fn k21_an_acceptance_gives_of_a_role_what_may_still_be_given() {
    let c = cast(&["tickets.view"]);
    let reader = role(&c.world, user(c.olga), Some(42), "Reader", &["emails.view"]);
    let payer = role(&c.world, user(c.olga), Some(42), "Payer", &["invoices.view", "invoices.pay"]);
    let gone = role(&c.world, user(c.olga), Some(42), "Gone", &["quotes.view"]);
    let new = json!({ "actor": user(c.olga), "account": 42, "email": "nora@example.net",
        "permissions": ["tickets.view"], "roles": [reader, payer, gone] });
    let invite = c.world.ok("invitation.create", new)["invite"].clone();
    assert_eq!(invite["roles"][1], json!({ "id": payer, "name": "Payer" }));
    let token = c.world.token("nora@example.net");
    c.world.ok("role.remove", json!({ "actor": user(c.olga), "account": 42, "role": gone }));
    let ceiling = json!(["emails.view", "invoices.view", "quotes.view", "members.manage"]);
    c.world.ok("account.put", json!({ "actor": staff(), "account": 42, "ceiling": ceiling }));
    let nora = c.world.register(&token, invite["invitation"].as_i64().unwrap());
    let member = c.world.shown(42, nora);
    assert_eq!(member["roles"], json!([{ "id": reader, "name": "Reader" }]));
    assert_eq!(member["permissions"], json!(["invoices.view"]));
    c.world.ok("account.put", json!({ "actor": staff(), "account": 42, "ceiling": ["all"] }));
    assert!(!c.world.can(nora, 42, "invoices.pay") && !c.world.can(nora, 42, "quotes.view"));
}

#[test]
fn k8_a_role_that_is_held_or_ready_made_stays_and_others_go() {
    let c = cast(&[]);
    let buyer = role(&c.world, user(c.olga), Some(42), "Buyer", &["services.order"]);
    c.change(json!({ "roles": [buyer] }));
    let remove = json!({ "actor": user(c.olga), "account": 42, "role": buyer });
    assert_eq!(c.world.no("role.remove", remove.clone()), "role_held");
    c.change(json!({ "roles": [] }));
    c.world.ok("role.remove", remove.clone());
    assert_eq!(c.world.no("role.remove", remove), "role_unknown");
    let support = json!({ "actor": staff(), "role": ready_made(&c.world, "Support") });
    assert_eq!(c.world.no("role.remove", support), "role_ready_made");
}

#[test]
fn k8_names_of_roles_are_told_apart_and_renaming_a_ready_made_one_is_kept() {
    let c = cast(&[]);
    let put = |name: &str| json!({ "actor": user(c.olga), "account": 42, "name": name, "permissions": [] });
    c.world.ok("role.put", put("Buyer"));
    assert_eq!(c.world.no("role.put", put(" BUYER")), "role_taken");
    assert_eq!(
        c.world.no("role.put", put("support")),
        "role_taken",
        "the installation's count too"
    );
    assert_eq!(c.world.no("role.put", put(" ")), "role_name");
    let without = json!({ "actor": user(c.olga), "account": 42, "name": "x" });
    assert_eq!(c.world.no("role.put", without), "invalid");
    let support = ready_made(&c.world, "Support");
    c.world.ok("role.put", json!({ "actor": staff(), "role": support, "name": "Helpdesk" }));
    let list = c.world.ok("role.list", json!({ "actor": staff(), "language": "fr" }));
    assert_eq!(list["roles"][2]["title"], "Helpdesk");
}

#[test]
fn k13_a_change_of_a_role_shows_who_gains_and_loses_what_before_it_is_saved() {
    let Cast { world, olga, mia } = cast(&["invoices.view"]);
    let ann = world.person(901, "ann@example.net");
    world.member(42, ann, &[]);
    let money = role(&world, user(olga), Some(42), "Money", &["invoices.view", "quotes.view"]);
    for who in [mia, ann] {
        world.ok(
            "member.change",
            json!({ "actor": user(olga), "account": 42, "user": who, "roles": [money] }),
        );
    }
    let ask = json!({ "actor": user(olga), "account": 42, "role": money, "permissions": ["quotes.view", "funds.add"] });
    let preview = world.ok("role.preview", ask.clone());
    assert_eq!(
        (&preview["gained"], &preview["lost"]),
        (&json!(["funds.add"]), &json!(["invoices.view"]))
    );
    assert_eq!((&preview["total"], &preview["next"]), (&json!(2), &Value::Null));
    let lost = |row: usize| preview["members"][row]["lost"]["permissions"].clone();
    assert_eq!(lost(0), json!([]), "Mia holds it on her own as well");
    assert_eq!(lost(1), json!(["invoices.view"]));
    assert_eq!(preview["members"][1]["gained"]["permissions"], json!(["funds.add"]));
    assert!(!world.can(mia, 42, "funds.add"), "nothing was saved");
    let page = world.ok("role.preview", with(ask, json!({ "offset": 1, "limit": 1 })));
    assert_eq!((&page["members"][0]["user"], &page["next"]), (&json!(ann), &Value::Null));
}

#[test]
fn k40_a_change_of_a_role_is_in_the_record_of_its_account() {
    let c = cast(&[]);
    let buyer = role(&c.world, user(c.olga), Some(42), "Buyer", &["services.order"]);
    let put = json!({ "actor": user(c.olga), "account": 42, "role": buyer, "permissions": ["invoices.pay"] });
    c.world.ok("role.put", put.clone());
    let entries = |_: ()| c.world.ok("audit.list", json!({ "actor": user(c.olga), "account": 42 }));
    let list = entries(());
    let last = &list["entries"][0];
    assert_eq!(last["action"], "KeyholderRoleChanged");
    assert_eq!(last["before"], json!({ "name": "Buyer", "permissions": "services.order" }));
    assert_eq!(last["after"]["permissions"], "invoices.pay");
    c.world.ok("role.put", put);
    assert_eq!(entries(())["total"], list["total"], "the same again is no change");
}
