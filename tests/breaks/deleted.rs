//! Files beside the store that are deleted by hand while several processes have it open (nos. 3, 9).

use keyholder::service::hot;
use keyholder::store::{Store, StoreError};

use super::*;

/// Another Keyholder. Each line is a request of its own.
pub fn with_core(store: &Path) {
    let mut core = open(store).ok();
    while let Some(line) = child::listen() {
        hot::hurry();
        let answer = match (line.as_str(), &core) {
            ("close", _) => {
                core = None;
                "closed".to_owned()
            }
            (_, None) => "not open".to_owned(),
            ("check", Some(core)) => core
                .allows(ION, ACCOUNT, &Ask::anywhere(Permission::TICKETS_OPEN))
                .map_or_else(|error| error.to_string(), |allowed| allowed.to_string()),
            (status, Some(core)) => {
                let change = json!({ "actor": { "staff": "vera" }, "account": 42, "user": ION,
                                     "status": status });
                core.call("member.change", change)
                    .map_or_else(|error| error.to_string(), |_| "done".to_owned())
            }
        };
        child::say(&answer);
    }
}

fn delete(world: &World, endings: &[&str]) {
    for ending in endings {
        std::fs::remove_file(world.beside(ending)).expect("it was there");
    }
}

const WAYS: [&[&str]; 3] = [&["-wal", "-shm"], &["-wal"], &["-shm"]];

/// What the file itself says, when nobody has it open any more.
fn at_rest(path: &Path) -> (String, String) {
    let db = Connection::open(path).expect("the file opens");
    let word = |sql: &str| db.query_row(sql, [], |row| row.get(0)).expect("a word");
    (word("PRAGMA integrity_check"), word("SELECT status FROM membership WHERE user_id = 2"))
}

/// The first to notice is not the last to close, so closing alone brings nothing home.
#[test]
fn break_9_what_several_processes_have_open_is_lost_for_none() {
    for way in WAYS {
        let world = World::new();
        let mut other = Child::start("core", &world.path());
        assert_eq!(other.ask("check"), "true");
        assert_eq!(other.ask("Inactive"), "done");
        assert_eq!(world.ask(), Ok(false));
        delete(&world, way);
        hot::hurry();
        assert_eq!(world.ask(), Ok(false), "{way:?}");
        let name = json!({ "actor": { "staff": "vera" }, "account": 42, "name": "x" });
        world.core.call("account.put", name).expect("a change");
        assert_eq!(other.ask("check"), "false", "{way:?}");
        assert_eq!(other.ask("Active"), "done", "{way:?}");
        assert_eq!(world.ask(), Ok(true), "{way:?}");
        assert_eq!(other.ask("Inactive"), "done", "{way:?}");
        assert_eq!(world.ask(), Ok(false), "{way:?}");
        assert_eq!(other.ask("close"), "closed");
        let World { folder, core } = world;
        drop(core);
        let store = folder.path().join("store.sqlite");
        assert_eq!(at_rest(&store), ("ok".into(), "Inactive".into()), "{way:?}");
    }
}

/// A new worker would make new files beside the store and see what is in the old ones nowhere.
#[test]
fn break_3_a_newcomer_does_not_begin_anew_beside_those_who_have_the_deleted_files() {
    for way in WAYS {
        let World { folder, core } = World::new();
        drop(core);
        let store = folder.path().join("store.sqlite");
        let mut other = Child::start("core", &store);
        assert_eq!(other.ask("Inactive"), "done");
        for ending in way {
            let file = folder.path().join(format!("store.sqlite{ending}"));
            std::fs::remove_file(file).expect("it was there");
        }
        let ask = |core: Core| core.allows(ION, ACCOUNT, &Ask::anywhere(Permission::TICKETS_OPEN));
        assert!(!matches!(open(&store).and_then(ask), Ok(true)), "{way:?}");
        assert_eq!(other.ask("check"), "false", "{way:?}");
        assert_eq!(open(&store).and_then(ask), Ok(false), "{way:?}: it was used, so all is home");
    }
}

/// A connection that is in use is of the old files, whichever handle has lent it.
#[test]
fn break_3_a_lent_connection_keeps_other_handles_from_its_deleted_index() {
    let world = World::new();
    let other = Store::open(&world.path()).expect("a second handle");
    let mut stranger = world.stranger();
    let read = other.read(|tx| {
        tx.totals()?;
        delete(&world, &["-shm"]);
        assert_eq!(stranger.ask(REVOKE), "done");
        let looked = std::thread::scope(|scope| scope.spawn(|| other.look()).join());
        assert_eq!(looked.expect("it ends"), Err(StoreError::Conflict));
        hot::hurry();
        assert!(world.ask().is_err(), "the other handle has the old index");
        Ok::<_, StoreError>(())
    });
    assert_eq!(read, Ok(()));
    other.look().expect("nobody has it any more");
    hot::hurry();
    assert_eq!(world.often(), Ok(false));
}

/// A log that a stranger has begun anew, with an index of its own, is not copied by the old index.
#[test]
fn break_3_an_old_index_brings_no_log_home_that_is_not_its_own() {
    for notices in [true, false] {
        let world = World::new();
        delete(&world, &["-shm"]);
        let mut stranger = world.stranger();
        assert_eq!(stranger.ask(REVOKE), "done");
        assert_eq!(stranger.ask("PRAGMA wal_checkpoint(RESTART)"), "done");
        for number in 0..40 {
            let long = "x".repeat(900);
            let insert = format!("INSERT INTO user (canonical) VALUES ('{long}{number}')");
            assert_eq!(stranger.ask(&insert), "done");
        }
        drop(stranger);
        if notices {
            hot::hurry();
            assert_eq!(world.ask(), Ok(false));
        }
        let World { folder, core } = world;
        drop(core);
        let store = folder.path().join("store.sqlite");
        assert_eq!(at_rest(&store), ("ok".into(), "Inactive".into()), "noticed: {notices}");
        let db = Connection::open(&store).expect("the file opens");
        let users: i64 =
            db.query_row("SELECT count(*) FROM user", [], |row| row.get(0)).expect("a number");
        assert_eq!(users, 42);
    }
}

/// Replaced in two steps, and asked in between: the log beside it is still that of the old file.
#[test]
fn break_2_a_file_that_was_away_for_a_moment_does_not_get_the_log_of_another() {
    let world = World::new();
    let copy = world.revoked_copy();
    let name = json!({ "actor": { "staff": "vera" }, "account": 42, "name": "x" });
    world.core.call("account.put", name).expect("a change");
    std::fs::rename(world.path(), world.folder.path().join("old.sqlite")).expect("a rename");
    hot::hurry();
    assert!(world.ask().is_err(), "a store that is not there");
    std::fs::rename(&copy, world.path()).expect("a rename");
    let error = world.ask().expect_err("the log is that of the old file").to_string();
    assert!(error.contains("-wal"), "{error}");
    delete(&world, &["-wal", "-shm"]);
    assert_eq!(world.often(), Ok(false));
}

/// Who waits for its turn with files that are deleted meanwhile writes to those that others look at.
#[test]
fn break_9_a_writer_that_has_waited_writes_where_others_look() {
    let world = World::new();
    let mut stranger = world.stranger();
    assert_eq!(stranger.ask("BEGIN IMMEDIATE"), "done");
    let name = json!({ "actor": { "staff": "vera" }, "account": 42, "name": "x" });
    std::thread::scope(|scope| {
        let writer = scope.spawn(|| world.core.call("account.put", name).map(|_| ()));
        std::thread::sleep(Duration::from_millis(300));
        delete(&world, &["-wal", "-shm"]);
        assert_eq!(stranger.ask("COMMIT"), "done");
        assert_eq!(writer.join().expect("it ends"), Ok(()));
    });
    assert!(world.beside("-wal").exists(), "it was written to what nobody can open any more");
}

/// Who is writing with the deleted index is waited for: nobody would see it with another one.
#[test]
fn break_3_a_writer_of_before_is_waited_for() {
    let world = World::new();
    let mut stranger = world.stranger();
    assert_eq!(stranger.ask(&format!("BEGIN IMMEDIATE; {REVOKE}")), "done");
    delete(&world, &["-shm"]);
    std::thread::scope(|scope| {
        let answer = scope.spawn(|| world.ask());
        std::thread::sleep(Duration::from_millis(300));
        assert_eq!(stranger.ask("COMMIT"), "done");
        assert_eq!(answer.join().expect("it ends"), Ok(false));
    });
    hot::hurry();
    assert_eq!(world.ask(), Ok(false));
}
