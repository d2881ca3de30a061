//! `keyholder upgrade shadow`, `cutover`, `rollback` and what lies between: who answers.

use std::process::ExitCode;

use clap::Args;
use keyholder::service::Core;
use serde_json::{Value, json};

use crate::Failure;

/// The name in the record.
const STAFF: &str = "keyholder upgrade";

/// Asks for the phase as it is.
#[derive(Args)]
pub struct Shown {
    /// Print JSON.
    #[arg(long)]
    pub json: bool,
}

/// Hands the answers over to Keyholder.
#[derive(Args)]
pub struct Cutover {
    /// Go on although disagreements stand or no shadow run was made; the name is kept.
    #[arg(long, value_name = "NAME")]
    force: Option<String>,
    /// Print JSON.
    #[arg(long)]
    json: bool,
}

/// Lists where the panel and Keyholder disagreed.
#[derive(Args)]
pub struct Disagreements {
    /// Those that are explained or settled as well.
    #[arg(long)]
    all: bool,
    /// Print JSON.
    #[arg(long)]
    json: bool,
}

/// Says why the two disagree, so that it no longer stands in the way.
#[derive(Args)]
pub struct Explain {
    /// Number of the disagreement.
    disagreement: i64,
    /// Why; an empty text takes it back.
    text: String,
    /// Who says so.
    #[arg(long, value_name = "NAME", default_value = STAFF)]
    name: String,
}

impl Shown {
    pub fn run(&self, core: &Core) -> Result<ExitCode, Failure> {
        show(&core.call("upgrade.phase", json!({ "actor": { "staff": STAFF } }))?, self.json)
    }

    /// Goes on to a phase, or back to it.
    pub fn go(&self, core: &Core, phase: &str) -> Result<ExitCode, Failure> {
        let arguments = json!({ "actor": { "staff": STAFF }, "phase": phase });
        show(&core.call("upgrade.move", arguments)?, self.json)
    }
}

impl Cutover {
    pub fn run(&self, core: &Core) -> Result<ExitCode, Failure> {
        let name = self.force.as_deref().unwrap_or("").trim();
        if self.force.is_some() && name.is_empty() {
            return Err("--force needs the name of whoever answers for it".into());
        }
        let staff = if name.is_empty() { STAFF } else { name };
        let arguments = json!({ "actor": { "staff": staff }, "phase": "live", "force": name });
        show(&core.call("upgrade.move", arguments)?, self.json)
    }
}

impl Disagreements {
    /// Exit code 1 when any stands unexplained.
    pub fn run(&self, core: &Core) -> Result<ExitCode, Failure> {
        let (mut after, mut open, mut all) = (0, false, Vec::new());
        loop {
            let page = core.call(
                "upgrade.disagreements",
                json!({ "actor": { "staff": STAFF }, "state": if self.all { "" } else { "open" },
                        "after": after, "limit": 1000 }),
            )?;
            let rows = page.get("disagreements").and_then(Value::as_array).cloned();
            for row in rows.unwrap_or_default() {
                open |= row.get("state").is_some_and(|state| state == "open");
                if self.json {
                    all.push(row);
                } else {
                    print(&row);
                }
            }
            match page.get("next").and_then(Value::as_i64) {
                Some(next) => after = next,
                None => break,
            }
        }
        if self.json {
            println!("{:#}", json!(all));
        }
        Ok(if open { ExitCode::FAILURE } else { ExitCode::SUCCESS })
    }
}

impl Explain {
    pub fn run(&self, core: &Core) -> Result<ExitCode, Failure> {
        let arguments = json!({ "actor": { "staff": self.name },
            "disagreement": self.disagreement, "text": self.text });
        core.call("upgrade.explain", arguments)?;
        Ok(ExitCode::SUCCESS)
    }
}

fn text(row: &Value, field: &str) -> String {
    match row.get(field) {
        Some(Value::String(text)) => text.clone(),
        Some(value) => value.to_string(),
        None => String::new(),
    }
}

fn print(row: &Value) {
    let answer = |field| if row.get(field) == Some(&json!(true)) { "yes" } else { "no" };
    println!(
        "{}: client {} contact {}: {} on {}: panel {}, keyholder {} ({}), seen {} times: {} {}",
        text(row, "disagreement"),
        text(row, "client"),
        text(row, "contact"),
        text(row, "permission"),
        text(row, "page"),
        answer("panel"),
        answer("keyholder"),
        text(row, "reason"),
        text(row, "seen"),
        text(row, "state"),
        text(row, "explained")
    );
}

fn show(phase: &Value, json: bool) -> Result<ExitCode, Failure> {
    if json {
        println!("{phase:#}");
        return Ok(ExitCode::SUCCESS);
    }
    let meaning = match text(phase, "phase").as_str() {
        "prepare" => "the panel answers, Keyholder is not asked",
        "shadow" => "the panel answers, Keyholder is asked as well",
        _ => "Keyholder answers",
    };
    println!("phase {}: {meaning}", text(phase, "phase"));
    println!(
        "disagreements: {} unexplained, {} explained, {} settled, {} without room",
        text(phase, "unexplained"),
        text(phase, "explained"),
        text(phase, "settled"),
        text(phase, "missed")
    );
    Ok(ExitCode::SUCCESS)
}
