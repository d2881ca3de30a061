//! Permissions in the words of WHMCS, in and out (K2-K4).

use serde_json::{Value, json};

use crate::world::{World, staff, user};

const WHMCS: [&str; 13] = [
    "profile",
    "contacts",
    "products",
    "manageproducts",
    "productsso",
    "domains",
    "managedomains",
    "invoices",
    "quotes",
    "tickets",
    "affiliates",
    "emails",
    "orders",
];

struct Cast {
    world: World,
    olga: i64,
    mia: i64,
}

fn cast() -> Cast {
    let world = World::new();
    let olga = world.account(42, "olga@example.org");
    let mia = world.newcomer(olga, 42, "mia@example.net", &["tickets.view"]);
    Cast { world, olga, mia }
}

fn give(olga: i64, mia: i64, dialect: &str, keys: &Value) -> Value {
    json!({ "actor": user(olga), "account": 42, "user": mia, "permissions": keys, "dialect": dialect })
}

#[test]
fn k4_every_set_of_two_whmcs_keys_reads_back_as_it_was_given() {
    let Cast { world, olga, mia } = cast();
    for (i, first) in WHMCS.iter().enumerate() {
        for second in &WHMCS[i..] {
            let mut keys = vec![*first, *second];
            keys.dedup();
            let member =
                world.ok("member.change", give(olga, mia, "whmcs", &json!(keys)))["member"].clone();
            assert_eq!(member["whmcs"], json!(keys));
        }
    }
    let member =
        world.ok("member.change", give(olga, mia, "whmcs", &json!(WHMCS)))["member"].clone();
    assert_eq!(member["whmcs"], json!(WHMCS));
    assert_eq!(world.shown(42, olga)["whmcs"], json!(WHMCS), "the owner holds them all");
}

#[test]
fn k3_a_whmcs_key_is_held_when_all_its_keys_are_held() {
    let Cast { world, olga, mia } = cast();
    let whmcs = |keys: Value| {
        world.ok("member.change", give(olga, mia, "keyholder", &keys))["member"]["whmcs"].clone()
    };
    assert_eq!(whmcs(json!(["tickets.view", "tickets.open"])), json!([]));
    assert_eq!(whmcs(json!(["tickets.view", "tickets.open", "tickets.close"])), json!(["tickets"]));
}

/// Pterodactyl issue 4328: any text was taken for a permission.
#[test]
fn k3_an_unknown_key_or_dialect_is_an_error_and_changes_nothing() {
    let Cast { world, olga, mia } = cast();
    for (dialect, keys, code) in [
        ("whmcs", json!(["tickets", "nonsense"]), "unknown_permission"),
        ("whmcs", json!(["Tickets"]), "unknown_permission"),
        ("", json!(["tickets"]), "unknown_permission"),
        ("whmcs", json!(["tickets.view"]), "unknown_permission"),
        ("plesk", json!(["tickets"]), "invalid"),
    ] {
        assert_eq!(
            world.no("member.change", give(olga, mia, dialect, &keys)),
            code,
            "{dialect} {keys}"
        );
    }
    assert_eq!(world.shown(42, mia)["permissions"], json!(["tickets.view"]));
}

#[test]
fn k3_a_key_of_a_plugin_is_kept_verbatim() {
    let Cast { world, olga, mia } = cast();
    let first =
        world.ok("permission.register", json!({ "actor": staff(), "key": "whmcs:SolusVM.reboot" }));
    assert_eq!(first["number"], 64);
    let again =
        world.ok("permission.register", json!({ "actor": staff(), "key": "whmcs:SolusVM.reboot" }));
    assert_eq!(again, first);
    let member = world.ok("member.change", give(olga, mia, "whmcs", &json!(["emails", "SolusVM.reboot"])))["member"].clone();
    assert_eq!(member["whmcs"], json!(["emails", "SolusVM.reboot"]));
    assert!(world.can(mia, 42, "whmcs:SolusVM.reboot"));
    for key in ["noprefix", "whmcs:", ":x", "whmcs:a b", "whmcs:a,b", "whmcs:\u{0}"] {
        assert_eq!(
            world.no("permission.register", json!({ "actor": staff(), "key": key })),
            "invalid",
            "{key:?}"
        );
    }
}

#[test]
fn k3_sixty_four_keys_of_plugins_fit_and_the_next_is_refused() {
    let Cast { world, olga, .. } = cast();
    for number in 0..64 {
        world.ok(
            "permission.register",
            json!({ "actor": staff(), "key": format!("hostbill:misc.{number}") }),
        );
    }
    assert_eq!(
        world.no("permission.register", json!({ "actor": staff(), "key": "hostbill:more" })),
        "invalid"
    );
    assert!(world.can(olga, 42, "hostbill:misc.63"));
}

#[test]
fn k1_the_list_has_texts_in_every_language_and_the_thirteen_keys() {
    let world = World::new();
    let english = world.ok("permissions.list", json!({}));
    let keys: Vec<_> =
        english["whmcs"].as_array().unwrap().iter().map(|row| row["key"].clone()).collect();
    assert_eq!(json!(keys), json!(WHMCS));
    for language in ["ro", "fr", "es", "nl", "romanian", "dutch"] {
        let list = world.ok("permissions.list", json!({ "language": language }));
        let rows = list["permissions"].as_array().unwrap();
        assert_eq!(rows.len(), english["permissions"].as_array().unwrap().len());
        assert!(
            rows.iter().all(|row| row["title"] != "" && row["description"] != ""),
            "{language}"
        );
        assert_ne!(list, english, "{language}");
    }
}

#[test]
fn k3_an_invitation_takes_and_shows_whmcs_keys() {
    let Cast { world, olga, .. } = cast();
    let new = json!({ "actor": user(olga), "account": 42, "email": "x@example.net",
        "permissions": ["invoices", "emails"], "dialect": "whmcs" });
    let invite = world.ok("invitation.create", new)["invite"].clone();
    assert_eq!(invite["whmcs"], json!(["invoices", "emails"]));
    assert_eq!(invite["permissions"].as_array().unwrap().len(), 6);
}
