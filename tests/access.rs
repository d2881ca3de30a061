//! Who may do what and why: roles, single services, windows, explanations, lists.

// A test that cannot go on has nothing better to do than to panic.
#![allow(clippy::expect_used, clippy::unwrap_used, clippy::panic, clippy::indexing_slicing)]

#[allow(dead_code, reason = "the world is shared with other suites, which use the rest")]
#[path = "journeys/world.rs"]
mod world;

#[path = "access/accounts.rs"]
mod accounts;
#[path = "access/dialects.rs"]
mod dialects;
#[path = "access/effective.rs"]
mod effective;
#[path = "access/entering.rs"]
mod entering;
#[path = "access/explain.rs"]
mod explain;
#[path = "access/items.rs"]
mod items;
#[path = "access/roles.rs"]
mod roles;
#[path = "access/scale.rs"]
mod scale;
#[path = "access/steps.rs"]
mod steps;
#[path = "access/who.rs"]
mod who;
#[path = "access/windows.rs"]
mod windows;

use serde_json::{Value, json};
use world::{World, user};

/// Account 42 of Olga, with Mia as a member.
struct Cast {
    world: World,
    olga: i64,
    mia: i64,
}

/// Mia holds these permissions of her own.
fn cast(permissions: &[&str]) -> Cast {
    let world = World::new();
    let olga = world.account(42, "olga@example.org");
    let mia = world.person(900, "mia@example.net");
    world.member(42, mia, permissions);
    Cast { world, olga, mia }
}

impl Cast {
    /// Arguments of Olga's about Mia.
    fn about_mia(&self, more: Value) -> Value {
        with(json!({ "actor": user(self.olga), "account": 42, "user": self.mia }), more)
    }

    /// Olga changes Mia's place.
    fn change(&self, more: Value) -> Value {
        self.world.ok("member.change", self.about_mia(more))["member"].clone()
    }
}

/// Both objects in one.
fn with(mut object: Value, more: Value) -> Value {
    object.as_object_mut().unwrap().extend(more.as_object().unwrap().clone());
    object
}
