//! People around an account: owners and their offers, contacts and their mail, tickets, staff who
//! act as somebody, and what stops those who guess. Named by the rule that each one proves.

// A test that cannot go on has nothing better to do than to panic.
#![allow(clippy::expect_used, clippy::unwrap_used, clippy::panic, clippy::indexing_slicing)]

#[allow(dead_code, reason = "the world is shared with other suites, which use the rest")]
#[path = "journeys/world.rs"]
mod world;

#[path = "people/acting.rs"]
mod acting;
#[path = "people/addresses.rs"]
mod addresses;
#[path = "people/contacts.rs"]
mod contacts;
#[path = "people/guessing.rs"]
mod guessing;
#[path = "people/joining.rs"]
mod joining;
#[path = "people/limits.rs"]
mod limits;
#[path = "people/mail.rs"]
mod mail;
#[path = "people/offers.rs"]
mod offers;
#[path = "people/senders.rs"]
mod senders;
#[path = "people/tickets.rs"]
mod tickets;
#[path = "people/users.rs"]
mod users;
