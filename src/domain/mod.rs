//! The rules. Pure: no I/O, no clock, no SQL, no C; time comes in as an argument.

pub mod account;
pub mod catalogue;
pub mod contact;
pub mod decision;
pub mod delegation;
pub mod dialect;
pub mod effective;
pub mod email;
pub mod event;
pub mod folded;
pub mod grants;
pub mod ids;
pub mod invitation;
pub mod limit;
pub mod mail;
pub mod membership;
pub mod merge;
pub mod ownership;
pub mod permission;
pub mod proof;
pub mod reason;
pub mod role;
pub mod rule;
#[cfg(test)]
mod sample;
pub mod search;
pub mod session;
pub mod setting;
pub mod ticket;
pub mod upgrade;
pub mod user;
