//! From-until windows of members and invitations (K6).

use serde_json::{Value, json};

use crate::world::{NOW, user};
use crate::{cast, with};

#[test]
fn k6_a_window_that_holds_no_second_is_refused_and_one_may_end_now() {
    let c = cast(&["tickets.view"]);
    let no = |more: Value| c.world.no("member.change", c.about_mia(more));
    assert_eq!(no(json!({ "not_before": NOW + 10, "not_after": NOW + 10 })), "window_empty");
    assert_eq!(no(json!({ "not_after": 0 })), "invalid", "0 would mean no end");
    assert_eq!(no(json!({ "not_before": -1 })), "invalid");
    c.change(json!({ "not_before": NOW + 10 }));
    assert_eq!(no(json!({ "not_after": NOW + 5 })), "window_empty", "with what was there before");
    c.change(json!({ "not_before": null, "not_after": NOW }));
    assert_eq!(c.world.reason(c.mia, 42, "tickets.view"), "outside_window");
    c.change(json!({ "not_after": null }));
    assert!(c.world.can(c.mia, 42, "tickets.view"));
}

#[test]
fn k6_an_invitation_is_not_to_something_that_is_over() {
    let c = cast(&[]);
    let new = |more: Value| {
        let new = json!({ "actor": user(c.olga), "account": 42, "email": "n@example.net", "permissions": ["tickets.view"] });
        with(new, more)
    };
    assert_eq!(c.world.no("invitation.create", new(json!({ "not_after": NOW }))), "window_past");
    let backwards = json!({ "not_before": NOW + 9, "not_after": NOW + 8 });
    assert_eq!(c.world.no("invitation.create", new(backwards)), "window_empty");
    let invite =
        c.world.ok("invitation.create", new(json!({ "not_after": NOW + 100 })))["invite"].clone();
    let which = json!({ "actor": user(c.olga), "account": 42, "invitation": invite["invitation"] });
    c.world.ok("invitation.resend", which.clone());
    c.world.wait(100);
    assert_eq!(c.world.no("invitation.resend", which), "window_past");
}
