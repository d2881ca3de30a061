//! `keyholder upgrade`: the drop-in upgrade over the panel's own database.

use std::process::ExitCode;

use clap::Args;
use indicatif::{ProgressBar, ProgressStyle};
use keyholder::import::{Panel, Row};
use keyholder::service::{Batch, BatchDone, By, Core, Report};

use crate::Failure;

/// Rows of one transaction.
const BATCH: usize = 500;

/// Takes the users, sub-accounts and contacts of a legacy panel over; may be run again.
#[derive(Args)]
pub struct Arguments {
    /// The panel's database: mysql://user:password@host:port/name, or with ?socket=PATH.
    #[arg(long, env = "KEYHOLDER_PANEL", hide_env_values = true)]
    panel: String,
    /// Print the report as JSON.
    #[arg(long)]
    json: bool,
    /// Print every note, not only how many there are.
    #[arg(long)]
    notes: bool,
}

impl Arguments {
    pub fn run(self, core: &Core) -> Result<ExitCode, Failure> {
        let mut panel = Panel::connect(&self.panel)?;
        let (clients, contacts) = panel.count()?;
        let by = By::staff("keyholder upgrade");
        let bar = progress(clients + contacts)?;
        let mut done = BatchDone::default();
        bar.set_message("clients");
        copy(
            &bar,
            |after| panel.clients(after, BATCH).map_err(Failure::from),
            |rows| {
                let batch = Batch { clients: rows, ..Batch::default() };
                done.add(core.upgrade_rows(&by, &batch)?);
                Ok(())
            },
        )?;
        bar.set_message("contacts");
        copy(
            &bar,
            |after| panel.contacts(after, BATCH).map_err(Failure::from),
            |rows| {
                let batch = Batch { contacts: rows, ..Batch::default() };
                done.add(core.upgrade_rows(&by, &batch)?);
                Ok(())
            },
        )?;
        bar.finish_and_clear();
        let report = core.upgrade_report(&by)?;
        if self.json {
            println!("{:#}", serde_json::to_value(&report)?);
        } else {
            print(&report, done, self.notes);
        }
        let whole = report.clients.rows == i64::try_from(clients)?
            && report.contacts.rows == i64::try_from(contacts)?;
        if !whole {
            eprintln!("keyholder: the panel changed meanwhile; run the upgrade again");
            return Ok(ExitCode::FAILURE);
        }
        Ok(ExitCode::SUCCESS)
    }
}

/// Walks a table in order of its numbers.
fn copy(
    bar: &ProgressBar,
    mut read: impl FnMut(i64) -> Result<Vec<Row>, Failure>,
    mut write: impl FnMut(Vec<Row>) -> Result<(), Failure>,
) -> Result<(), Failure> {
    let mut after = i64::MIN;
    loop {
        let rows = read(after)?;
        let Some(last) = rows.last() else {
            return Ok(());
        };
        let id = last.get("id").and_then(Option::as_deref).unwrap_or_default();
        after = id.parse().map_err(|_| format!("a row has no number in its column id: {id}"))?;
        let count = u64::try_from(rows.len())?;
        write(rows)?;
        bar.inc(count);
    }
}

fn progress(rows: u64) -> Result<ProgressBar, Failure> {
    let style = ProgressStyle::with_template("{msg:9} [{wide_bar}] {pos}/{len} {eta} left")?;
    Ok(ProgressBar::new(rows).with_style(style))
}

fn print(report: &Report, done: BatchDone, with_notes: bool) {
    println!("{:10} {:>8} {:>9} {:>9} {:>13}", "", "rows", "imported", "repaired", "not imported");
    for (name, counts) in [("clients", &report.clients), ("contacts", &report.contacts)] {
        println!(
            "{name:10} {:>8} {:>9} {:>9} {:>13}",
            counts.rows, counts.imported, counts.repaired, counts.not_imported
        );
    }
    println!(
        "now in the store: {} users, {} accounts, {} memberships, {} contacts",
        report.users, report.accounts, report.memberships, report.contacts_kept
    );
    println!("looked at in earlier runs: {}", done.already);
    println!(
        "addresses with several old passwords, joined once confirmed by mail: {}",
        report.confirm_by_mail.len()
    );
    if with_notes {
        for noted in &report.notes {
            println!("{} {}: {}: {}", noted.kind, noted.id, noted.outcome, noted.notes.join("; "));
        }
        for shared in &report.confirm_by_mail {
            println!("confirm by mail: {}: accounts {:?}", shared.email, shared.accounts);
        }
    } else if !report.notes.is_empty() {
        println!("rows with a note: {} (--notes lists them)", report.notes.len());
    }
}
