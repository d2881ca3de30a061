//! Long random histories through the whole core and through the naive model: every refusal, answer and list agrees.
//!
//! ```text
//! cargo test --test differential                                   three fixed seeds, 100,000 steps each
//! KEYHOLDER_STEPS=1000000 cargo test --test differential           more
//! KEYHOLDER_SEED=7,8 cargo test --test differential -- --nocapture other histories
//! KEYHOLDER_SEED=1 KEYHOLDER_WORLD=28 KEYHOLDER_STEPS=1000 ...     one history again
//! ```
//!
//! A history that fails is made as short as possible and printed as calls of the command `keyholder`.

// A test that cannot go on has nothing better to do than to panic.
#![allow(clippy::expect_used, clippy::panic, clippy::indexing_slicing, clippy::unwrap_used)]

mod history;
mod model;

use std::collections::BTreeMap;
use std::time::{Duration, Instant};

use history::shrink::shrink;
use history::{ALL_EVERY, Run, steps};

const STEPS: usize = 300_000;
const SEEDS: [u64; 3] = [1, 2, 3];
/// A world lives so long; then a new one begins, so that a history can be made short.
const PER_WORLD: usize = 1_000;

#[derive(Default)]
struct Sum {
    steps: usize,
    done: u64,
    refused: u64,
    silent: u64,
    checks: u64,
    seen: BTreeMap<String, u64>,
}

#[test]
fn the_code_and_the_model_never_disagree() {
    let number = |name: &str| std::env::var(name).ok();
    let steps =
        number("KEYHOLDER_STEPS").map_or(STEPS, |it| it.parse().expect("a number of steps"));
    let seeds: Vec<u64> = number("KEYHOLDER_SEED").map_or(SEEDS.to_vec(), |it| {
        it.split(',').map(|it| it.trim().parse().expect("a seed")).collect()
    });
    let each = steps.div_ceil(seeds.len());
    let started = Instant::now();
    let sums: Vec<Sum> = std::thread::scope(|scope| {
        let runs: Vec<_> =
            seeds.iter().map(|seed| scope.spawn(move || one_seed(*seed, each))).collect();
        let sums: Vec<_> = runs
            .into_iter()
            .map(|it| it.join().unwrap_or_else(|_| Err("a panic".into())))
            .collect();
        let wrong: Vec<&str> =
            sums.iter().filter_map(|it| it.as_ref().err().map(String::as_str)).collect();
        assert!(wrong.is_empty(), "{}", wrong.join("\n"));
        sums.into_iter().flatten().collect()
    });
    let mut seen: BTreeMap<String, u64> = BTreeMap::new();
    for (what, count) in sums.iter().flat_map(|it| &it.seen) {
        *seen.entry(what.clone()).or_default() += count;
    }
    let total = |of: fn(&Sum) -> u64| sums.iter().map(of).sum::<u64>();
    println!(
        "{} steps with seeds {seeds:?}: {} done, {} refused, {} left open by the specification; \
         {} checks compared; {:.1} s",
        total(|it| it.steps as u64),
        total(|it| it.done),
        total(|it| it.refused),
        total(|it| it.silent),
        total(|it| it.checks),
        started.elapsed().as_secs_f64(),
    );
    for (what, count) in &seen {
        println!("  {count:8} {what}");
    }
    // A comparison of nothing would pass as well.
    if steps >= STEPS {
        for what in MUST_HAPPEN {
            assert!(seen.contains_key(*what), "in no history: {what}");
        }
    }
}

/// What a history must have met, or the generator has gone blind.
const MUST_HAPPEN: &[&str] = &[
    "account.make_owner: done",
    "account.make_owner: not_an_active_member",
    "invitation.accept: done",
    "invitation.accept: invitation_expired",
    "invitation.accept: nothing_left",
    "invitation.accept: other_address",
    "invitation.cancel: done",
    "invitation.create: done",
    "invitation.create: more_than_held",
    "invitation.decline: done",
    "invitation.resend: done",
    "member.change: done",
    "member.change: longer_than_held",
    "member.change: more_than_held",
    "member.change: own_grants",
    "member.remove: done",
    "check: above_ceiling",
    "check: account_closed",
    "check: department_denied",
    "check: granted",
    "check: granted_function",
    "check: granted_on_item",
    "check: not_active",
    "check: not_on_this_item",
    "check: outside_window",
    "check: owner",
    "check: owner_only",
    "check: user_disabled",
];

/// Many worlds, one after the other.
fn one_seed(seed: u64, count: usize) -> Result<Sum, String> {
    let mut sum = Sum::default();
    let mut world = std::env::var("KEYHOLDER_WORLD").map_or(0, |it| it.parse().expect("a world"));
    while sum.steps < count {
        let length = PER_WORLD.min(count - sum.steps);
        let raws = steps(seed.wrapping_mul(1_000_003).wrapping_add(world), length);
        let mut run = Run::new().map_err(|wrong| format!("{}: {}", wrong.what, wrong.detail))?;
        if let Err((at, wrong)) = run.go(&raws, ALL_EVERY) {
            eprintln!("seed {seed}, world {world}, step {at}: {}; making it short", wrong.what);
            let short = shrink(raws[..=at].to_vec(), &wrong.what, Duration::from_secs(120));
            let mut again = Run::new().expect("it ran before");
            let (_, last) = again.go(&short, ALL_EVERY).expect_err("it failed before");
            return Err(format!(
                "seed {seed}, world {world}, step {at}: {}\n{}\n{} steps of {} are left:\n{}",
                wrong.what,
                last.detail,
                short.len(),
                at + 1,
                again.script()
            ));
        }
        sum.steps += length;
        sum.done += run.done;
        sum.refused += run.refused;
        sum.silent += run.silent;
        sum.checks += run.checks;
        for (what, count) in run.seen {
            *sum.seen.entry(what).or_default() += count;
        }
        world += 1;
    }
    Ok(sum)
}
