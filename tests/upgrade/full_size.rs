//! A panel of the size that a big host has, with every oddity: `make soak` upgrades one of 100,000 clients
//! and 300,000 contacts, from a dump and from a live database, and prints what it took (K34-K38).

use std::process::{Child, Stdio};
use std::time::{Duration, Instant};

use keyholder::import::{Dump, Panel, PanelError, Source, Table, Version};

use crate::command::Host;
use crate::generated::{self, Generated};
use crate::panel::Server;
use crate::proof;
use crate::world::World;

/// The most memory of any step, in MB.
const MOST_MEMORY: u64 = 200;
/// By so many MB four times the rows may need more.
const MORE_MEMORY: u64 = 30;

fn number_of(variable: &str, usual: i64) -> i64 {
    std::env::var(variable).map_or(usual, |count| count.parse().unwrap())
}

/// The peak memory of each step.
type Peaks = Vec<(&'static str, u64)>;

/// Plans, applies, compares and plans again, beside a plain read of the same rows.
fn measured(
    host: &Host,
    store: &str,
    name: &str,
    made: &Generated,
    mut source: Source,
    from: [&str; 2],
) -> Peaks {
    let rows = (made.clients + made.contacts) as f64;
    let begun = Instant::now();
    for table in [Table::Clients, Table::Contacts] {
        source.batches(table, 500, |_| Ok::<(), PanelError>(())).unwrap();
    }
    drop(source);
    let plain = begun.elapsed().as_secs_f64();
    println!("| {name} | {rows} | plain read | {plain:.0} | {:.0} | 1 | |", rows / plain);
    let mut peaks = Vec::new();
    for step in ["plan", "apply", "compare"] {
        let arguments = [step, from[0], from[1]];
        let begun = Instant::now();
        let mut child = host.command(store, &arguments).stdout(Stdio::null()).spawn().unwrap();
        let peak = peak_of(&mut child);
        let took = begun.elapsed().as_secs_f64();
        println!(
            "| {name} | {rows} | {step} | {took:.0} | {:.0} | {:.1} | {peak} |",
            rows / took,
            took / plain
        );
        // 0: the counts add up, and every difference is explained.
        assert!(child.wait().unwrap().success(), "{name}: {step}");
        assert!(peak < MOST_MEMORY, "{name}: {step} needed {peak} MB");
        peaks.push((step, peak));
    }
    peaks
}

fn from_dump(host: &Host, store: &str, clients: i64) -> (Generated, Peaks) {
    let dump = host.path("panel.sql");
    let made = generated::write(&dump, clients, true);
    let source = Source::Dump(Dump::open(&dump, Version::Whmcs7).unwrap());
    let peaks = measured(host, store, "dump", &made, source, ["--dump", dump.to_str().unwrap()]);
    (made, peaks)
}

#[test]
#[ignore = "minutes; make soak runs it"]
fn k38_full_size_is_taken_over_in_flat_memory_without_a_difference() {
    let clients = number_of("KEYHOLDER_CLIENTS", 2_000);
    println!("| From | Rows | Step | Seconds | Rows a second | Times a plain read | MB at most |");
    println!("|---|---|---|---|---|---|---|");
    let host = Host::new();
    let (_, quarter) = from_dump(&host, "quarter", clients / 4);
    let (made, whole) = from_dump(&host, "whole", clients);
    for ((step, small), (_, big)) in quarter.into_iter().zip(whole) {
        assert!(
            big < small + MORE_MEMORY,
            "{step}: {small} MB, and {big} MB for four times the rows"
        );
    }
    // So many log-ins are tried with their old passwords: a password costs what it is meant to cost.
    let most = usize::try_from(number_of("KEYHOLDER_LOGINS", 2_000)).unwrap();
    let begun = Instant::now();
    let world = World::in_file(&host.path("whole"));
    let tried = proof::each_login_enters_what_it_entered(&world, &made.logins, most);
    println!(
        "{tried} of {} log-ins tried in {:.0} s",
        made.logins.len(),
        begun.elapsed().as_secs_f64()
    );
}

/// K34: no numbers that no database would hold, but the same oddities otherwise.
#[test]
#[ignore = "minutes; make soak runs it"]
fn k34_full_size_a_live_database_is_read_and_left_as_it_was() {
    let clients = number_of("KEYHOLDER_CLIENTS", 2_000);
    let host = Host::new();
    let dump = host.path("panel.sql");
    let made = generated::write(&dump, clients, false);
    let server = Server::with_dump(&dump);
    let checksums = || server.sql("CHECKSUM TABLE tblclients, tblcontacts");
    let (before, address) = (checksums(), server.address());
    let source = Source::Database(Panel::connect(&address).unwrap());
    measured(&host, "store", "MariaDB", &made, source, ["--panel", &address]);
    for step in ["shadow", "cutover", "rollback"] {
        assert!(host.run("store", &[step]).status.success(), "{step}");
        assert_eq!(checksums(), before, "{step}");
    }
    println!("{}", before.trim());
}

/// The most memory that a process had, in MB, while it ran.
fn peak_of(child: &mut Child) -> u64 {
    let (status, mut peak) = (format!("/proc/{}/status", child.id()), 0);
    while child.try_wait().unwrap().is_none() {
        let now = std::fs::read_to_string(&status).unwrap_or_default();
        let line = now.lines().find_map(|line| line.strip_prefix("VmHWM:"));
        let kilobytes = line.and_then(|line| line.trim().trim_end_matches(" kB").parse().ok());
        peak = peak.max(kilobytes.unwrap_or(0) / 1024);
        std::thread::sleep(Duration::from_millis(20));
    }
    peak
}
