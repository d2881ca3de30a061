//! The list queries over a million accounts and four million memberships: half and ninety-nine in
//! a hundred of the calls are done in this time. Each for random people, and for the crowds: an
//! account with 10,000 members, a user with 10,000 accounts.
//!
//! Timed by processor time, because on a shared machine one call in a hundred of anything waits for
//! its turn; the same by the wall stands beside it. The file is in the page cache.

use crate::data::{Scale, mix};
use crate::figure::{Figure, Samples, quantity};
use crate::library::Keyholder;
use crate::timing::{processor, repetitions, wall};

/// A name for the keys, the action, and its arguments for a random number.
type Query = (&'static str, &'static str, Box<dyn Fn(u64) -> String>);

const PAGE: u64 = 50;

fn queries() -> Vec<Query> {
    let scale = Scale::Large;
    let (accounts, users) = (scale.accounts() as u64, scale.users() as u64);
    let pages = scale.crowd() as u64 / PAGE;
    let account = move |random: u64| random % accounts + 1;
    let user = move |random: u64| random % users + 1;
    let offset = move |random: u64| random % pages * PAGE;
    // Every second member may; the others have no place in that list.
    let half_offset = move |random: u64| random % (pages / 2) * PAGE;
    let host = r#""actor":{"system":true}"#;
    let questions = scale.questions();
    vec![
        ("accounts_of", "accounts.of", Box::new(move |at| format!(r#"{{"user":{}}}"#, user(at)))),
        (
            "accounts_of_10k",
            "accounts.of",
            Box::new(move |at| {
                format!(r#"{{"user":{users},"offset":{},"limit":{PAGE}}}"#, offset(at))
            }),
        ),
        (
            "accounts_of_10k_first",
            "accounts.of",
            Box::new(move |_| format!(r#"{{"user":{users},"limit":{PAGE}}}"#)),
        ),
        (
            "members_list",
            "members.list",
            Box::new(move |at| format!(r#"{{{host},"account":{}}}"#, account(at))),
        ),
        (
            "members_list_10k",
            "members.list",
            Box::new(move |at| {
                format!(r#"{{{host},"account":1,"offset":{},"limit":{PAGE}}}"#, offset(at))
            }),
        ),
        (
            "who_can",
            "who_can",
            Box::new(move |at| {
                format!(r#"{{{host},"account":{},"permission":"tickets.open"}}"#, account(at))
            }),
        ),
        (
            "who_can_10k",
            "who_can",
            Box::new(move |at| {
                format!(
                    r#"{{{host},"account":1,"permission":"tickets.open","offset":{},"limit":{PAGE}}}"#,
                    half_offset(at)
                )
            }),
        ),
        (
            "who_can_10k_first",
            "who_can",
            Box::new(move |_| {
                format!(r#"{{{host},"account":1,"permission":"tickets.open","limit":{PAGE}}}"#)
            }),
        ),
        (
            "contacts",
            "contact.list",
            Box::new(move |at| format!(r#"{{{host},"account":{}}}"#, account(at))),
        ),
        (
            "contacts_200",
            "contact.list",
            Box::new(move |at| {
                format!(r#"{{{host},"account":1,"offset":{},"limit":{PAGE}}}"#, at % 3 * PAGE)
            }),
        ),
        (
            "recipients",
            "recipients",
            Box::new(move |at| {
                format!(r#"{{{host},"account":{},"category":"invoice"}}"#, account(at))
            }),
        ),
        (
            "recipients_400",
            "recipients",
            Box::new(move |_| format!(r#"{{{host},"account":1,"category":"invoice"}}"#)),
        ),
        (
            "explain",
            "explain",
            Box::new(move |at| {
                let (user, account, _) = questions[at as usize % questions.len()];
                format!(r#"{{"user":{user},"account":{account},"permission":"tickets.open"}}"#)
            }),
        ),
    ]
}

pub fn measure() {
    let keyholder = Keyholder::open(&Scale::Large.store());
    let calls = repetitions(40, 300) as u64;
    for (name, action, arguments) in queries() {
        let (mut computing, mut waiting) = (Ends::default(), Ends::default());
        let mut bytes = 0;
        // The first round only warms up.
        for round in 0..=repetitions(2, 5) as u64 {
            let (mut processors, mut walls) = (Vec::new(), Vec::new());
            for at in 0..calls {
                let json = arguments(mix(round * calls + at));
                let begun = processor();
                let (taken, length) = wall(|| keyholder.call(action, &json));
                processors.push((processor() - begun) * 1e6);
                walls.push(taken / 1000.0);
                bytes += length as u64;
            }
            if round > 0 {
                computing.add(processors);
                waiting.add(walls);
            }
        }
        let calls = calls * (repetitions(2, 5) as u64 + 1);
        let size = quantity(bytes as f64 / calls as f64 / 1024.0, "KiB");
        let print = |end: &str, values: Vec<f64>, walls: Vec<f64>| {
            let wall = quantity(Samples::new(walls).median(), "us");
            let sides = format!("wall {wall}; {size} an answer");
            let key = format!("lists_1m_{name}_{end}_us");
            Figure::new(&key, &Samples::new(values)).with("sides", &sides).print();
        };
        print("p50", computing.half, waiting.half);
        print("p99", computing.most, waiting.most);
    }
}

/// What half and what ninety-nine in a hundred took, round by round.
#[derive(Default)]
struct Ends {
    half: Vec<f64>,
    most: Vec<f64>,
}

impl Ends {
    fn add(&mut self, times: Vec<f64>) {
        let times = Samples::new(times);
        self.half.push(times.median());
        self.most.push(times.at(0.99));
    }
}
