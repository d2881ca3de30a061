//! Rows that come into being while Keyholder is there: somebody registers, or fills in a contact
//! form, with an address that has a user. They have shown no mailbox (K36).

use keyholder::import::Row;
use keyholder::service::{Batch, By};
use serde_json::{Value, json};

use crate::rows::{bcrypt_of, client, sub_account, with};
use crate::world::{PASSWORD, World, staff, system};

const VERA: &str = "vera@example.org";
const NEW: &str = "a new long password";

impl World {
    /// The panel's hook tells of a row that has just been added.
    fn added(&self, clients: &[Row], contacts: &[Row]) {
        let batch = Batch {
            clients: clients.to_vec(),
            contacts: contacts.to_vec(),
            added: true,
            ..Batch::default()
        };
        let done = self.core.upgrade_rows(&By::system(), &batch).unwrap();
        assert_eq!(done.not_imported, 0);
    }
}

fn named(mut row: Row, first: &str, last: &str) -> Row {
    row = with(row, "firstname", first);
    with(row, "lastname", last)
}

/// Vera has a login of her own and owns account 50; Mallory registers with her address as client 9.
fn world() -> (World, i64) {
    let world = World::new();
    // So that her number is none of those that Mallory may see.
    let others: Vec<Row> =
        (60..80).map(|id| client(id, &format!("{id}@example.net"), "")).collect();
    world.upgrade(&others, &[]);
    let vera = world.account(50, VERA);
    (world, vera)
}

fn mallory(world: &World) -> Row {
    let row = named(client(9, "Vera@Example.org", &bcrypt_of("trap")), "Mallory", "Mask");
    world.added(std::slice::from_ref(&row), &[]);
    row
}

/// Every text and number that an answer holds.
fn leaves(answer: &Value) -> Vec<String> {
    match answer {
        Value::Array(items) => items.iter().flat_map(leaves).collect(),
        Value::Object(fields) => fields.values().flat_map(leaves).collect(),
        other => vec![other.to_string()],
    }
}

#[test]
fn k36_whoever_registers_with_a_known_address_sees_nothing_of_its_user() {
    let (world, vera) = world();
    mallory(&world);
    let adopted = world.adopt(9, 0).expect("the panel has let them in");
    assert_eq!(adopted["user"]["name"], "Mallory Mask");
    assert_ne!(adopted["user"]["id"], vera);
    assert_eq!((&adopted["total"], &adopted["account"]), (&json!(1), &json!(9)));
    let session = &adopted["session"];
    let typed = world.ok("login", json!({ "email": VERA, "password": "trap" }));
    for answer in [
        world.ok("session.show", json!({ "session": session })),
        world.ok("session.choices", json!({ "session": session })),
        world.ok("members.list", json!({ "actor": { "session": session }, "account": 9 })),
        typed.clone(),
    ] {
        let seen = leaves(&answer);
        for secret in ["50", "\"Account 50\"", "\"Olga\"", &vera.to_string()] {
            assert!(!seen.iter().any(|leaf| leaf == secret), "{secret} in {answer}");
        }
    }
    assert_eq!(world.entered(&typed), [9]);
    assert_eq!(
        world.no("session.enter", json!({ "session": session, "account": 50 })),
        "account_unknown"
    );
}

#[test]
fn k36_whoever_registers_with_a_known_address_takes_nothing_from_its_user() {
    let (world, vera) = world();
    let session = world.session(VERA);
    let before = world.ok("user.show", json!({ "actor": staff(), "user": vera }));
    mallory(&world);
    let adopted = world.adopt(9, 0).unwrap();
    let actor = json!({ "session": adopted["session"] });
    let rename = json!({ "actor": actor, "user": adopted["user"]["id"], "first_name": "M." });
    world.ok("user.change", rename);
    let other = json!({ "actor": actor, "user": vera, "first_name": "M." });
    assert_eq!(world.no("user.change", other), "staff_only");
    assert_eq!(world.ok("user.show", json!({ "actor": staff(), "user": vera })), before);
    // She goes on in the session that she had, and her password is still her own.
    let shown = world.ok("session.show", json!({ "session": session }));
    assert_eq!((&shown["choices"], &shown["proved"]), (&json!(1), &json!(true)));
    assert_eq!(world.enters(VERA, PASSWORD), [50]);
}

/// The setting `trust` lets old passwords prove the person; one that was typed today proves nothing.
#[test]
fn k36_a_host_that_trusts_addresses_trusts_those_of_the_upgrade_only() {
    let (world, _) = world();
    world.set("upgrade.same_person", "trust");
    mallory(&world);
    assert_eq!(world.entered(&world.adopt(9, 0).unwrap()), [9]);
    assert_eq!(world.enters(VERA, "trap"), [9]);
    assert_eq!(world.enters(VERA, PASSWORD), [50]);
}

/// Vera had proved her mailbox and chosen her password: the registration is let in all the same,
/// and is not told that a password has changed.
#[test]
fn k36_a_registration_is_let_in_whatever_became_of_the_addresss_password() {
    let (world, _) = world();
    world.prove_mailbox(VERA, NEW);
    mallory(&world);
    assert_eq!(world.adopt(9, 0).map(|it| world.entered(&it)), Ok(vec![9]));
    // The panel's own changes to that password are followed (K31).
    let hash = bcrypt_of("another trap");
    world.ok("upgrade.password", json!({ "actor": system(), "client": 9, "hash": hash }));
    assert_eq!(world.enters(VERA, "trap"), [0; 0]);
    assert_eq!(world.enters(VERA, "another trap"), [9]);
    assert_eq!(world.enters(VERA, NEW), [50]);
}

#[test]
fn k36_whoever_reads_the_mailbox_gets_what_was_registered_with_its_address() {
    let (world, vera) = world();
    mallory(&world);
    let slipped = world.adopt(9, 0).unwrap()["session"].clone();
    // The registrant may ask for the mail; it goes to the mailbox.
    world.events();
    world.ok("mailbox.ask", json!({ "session": slipped }));
    let mails = world.mails();
    assert_eq!(mails[0]["to"], VERA);
    world.ok("mailbox.confirm", json!({ "token": mails[0]["token"], "password": NEW }));
    assert_eq!(world.enters(VERA, NEW), [9, 50]);
    assert_eq!(world.enters(VERA, "trap"), [0; 0]);
    assert_eq!(world.no("session.show", json!({ "session": slipped })), "session_ended");
    let account = world.ok("account.show", json!({ "actor": staff(), "account": 9 }));
    assert_eq!(account["owner"], vera);
    // The panel's row is hers: its old password proves nothing, and staff still get in (K33).
    assert_eq!(world.adopt(9, 0), Err("password_moved"));
    let acting = world.ok("session.adopt", json!({ "actor": staff(), "client": 9 }));
    assert_eq!((&acting["user"]["id"], &acting["account"]), (&json!(vera), &json!(9)));
}

#[test]
fn k36_a_sub_account_that_the_panels_form_made_is_no_way_to_its_user_either() {
    let (world, vera) = world();
    world.added(&[client(9, "boss@example.com", &bcrypt_of("boss"))], &[]);
    let session = world.session(VERA);
    world.added(&[], &[sub_account(2, 9, VERA, &bcrypt_of("trap"), "invoices")]);
    let adopted = world.adopt(9, 2).unwrap();
    assert_ne!(adopted["user"]["id"], vera);
    assert_eq!(world.entered(&adopted), [9]);
    assert_eq!(adopted["total"], 1);
    world.ok("session.show", json!({ "session": session }));
    assert_eq!(world.enters(VERA, PASSWORD), [50]);
    world.prove_mailbox(VERA, NEW);
    assert_eq!(world.enters(VERA, NEW), [9, 50]);
    // The panel takes the contact away: the person whom it had become goes, too.
    assert_eq!(world.user_of(9, 2), vera);
}

/// Each log-in of an address makes every log-in with it slower.
#[test]
fn k36_an_address_has_only_so_many_passwords_that_others_have_typed() {
    let (world, _) = world();
    for id in 1..=10 {
        world.added(&[client(id, VERA, &bcrypt_of(&format!("trap {id}")))], &[]);
    }
    assert_eq!(world.enters(VERA, "trap 8"), [8]);
    assert_eq!(world.enters(VERA, "trap 9"), [0; 0]);
    // The panel still knows its password, and lets them into that account.
    assert_eq!(world.adopt(9, 0).map(|it| world.entered(&it)), Ok(vec![9]));
}

#[test]
fn k16_an_address_that_nobody_has_becomes_a_user_who_owns_the_account() {
    let world = World::new();
    world.added(&[client(9, VERA, &bcrypt_of("her own"))], &[]);
    assert_eq!(world.enters(VERA, "her own"), [9]);
    let user = world.ok("user.show", json!({ "actor": staff(), "email": VERA }));
    assert_eq!(user["user"], world.user_of(9, 0));
}
