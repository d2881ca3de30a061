//! Keyholder answers one question for a hosting panel, *may this user do this on this account?*,
//! keeps the answer true, and brings the people who may be asked about.
//!
//! The rooms and their arrows are described in `ARCHITECTURE.md`.

pub mod domain;
pub mod ffi;
pub mod import;
pub mod service;
pub mod snapshot;
pub mod store;
