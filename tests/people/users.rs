//! What a person may say of themselves, and what the host sees of one.

use serde_json::json;

use crate::world::{World, staff, user};

#[test]
fn a_person_changes_their_own_name_and_language_and_nobody_elses() {
    let world = World::new();
    let olga = world.account(42, "olga@example.org");
    let otto = world.account(43, "otto@example.org");
    let change = |actor, who: i64| json!({ "actor": actor, "user": who, "first_name": "Ola", "language": "fr" });
    let view = world.ok("user.change", change(user(olga), olga));
    assert_eq!((&view["first_name"], &view["language"]), (&json!("Ola"), &json!("fr")));
    assert_eq!(world.ok("user.change", change(staff(), otto))["first_name"], "Ola");
    // Whether there is such a user is not told either.
    assert_eq!(world.no("user.change", change(user(olga), otto)), "staff_only");
    assert_eq!(world.no("user.change", change(user(olga), 999)), "staff_only");
    for wrong in [
        json!({ "language": "tlh" }),
        json!({ "first_name": "a\u{0}b" }),
        json!({ "email": "x@example.org" }),
    ] {
        let mut arguments = json!({ "actor": user(olga), "user": olga });
        arguments.as_object_mut().unwrap().extend(wrong.as_object().unwrap().clone());
        let code = world.no("user.change", arguments);
        assert!(["language_unknown", "invalid"].contains(&code), "{wrong}: {code}");
    }
    let shown = world.ok("user.show", json!({ "actor": staff(), "user": olga }));
    assert_eq!(shown, view);
    // K40: who, and what before and after.
    let changes = world.events_of("KeyholderUserChanged");
    assert_eq!(changes.len(), 2, "a change that is refused leaves nothing: {changes:?}");
}

#[test]
fn k39_the_host_finds_a_user_by_any_spelling_of_the_address() {
    let world = World::new();
    let olga = world.account(42, "olga@example.org");
    let by = |email: &str| json!({ "actor": staff(), "email": email });
    assert_eq!(world.ok("user.show", by(" OLGA@Example.ORG "))["user"], olga);
    assert_eq!(world.no("user.show", by("nobody@example.org")), "user_unknown");
    let asked = json!({ "actor": user(olga), "email": "olga@example.org" });
    assert_eq!(world.no("user.show", asked), "staff_only");
}
