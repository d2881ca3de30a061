//! Collects what the parts have printed: one table, `results.json`, and the table once more as
//! `table.md` for the documentation.

use std::fs;
use std::path::Path;

use serde_json::{Map, Value, json};

use crate::bars::{ROWS, short};
use crate::data::Scale;
use crate::figure::Figure;
use crate::timing::is_quick;

pub fn print(figures: &Path, folder: &Path) {
    let text = fs::read_to_string(figures).unwrap_or_default();
    let mut said: Map<String, Value> = Map::new();
    for line in text.lines().filter_map(|line| serde_json::from_str::<Value>(line).ok()) {
        if let Some(key) = line.get("key").and_then(Value::as_str) {
            said.insert(key.to_owned(), line.clone());
        }
    }
    let (mut results, mut details) = (Map::new(), Map::new());
    let mut markdown = String::from(
        "| key | value | smallest - largest | both sides | bar | what |\n|---|---|---|---|---|---|\n",
    );
    println!("{:36} {:>9}  {:19} {:28} {:>9}      what", "key", "value", "spread", "sides", "bar");
    for (key, bar, what) in ROWS {
        let not_run = json!({ "why": "its part did not run" });
        let row = said.remove(*key).unwrap_or(not_run);
        let get = |name: &str| row.get(name).and_then(Value::as_f64);
        let word = |name: &str| row.get(name).and_then(Value::as_str).unwrap_or_default();
        let value = get("value");
        results.insert((*key).to_owned(), row.get("value").cloned().unwrap_or_default());
        let spread = match (get("low"), get("high"), get("repetitions")) {
            (Some(low), Some(high), Some(many)) if many > 1.0 => {
                format!("{} - {}", short(low), short(high))
            }
            _ => String::new(),
        };
        let verdict = match value {
            Some(value) if !bar.words().is_empty() => {
                if bar.holds(value) {
                    "held"
                } else {
                    "MISS"
                }
            }
            _ => "",
        };
        let shown = value.map_or("null".to_owned(), short);
        let sides = word("sides");
        let why = if value.is_none() { format!(" ({})", word("why")) } else { String::new() };
        let bar = bar.words();
        println!("{key:36} {shown:>9}  {spread:19} {sides:28} {bar:>9} {verdict:4} {what}{why}");
        markdown += &format!("| `{key}` | {shown} | {spread} | {sides} | {bar} | {what}{why} |\n");
        details.insert((*key).to_owned(), row);
    }
    // A figure without a row would be forgotten by whoever reads the table.
    for (key, row) in said {
        println!("{key}: no row in the table");
        results.insert(key.clone(), row.get("value").cloned().unwrap_or_default());
        details.insert(key, row);
    }
    results.insert("details".to_owned(), Value::Object(details));
    results.insert("quick".to_owned(), json!(is_quick()));
    let accounts = Scale::ALL.map(Scale::accounts);
    results.insert("accounts".to_owned(), json!(accounts));
    results.insert("machine".to_owned(), json!(machine()));
    let text = serde_json::to_string_pretty(&results).expect("JSON");
    fs::write(folder.join("results.json"), text + "\n").expect("results.json");
    fs::write(folder.join("table.md"), markdown).expect("table.md");
    println!("\nmachine: {}", machine());
    println!("results: {}", folder.join("results.json").display());
}

fn machine() -> String {
    let read = |path: &str| fs::read_to_string(path).unwrap_or_default();
    let cores = std::thread::available_parallelism().map_or(0, usize::from);
    let processors = read("/proc/cpuinfo");
    let model = processors.lines().find_map(|line| line.strip_prefix("model name\t: "));
    let memory = read("/proc/meminfo");
    let kib: f64 = memory
        .lines()
        .find_map(|line| line.strip_prefix("MemTotal:")?.split_whitespace().next()?.parse().ok())
        .unwrap_or_default();
    format!(
        "{cores} cores ({}), {:.0} GiB, Linux {}, load {}",
        model.unwrap_or("unknown"),
        kib / 1_048_576.0,
        read("/proc/sys/kernel/osrelease").trim(),
        read("/proc/loadavg").split(' ').next().unwrap_or_default()
    )
}

/// The figures of the staleness program, from the report that it has written.
pub fn stale(report: &Path) {
    let text = fs::read_to_string(report).unwrap_or_default();
    let said: Value = serde_json::from_str(&text).unwrap_or_default();
    for key in ["stale_answers", "stale_checks_millions", "stale_commits"] {
        match said.get(key).and_then(Value::as_f64) {
            Some(value) => Figure::count(key, value).print(),
            None => Figure::missing(key, "the staleness program wrote no report").print(),
        }
    }
    let key = "negative_controls_stale";
    let controls = said.get(key).and_then(Value::as_array);
    let counts: Option<Vec<f64>> =
        controls.map(|controls| controls.iter().filter_map(Value::as_f64).collect());
    match counts.as_deref() {
        Some([blind, late]) => Figure::count(key, blind.min(*late))
            .with("sides", &format!("{blind} and {late}"))
            .print(),
        _ => Figure::missing(key, "the staleness program wrote no report").print(),
    }
}
