//! Many processes, one store: what one has saved the next check of every other one knows (K49),
//! two who do the same thing at once do it once (K22, K48), and a process that is killed at any
//! moment takes nothing with it that was acknowledged (K40, K50).

// A test that cannot go on has nothing better to do than to panic.
#![allow(clippy::expect_used, clippy::panic, clippy::indexing_slicing)]

mod child;

use std::collections::BTreeSet;
use std::path::{Path, PathBuf};
use std::time::{Duration, SystemTime, UNIX_EPOCH};

use child::Child;
use keyholder::domain::decision::Ask;
use keyholder::domain::ids::{AccountId, UserId};
use keyholder::domain::permission::Permission;
use keyholder::service::Core;
use rusqlite::Connection;
use serde_json::{Value, json};

const ANA: UserId = UserId(1);
const ION: UserId = UserId(2);
const ACCOUNT: i64 = 42;

/// Not a test of its own: what the other processes do.
#[test]
#[ignore = "a part of the others"]
fn child() {
    match child::role() {
        Some((role, store)) if role == "reader" => reader(&open(&store)),
        Some((role, store)) if role == "caller" => caller(&open(&store)),
        Some((role, store)) if role == "writer" => writer(&open(&store)),
        Some((role, store)) if role == "opener" => opener(&store),
        _ => {}
    }
}

fn open(store: &Path) -> Core {
    Core::open(store.to_str().expect("UTF-8")).expect("the store opens")
}

fn may_open_tickets(core: &Core) -> bool {
    let ask = Ask::anywhere(Permission::TICKETS_OPEN);
    core.allows(ION, AccountId(ACCOUNT), &ask).expect("an answer")
}

/// Answers every line with what the member may do at that moment.
fn reader(core: &Core) {
    while child::listen().is_some() {
        child::say(if may_open_tickets(core) { "yes" } else { "no" });
    }
}

/// Runs actions: a line is a moment, an action and its arguments.
fn caller(core: &Core) {
    child::say("ready");
    while let Some(line) = child::listen() {
        let mut words = line.splitn(3, ' ');
        let mut word = || words.next().expect("moment, action, arguments");
        let (moment, action, arguments) = (word(), word(), word());
        let arguments = serde_json::from_str(arguments).expect("JSON");
        child::wait_for(moment);
        let answer = match core.call(action, arguments) {
            Ok(answer) => json!({ "ok": answer }),
            Err(error) => json!({ "error": error.code(), "text": error.to_string() }),
        };
        child::say(&answer.to_string());
    }
}

/// Invites one address after the other and tells each number after the call has returned.
fn writer(core: &Core) {
    let run = child::listen().expect("the number of the run");
    for number in 0.. {
        let invite = json!({ "actor": { "user": ANA }, "account": ACCOUNT,
                             "email": format!("guest-{run}-{number}@example.org"),
                             "permissions": ["tickets.view"] });
        let answer = core.call("invitation.create", invite).expect("an invitation");
        child::say(&answer["invite"]["invitation"].to_string());
        if number % 4 == 3 {
            // A change of another kind in between: grants, account version, record, event.
            let departments: Vec<i64> = (1..=number % 7).collect();
            let change = json!({ "actor": { "user": ANA }, "account": ACCOUNT, "user": ION,
                                 "denied_departments": departments });
            core.call("member.change", change).expect("a change");
        }
    }
}

/// Opens a store of the named file at the named moment, invites somebody if asked, closes it.
fn opener(folder: &Path) {
    child::say("ready");
    while let Some(line) = child::listen() {
        let words: Vec<&str> = line.split(' ').collect();
        let [moment, name, guest] = words[..] else { panic!("moment, file, guest: {line}") };
        child::wait_for(moment);
        let answer = Core::open(folder.join(name).to_str().expect("UTF-8")).and_then(|core| {
            if guest == "nobody" {
                return core.call("health", json!({}));
            }
            let invite = json!({ "actor": { "user": ANA }, "account": ACCOUNT, "email": guest,
                                 "permissions": ["tickets.view"] });
            core.call("invitation.create", invite)
        });
        child::say(&answer.map_or_else(|error| error.to_string(), |_| "done".to_owned()));
    }
}

/// A store with Ana's account 42, its member Ion and Ion's own account 43.
fn world(folder: &Path) -> (PathBuf, Core) {
    let store = folder.join("store.sqlite");
    let core = open(&store);
    for (account, email) in [(42, "ana@example.org"), (43, "ion@example.org")] {
        let put = json!({ "actor": { "staff": "vera" }, "account": account,
                          "owner": { "email": email, "password": "correct horse battery" } });
        core.call("account.put", put).expect("an account");
    }
    core.call("member.add", membership()).expect("a member");
    // The writers invite more, and the same people more often, than a day allows.
    for key in ["invitation.per_account", "invitation.per_address"] {
        let any = json!({ "actor": { "staff": "vera" }, "key": key, "value": "0" });
        core.call("setting.put", any).expect("a setting");
    }
    (store, core)
}

fn membership() -> Value {
    json!({ "actor": { "staff": "vera" }, "account": ACCOUNT, "user": ION,
            "permissions": ["tickets.open"] })
}

/// Two processes that begin the same instant; their answers.
fn at_once(callers: &mut [Child; 2], action: &str, arguments: [&Value; 2]) -> [Value; 2] {
    let moment = child::soon();
    for (caller, arguments) in callers.iter_mut().zip(arguments) {
        caller.tell(&format!("{moment} {action} {arguments}"));
    }
    callers.each_mut().map(|caller| serde_json::from_str(&caller.hear()).expect("JSON"))
}

fn two_callers(store: &Path) -> [Child; 2] {
    let mut callers = [Child::start("caller", store), Child::start("caller", store)];
    for caller in &mut callers {
        assert_eq!(caller.hear(), "ready");
    }
    callers
}

fn count(store: &Path, sql: &str) -> i64 {
    let db = Connection::open(store).expect("the file opens");
    db.query_row(sql, [], |row| row.get(0)).expect("a number")
}

fn integrity(store: &Path) -> String {
    let db = Connection::open(store).expect("the file opens");
    db.query_row("PRAGMA integrity_check", [], |row| row.get(0)).expect("a word")
}

fn openers(folder: &Path) -> Vec<Child> {
    let mut openers: Vec<Child> = (0..4).map(|_| Child::start("opener", folder)).collect();
    openers.iter_mut().for_each(|opener| assert_eq!(opener.hear(), "ready"));
    openers
}

#[test]
fn k46_a_new_store_opened_by_several_at_once_opens_for_each() {
    let folder = tempfile::tempdir().expect("a temporary folder");
    let mut openers = openers(folder.path());
    for round in 0..30 {
        let line = format!("{} new-{round}.sqlite nobody", child::soon());
        openers.iter_mut().for_each(|opener| opener.tell(&line));
        let answers: Vec<String> = openers.iter_mut().map(Child::hear).collect();
        assert_eq!(answers, ["done"; 4], "round {round}");
    }
}

/// The first to open makes the log, the last to close removes it: in between nothing is lost.
#[test]
fn k46_opening_and_closing_at_once_loses_nothing() {
    let folder = tempfile::tempdir().expect("a temporary folder");
    let (store, core) = world(folder.path());
    drop(core);
    let mut openers = openers(folder.path());
    for round in 0..60 {
        let moment = child::soon();
        for (at, opener) in openers.iter_mut().enumerate() {
            opener.tell(&format!("{moment} store.sqlite guest-{round}-{at}@example.org"));
        }
        let answers: Vec<String> = openers.iter_mut().map(Child::hear).collect();
        assert_eq!(answers, ["done"; 4], "round {round}");
        assert_eq!(count(&store, "SELECT count(*) FROM invitation"), 4 * (round + 1));
    }
    assert_eq!(integrity(&store), "ok");
}

/// The ways in which somebody's rights end, each with the way back.
fn ways_to_revoke() -> Vec<[(&'static str, Value); 2]> {
    let vera = json!({ "staff": "vera" });
    let member = |field: &str, value: Value| {
        let mut change = json!({ "actor": vera, "account": ACCOUNT, "user": ION });
        change[field] = value;
        ("member.change", change)
    };
    let account = |field: &str, value: Value| {
        let mut put = json!({ "actor": vera, "account": ACCOUNT });
        put[field] = value;
        ("account.put", put)
    };
    let disable = |disabled: bool| {
        ("user.disable", json!({ "actor": vera, "user": ION, "disabled": disabled }))
    };
    let ceiling = |value: &str| {
        let put = json!({ "actor": vera, "key": "permissions.ceiling", "value": value });
        ("setting.put", put)
    };
    let remove = json!({ "actor": vera, "account": ACCOUNT, "user": ION });
    vec![
        [
            member("permissions", json!(["tickets.view"])),
            member("permissions", json!(["tickets.open"])),
        ],
        [member("status", json!("Inactive")), member("status", json!("Active"))],
        [member("not_after", json!(1000)), member("not_after", json!(null))],
        [("member.remove", remove), ("member.add", membership())],
        [account("status", json!("Closed")), account("status", json!("Active"))],
        [account("ceiling", json!(["tickets.view"])), account("ceiling", json!(["tickets.open"]))],
        [disable(true), disable(false)],
        [ceiling("tickets.view"), ceiling("all")],
    ]
}

#[test]
fn k49_no_process_lets_a_member_in_after_a_revocation_has_returned() {
    let folder = tempfile::tempdir().expect("a temporary folder");
    let (store, core) = world(folder.path());
    let mut readers: Vec<Child> = (0..3).map(|_| Child::start("reader", &store)).collect();
    let mut all = || {
        readers.iter_mut().for_each(|reader| reader.tell("ask"));
        readers.iter_mut().map(Child::hear).collect::<Vec<_>>()
    };
    for (round, [revoke, give_back]) in ways_to_revoke().iter().cycle().take(200).enumerate() {
        assert_eq!(all(), ["yes"; 3], "round {round}: {} did not give back", give_back.0);
        core.call(revoke.0, revoke.1.clone()).expect("a revocation");
        assert_eq!(all(), ["no"; 3], "round {round}: stale after {} {}", revoke.0, revoke.1);
        core.call(give_back.0, give_back.1.clone()).expect("a grant");
    }
}

/// Takes the token of the one invitation mail that waits.
fn token(core: &Core) -> Value {
    let system = json!({ "system": true });
    let taken = core.call("outbox.take", json!({ "actor": system })).expect("events");
    let events = taken["events"].as_array().expect("a list").clone();
    let ids: Vec<&Value> = events.iter().map(|event| &event["id"]).collect();
    core.call("outbox.done", json!({ "actor": system, "ids": ids })).expect("done");
    let mails: Vec<&Value> = events.iter().filter(|event| !event["mail"].is_null()).collect();
    assert_eq!(mails.len(), 1, "{events:?}");
    mails[0]["mail"]["token"].clone()
}

/// cella PR 1166: two sessions accepted one invitation.
#[test]
fn k22_of_two_acceptances_at_once_one_wins_and_the_other_is_told() {
    let folder = tempfile::tempdir().expect("a temporary folder");
    let (store, core) = world(folder.path());
    let login = json!({ "email": "ion@example.org", "password": "correct horse battery",
                        "remote": "203.0.113.9" });
    let session = core.call("login", login).expect("a session")["session"].clone();
    let mut callers = two_callers(&store);
    let mut wins = [0, 0];
    for round in 0..30 {
        // By somebody who has a login already, and by a new person.
        let known = round % 2 == 0;
        let email =
            if known { "ion@example.org".into() } else { format!("new-{round}@example.org") };
        if known {
            let remove = json!({ "actor": { "user": ANA }, "account": ACCOUNT, "user": ION });
            core.call("member.remove", remove).expect("not a member any more");
        }
        let invite = json!({ "actor": { "user": ANA }, "account": ACCOUNT, "email": email,
                             "permissions": ["tickets.view"] });
        let made = core.call("invitation.create", invite).expect("an invitation");
        let mut accept = json!({ "token": token(&core),
                                 "invitation": made["invite"]["invitation"] });
        if known {
            accept["session"] = session.clone();
        } else {
            accept["register"] = json!({ "first_name": "Eva", "last_name": "Nova",
                                         "password": "correct horse battery" });
        }
        let users = count(&store, "SELECT count(*) FROM user");
        let members = count(&store, "SELECT count(*) FROM membership");
        let answers = at_once(&mut callers, "invitation.accept", [&accept, &accept]);
        let winner = answers.iter().position(|answer| answer["ok"].is_object());
        let winner = winner.unwrap_or_else(|| panic!("round {round}: nobody won: {answers:?}"));
        let loser = &answers[1 - winner];
        assert_eq!(loser["error"], "invitation_used", "round {round}: {answers:?}");
        assert_eq!(count(&store, "SELECT count(*) FROM membership"), members + 1);
        assert_eq!(count(&store, "SELECT count(*) FROM user"), users + i64::from(!known));
        wins[winner] += 1;
    }
    let accepted = "SELECT count(*) FROM audit WHERE action = 'KeyholderInvitationAccepted'";
    assert_eq!(count(&store, accepted), 30, "wins: {wins:?}");
    assert_eq!(integrity(&store), "ok");
}

#[test]
fn two_changes_of_one_member_at_once_are_both_kept() {
    let folder = tempfile::tempdir().expect("a temporary folder");
    let (store, core) = world(folder.path());
    let mut callers = two_callers(&store);
    let version = format!("SELECT version FROM account WHERE id = {ACCOUNT}");
    let began = count(&store, &version);
    for round in 1..=100_i64 {
        let who = json!({ "actor": { "user": ANA }, "account": ACCOUNT, "user": ION });
        let mut departments = who.clone();
        departments["denied_departments"] = json!([round]);
        let mut end = who.clone();
        end["not_after"] = json!(4_000_000_000 + round);
        let answers = at_once(&mut callers, "member.change", [&departments, &end]);
        assert!(answers.iter().all(|answer| answer["ok"].is_object()), "{answers:?}");
        let member = core.call("member.show", who).expect("the member")["member"].clone();
        assert_eq!(member["denied_departments"], json!([round]), "lost in round {round}");
        assert_eq!(member["not_after"], 4_000_000_000 + round, "lost in round {round}");
    }
    // Each change has moved the row on which two changes meet.
    assert_eq!(count(&store, &version), began + 200);
    let changed = "SELECT count(*) FROM audit WHERE action = 'KeyholderMembershipChanged'";
    assert_eq!(count(&store, changed), 200);
}

#[test]
fn k48_one_request_key_from_two_processes_at_once_gives_one_invitation_and_one_answer() {
    let folder = tempfile::tempdir().expect("a temporary folder");
    let (store, core) = world(folder.path());
    let mut callers = two_callers(&store);
    for round in 0..40 {
        let invite = json!({ "actor": { "user": ANA }, "account": ACCOUNT,
                             "email": format!("eva-{round}@example.org"),
                             "permissions": ["tickets.view"], "request": format!("key-{round}") });
        let answers = at_once(&mut callers, "invitation.create", [&invite, &invite]);
        assert!(answers[0]["ok"].is_object(), "round {round}: {answers:?}");
        assert_eq!(answers[0], answers[1], "round {round}");
        // Without the key it would have been replaced: two rows, the first one cancelled.
        assert_eq!(count(&store, "SELECT count(*) FROM invitation"), round + 1);
        let later = core.call("invitation.create", invite.clone()).expect("the same answer");
        assert_eq!(later, answers[0]["ok"], "round {round}");
        let mut other = invite;
        other["email"] = json!("somebody.else@example.org");
        let error = core.call("invitation.create", other).expect_err("a key is used once");
        assert_eq!(error.code(), "invalid", "{error}");
    }
    assert_eq!(
        count(
            &store,
            "SELECT count(*) FROM audit WHERE subject > 0 AND action = 'KeyholderInvitationSent'"
        ),
        40
    );
    assert_eq!(count(&store, "SELECT count(*) FROM invitation WHERE state = 'Sent'"), 40);
}

/// Somewhere between 0 and 4 ms, another one each time.
fn a_random_while() -> Duration {
    let now = SystemTime::now().duration_since(UNIX_EPOCH).expect("after 1970");
    let mixed = (now.as_nanos() as u64).wrapping_mul(0x9e37_79b9_7f4a_7c15) >> 32;
    Duration::from_micros(mixed % 4000)
}

#[test]
fn k50_sixty_killed_writers_lose_nothing_that_was_acknowledged() {
    let folder = tempfile::tempdir().expect("a temporary folder");
    let (store, core) = world(folder.path());
    drop(core);
    let mut acknowledged = BTreeSet::new();
    for run in 0..60 {
        let mut writer = Child::start("writer", &store);
        writer.tell(&run.to_string());
        // Killed in the middle of its work, wherever that is.
        acknowledged.insert(number(&writer.hear()));
        std::thread::sleep(a_random_while());
        writer.kill();
        while let Some(line) = writer.hear_or_end() {
            acknowledged.insert(number(&line));
        }
        // Every second time another process recovers the log, every other time the next writer.
        if run % 2 == 0 {
            assert_eq!(integrity(&store), "ok", "run {run}");
            drop(open(&store));
        }
        let saved = ids(&store, "SELECT id FROM invitation");
        let lost: Vec<_> = acknowledged.difference(&saved).collect();
        assert!(lost.is_empty(), "run {run}: acknowledged and lost: {lost:?}");
    }
    assert_eq!(integrity(&store), "ok");
    assert!(acknowledged.len() >= 60, "the writers have hardly written");

    // Invitation, record and event were saved together or not at all (K40, K41).
    let saved = ids(&store, "SELECT id FROM invitation");
    let sent = "action = 'KeyholderInvitationSent'";
    let recorded = ids(&store, &format!("SELECT subject FROM audit WHERE {sent}"));
    let sent = "kind = 'KeyholderInvitationSent'";
    let waiting = ids(&store, &format!("SELECT subject FROM outbox WHERE {sent}"));
    assert_eq!(saved, recorded);
    assert_eq!(saved, waiting);
    assert_eq!(
        count(&store, "SELECT count(*) FROM audit"),
        count(&store, "SELECT count(*) FROM outbox"),
    );
    // Each change of the member moved the account on, and each has its entry.
    let changes = "SELECT count(*) FROM audit WHERE action = 'KeyholderMembershipChanged'";
    let version = format!("SELECT version FROM account WHERE id = {ACCOUNT}");
    // 1 when it was made, 2 when Ion joined.
    assert_eq!(count(&store, &version), 2 + count(&store, changes));
}

fn number(line: &str) -> i64 {
    line.parse().unwrap_or_else(|_| panic!("not a number: {line}"))
}

fn ids(store: &Path, sql: &str) -> BTreeSet<i64> {
    let db = Connection::open(store).expect("the file opens");
    let mut query = db.prepare(sql).expect("a query");
    let rows = query.query_map([], |row| row.get(0)).expect("rows");
    rows.collect::<Result<_, _>>().expect("numbers")
}
