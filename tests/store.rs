//! One suite for every engine: what is saved reads back as it was, all or nothing, and a store
//! that cannot be opened says why. To test another engine, add it to [`engines`].

// A test that cannot go on has nothing better to do than to panic.
#![allow(clippy::expect_used, clippy::panic, clippy::indexing_slicing)]

mod child;

#[path = "store/accounts.rs"]
mod accounts;
#[path = "store/files.rs"]
mod files;
#[path = "store/invitations.rs"]
mod invitations;
#[path = "store/people.rs"]
mod people;
#[path = "store/record.rs"]
mod record;
#[path = "store/transactions.rs"]
mod transactions;
#[path = "store/world.rs"]
mod world;

/// Not a test of its own: what needs a process of its own.
#[test]
#[ignore = "a part of the others"]
fn child() {
    match child::role() {
        Some((role, store)) if role == "nobody" => files::as_nobody(&store),
        Some((role, store)) if role == "full disk" => files::on_a_full_disk(&store),
        _ => {}
    }
}
