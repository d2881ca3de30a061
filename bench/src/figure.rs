//! A figure: a ratio or a number, the median of its repetitions with the smallest and the largest.

use serde_json::{Value, json};

/// Repetitions of one quantity.
pub struct Samples(Vec<f64>);

impl Samples {
    pub fn new(mut values: Vec<f64>) -> Samples {
        values.retain(|value| value.is_finite());
        values.sort_by(f64::total_cmp);
        Samples(values)
    }

    /// Repetition by repetition, so that what disturbed both disturbs the ratio least.
    pub fn ratios(ours: &[f64], base: &[f64]) -> Samples {
        Samples::new(ours.iter().zip(base).map(|(ours, base)| ours / base).collect())
    }

    /// The value below which this part of all lies.
    pub fn at(&self, part: f64) -> f64 {
        let last = self.0.len().saturating_sub(1);
        let place = (last as f64 * part).round() as usize;
        self.0.get(place).copied().unwrap_or(f64::NAN)
    }

    pub fn median(&self) -> f64 {
        self.at(0.5)
    }
}

/// Medians of so many equal parts of what was timed one by one: a single call that waits for a disk
/// or a processor says little, and a part is a repetition.
pub fn parts(times: &[f64], many: usize) -> Vec<f64> {
    let length = times.len().div_ceil(many).max(1);
    times.chunks(length).map(|part| Samples::new(part.to_vec()).median()).collect()
}

/// What is said about a key of the results.
pub struct Figure {
    key: String,
    json: Value,
}

impl Figure {
    /// One number of `samples`, with its spread.
    pub fn new(key: &str, samples: &Samples) -> Figure {
        let json = json!({
            "key": key,
            "value": number(samples.median()),
            "low": number(samples.at(0.0)),
            "high": number(samples.at(1.0)),
            "repetitions": samples.0.len(),
        });
        Figure { key: key.to_owned(), json }
    }

    /// A ratio of two lists that were measured in turns.
    pub fn ratio(key: &str, ours: &[f64], base: &[f64], unit: &str) -> Figure {
        let sides = format!(
            "{} / {}",
            quantity(Samples::new(ours.to_vec()).median(), unit),
            quantity(Samples::new(base.to_vec()).median(), unit)
        );
        Figure::new(key, &Samples::ratios(ours, base)).with("sides", &sides)
    }

    /// A count that has no spread.
    pub fn count(key: &str, value: f64) -> Figure {
        Figure::new(key, &Samples::new(vec![value]))
    }

    /// A figure that could not be had.
    pub fn missing(key: &str, why: &str) -> Figure {
        Figure { key: key.to_owned(), json: json!({ "key": key, "value": null, "why": why }) }
    }

    pub fn with(mut self, name: &str, text: &str) -> Figure {
        if let Some(fields) = self.json.as_object_mut() {
            fields.insert(name.to_owned(), json!(text));
        }
        self
    }

    /// One line for the table to collect, and one for whoever waits.
    pub fn print(self) {
        println!("{}", self.json);
        let value = self.json.get("value").cloned().unwrap_or_default();
        eprintln!("   {:38} {value}", self.key);
    }
}

fn number(value: f64) -> Value {
    if value.is_finite() { json!((value * 10_000.0).round() / 10_000.0) } else { Value::Null }
}

/// A number for people, with as many places as are worth reading.
pub fn quantity(value: f64, unit: &str) -> String {
    let places = if value.abs() < 10.0 { 2 } else { usize::from(value.abs() < 100.0) };
    format!("{value:.places$} {unit}").trim_end().to_owned()
}
