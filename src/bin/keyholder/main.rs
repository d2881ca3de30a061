//! The command `keyholder`: what a host does from the shell. Decides nothing.

mod backup;
mod call;
mod upgrade;

use std::process::ExitCode;

use clap::{Parser, Subcommand};
use keyholder::service::Core;

/// Users, accounts, invitations and permissions for a billing panel.
#[derive(Parser)]
#[command(version, after_help = "Exit codes: 0 done, 1 refused or failed, 2 wrong usage.")]
struct Arguments {
    /// File of the store. Only `upgrade apply` makes one that is missing.
    #[arg(long, env = "KEYHOLDER_STORE", global = true, required = false, default_value = "")]
    store: String,

    #[command(subcommand)]
    command: Command,
}

#[derive(Subcommand)]
enum Command {
    /// Takes the users, sub-accounts and contacts of a legacy panel over, step by step.
    Upgrade(upgrade::Arguments),
    /// Tells whether a user may do something, and why.
    Check(call::Check),
    /// Runs any action of docs/actions.md and prints its answer.
    Call(call::Call),
    /// Tells in which state the store is.
    Doctor,
    /// Writes a copy of the store to a new file while it is in use.
    Backup(backup::Arguments),
}

fn main() -> ExitCode {
    let arguments = Arguments::parse();
    match run(arguments) {
        Ok(code) => code,
        Err(error) => {
            eprintln!("keyholder: {error}");
            ExitCode::FAILURE
        }
    }
}

type Failure = Box<dyn std::error::Error>;

fn run(arguments: Arguments) -> Result<ExitCode, Failure> {
    let store = arguments.store.as_str();
    if store.is_empty() {
        return Err("say which store: --store FILE, or set KEYHOLDER_STORE".into());
    }
    match arguments.command {
        Command::Upgrade(upgrade) => upgrade.run(store),
        Command::Check(check) => check.run(&open(store)?),
        Command::Call(call) => call.run(&open(store)?),
        Command::Doctor => call::doctor(&open(store)?),
        Command::Backup(backup) => backup.run(&open(store)?),
    }
}

/// Opens a store that is there. A mistyped name must not give an empty one that looks healthy.
fn open(store: &str) -> Result<Core, Failure> {
    if store != ":memory:" && !std::path::Path::new(store).exists() {
        return Err(format!("no such store: {store}; `keyholder upgrade apply` makes one").into());
    }
    Ok(Core::open(store)?)
}
