//! Checks from PHP: runs `php/check.php` with and without the tracing JIT, beside a private MariaDB.

use std::process::Command;

use serde_json::Value;

use crate::data::{Scale, legacy_store};
use crate::figure::{Figure, Samples, quantity};
use crate::timing::repetitions;

fn variable(name: &str) -> String {
    std::env::var(name).unwrap_or_default()
}

fn run(settings: &[&str]) -> Result<Value, String> {
    let (user, account, _) = Scale::Middle.questions()[0];
    let mut php = Command::new(variable("BENCH_PHP"));
    for setting in [
        "apc.enable_cli=1",
        "memory_limit=-1",
        &format!("extension={}", variable("BENCH_EXTENSION")),
        &format!("extension={}", variable("BENCH_EMPTY_EXTENSION")),
        &format!("keyholder.store={}", Scale::Middle.store().display()),
    ]
    .into_iter()
    .chain(settings.iter().copied())
    {
        php.args(["-d", setting]);
    }
    let questions = Scale::Middle.store().with_extension("questions");
    let output = php
        .arg(format!("{}/php/check.php", variable("BENCH_SOURCE")))
        .args([repetitions(5, 31).to_string(), user.to_string(), account.to_string()])
        .arg(legacy_store())
        .arg(variable("BENCH_MARIADB_SOCKET"))
        .arg(questions)
        .output()
        .map_err(|error| format!("php: {error}"))?;
    serde_json::from_slice(&output.stdout).map_err(|_| {
        let text = [output.stdout, output.stderr].concat();
        format!("php/check.php: {}", String::from_utf8_lossy(&text).trim())
    })
}

fn times(said: &Value, way: &str) -> Vec<f64> {
    let list = said.pointer(&format!("/times/{way}")).and_then(Value::as_array);
    list.into_iter().flatten().filter_map(Value::as_f64).collect()
}

/// A ratio with the empty loop taken off both sides, if both only compute.
fn print(key: &str, said: &Value, way: &str, base: &str) {
    let (ours, theirs, empty) = (times(said, way), times(said, base), times(said, "loop"));
    if theirs.is_empty() || ours.is_empty() {
        let why = said.pointer(&format!("/missing/{base}")).and_then(Value::as_str);
        Figure::missing(key, why.unwrap_or("PHP did not measure it")).print();
        return;
    }
    let less = |times: &[f64]| -> Vec<f64> {
        times.iter().zip(&empty).map(|(time, empty)| time - empty).collect()
    };
    let (ours, theirs) = (less(&ours), less(&theirs));
    let middle = |times: &[f64]| quantity(Samples::new(times.to_vec()).median(), "ns");
    let sides = format!("{} / {}", middle(&ours), middle(&theirs));
    Figure::new(key, &Samples::ratios(&ours, &theirs)).with("sides", &sides).print();
}

pub fn measure() {
    match run(&["opcache.enable_cli=0"]) {
        Ok(said) => {
            print("php_check_vs_empty3", &said, "can", "empty3");
            print("php_check_by_name_vs_by_number", &said, "can_by_name", "can");
            print("php_check_vs_empty0", &said, "can", "empty0");
            print("php_check_vs_userland_static", &said, "can", "userland_static");
            print("php_check_vs_apcu", &said, "can", "apcu");
            print("php_check_vs_mariadb_row", &said, "can", "mariadb_row");
            print("php_check_vs_pdo_sqlite", &said, "can", "pdo_sqlite");
        }
        Err(why) => {
            for base in ["empty3", "empty0", "userland_static", "apcu", "mariadb_row", "pdo_sqlite"]
            {
                Figure::missing(&format!("php_check_vs_{base}"), &why).print();
            }
        }
    }
    let jit = ["opcache.enable_cli=1", "opcache.jit=tracing", "opcache.jit_buffer_size=64M"];
    match run(&jit) {
        Ok(said) => {
            print("php_check_jit_vs_empty3", &said, "can", "empty3");
            print("php_check_jit_vs_userland_static", &said, "can", "userland_static");
        }
        Err(why) => Figure::missing("php_check_jit_vs_empty3", &why).print(),
    }
}
