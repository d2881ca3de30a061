//! Second log-ins of one address become one with the person's own, once the mailbox is proved (K36).

use serde_json::{Value, json};

use crate::world::{NOW, World, staff, user};

/// Olga owns 42. Gus has an account of his own; Olga typed a second log-in for his address.
struct Cast {
    world: World,
    olga: i64,
    gus: i64,
    second: i64,
}

fn cast(permissions: &[&str]) -> Cast {
    let world = World::new();
    let olga = world.account(42, "olga@example.org");
    let gus = world.account(7, "gus@example.net");
    let contact = world.contact(42, "gus@example.net", &[]);
    let give = json!({ "actor": user(olga), "account": 42, "contact": contact,
        "permissions": permissions, "password": "typed by the owner" });
    let second = world.ok("contact.give_login", give)["contact"]["user"].as_i64().unwrap();
    world.events();
    Cast { world, olga, gus, second }
}

impl Cast {
    fn change(&self, what: Value) {
        let mut change = json!({ "actor": user(self.olga), "account": 42, "user": self.second });
        change.as_object_mut().unwrap().extend(what.as_object().unwrap().clone());
        self.world.ok("member.change", change);
    }

    /// Gus shows that he reads the mailbox.
    fn prove(&self) {
        self.world.ok("mailbox.ask", json!({ "email": "gus@example.net" }));
        let token = self.world.token("gus@example.net");
        let confirm = json!({ "token": token, "password": "one for everything" });
        self.world.ok("mailbox.confirm", confirm);
    }

    fn check(&self, what: Value) -> bool {
        let mut ask = json!({ "user": self.gus, "account": 42 });
        ask.as_object_mut().unwrap().extend(what.as_object().unwrap().clone());
        self.world.ok("check", ask)["allowed"] == true
    }
}

#[test]
fn k36_items_and_roles_come_over_too_and_the_record_shows_both_places() {
    let c = cast(&["invoices.pay"]);
    let role = json!({ "actor": user(c.olga), "account": 42, "name": "Desk", "permissions": ["tickets.view"] });
    let role = c.world.ok("role.put", role)["role"]["role"].clone();
    let services = json!([{ "id": 41, "permissions": ["services.manage"] }]);
    c.change(json!({ "services": services, "roles": [role] }));
    c.world.member(42, c.gus, &["domains.view"]);
    c.world.events();
    c.prove();
    for permission in ["invoices.pay", "domains.view", "tickets.view"] {
        assert!(c.check(json!({ "permission": permission })), "{permission}");
    }
    assert!(c.check(json!({ "permission": "services.manage", "service": 41 })));
    assert_eq!(c.world.reason(c.second, 42, "invoices.pay"), "user_disabled");
}

#[test]
fn k36_what_is_switched_off_over_or_confined_gives_nothing_by_being_joined() {
    let limits = [
        json!({ "status": "Inactive" }),
        json!({ "not_after": NOW + 60 }),
        json!({ "allow_from": ["10.0.0.0/8"] }),
    ];
    for limit in limits {
        let c = cast(&["invoices.pay"]);
        c.change(limit.clone());
        c.world.wait(60);
        c.world.member(42, c.gus, &["domains.view"]);
        c.prove();
        assert!(!c.check(json!({ "permission": "invoices.pay" })), "{limit}");
        assert!(c.check(json!({ "permission": "domains.view" })), "{limit}");
    }
}

#[test]
fn k36_the_limits_of_a_place_come_over_with_it() {
    let c = cast(&["invoices.pay"]);
    c.change(json!({ "allow_from": ["10.0.0.0/8"], "not_after": NOW + 60 }));
    c.prove();
    assert!(!c.check(json!({ "permission": "invoices.pay" })));
    let inside = json!({ "permission": "invoices.pay", "remote": "10.1.1.1" });
    assert!(c.check(inside.clone()));
    c.world.wait(60);
    assert!(!c.check(inside));
}

#[test]
fn k31_a_second_login_that_staff_switched_off_gives_nothing() {
    let c = cast(&["invoices.pay"]);
    c.world.ok("user.disable", json!({ "actor": staff(), "user": c.second, "disabled": true }));
    c.prove();
    assert_eq!(c.world.reason(c.gus, 42, "invoices.pay"), "not_a_member");
}

#[test]
fn k14_an_account_that_a_second_login_owns_gets_the_person_as_its_owner() {
    let c = cast(&["invoices.pay"]);
    let make = json!({ "actor": staff(), "account": 42, "user": c.second, "former_stays": false });
    c.world.ok("account.make_owner", make);
    c.prove();
    assert_eq!(
        c.world.ok("account.show", json!({ "actor": staff(), "account": 42 }))["owner"],
        c.gus
    );
    assert_eq!(c.world.reason(c.gus, 42, "members.manage"), "owner");
    let login = json!({ "email": "gus@example.net", "password": "one for everything" });
    assert_eq!(c.world.ok("login", login)["total"], 2);
}

#[test]
fn k15_an_offer_to_a_second_login_ends_with_it() {
    let c = cast(&["invoices.pay"]);
    let offer =
        json!({ "actor": user(c.olga), "account": 42, "user": c.second, "former_stays": true });
    c.world.ok("owner.offer", offer);
    c.prove();
    let accept = json!({ "actor": user(c.gus), "account": 42 });
    assert_eq!(c.world.no("owner.accept", accept), "offer_unknown");
    let shown = c.world.ok("owner.show", json!({ "actor": user(c.olga), "account": 42 }));
    assert_eq!(shown["offer"]["status"], "Cancelled");
}

#[test]
fn k20_whose_second_login_is_a_member_is_not_invited_again() {
    let c = cast(&["invoices.pay"]);
    let invite = json!({ "actor": user(c.olga), "account": 42, "email": "gus@example.net",
        "permissions": ["tickets.view"] });
    assert_eq!(c.world.no("invitation.create", invite), "already_member");
}

#[test]
fn k31_an_account_types_one_password_for_an_address_and_all_together_a_few() {
    let c = cast(&["invoices.pay"]);
    let give = |account: i64, owner: i64| {
        let contact =
            json!({ "actor": user(owner), "account": account, "email": "gus@example.net" });
        let contact = c.world.ok("contact.add", contact)["contact"]["contact"].clone();
        json!({ "actor": user(owner), "account": account, "contact": contact,
            "permissions": ["tickets.view"], "password": "typed by the owner" })
    };
    assert_eq!(c.world.no("contact.give_login", give(42, c.olga)), "already_member");
    for account in 100..107 {
        let owner = c.world.account(account, &format!("o{account}@example.org"));
        c.world.ok("contact.give_login", give(account, owner));
    }
    let owner = c.world.account(107, "o107@example.org");
    assert_eq!(c.world.no("contact.give_login", give(107, owner)), "invalid");
}

#[test]
fn k31_who_is_removed_cannot_come_back_with_the_password_that_was_typed_for_the_account() {
    let c = cast(&["invoices.pay"]);
    let remove = json!({ "actor": user(c.olga), "account": 42, "user": c.second });
    c.world.ok("member.remove", remove);
    let login = json!({ "email": "gus@example.net", "password": "typed by the owner" });
    assert_eq!(c.world.no("login", login), "login_failed");
}
