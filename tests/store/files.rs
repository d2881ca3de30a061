//! The file: what is refused, who may read it, a full disk, a file that is replaced.

use std::os::unix::fs::PermissionsExt;
use std::path::Path;

use super::child::{self, Child};
use keyholder::domain::event::EventKind;
use keyholder::store::{SavedRequest, Store, StoreError};
use rusqlite::Connection;
use serde_json::json;

use super::world::*;

/// The words of the error with which a file cannot be opened.
fn refused(path: &Path) -> (StoreError, String) {
    let error = Store::open(path).err().expect("it cannot be opened");
    let words = error.to_string();
    (error, words)
}

#[test]
fn a_file_of_a_newer_keyholder_is_refused_with_what_to_do_and_left_alone() {
    let folder = tempfile::tempdir().expect("a temporary folder");
    let path = folder.path().join("store.sqlite");
    drop(Store::open(&path).expect("a store"));
    let db = Connection::open(&path).expect("the file opens");
    db.pragma_update(None, "user_version", 999).expect("a newer schema");
    drop(db);
    let before = std::fs::read(&path).expect("the file");
    let (error, words) = refused(&path);
    assert!(matches!(error, StoreError::Newer { found: 999, .. }), "{words}");
    assert!(words.contains("newer Keyholder") && words.contains("999"), "{words}");
    assert!(std::fs::read(&path).expect("the file") == before, "the newer file was written to");
}

#[test]
fn a_file_that_cannot_be_a_store_is_refused_and_named() {
    let folder = tempfile::tempdir().expect("a temporary folder");
    let path = |name: &str| folder.path().join(name);

    let missing = path("missing/store.sqlite");
    let (error, words) = refused(&missing);
    assert!(matches!(error, StoreError::Open { .. }), "{words}");
    assert!(words.contains("missing/store.sqlite") && words.contains("No such file"), "{words}");
    assert!(!path("missing").exists(), "no folder is made");

    std::fs::create_dir(path("folder")).expect("a folder");
    let (error, words) = refused(&path("folder"));
    assert!(matches!(error, StoreError::Open { .. }), "{words}");
    assert!(words.contains(path("folder").to_str().expect("UTF-8")), "{words}");

    let text = "This is a diary, and nobody's database.\n".repeat(200);
    std::fs::write(path("diary.txt"), &text).expect("a file");
    let (error, words) = refused(&path("diary.txt"));
    assert!(matches!(error, StoreError::Open { .. }), "{words}");
    assert!(words.contains("diary.txt") && words.contains("not a database"), "{words}");
    assert_eq!(std::fs::read_to_string(path("diary.txt")).expect("the file"), text);

    std::fs::write(path("file"), "").expect("a file");
    let (error, words) = refused(&path("file/store.sqlite"));
    assert!(matches!(error, StoreError::Open { .. }), "{words}");
    assert!(words.contains("Not a directory"), "{words}");
}

#[test]
fn another_programs_database_is_refused_and_stays_as_it_is() {
    let folder = tempfile::tempdir().expect("a temporary folder");
    let path = folder.path().join("blog.sqlite");
    let blog = rusqlite::Connection::open(&path).expect("a new database");
    blog.execute_batch("CREATE TABLE post (text); PRAGMA user_version = 1;").expect("a table");
    drop(blog);
    let before = std::fs::read(&path).expect("readable");
    let refused = Store::open(&path).err().expect("this is no store").to_string();
    assert!(refused.contains("belongs to another program"), "{refused}");
    assert_eq!(std::fs::read(&path).expect("readable"), before);
}

#[test]
fn a_new_file_is_its_owners_alone_and_keeps_its_place() {
    let folder = tempfile::tempdir().expect("a temporary folder");
    let path = folder.path().join("store.sqlite");
    let store = Store::open(&path).expect("a store");
    write(&store, |tx| add_user(tx, "ana@example.org"));
    for name in ["store.sqlite", "store.sqlite-wal", "store.sqlite-shm"] {
        let file = std::fs::metadata(folder.path().join(name)).expect("a file");
        assert_eq!(file.permissions().mode() & 0o777, 0o600, "{name}");
    }
}

#[test]
fn a_backup_is_a_whole_store_and_never_overwrites() {
    let folder = tempfile::tempdir().expect("a temporary folder");
    let (path, copy) = (folder.path().join("store.sqlite"), folder.path().join("copy.sqlite"));
    let store = Store::open(&path).expect("a store");
    world(&store);
    store.backup(&copy).expect("a backup");
    write(&store, |tx| add_user(tx, "late@example.org"));
    let mode = std::fs::metadata(&copy).expect("the copy").permissions().mode();
    assert_eq!(mode & 0o777, 0o600);
    let again = store.backup(&copy).expect_err("it is there already");
    assert!(again.to_string().contains("copy.sqlite"), "{again}");
    let copied = Store::open(&copy).expect("the copy opens");
    assert_eq!(read(&copied, |tx| tx.totals()).users, 2);
    assert_eq!(read(&store, |tx| tx.totals()).users, 3);
}

/// As somebody who may not read or not write what root made. Each answer is an error's words.
pub fn as_nobody(folder: &Path) {
    // SAFETY: changes who this process is, and it is a process of its own.
    let changed = unsafe { libc::getuid() != 0 || libc::setuid(65534) == 0 };
    assert!(changed, "root can become nobody");
    let words = |name: &str| match Store::open(&folder.join(name)) {
        Ok(_) => "opened".to_owned(),
        Err(error) => error.to_string(),
    };
    child::say(&words("unreadable.sqlite"));
    child::say(&words("new.sqlite"));
    let answer = match Store::open(&folder.join("read-only.sqlite")) {
        Err(error) => error.to_string(),
        Ok(store) => match store.write(|tx| add_user(tx, "eva@example.org")) {
            Ok(_) => "written".to_owned(),
            Err(error) => error.to_string(),
        },
    };
    child::say(&answer);
}

#[test]
fn a_file_that_may_not_be_read_or_written_is_refused_with_the_reason() {
    let folder = tempfile::tempdir().expect("a temporary folder");
    let mode = |name: &str, mode| {
        let path = folder.path().join(name);
        std::fs::set_permissions(path, PermissionsExt::from_mode(mode)).expect("a mode");
    };
    for name in ["unreadable.sqlite", "read-only.sqlite"] {
        let store = Store::open(&folder.path().join(name)).expect("a store");
        write(&store, |tx| add_user(tx, "ana@example.org"));
    }
    mode("unreadable.sqlite", 0o000);
    mode("read-only.sqlite", 0o444);
    mode("", 0o555);
    let mut nobody = Child::start("nobody", folder.path());
    let unreadable = nobody.hear();
    assert!(unreadable.contains("unreadable.sqlite"), "{unreadable}");
    assert!(unreadable.contains("unable to open"), "{unreadable}");
    let new = nobody.hear();
    assert!(new.contains("new.sqlite") && new.contains("Permission denied"), "{new}");
    let read_only = nobody.hear();
    assert!(read_only.contains("read") || read_only.contains("unable to open"), "{read_only}");
    assert!(!read_only.starts_with("written") && !read_only.starts_with("opened"), "{read_only}");
    mode("", 0o755);
    mode("read-only.sqlite", 0o600);
    let store = Store::open(&folder.path().join("read-only.sqlite")).expect("the store");
    assert_eq!(read(&store, |tx| tx.totals()).users, 1);
}

/// Writes until the disk is full; says how it went, step by step.
pub fn on_a_full_disk(folder: &Path) {
    let filler = folder.join("filler");
    if mount_a_small_disk(folder) {
        child::say("a small disk");
    } else {
        // Not root: the largest size of a file does nearly the same.
        limit_file_size(400 << 10);
        child::say("a small limit");
    }
    let store = Store::open(&folder.join("store.sqlite")).expect("there is room for a new store");
    // What will be freed later.
    std::fs::write(&filler, vec![0_u8; 64 << 10]).expect("there is room for a filler");
    let mut saved = 0_i64;
    let full = loop {
        let new = store.write(|tx| {
            tx.put_setting("members.delegate", "on")?;
            tx.record(&change(EventKind::InvitationSent, saved), &vera(), 100)?;
            tx.save_request(&format!("key-{saved}"), &padding(), 100)
        });
        match new {
            Ok(()) => saved += 1,
            Err(error) => break error,
        }
    };
    child::say(&saved.to_string());
    child::say(&full.to_string());
    // Reading goes on, and nothing of the failed write is there.
    child::say(&read(&store, |tx| tx.count_audit(ACCOUNT)).to_string());
    // Room again: writing goes on too, on the same handle.
    std::fs::remove_file(&filler).expect("the filler goes");
    limit_file_size(i64::MAX as u64);
    let later = store.write(|tx| tx.put_setting("members.delegate", "off"));
    child::say(&later.map_or_else(|error| error.to_string(), |()| "written".to_owned()));
    drop(store);
    let again = Store::open(&folder.join("store.sqlite")).expect("it opens again");
    let mut kept = 0;
    for at in 0..saved {
        kept += i64::from(read(&again, |tx| tx.request(&format!("key-{at}"))).is_some());
    }
    child::say(&kept.to_string());
    drop(again);
    let db = Connection::open(folder.join("store.sqlite")).expect("the file opens");
    let word = db.query_row("PRAGMA integrity_check", [], |row| row.get::<_, String>(0));
    child::say(&word.expect("a word"));
}

fn padding() -> SavedRequest {
    SavedRequest { action: "x".repeat(1500), hash: Vec::new(), answer: json!({}) }
}

/// A disk of 1 MiB in `folder`, seen by this process only.
fn mount_a_small_disk(folder: &Path) -> bool {
    let folder = std::ffi::CString::new(folder.to_str().expect("UTF-8")).expect("no NUL");
    let (none, tmpfs, size) = (c"none".as_ptr(), c"tmpfs".as_ptr(), c"size=1024k".as_ptr());
    // SAFETY: the texts live and end with NUL; what is mounted belongs to this process.
    unsafe {
        libc::unshare(libc::CLONE_NEWNS) == 0
            && libc::mount(
                none,
                c"/".as_ptr(),
                std::ptr::null(),
                libc::MS_REC | libc::MS_PRIVATE,
                std::ptr::null(),
            ) == 0
            && libc::mount(none, folder.as_ptr(), tmpfs, 0, size.cast()) == 0
    }
}

fn limit_file_size(bytes: u64) {
    let limit = libc::rlimit { rlim_cur: bytes, rlim_max: libc::RLIM_INFINITY };
    // SAFETY: changes this process only; a write beyond the limit is an error and no signal.
    unsafe {
        libc::signal(libc::SIGXFSZ, libc::SIG_IGN);
        libc::setrlimit(libc::RLIMIT_FSIZE, &raw const limit);
    }
}

#[test]
fn k50_a_full_disk_keeps_what_was_acknowledged_and_says_so() {
    let folder = tempfile::tempdir().expect("a temporary folder");
    let mut child = Child::start("full disk", folder.path());
    let disk = child.hear();
    let saved: i64 = child.hear().parse().expect("a number");
    assert!(saved > 5, "{disk}: hardly anything was written: {saved}");
    let full = child.hear();
    assert!(full.contains("full") || full.contains("disk I/O error"), "{disk}: {full}");
    assert_eq!(child.hear(), saved.to_string(), "{disk}: reading on a full disk");
    assert_eq!(child.hear(), "written", "{disk}: writing when there is room again");
    assert_eq!(child.hear(), saved.to_string(), "{disk}: acknowledged and lost");
    assert_eq!(child.hear(), "ok", "{disk}");
}

/// A backup put back by `mv`: SQLite itself would go on with the old file for ever.
#[test]
fn k49_a_store_replaced_by_a_backup_is_the_one_that_answers() {
    let folder = tempfile::tempdir().expect("a temporary folder");
    let path = folder.path().join("store.sqlite");
    let copy = folder.path().join("copy.sqlite");
    let store = Store::open(&path).expect("a new store");
    world(&store);
    let users = |store: &Store| store.read(|tx| tx.totals().map(|totals| totals.users));
    store.backup(&copy).expect("a copy");
    write(&store, |tx| add_user(tx, "later@example.org"));
    assert_eq!(users(&store), Ok(3));
    std::fs::rename(&copy, &path).expect("a rename");
    // The log of the old file must not be played into the new one.
    let refused = users(&store).expect_err("the log is the old one").to_string();
    assert!(refused.contains("-wal") && refused.contains("delete"), "{refused}");
    for end in ["-wal", "-shm"] {
        let _ = std::fs::remove_file(folder.path().join(format!("store.sqlite{end}")));
    }
    assert_eq!(users(&store), Ok(2));
    // And it is a store like any other: what another handle commits is seen, and the reverse.
    let other = Store::open(&path).expect("the same file");
    write(&other, |tx| add_user(tx, "other@example.org"));
    assert_eq!(users(&store), Ok(3));
    write(&store, |tx| add_user(tx, "own@example.org"));
    assert_eq!(users(&other), Ok(4));
}

#[test]
fn k5_a_store_that_was_moved_away_is_an_error_and_not_an_old_answer() {
    let folder = tempfile::tempdir().expect("a temporary folder");
    let path = folder.path().join("store.sqlite");
    let store = Store::open(&path).expect("a new store");
    world(&store);
    let away = folder.path().join("away.sqlite");
    std::fs::rename(&path, &away).expect("a rename");
    let totals = || store.read(|tx| tx.totals());
    assert!(matches!(totals(), Err(StoreError::Open { .. })), "{:?}", totals());
    assert!(!path.exists(), "no empty store is put in its place");
    std::fs::rename(&away, &path).expect("a rename");
    assert_eq!(totals().map(|totals| totals.users), Ok(2));
}

#[test]
fn k49_a_deleted_index_of_the_log_is_noticed() {
    let folder = tempfile::tempdir().expect("a temporary folder");
    let path = folder.path().join("store.sqlite");
    let store = Store::open(&path).expect("a new store");
    world(&store);
    std::fs::remove_file(folder.path().join("store.sqlite-shm")).expect("it was there");
    let Err(error) = Store::open(&path) else { panic!("it would share the deleted one") };
    assert!(error.to_string().contains("another handle"), "{error}");
    assert_eq!(store.read(|tx| tx.totals()).map(|totals| totals.users), Ok(2));
    let other = Store::open(&path).expect("the same file");
    write(&other, |tx| add_user(tx, "other@example.org"));
    assert_eq!(store.read(|tx| tx.totals()).map(|totals| totals.users), Ok(3));
}
