//! Who belongs to an account, and who may change that (K7, K12, K14).

use serde_json::{Value, json};

use crate::world::{NOW, PASSWORD, WEEK, World, staff, user};

const OLGA: &str = "olga@example.org";

/// Olga owns 42; Mia and Ben are members; Otto owns 43.
struct Cast {
    world: World,
    olga: i64,
    mia: i64,
    ben: i64,
    otto: i64,
}

fn cast() -> Cast {
    let world = World::new();
    let olga = world.account(42, OLGA);
    let mia = world.newcomer(olga, 42, "mia@example.net", &["tickets.view", "members.manage"]);
    let ben = world.newcomer(olga, 42, "ben@example.net", &["invoices.view"]);
    let otto = world.account(43, "otto@example.org");
    Cast { world, olga, mia, ben, otto }
}

fn change(actor: i64, account: i64, target: i64, what: &Value) -> Value {
    let mut arguments = json!({ "actor": user(actor), "account": account, "user": target });
    arguments.as_object_mut().unwrap().extend(what.as_object().unwrap().clone());
    arguments
}

fn on(actor: Value, account: i64) -> Value {
    json!({ "actor": actor, "account": account })
}

#[test]
fn k14_the_list_begins_with_the_owner_and_pages_without_gaps() {
    let Cast { world, olga, mia, ben, .. } = cast();
    let list = world.ok("members.list", on(user(olga), 42));
    let numbers = |list: &Value| -> Vec<i64> {
        list["members"]
            .as_array()
            .unwrap()
            .iter()
            .map(|member| member["user"].as_i64().unwrap())
            .collect()
    };
    assert_eq!(list["total"], 3);
    assert_eq!(numbers(&list), [olga, mia, ben]);
    assert_eq!(list["members"][0]["owner"], true);
    assert_eq!(list["members"][0]["self"], true);
    let mut paged = Vec::new();
    for offset in 0..4 {
        let page = json!({ "actor": user(olga), "account": 42, "offset": offset, "limit": 1 });
        paged.extend(numbers(&world.ok("members.list", page)));
    }
    assert_eq!(paged, [olga, mia, ben]);
}

#[test]
fn k7_only_the_owner_manages_members() {
    let Cast { world, mia, ben, .. } = cast();
    for (action, mut arguments) in [
        ("members.list", json!({})),
        ("member.show", json!({ "user": ben })),
        ("member.change", json!({ "user": ben, "permissions": [] })),
        ("member.remove", json!({ "user": ben })),
        ("invitation.create", json!({ "email": "x@example.net", "permissions": ["tickets.view"] })),
        ("invitations.list", json!({})),
        ("invitation.resend", json!({ "invitation": 1 })),
        ("invitation.cancel", json!({ "invitation": 1 })),
        ("audit.list", json!({})),
    ] {
        arguments.as_object_mut().unwrap().extend(on(user(mia), 42).as_object().unwrap().clone());
        assert_eq!(world.no(action, arguments), "not_owner", "{action}");
    }
    assert_eq!(world.reason(mia, 42, "members.manage"), "owner_only");
}

#[test]
fn k12_only_the_host_does_what_the_host_does() {
    let Cast { world, olga, mia, .. } = cast();
    for (action, mut arguments) in [
        ("member.add", json!({ "account": 42, "user": mia, "permissions": ["tickets.view"] })),
        ("account.put", json!({ "account": 42, "name": "x" })),
        ("account.make_owner", json!({ "account": 42, "user": mia, "former_stays": true })),
        ("user.show", json!({ "user": mia })),
        ("user.disable", json!({ "user": mia, "disabled": true })),
        ("setting.list", json!({})),
        ("setting.put", json!({ "key": "members.delegate", "value": "on" })),
        ("permission.register", json!({ "key": "whmcs:foo" })),
        ("item.put", json!({ "account": 42, "service": 1 })),
        ("outbox.take", json!({})),
        ("outbox.done", json!({ "ids": [1] })),
        ("session.adopt", json!({ "client": 42 })),
        ("upgrade.rows", json!({})),
        ("upgrade.report", json!({})),
    ] {
        arguments["actor"] = user(olga);
        assert_eq!(world.no(action, arguments), "staff_only", "{action}");
    }
}

#[test]
fn k12_nobody_changes_their_own_grants_and_nobody_the_owners() {
    let Cast { world, olga, mia, ben, .. } = cast();
    world.set("members.delegate", "on");
    let nothing = json!({ "permissions": [] });
    assert_eq!(world.no("member.change", change(mia, 42, mia, &nothing)), "own_grants");
    assert_eq!(world.no("member.change", change(mia, 42, olga, &nothing)), "owners_grants");
    assert_eq!(world.no("member.change", change(olga, 42, olga, &nothing)), "owners_grants");
    let by_staff = json!({ "actor": staff(), "account": 42, "user": olga, "status": "Inactive" });
    assert_eq!(world.no("member.change", by_staff), "owners_grants");
    for actor in [user(olga), user(mia), staff()] {
        let remove = json!({ "actor": actor, "account": 42, "user": olga });
        assert_eq!(world.no("member.remove", remove), "owner_stays");
    }
    assert_eq!(world.reason(olga, 42, "members.manage"), "owner");
    world.ok(
        "member.change",
        change(mia, 42, ben, &json!({ "permissions": ["invoices.view", "tickets.view"] })),
    );
}

/// Pterodactyl issues 1466, 1467: who could edit users gave permissions that they did not hold.
#[test]
fn k12_a_delegate_passes_on_only_what_they_hold_at_that_moment() {
    let Cast { world, olga, mia, ben, .. } = cast();
    world.set("members.delegate", "on");
    let give = |keys: &[&str]| change(mia, 42, ben, &json!({ "permissions": keys }));
    assert_eq!(world.no("member.change", give(&["invoices.pay"])), "more_than_held");
    world.ok("member.change", give(&["invoices.view", "tickets.view", "members.manage"]));
    world.ok("member.change", change(olga, 42, mia, &json!({ "permissions": ["members.manage"] })));
    assert_eq!(
        world.no("member.change", give(&["tickets.view", "tickets.open"])),
        "more_than_held"
    );
    let on_item = json!({ "services": [{ "id": 41, "permissions": ["services.view"] }] });
    assert_eq!(world.no("member.change", change(mia, 42, ben, &on_item)), "more_than_held");
    let function = json!({ "services": [{ "id": 41, "functions": ["reboot"] }] });
    assert_eq!(world.no("member.change", change(mia, 42, ben, &function)), "more_than_held");
    let invite = json!({ "actor": user(mia), "account": 42, "email": "x@example.net", "permissions": ["tickets.view"] });
    assert_eq!(world.no("invitation.create", invite), "more_than_held");
    // What was there before may stay.
    world.ok("member.change", give(&["invoices.view", "tickets.view"]));
}

#[test]
fn k12_a_delegate_does_not_bring_back_somebody_who_holds_more() {
    let Cast { world, olga, mia, ben, .. } = cast();
    world.set("members.delegate", "on");
    world.ok("member.change", change(olga, 42, ben, &json!({ "status": "Inactive" })));
    let back = change(mia, 42, ben, &json!({ "status": "Active" }));
    assert_eq!(world.no("member.change", back.clone()), "more_than_held");
    world.ok(
        "member.change",
        change(olga, 42, ben, &json!({ "status": "Active", "not_after": NOW + 10 })),
    );
    world.wait(20);
    let longer = change(mia, 42, ben, &json!({ "not_after": NOW + WEEK }));
    assert_eq!(world.no("member.change", longer), "more_than_held");
    let forever = change(mia, 42, ben, &json!({ "not_after": null }));
    assert_eq!(world.no("member.change", forever), "more_than_held");
    assert_eq!(world.reason(ben, 42, "invoices.view"), "outside_window");
    let shorter = change(mia, 42, ben, &json!({ "not_after": NOW + 5 }));
    world.ok("member.change", shorter);
}

#[test]
fn k12_access_that_a_delegate_gives_does_not_outlast_their_own() {
    let Cast { world, olga, mia, ben, .. } = cast();
    world.set("members.delegate", "on");
    world.ok(
        "member.change",
        change(
            olga,
            42,
            mia,
            &json!({ "not_after": NOW + WEEK, "permissions": ["members.manage", "invoices.view"] }),
        ),
    );
    world.ok("member.change", change(olga, 42, ben, &json!({ "not_after": NOW + 10 })));
    let until = |end: Value| change(mia, 42, ben, &json!({ "not_after": end }));
    assert_eq!(world.no("member.change", until(json!(NOW + WEEK + 1))), "longer_than_held");
    assert_eq!(world.no("member.change", until(json!(null))), "longer_than_held");
    world.ok("member.change", until(json!(NOW + WEEK)));
}

/// Faveo Invoicing issue 3685, Keycloak PR 47135: what belongs to others could be had by its number.
#[test]
fn k13_foreign_numbers_are_not_found_with_the_same_words_as_numbers_that_do_not_exist() {
    let Cast { world, olga, otto, ben, .. } = cast();
    let theirs = world.invite(otto, 43, "x@example.net", &["tickets.view"]);
    let words = |action: &str, arguments: Value| {
        let error = world.call(action, arguments).unwrap_err();
        (error.code(), error.to_string())
    };
    for action in ["members.list", "invitations.list", "audit.list"] {
        assert_eq!(
            words(action, on(user(olga), 43)),
            words(action, on(user(olga), 999)),
            "{action}"
        );
    }
    for (action, more) in [
        ("member.show", json!({ "user": otto })),
        ("member.change", json!({ "user": otto, "status": "Inactive" })),
        ("member.remove", json!({ "user": otto })),
        ("invitation.create", json!({ "email": "y@example.net", "permissions": ["tickets.view"] })),
        ("invitation.cancel", json!({ "invitation": theirs })),
        ("invitation.resend", json!({ "invitation": theirs })),
    ] {
        let at = |account: i64| {
            let mut arguments = on(user(olga), account);
            arguments.as_object_mut().unwrap().extend(more.as_object().unwrap().clone());
            arguments
        };
        assert_eq!(words(action, at(43)), words(action, at(999)), "{action}");
        assert_eq!(words(action, at(43)).0, "account_unknown", "{action}");
    }
    // Otto's invitation and Otto himself, named on Olga's own account.
    for invitation in [theirs, 999] {
        let which = json!({ "actor": user(olga), "account": 42, "invitation": invitation });
        assert_eq!(world.no("invitation.cancel", which.clone()), "invitation_unknown");
        assert_eq!(world.no("invitation.resend", which), "invitation_unknown");
    }
    for stranger in [otto, 999] {
        let one = json!({ "actor": user(olga), "account": 42, "user": stranger });
        for action in ["member.show", "member.change", "member.remove"] {
            assert_eq!(world.no(action, one.clone()), "member_unknown");
        }
    }
    assert_eq!(world.status(43, theirs), "Sent");
    assert!(world.can(ben, 42, "invoices.view"));
}

#[test]
fn k12_nobody_grants_on_a_service_that_belongs_to_another_account() {
    let Cast { world, olga, ben, .. } = cast();
    world.ok("item.put", json!({ "actor": staff(), "account": 43, "service": 41 }));
    let services = json!([{ "id": 41, "permissions": ["services.view"] }]);
    let grant = change(olga, 42, ben, &json!({ "services": services }));
    assert_eq!(world.no("member.change", grant), "service_unknown");
    let invite = json!({ "actor": user(olga), "account": 42, "email": "x@example.net",
        "permissions": [], "services": services });
    assert_eq!(world.no("invitation.create", invite), "service_unknown");
}

#[test]
fn k31_an_inactive_member_is_out_at_once_and_comes_back_with_the_same_grants() {
    let Cast { world, olga, ben, .. } = cast();
    let session = world.session("ben@example.net");
    world.ok("member.change", change(olga, 42, ben, &json!({ "status": "Inactive" })));
    assert_eq!(world.reason(ben, 42, "invoices.view"), "not_active");
    assert_eq!(world.no("session.show", json!({ "session": session })), "session_ended");
    let login = world.login("ben@example.net");
    assert_eq!(login["choices"][0]["why"], "not_active");
    assert_eq!(login["account"], json!(null));
    world.ok("member.change", change(olga, 42, ben, &json!({ "status": "Active" })));
    assert!(world.can(ben, 42, "invoices.view"));
    assert_eq!(
        world.no("session.show", json!({ "session": session })),
        "session_ended",
        "an ended session stays ended"
    );
}

#[test]
fn everybody_may_leave_by_themselves() {
    let Cast { world, ben, .. } = cast();
    let session = world.session("ben@example.net");
    world.ok(
        "member.remove",
        json!({ "actor": { "session": session }, "account": 42, "user": ben }),
    );
    assert_eq!(world.reason(ben, 42, "invoices.view"), "not_a_member");
    assert_eq!(world.no("session.show", json!({ "session": session })), "session_ended");
    assert_eq!(
        world.no("member.remove", json!({ "actor": user(ben), "account": 42, "user": ben })),
        "account_unknown"
    );
}

#[test]
fn k6_the_window_opens_and_closes_to_the_second_without_a_write() {
    let Cast { world, olga, ben, .. } = cast();
    let window = json!({ "not_before": NOW + 10, "not_after": NOW + 20 });
    world.ok("member.change", change(olga, 42, ben, &window));
    for (now, allowed) in [(9, false), (10, true), (19, true), (20, false), (21, false)] {
        world.set_clock(NOW + now);
        assert_eq!(world.can(ben, 42, "invoices.view"), allowed, "second {now}");
    }
    world.ok("member.change", change(olga, 42, ben, &json!({ "not_after": null })));
    assert!(world.can(ben, 42, "invoices.view"));
    assert_eq!(world.shown(42, ben)["not_before"], NOW + 10, "what is not named stays");
}

#[test]
fn k10_a_department_is_open_unless_denied() {
    let Cast { world, olga, ben, .. } = cast();
    world.ok(
        "member.change",
        change(
            olga,
            42,
            ben,
            &json!({ "permissions": ["tickets.view", "tickets.open"], "denied_departments": [3] }),
        ),
    );
    let reason = |permission: &str, department: i64| {
        let ask = json!({ "user": ben, "account": 42, "permission": permission, "department": department });
        world.ok("check", ask)["reason"].as_str().unwrap().to_owned()
    };
    assert_eq!(reason("tickets.open", 3), "department_denied");
    assert_eq!(reason("tickets.open", 4), "granted");
    assert_eq!(reason("tickets.view", 3), "granted");
    world.set("departments.deny_hides", "on");
    assert_eq!(reason("tickets.view", 3), "department_denied");
}

#[test]
fn k13_a_refusal_is_explained_and_names_the_owner_to_members_only() {
    let Cast { world, olga, ben, otto, .. } = cast();
    let ask = |user: i64| json!({ "user": user, "account": 42, "permission": "tickets.open" });
    let explained = world.ok("explain", ask(ben));
    assert_eq!(explained["reason"], "not_granted");
    assert_eq!(explained["ask"]["name"], "Olga");
    assert_eq!(world.ok("explain", ask(otto))["ask"], json!(null));
    assert_eq!(world.ok("explain", ask(olga))["allowed"], true);
}

#[test]
fn k12_staff_add_and_remove_members() {
    let Cast { world, otto, .. } = cast(); // Pterodactyl issue 2055
    let added = world.member(42, otto, &["tickets.view"]);
    assert_eq!(added["kind"], "guest");
    let again =
        json!({ "actor": staff(), "account": 42, "user": otto, "permissions": ["tickets.open"] });
    assert_eq!(world.no("member.add", again), "already_member");
    let owner_kind =
        json!({ "actor": staff(), "account": 43, "user": 1, "kind": "owner", "permissions": [] });
    assert_eq!(world.no("member.add", owner_kind), "invalid");
    world.ok("member.remove", json!({ "actor": staff(), "account": 42, "user": otto }));
    assert_eq!(world.reason(otto, 42, "tickets.view"), "not_a_member");
    assert_eq!(
        world.ok("login", json!({ "email": "otto@example.org", "password": PASSWORD }))["account"],
        43
    );
}
