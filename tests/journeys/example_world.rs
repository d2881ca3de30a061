//! The small world in which the examples of the documents are run.

use std::collections::BTreeMap;

use keyholder::import::Row;
use keyholder::import::whmcs7::{CLIENT_COLUMNS, CONTACT_COLUMNS};
use serde_json::json;

use crate::world::{PASSWORD, World, system, user};

/// The world of the examples, as the document describes it, and the tokens in it.
pub fn example_world() -> (World, BTreeMap<&'static str, String>) {
    let world = World::new();
    let olga = world.account(42, "olga@example.org");
    world.account(7, "gus@example.net");
    let mia = world.newcomer(olga, 42, "mia@example.net", &["tickets.view"]);
    world.invite(olga, 42, "nora@example.com", &["invoices.view", "invoices.pay"]);
    let invitation = world.token("nora@example.com");
    let legacy = |columns: &[&str], values: &[(&str, &str)]| {
        let mut row: Row =
            columns.iter().map(|name| ((*name).to_owned(), Some(String::new()))).collect();
        row.extend(
            values.iter().map(|(name, value)| ((*name).to_owned(), Some((*value).to_owned()))),
        );
        row
    };
    let clients = [legacy(
        CLIENT_COLUMNS,
        &[("id", "90"), ("firstname", "Lena"), ("email", "lena@example.net"), ("status", "Active")],
    )];
    let contacts = [legacy(
        CONTACT_COLUMNS,
        &[
            ("id", "5"),
            ("userid", "90"),
            ("email", "tom@example.net"),
            ("subaccount", "1"),
            ("permissions", "tickets"),
        ],
    )];
    world
        .ok("upgrade.rows", json!({ "actor": system(), "clients": clients, "contacts": contacts }));
    let carl = json!({ "actor": user(olga), "account": 42, "first_name": "Carl",
        "email": "carl@example.net", "mail": ["invoice"] });
    world.ok("contact.add", carl);
    let offer = json!({ "actor": user(olga), "account": 42, "user": mia, "former_stays": true });
    world.ok("owner.offer", offer);
    world.ok("mailbox.ask", json!({ "email": "gus@example.net" }));
    let link = world.token("gus@example.net");
    let session = world.session("mia@example.net");
    let move_to = json!({ "session": session, "email": "mia@example.com", "password": PASSWORD });
    world.ok("address.ask", move_to);
    let new_place = world.token("mia@example.com");
    let owner = world.session("olga@example.org");
    let stranger = world.session("gus@example.net");
    world.events();
    let tokens = [
        ("INVITATION-TOKEN", invitation),
        ("LINK-TOKEN", link),
        ("MIAS-SESSION", session),
        ("ADDRESS-TOKEN", new_place),
        ("OLGAS-SESSION", owner),
        ("GUS-SESSION", stranger),
    ];
    (world, tokens.into_iter().collect())
}
