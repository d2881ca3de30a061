//! Walks through the panel's rows, with a bar that tells how long it will take.

use indicatif::{ProgressBar, ProgressStyle};
use keyholder::import::{Known, OldPanel, Row, Source, Table, Version};
use keyholder::service::{Batch, BatchDone, By, Compared, Core, Difference};
use serde::Serialize;

use super::source::From;
use crate::Failure;

/// The most differences that are kept for the report. All of them are counted.
const MOST: usize = 10_000;

/// What the comparison found.
#[derive(Default, Serialize)]
pub struct Found {
    /// Rows that were looked at.
    pub rows: u64,
    /// Questions that were put to both.
    pub asked: u64,
    /// Different answers that a note explains.
    pub explained: u64,
    /// Different answers that nothing explains.
    pub unexplained: u64,
    /// The different answers, as many as are kept.
    pub differences: Vec<Difference>,
}

impl Found {
    fn add(&mut self, batch: Compared) {
        self.rows += batch.rows;
        self.asked += batch.asked;
        for difference in batch.differences {
            match difference.explained.is_empty() {
                true => self.unexplained += 1,
                false => self.explained += 1,
            }
            if self.differences.len() < MOST {
                self.differences.push(difference);
            }
        }
    }
}

/// A walk through both tables of the panel.
pub struct Walk<'a> {
    pub source: &'a mut Source,
    /// How many rows each table has.
    pub counts: Vec<(Table, u64)>,
    known: Known,
    version: Version,
    pub batch: usize,
    bar: ProgressBar,
}

impl<'a> Walk<'a> {
    /// `times`: how often the rows will be gone through.
    pub fn begin(source: &'a mut Source, from: &From, times: u64) -> Result<Walk<'a>, Failure> {
        let mut counts = Vec::new();
        for table in from.version().tables() {
            counts.push((*table, source.count(*table)?));
        }
        let known = source.people(from.version())?;
        let style =
            ProgressStyle::with_template("{msg:20} [{wide_bar}] {pos}/{len} {per_sec} {eta} left")?;
        let bar = ProgressBar::new(counts.iter().map(|(_, rows)| rows).sum::<u64>() * times)
            .with_style(style);
        let (version, batch) = (from.version(), usize::from(from.batch));
        Ok(Walk { source, counts, known, version, batch, bar })
    }

    /// Takes all rows over.
    pub fn apply(&mut self, core: &Core, by: &By) -> Result<BatchDone, Failure> {
        let mut done = BatchDone::default();
        self.through("taking over", |batch| {
            done.add(core.upgrade_rows(by, batch)?);
            Ok(())
        })?;
        Ok(done)
    }

    /// Puts every question to both sides.
    pub fn compare(&mut self, core: &Core, by: &By) -> Result<Found, Failure> {
        let (mut found, mut old) = (Found::default(), OldPanel::of(self.version.origin()));
        self.through("comparing", |batch| {
            found.add(core.compare_rows(by, &mut old, batch)?);
            Ok(())
        })?;
        Ok(found)
    }

    /// Takes the bar away.
    pub fn end(self) {
        self.bar.finish_and_clear();
    }

    fn through(
        &mut self,
        what: &str,
        mut each: impl FnMut(&Batch) -> Result<(), Failure>,
    ) -> Result<(), Failure> {
        for (table, _) in self.counts.clone() {
            self.bar.set_message(format!(
                "{what} {}",
                self.version.name_of(table).trim_start_matches("tbl")
            ));
            self.source.batches(table, self.batch, |mut rows: Vec<Row>| {
                rows.iter_mut().for_each(|row| self.known.add_to(table, row));
                let count = rows.len() as u64;
                each(&of(self.version, table, rows))?;
                self.bar.inc(count);
                Ok::<(), Failure>(())
            })?;
        }
        Ok(())
    }
}

fn of(version: Version, table: Table, rows: Vec<Row>) -> Batch {
    let batch = Batch { panel: version.origin().name().to_owned(), ..Batch::default() };
    match table {
        Table::Clients => Batch { clients: rows, ..batch },
        Table::Contacts => Batch { contacts: rows, ..batch },
        Table::Users => Batch { users: rows, ..batch },
        Table::Links => Batch { links: rows, ..batch },
        Table::Teams => Batch { teams: rows, ..batch },
        Table::Invites => Batch { invites: rows, ..batch },
    }
}
