//! One check from C beside the empty call and the bare lookup, and what an entry takes.

use std::ffi::c_void;
use std::process::Command;

use crate::data::{KEY, Scale};
use crate::figure::{Figure, Samples};
use crate::library::{Check, Keyholder, load, symbol};
use crate::timing::{Work, in_turns, repetitions};

/// The floors, filled with the sets of these questions.
struct Floor {
    empty: Check,
    lookup: Check,
}

fn floor(questions: &[(i64, i64, u64)]) -> Floor {
    let library = load("BENCH_FLOOR");
    let fill: extern "C" fn(i64, i64, u64) = symbol(library, "bench_fill");
    for (user, account, set) in questions {
        fill(*user, *account, *set);
    }
    Floor { empty: symbol(library, "bench_empty"), lookup: symbol(library, "bench_lookup") }
}

/// Asks `questions` over and over; their number is a power of two.
pub fn asking<'a>(
    check: Check,
    handle: *const c_void,
    questions: &'a [(i64, i64, u64)],
    permission: u32,
) -> Work<'a> {
    let mut at = 0;
    Box::new(move |calls| {
        let mut yes = 0_u64;
        for _ in 0..calls {
            let (user, account, _) = questions[at & (questions.len() - 1)];
            at += 1;
            let mut allowed = false;
            // SAFETY: an open handle, or a floor that does not look at it; a place for the answer.
            let status = unsafe { check(handle, user, account, permission, &mut allowed) };
            yes += u64::from(allowed) + u64::from(status.cast_unsigned());
        }
        std::hint::black_box(yes);
    })
}

/// The same question over and over, which stays in registers.
fn repeating<'a>(
    check: Check,
    handle: *const c_void,
    question: (i64, i64, u64),
    permission: u32,
) -> Work<'a> {
    Box::new(move |calls| {
        let (user, account, _) = question;
        let (mut yes, mut allowed) = (0_u64, false);
        for _ in 0..calls {
            // SAFETY: as above.
            let status = unsafe { check(handle, user, account, permission, &mut allowed) };
            yes += u64::from(allowed) + u64::from(status.cast_unsigned());
        }
        std::hint::black_box(yes);
    })
}

/// `c_check_*`: ratios in processor time.
pub fn measure() {
    let questions = Scale::Middle.questions();
    let floor = floor(&questions);
    let keyholder = Keyholder::open(&Scale::Middle.store());
    let number = keyholder.permission(KEY);
    let one = questions[0];
    assert!(keyholder.check(one.0, one.1, number), "the first question is a yes");
    for (user, account, set) in &questions[..1024] {
        let said = keyholder.check(*user, *account, number);
        assert_eq!(said, set >> number & 1 == 1, "user {user}, account {account}");
    }

    let handle = keyholder.handle;
    let turns = repetitions(5, 41);
    let times = in_turns(
        turns,
        0.004,
        &mut [
            repeating(keyholder.check, handle, one, number),
            repeating(floor.empty, handle, one, number),
            repeating(floor.lookup, handle, one, number),
        ],
    );
    Figure::ratio("c_check_vs_empty_call", &times[0], &times[1], "ns").print();
    Figure::ratio("c_check_vs_unvalidated_lookup", &times[0], &times[2], "ns").print();

    for (name, many) in [("64", 64), ("64k", 65_536)] {
        let some = &questions[..many];
        let mut works = [
            asking(keyholder.check, handle, some, number),
            asking(floor.lookup, handle, some, number),
        ];
        // Once through all of them before anything counts.
        works.iter_mut().for_each(|work| work(many as u64));
        let times = in_turns(turns, 0.008, &mut works);
        let key = format!("c_check_{name}_keys_vs_unvalidated");
        Figure::ratio(&key, &times[0], &times[1], "ns").print();
    }
}

/// `c_check_instructions`: the same loop with two counts under callgrind, and the difference.
pub fn instructions() {
    for (key, what) in [("c_check_instructions", "check"), ("c_empty_call_instructions", "empty")] {
        let counted: Result<Vec<f64>, String> =
            (0..repetitions(1, 5)).map(|_| difference(what)).collect();
        match counted {
            Ok(counts) => Figure::new(key, &Samples::new(counts)).print(),
            Err(why) => Figure::missing(key, &why).print(),
        }
    }
}

fn difference(what: &str) -> Result<f64, String> {
    let (few, many) = (1_000, 21_000);
    Ok((counted(what, many)? - counted(what, few)?) / f64::from(many - few))
}

fn counted(what: &str, calls: i32) -> Result<f64, String> {
    let program = std::env::current_exe().map_err(|error| error.to_string())?;
    let output = Command::new("valgrind")
        .args(["--tool=callgrind", "--callgrind-out-file=/dev/null"])
        .arg(program)
        .args(["loop", what, &calls.to_string()])
        .output()
        .map_err(|error| format!("valgrind: {error}"))?;
    let text = String::from_utf8_lossy(&output.stderr).into_owned();
    let line = text.lines().find_map(|line| line.split_once("Collected : "));
    line.and_then(|(_, number)| number.trim().parse().ok())
        .ok_or_else(|| format!("valgrind counted nothing: {}", text.trim()))
}

/// What runs under callgrind.
pub fn run_loop(what: &str, calls: u64) {
    let questions = Scale::Small.questions();
    let keyholder = Keyholder::open(&Scale::Small.store());
    let number = keyholder.permission(KEY);
    keyholder.check(questions[0].0, questions[0].1, number);
    let check = if what == "empty" { floor(&[]).empty } else { keyholder.check };
    repeating(check, keyholder.handle, questions[0], number)(calls);
}

/// `threads2_scaling`: checks a second of two threads on one handle against those of one, by the
/// wall; and the same of the empty call, which says what this machine can give just now.
pub fn threads() {
    let questions = Scale::Middle.questions();
    let keyholder = Keyholder::open(&Scale::Middle.store());
    let number = keyholder.permission(KEY);
    let empty = floor(&[]).empty;
    let (mut ours, mut floors) = (Vec::new(), Vec::new());
    for _ in 0..repetitions(3, 15) {
        for (check, scaling) in [(keyholder.check, &mut ours), (empty, &mut floors)] {
            let one = rate(check, &keyholder, &questions, number, 1);
            let two = rate(check, &keyholder, &questions, number, 2);
            scaling.push(two / one);
        }
    }
    Figure::new("threads2_scaling", &Samples::new(ours)).print();
    Figure::new("threads2_scaling_of_empty_call", &Samples::new(floors)).print();
}

fn rate(
    check: Check,
    keyholder: &Keyholder,
    questions: &[(i64, i64, u64)],
    number: u32,
    threads: usize,
) -> f64 {
    let time = std::time::Duration::from_millis(60);
    let done: f64 = std::thread::scope(|scope| {
        let running: Vec<_> = (0..threads)
            .map(|at| {
                scope.spawn(move || {
                    let mut work = repeating(check, keyholder.handle, questions[at], number);
                    work(16);
                    let (begun, mut calls) = (std::time::Instant::now(), 0_u64);
                    while begun.elapsed() < time {
                        work(256);
                        calls += 256;
                    }
                    calls as f64 / begun.elapsed().as_secs_f64()
                })
            })
            .collect();
        running.into_iter().map(|it| it.join().expect("a thread that ends")).sum()
    });
    done
}

/// `bytes_per_cached_entry`: what the heap grows by, without SQLite's own pages, for questions
/// about so many different places; in a process each.
pub fn memory() {
    let mut bytes = Vec::new();
    let program = std::env::current_exe().expect("this program has a name");
    for entries in [6_000, 11_000, 21_000, 31_000, 47_000, 64_000] {
        let output = Command::new(&program).args(["memory-of", &entries.to_string()]).output();
        let text = output.map(|it| String::from_utf8_lossy(&it.stdout).into_owned());
        bytes.extend(text.ok().and_then(|text| text.trim().parse::<f64>().ok()));
    }
    let samples = Samples::new(bytes);
    if samples.at(1.0) < 4.0 {
        Figure::missing("bytes_per_cached_entry", "this build keeps nothing between checks")
            .print();
        return;
    }
    Figure::new("bytes_per_cached_entry", &samples).print();
}

/// The child of it.
pub fn memory_of(entries: usize) {
    // Owners: one question an account, so that as many places are kept as were asked about.
    let keyholder = Keyholder::open(&Scale::Middle.store());
    let number = keyholder.permission(KEY);
    for account in 1..=200 {
        keyholder.check(account, account, number);
    }
    let before = heap();
    let end = 200 + (entries as i64).min(Scale::Middle.accounts() - 200);
    for account in 201..=end {
        keyholder.check(account, account, number);
    }
    println!("{}", (heap() - before) / (end - 200) as f64);
}

/// Bytes in use on the heap, less what SQLite has taken.
fn heap() -> f64 {
    // SAFETY: only reads counters. SQLite here is the system's, the one that Keyholder uses.
    let (heap, sqlite) = unsafe { (libc::mallinfo2(), rusqlite::ffi::sqlite3_memory_used()) };
    (heap.uordblks + heap.hblkhd) as f64 - sqlite as f64
}
