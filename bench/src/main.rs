//! The measurements of `make bench`; `run.sh` beside this folder calls them one by one. A part
//! prints one line of JSON for each figure; `table` puts them together.

mod bars;
mod calls;
mod cold;
mod commit;
mod data;
mod figure;
mod fpm;
mod invite;
mod library;
mod lists;
mod php;
mod table;
mod timing;

use std::path::Path;

fn main() {
    let words: Vec<String> = std::env::args().skip(1).collect();
    let words: Vec<&str> = words.iter().map(String::as_str).collect();
    let number = |text: &str| text.parse::<u64>().expect("a number");
    match words.as_slice() {
        ["data"] => data::make(),
        ["calls"] => calls::measure(),
        ["instructions"] => calls::instructions(),
        ["threads"] => calls::threads(),
        ["memory"] => calls::memory(),
        ["php"] => php::measure(),
        ["fpm"] => fpm::measure(),
        ["cold"] => cold::measure(),
        ["commit"] => commit::measure(),
        ["invite"] => invite::measure(),
        ["lists"] => lists::measure(),
        ["stale", report] => table::stale(Path::new(report)),
        ["table", figures, folder] => table::print(Path::new(figures), Path::new(folder)),
        ["file", name] => println!("{}", file(name)),
        // The children of the parts above.
        ["loop", what, calls] => calls::run_loop(what, number(calls)),
        ["memory-of", entries] => calls::memory_of(number(entries) as usize),
        ["cold-of", way, store, user, account] => {
            cold::child(way, Path::new(store), number(user) as i64, number(account) as i64);
        }
        ["commit-of", store] => commit::child(Path::new(store)),
        ["invite-of", store, seconds, seed] => {
            invite::invite(Path::new(store), seconds.parse().expect("seconds"), number(seed));
        }
        ["insert-of", store, seconds, seed] => {
            invite::insert(Path::new(store), seconds.parse().expect("seconds"), number(seed));
        }
        _ => {
            eprintln!("keyholder-bench: unknown part: {}", words.join(" "));
            std::process::exit(2);
        }
    }
}

/// The name of a file that the script needs.
fn file(name: &str) -> String {
    let path = match name {
        "legacy-text" => data::legacy_text(),
        "middle-store" => data::Scale::Middle.store(),
        _ => data::place(),
    };
    path.display().to_string()
}
