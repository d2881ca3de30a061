//! Clocks and repetition. What only computes is timed by the processor time of its thread, so that
//! neighbours on a shared machine count as little as they can; what waits is timed by the wall.

use std::time::Instant;

/// Seconds that this thread has computed.
pub fn processor() -> f64 {
    let mut time = libc::timespec { tv_sec: 0, tv_nsec: 0 };
    // SAFETY: the place for the answer is ours.
    unsafe { libc::clock_gettime(libc::CLOCK_THREAD_CPUTIME_ID, &mut time) };
    time.tv_sec as f64 + time.tv_nsec as f64 / 1e9
}

/// Nanoseconds of wall time that `work` takes.
pub fn wall<T>(work: impl FnOnce() -> T) -> (f64, T) {
    let begun = Instant::now();
    let result = work();
    (begun.elapsed().as_secs_f64() * 1e9, result)
}

/// Whether this run only tries the whole chain.
pub fn is_quick() -> bool {
    std::env::var("BENCH_QUICK").is_ok_and(|value| value == "1")
}

/// `full` repetitions, or `quick` of them when the run only tries the chain.
pub fn repetitions(quick: usize, full: usize) -> usize {
    if is_quick() { quick } else { full }
}

/// Something to be repeated: it is told how often.
pub type Work<'a> = Box<dyn FnMut(u64) + 'a>;

/// Nanoseconds of processor time a call, for each of `works`, measured in turns. Each turn of
/// each lasts about `slice` seconds; the first turn only warms up.
pub fn in_turns(turns: usize, slice: f64, works: &mut [Work<'_>]) -> Vec<Vec<f64>> {
    let calls: Vec<u64> = works.iter_mut().map(|work| calls_in(slice, work)).collect();
    let mut times = vec![Vec::new(); works.len()];
    for _ in 0..turns {
        for ((work, calls), times) in works.iter_mut().zip(&calls).zip(&mut times) {
            let begun = processor();
            work(*calls);
            times.push((processor() - begun) * 1e9 / *calls as f64);
        }
    }
    times
}

/// How many calls take about so many seconds.
fn calls_in(slice: f64, work: &mut Work<'_>) -> u64 {
    let mut calls = 1_u64;
    loop {
        let begun = processor();
        work(calls);
        let taken = processor() - begun;
        if taken > slice / 4.0 {
            return ((calls as f64 * slice / taken) as u64).max(1);
        }
        calls = calls.saturating_mul(if taken < slice / 64.0 { 16 } else { 2 });
    }
}
