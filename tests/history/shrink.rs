//! Makes a failing history short: takes ever smaller pieces out while it still fails in the same way.
//!
//! Written by hand because a history is thousands of steps long: taking out halves, quarters, eighths needs some
//! hundred runs, taking out single steps from the start would need thousands of long ones.

use std::time::{Duration, Instant};

use super::{ALL_EVERY, Disagreement, Raw, Run};

/// Everything is compared after the last step, so a piece that only delays the discovery goes as well.
fn fails(raws: &[Raw], what: &str) -> Option<(usize, Disagreement)> {
    let mut run = match Run::new() {
        Ok(run) => run,
        Err(wrong) => return Some((0, wrong)),
    };
    run.go(raws, ALL_EVERY).err().filter(|(_, wrong)| wrong.what == what)
}

/// The shortest history found that fails as `what`, within this time.
pub fn shrink(mut raws: Vec<Raw>, what: &str, time: Duration) -> Vec<Raw> {
    let end = Instant::now() + time;
    if let Some((at, _)) = fails(&raws, what) {
        raws.truncate(at + 1);
    }
    let mut piece = (raws.len() / 2).max(1);
    loop {
        let mut from = 0;
        let before = raws.len();
        while from < raws.len() && Instant::now() < end {
            let mut fewer = raws.clone();
            fewer.drain(from..(from + piece).min(raws.len()));
            match fails(&fewer, what) {
                Some((at, _)) => {
                    fewer.truncate(at + 1);
                    raws = fewer;
                }
                None => from += piece,
            }
        }
        if Instant::now() >= end || (piece == 1 && raws.len() == before) {
            return raws;
        }
        piece = (piece / 2).max(1);
    }
}
