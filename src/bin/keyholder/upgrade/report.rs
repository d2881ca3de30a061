//! The report of an upgrade on the terminal and as JSON.

use std::collections::BTreeMap;
use std::io::{BufWriter, Write};
use std::process::ExitCode;

use keyholder::import::{Table, Version};
use keyholder::service::{BatchDone, Core, Counts, Report};
use serde::Serialize;
use serde_json::json;

use super::walk::Found;
use super::{Reported, by, html};
use crate::Failure;

/// How many notes and differences the terminal shows unasked.
const FIRST: usize = 20;

/// What a step did.
pub struct Outcome {
    /// Its name.
    pub word: &'static str,
    /// Of which panel.
    pub version: Version,
    /// How many rows each table of the panel has.
    pub read: Vec<(Table, u64)>,
    pub done: Option<BatchDone>,
    pub found: Option<Found>,
}

impl Outcome {
    /// Prints it. The exit code is 0 when all rows are accounted for and every difference is
    /// explained.
    pub fn show(&self, core: &Core, step: &Reported) -> Result<ExitCode, Failure> {
        let report = core.upgrade_counts(&by(), self.version.origin())?;
        if let Some(path) = &step.html {
            html::write(path, self, &report, core)
                .map_err(|error| format!("{}: {error}", path.display()))?;
        }
        if step.json {
            self.json(core, &report)?;
        } else {
            self.terminal(core, &report, step.notes)?;
        }
        Ok(match self.adds_up(&report) && self.unexplained() == 0 {
            true => ExitCode::SUCCESS,
            false => ExitCode::FAILURE,
        })
    }

    /// Whether every row of the panel has become something.
    pub fn adds_up(&self, report: &Report) -> bool {
        self.done.is_none()
            || self.lines(report).iter().all(|(_, read, it)| u64::try_from(it.rows) == Ok(*read))
    }

    /// Each table of the panel: its name for people, how many rows were read and what they became.
    pub fn lines<'a>(&self, report: &'a Report) -> Vec<(&'static str, u64, &'a Counts)> {
        let line = |(table, read): &(Table, u64)| match table {
            Table::Clients => ("clients", *read, &report.clients),
            Table::Contacts => ("contacts", *read, &report.contacts),
            Table::Users => ("users", *read, &report.people),
            Table::Links => ("links", *read, &report.links),
            Table::Teams => ("teams", *read, &report.teams),
            Table::Invites => ("invites", *read, &report.invites),
        };
        self.read.iter().map(line).collect()
    }

    fn unexplained(&self) -> u64 {
        self.found.as_ref().map_or(0, |found| found.unexplained)
    }

    /// One object, written piece by piece: the rows of a big panel do not fit into memory.
    fn json(&self, core: &Core, report: &Report) -> Result<(), Failure> {
        let mut out = BufWriter::new(std::io::stdout().lock());
        let head = json!({
            "step": self.word,
            "panel": self.read.iter().map(|(table, rows)| (self.version.name_of(*table), *rows)).collect::<BTreeMap<_, _>>(),
            "adds_up": self.adds_up(report),
            "done": self.done,
            "clients": report.clients,
            "contacts": report.contacts,
            "people": report.people,
            "links": report.links,
            "teams": report.teams,
            "invites": report.invites,
            "users": report.users,
            "accounts": report.accounts,
            "memberships": report.memberships,
            "contacts_kept": report.contacts_kept,
            "compared": self.found,
        });
        let head = head.to_string();
        write!(out, "{}", head.strip_suffix('}').unwrap_or(&head))?;
        if self.done.is_none() {
            writeln!(out, "}}")?;
            return Ok(out.flush()?);
        }
        list(&mut out, "rows", |put| core.each_row(&by(), self.version.origin(), put))?;
        list(&mut out, "joined", |put| core.each_joined(&by(), self.version.origin(), put))?;
        writeln!(out, "\n}}")?;
        Ok(out.flush()?)
    }

    fn terminal(&self, core: &Core, report: &Report, all: bool) -> Result<(), Failure> {
        let mut out = BufWriter::new(std::io::stdout().lock());
        if let Some(done) = self.done {
            self.counts(&mut out, report, done)?;
            let most = if all { usize::MAX } else { FIRST };
            notes(&mut out, core, self.version, most)?;
            joined(&mut out, core, self.version, most)?;
        }
        if let Some(found) = &self.found {
            differences(&mut out, found, if all { usize::MAX } else { FIRST })?;
        }
        Ok(out.flush()?)
    }

    fn counts(
        &self,
        out: &mut impl Write,
        report: &Report,
        done: BatchDone,
    ) -> Result<(), Failure> {
        let would = if self.word == "plan" { "would then be" } else { "now" };
        writeln!(
            out,
            "{:10} {:>9} {:>9} {:>9} {:>9} {:>13}",
            "", "in panel", "rows", "imported", "repaired", "not imported"
        )?;
        for (name, read, counts) in self.lines(report) {
            writeln!(
                out,
                "{name:10} {read:>9} {:>9} {:>9} {:>9} {:>13}",
                counts.rows, counts.imported, counts.repaired, counts.not_imported
            )?;
        }
        writeln!(
            out,
            "{would} in the store: {} users, {} accounts, {} memberships, {} contacts",
            report.users, report.accounts, report.memberships, report.contacts_kept
        )?;
        writeln!(out, "looked at in earlier runs: {}", done.already)?;
        if !self.adds_up(report) {
            writeln!(
                out,
                "THE COUNTS DO NOT ADD UP: rows were added or taken away in the panel, or a number \
                 stands there twice. Run it again."
            )?;
        }
        Ok(())
    }
}

/// A list in an object, element by element.
fn list<T: Serialize>(
    out: &mut impl Write,
    name: &str,
    fill: impl FnOnce(&mut dyn FnMut(T) -> Result<(), Failure>) -> Result<(), Failure>,
) -> Result<(), Failure> {
    write!(out, ",\n\"{name}\": [")?;
    let mut between = "\n";
    fill(&mut |one| {
        write!(out, "{between}{}", serde_json::to_string(&one)?)?;
        between = ",\n";
        Ok(())
    })?;
    Ok(write!(out, "]")?)
}

fn notes(out: &mut impl Write, core: &Core, version: Version, most: usize) -> Result<(), Failure> {
    let mut count = 0;
    core.each_row(&by(), version.origin(), |row| {
        if !row.notes.is_empty() {
            count += 1;
            if count <= most {
                writeln!(
                    out,
                    "{} {}: {}: {}",
                    row.kind,
                    row.id,
                    row.outcome,
                    row.notes.join("; ")
                )?;
            }
        }
        Ok::<(), Failure>(())
    })?;
    writeln!(out, "rows with a note: {count}{}", more(count, most))?;
    Ok(())
}

fn joined(out: &mut impl Write, core: &Core, version: Version, most: usize) -> Result<(), Failure> {
    let (mut count, mut by_mail) = (0, 0);
    core.each_joined(&by(), version.origin(), |one| {
        count += 1;
        by_mail += usize::from(one.passwords == "confirm_by_mail");
        if count <= most {
            let row = |row: &keyholder::service::JoinedRow| format!("{} {}", row.kind, row.id);
            let rows: Vec<String> = one.rows.iter().map(row).collect();
            let why = match one.passwords {
                "same_password" => "same address, same password",
                "confirmed" => "same address, mailbox confirmed",
                "one_password" => "same address, joined by staff or by a new password",
                _ => "same address, other passwords: each opens what it opened, until confirmed by mail",
            };
            writeln!(out, "one person: {}: {} ({why})", one.email, rows.join(", "))?;
        }
        Ok::<(), Failure>(())
    })?;
    writeln!(out, "people with several rows: {count}{}", more(count, most))?;
    writeln!(out, "addresses with several old passwords, to be confirmed by mail: {by_mail}")?;
    Ok(())
}

fn differences(out: &mut impl Write, found: &Found, most: usize) -> Result<(), Failure> {
    for one in found.differences.iter().take(most) {
        let answer = |yes: bool| if yes { "yes" } else { "no" };
        let why = if one.explained.is_empty() { "NOT EXPLAINED" } else { one.explained.as_str() };
        writeln!(
            out,
            "{} {}: {}: was {}, is {} ({}): {why}",
            one.kind,
            one.id,
            one.what,
            answer(one.before),
            answer(one.now),
            one.reason
        )?;
    }
    writeln!(
        out,
        "changes in what anybody may do: {} of {} answers; {} explained by a note, {} not explained",
        found.explained + found.unexplained,
        found.asked,
        found.explained,
        found.unexplained
    )?;
    Ok(())
}

fn more(count: usize, most: usize) -> &'static str {
    if count > most { " (--notes lists all)" } else { "" }
}
