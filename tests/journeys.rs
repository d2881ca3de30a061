//! What people do with Keyholder, story by story, through the one door that PHP uses as well:
//! an action by name, JSON in, JSON out.

// A test that cannot go on has nothing better to do than to panic.
#![allow(clippy::expect_used, clippy::unwrap_used, clippy::panic, clippy::indexing_slicing)]

#[allow(dead_code, reason = "the world is shared with other suites, which use the rest")]
#[path = "journeys/world.rs"]
mod world;

#[path = "journeys/batch.rs"]
mod batch;
#[path = "journeys/by_the_model.rs"]
mod by_the_model;
#[path = "journeys/ceilings.rs"]
mod ceilings;
#[path = "journeys/dialects.rs"]
mod dialects;
#[path = "journeys/documented.rs"]
mod documented;
#[path = "journeys/example.rs"]
mod example;
#[path = "journeys/example_world.rs"]
mod example_world;
#[path = "journeys/finding.rs"]
mod finding;
#[path = "journeys/hostile.rs"]
mod hostile;
#[path = "journeys/invite_and_accept.rs"]
mod invite_and_accept;
#[path = "journeys/known_failures.rs"]
mod known_failures;
#[path = "journeys/members.rs"]
mod members;
#[path = "journeys/ownership.rs"]
mod ownership;
#[path = "journeys/record.rs"]
mod record;
#[path = "journeys/requests.rs"]
mod requests;
#[path = "journeys/services.rs"]
mod services;
#[path = "journeys/sessions.rs"]
mod sessions;
#[path = "journeys/sign_on.rs"]
mod sign_on;
#[path = "journeys/tidy.rs"]
mod tidy;
#[path = "journeys/users.rs"]
mod users;
