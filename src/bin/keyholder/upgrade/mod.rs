//! `keyholder upgrade`: the drop-in upgrade over the panel's own database, or over a dump of it.

mod html;
mod lock;
mod phase;
mod report;
mod source;
mod walk;

use std::path::{Path, PathBuf};
use std::process::ExitCode;

use clap::{Args, Subcommand};
use keyholder::service::{By, Core};

use crate::Failure;
use lock::Lock;
use report::Outcome;
use source::From;
use walk::Walk;

/// Takes the users, sub-accounts and contacts of a legacy panel over.
#[derive(Args)]
pub struct Arguments {
    #[command(subcommand)]
    step: Step,
}

#[derive(Subcommand)]
enum Step {
    /// Shows what would become of every row and what anybody could do afterwards that they cannot
    /// do now. Changes nothing.
    Plan(Reported),
    /// Takes the rows over. May be stopped and run again at any time.
    Apply(Reported),
    /// Puts every question to the old rows and to Keyholder, and lists the different answers.
    Compare(Reported),
    /// Tells which of the two answers, and how often they disagreed.
    Phase(phase::Shown),
    /// Begins the shadow run: the panel answers, Keyholder is asked as well.
    Shadow(phase::Shown),
    /// Lists where the two disagreed, and why.
    Disagreements(phase::Disagreements),
    /// Says why the two disagree.
    Explain(phase::Explain),
    /// Hands the answers over to Keyholder; refused while disagreements stand unexplained.
    Cutover(phase::Cutover),
    /// Goes back: the panel answers as it always did. What was learnt stays.
    Rollback(phase::Shown),
}

/// A step that reads the panel and reports.
#[derive(Args)]
struct Reported {
    #[command(flatten)]
    from: From,
    /// Print the report as JSON.
    #[arg(long)]
    json: bool,
    /// Write the report into a page as well.
    #[arg(long, value_name = "FILE")]
    html: Option<PathBuf>,
    /// Print every note and difference, not only the first ones.
    #[arg(long)]
    notes: bool,
}

/// Who acts, as the record shows it.
fn by() -> By {
    By::staff("keyholder upgrade")
}

impl Arguments {
    pub fn run(self, store: &str) -> Result<ExitCode, Failure> {
        match self.step {
            Step::Plan(step) => plan(store, &step),
            Step::Apply(step) => apply(store, &step),
            Step::Compare(step) => compare(store, &step),
            Step::Phase(step) => step.run(&crate::open(store)?),
            Step::Shadow(step) => step.go(&crate::open(store)?, "shadow"),
            Step::Disagreements(step) => step.run(&crate::open(store)?),
            Step::Explain(step) => step.run(&crate::open(store)?),
            Step::Cutover(step) => step.run(&crate::open(store)?),
            Step::Rollback(step) => step.go(&crate::open(store)?, "prepare"),
        }
    }
}

/// The folder that the store is in.
fn beside(store: &str) -> &Path {
    let parent = Path::new(store).parent().filter(|it| !it.as_os_str().is_empty());
    parent.unwrap_or(Path::new("."))
}

/// Runs the whole upgrade on a copy of the store, which is thrown away: what the plan shows is what
/// apply does.
fn plan(store: &str, step: &Reported) -> Result<ExitCode, Failure> {
    let mut source = step.from.open(store)?;
    let beside = beside(store);
    let place = tempfile::Builder::new()
        .prefix("keyholder-plan-")
        .tempdir_in(beside)
        .map_err(|error| format!("no room for a trial copy in {}: {error}", beside.display()))?;
    let copy = place.path().join("store");
    if Path::new(store).exists() {
        Core::open(store)?.backup(&copy)?;
    }
    let copy = copy.to_str().ok_or("the path of the store is not UTF-8")?;
    let core = Core::open(copy)?;
    let mut walk = Walk::begin(&mut source, &step.from, 2)?;
    let done = walk.apply(&core, &by())?;
    let found = walk.compare(&core, &by())?;
    let read = walk.counts.clone();
    walk.end();
    let version = step.from.version();
    let outcome = Outcome { word: "plan", version, read, done: Some(done), found: Some(found) };
    outcome.show(&core, step)
}

fn apply(store: &str, step: &Reported) -> Result<ExitCode, Failure> {
    let mut source = step.from.open(store)?;
    let _lock = Lock::take(store)?;
    let core = Core::open(store)?;
    let mut walk = Walk::begin(&mut source, &step.from, 1)?;
    let done = walk.apply(&core, &by())?;
    let read = walk.counts.clone();
    walk.end();
    let version = step.from.version();
    let outcome = Outcome { word: "apply", version, read, done: Some(done), found: None };
    outcome.show(&core, step)
}

fn compare(store: &str, step: &Reported) -> Result<ExitCode, Failure> {
    let core = crate::open(store)?;
    let mut source = step.from.open(store)?;
    let mut walk = Walk::begin(&mut source, &step.from, 1)?;
    let found = walk.compare(&core, &by())?;
    let read = walk.counts.clone();
    walk.end();
    let version = step.from.version();
    let outcome = Outcome { word: "compare", version, read, done: None, found: Some(found) };
    outcome.show(&core, step)
}
