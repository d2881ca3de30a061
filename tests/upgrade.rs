//! The drop-in upgrade keeps every right and every login as it was, and gives nobody more
//! (K34, K36-K38): with rows made here, and with the sample panel in a MariaDB.

// A test that cannot go on has nothing better to do than to panic.
#![allow(clippy::expect_used, clippy::unwrap_used, clippy::panic, clippy::indexing_slicing)]

#[path = "upgrade/attacks.rs"]
mod attacks;
#[path = "upgrade/bad_input.rs"]
mod bad_input;
#[path = "upgrade/by_hand.rs"]
mod by_hand;
#[path = "upgrade/command.rs"]
mod command;
#[path = "upgrade/full_size.rs"]
mod full_size;
#[path = "upgrade/generated.rs"]
mod generated;
#[path = "upgrade/hostbill.rs"]
mod hostbill;
#[path = "upgrade/oddities.rs"]
mod oddities;
#[path = "upgrade/panel.rs"]
mod panel;
#[path = "upgrade/phases.rs"]
mod phases;
#[path = "upgrade/planned.rs"]
mod planned;
#[path = "upgrade/proof.rs"]
mod proof;
#[path = "upgrade/registered.rs"]
mod registered;
#[path = "upgrade/rows.rs"]
mod rows;
#[path = "upgrade/sample.rs"]
mod sample;
#[path = "upgrade/whmcs8.rs"]
mod whmcs8;
#[allow(dead_code, reason = "the world is shared with other suites, which use the rest")]
#[path = "journeys/world.rs"]
mod world;
