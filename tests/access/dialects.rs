//! Keys of other panels in roles and members, and which permissions are offered (K3, K4, K12).

use serde_json::{Value, json};

use crate::cast;
use crate::world::{World, staff, user};

#[test]
fn k4_hostbill_keys_read_back_as_they_were_given_in_members_and_roles() {
    let c = cast(&[]);
    c.world.ok("permission.register", json!({ "actor": staff(), "key": "hostbill:misc.foo" }));
    for keys in
        [json!(["billing.payinvoice", "support.tickets"]), json!(["support.newticket", "misc.foo"])]
    {
        let given = json!({ "permissions": keys, "dialect": "hostbill" });
        assert_eq!(c.change(given)["hostbill"], keys);
        let put = json!({ "actor": user(c.olga), "account": 42, "name": keys.to_string(),
            "permissions": keys, "dialect": "hostbill" });
        assert_eq!(c.world.ok("role.put", put)["role"]["hostbill"], keys);
    }
    assert!(c.world.can(c.mia, 42, "hostbill:misc.foo"), "kept verbatim");
}

#[test]
fn k3_a_mail_switch_among_permissions_is_an_error_and_not_dropped() {
    let c = cast(&[]);
    let given =
        json!({ "permissions": ["support.tickets", "support.emails"], "dialect": "hostbill" });
    let error = c.world.call("member.change", c.about_mia(given)).unwrap_err();
    assert!(error.to_string().contains("support.emails"), "{error}");
}

#[test]
fn k3_an_unknown_dialect_is_named_with_the_known_ones() {
    let c = cast(&[]);
    let given = json!({ "permissions": ["x"], "dialect": "plesk" });
    let text = c.world.call("member.change", c.about_mia(given)).unwrap_err().to_string();
    assert!(text.contains("plesk") && text.contains("keyholder, whmcs, hostbill"), "{text}");
}

fn offered(world: &World, actor: Value) -> Vec<String> {
    let list = world.ok("permissions.list", json!({ "actor": actor, "account": 42 }));
    let rows = list["permissions"].as_array().unwrap();
    let offered = rows.iter().filter(|row| row["offered"] == true);
    offered.map(|row| row["key"].as_str().unwrap().to_owned()).collect()
}

#[test]
fn k12_the_list_says_what_the_actor_may_give_on_the_account() {
    let c = cast(&["members.manage", "tickets.view", "invoices.view"]);
    c.world.set("permissions.ceiling", "members.manage,tickets.view,tickets.open");
    assert_eq!(offered(&c.world, user(c.olga)), ["tickets.view", "tickets.open"]);
    c.world.set("members.delegate", "on");
    assert_eq!(offered(&c.world, user(c.mia)), ["tickets.view", "members.manage"]);
    assert_eq!(offered(&c.world, staff()), ["tickets.view", "tickets.open", "members.manage"]);
    let plain = c.world.ok("permissions.list", json!({}));
    assert_eq!(plain["permissions"][0].get("offered"), None);
    assert_eq!(c.world.no("permissions.list", json!({ "account": 42 })), "invalid", "who?");
    assert_eq!(c.world.no("permissions.list", json!({ "language": "xx" })), "language_unknown");
}
