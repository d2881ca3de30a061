//! The data: three stores with the tables that Keyholder itself makes, filled in bulk, and the
//! same memberships as a panel of today keeps them. Kept in `target/bench` and made anew only when
//! the tables have changed.

use std::fs;
use std::io::Write as _;
use std::path::{Path, PathBuf};

use rusqlite::{Connection, params};

use crate::library::Keyholder;
use crate::timing::is_quick;

/// To be counted up when this file makes other rows.
const VERSION: u32 = 1;

/// Questions of which the answer is known, for each store.
const QUESTIONS: usize = 65_536;

/// The permission that is asked for, and its bit.
pub const KEY: &str = "tickets.open";
pub const BIT: u32 = 20;

/// The panel's names for permissions, as today's rows have them.
const LEGACY: [&str; 13] = [
    "profile",
    "contacts",
    "products",
    "manageproducts",
    "productsso",
    "domains",
    "managedomains",
    "invoices",
    "quotes",
    "tickets",
    "affiliates",
    "emails",
    "orders",
];

/// How large a store is.
#[derive(Copy, Clone, PartialEq)]
pub enum Scale {
    Small,
    Middle,
    Large,
}

impl Scale {
    pub const ALL: [Scale; 3] = [Scale::Small, Scale::Middle, Scale::Large];

    pub fn accounts(self) -> i64 {
        match (self, is_quick()) {
            (Scale::Small, _) => 1_000,
            (Scale::Middle, false) => 100_000,
            (Scale::Middle, true) => 10_000,
            (Scale::Large, false) => 1_000_000,
            (Scale::Large, true) => 30_000,
        }
    }

    pub fn users(self) -> i64 {
        self.accounts() * 5 / 2
    }

    /// Members of account 1, and accounts of the last user, in the large store.
    pub fn crowd(self) -> i64 {
        if self == Scale::Large { if is_quick() { 1_000 } else { 10_000 } } else { 0 }
    }

    fn name(self) -> String {
        format!("{}-accounts", self.accounts())
    }

    pub fn store(self) -> PathBuf {
        place().join(format!("{}.sqlite", self.name()))
    }

    fn questions_file(self) -> PathBuf {
        place().join(format!("{}.questions", self.name()))
    }

    /// Random memberships: user, account and set.
    pub fn questions(self) -> Vec<(i64, i64, u64)> {
        let text = fs::read_to_string(self.questions_file()).expect("`data` has been run");
        let line = |line: &str| {
            let mut parts = line.split(' ').map(|part| part.parse::<i64>().expect("a number"));
            let mut next = || parts.next().expect("three numbers a line");
            (next(), next(), next().cast_unsigned())
        };
        text.lines().map(line).collect()
    }
}

/// Where data and results lie.
pub fn place() -> PathBuf {
    PathBuf::from(std::env::var("BENCH_PLACE").expect("BENCH_PLACE is set by the script"))
}

/// The table of today's panel, for SQLite.
pub fn legacy_store() -> PathBuf {
    place().join(format!("{}.legacy.sqlite", Scale::Middle.name()))
}

/// The same rows as a text for MariaDB to load.
pub fn legacy_text() -> PathBuf {
    place().join(format!("{}.legacy.tsv", Scale::Middle.name()))
}

/// The same numbers for the same input, spread over all bits.
pub fn mix(mut x: u64) -> u64 {
    x = x.wrapping_add(0x9E37_79B9_7F4A_7C15);
    x = (x ^ (x >> 30)).wrapping_mul(0xBF58_476D_1CE4_E5B9);
    x = (x ^ (x >> 27)).wrapping_mul(0x94D0_49BB_1331_11EB);
    x ^ (x >> 31)
}

/// Makes what is missing.
pub fn make() {
    for scale in Scale::ALL {
        let begun = std::time::Instant::now();
        let made = fill(scale);
        let store = scale.store();
        let what = if made { "made" } else { "kept" };
        eprintln!("   {what} {} in {:.1} s", store.display(), begun.elapsed().as_secs_f64());
    }
}

/// What the tables are, as Keyholder of this build makes them.
fn schema() -> String {
    let path = place().join("empty.sqlite");
    remove(&path);
    Keyholder::open(&path).close();
    let db = Connection::open(&path).expect("the new store");
    let sql: String = db
        .query_row("SELECT group_concat(sql, ';') FROM sqlite_master ORDER BY 1", [], |row| {
            row.get(0)
        })
        .expect("tables");
    drop(db);
    remove(&path);
    format!("{VERSION} {:x}", sql.bytes().fold(7, |sum, byte| mix(sum ^ u64::from(byte))))
}

fn remove(store: &Path) {
    for end in ["", "-wal", "-shm"] {
        let _ = fs::remove_file(format!("{}{end}", store.display()));
    }
}

fn fill(scale: Scale) -> bool {
    let path = scale.store();
    let stamp = path.with_extension("made-from");
    let schema = schema();
    if path.exists() && fs::read_to_string(&stamp).is_ok_and(|text| text == schema) {
        return false;
    }
    remove(&path);
    Keyholder::open(&path).close();
    let mut db = Connection::open(&path).expect("the new store");
    db.execute_batch(
        "PRAGMA journal_mode = MEMORY; PRAGMA synchronous = OFF; PRAGMA foreign_keys = OFF;
         PRAGMA cache_size = -1000000;",
    )
    .expect("settings for loading");
    // Indexes are sorted once at the end; what must be unique is unique by the way it is made.
    let mut indexes = Vec::new();
    {
        let mut query = db
            .prepare("SELECT name, sql FROM sqlite_master WHERE type = 'index' AND sql IS NOT NULL")
            .expect("a query");
        let rows = query.query_map([], |row| Ok((row.get(0)?, row.get(1)?))).expect("rows");
        indexes.extend(rows.map(|row: Result<(String, String), _>| row.expect("a row")));
    }
    for (name, _) in &indexes {
        db.execute_batch(&format!("DROP INDEX {name}")).expect("an index to be dropped");
    }
    let tx = db.transaction().expect("a transaction");
    people(&tx, scale);
    memberships(&tx, scale);
    crowds(&tx, scale);
    tx.commit().expect("rows");
    for (_, sql) in &indexes {
        db.execute_batch(sql).expect("an index");
    }
    questions(&db, scale);
    if scale == Scale::Middle {
        legacy(&db);
    }
    db.execute_batch("PRAGMA journal_mode = WAL; PRAGMA optimize;").expect("a log");
    drop(db);
    fs::write(stamp, schema).expect("a file");
    true
}

fn people(db: &Connection, scale: Scale) {
    let mut user = db
        .prepare(
            "INSERT INTO user (id, email, canonical, first_name, last_name)
             VALUES (?1, ?2, ?2, 'User', ?1)",
        )
        .expect("a statement");
    for id in 1..=scale.users() {
        user.execute(params![id, format!("user{id}@example.org")]).expect("a user");
    }
    let mut account = db
        .prepare(
            "INSERT INTO account (id, name, email, owner_user_id, owner_last_used)
             VALUES (?1, ?2, ?3, ?1, ?4)",
        )
        .expect("a statement");
    for id in 1..=scale.accounts() {
        let (name, email) = (format!("Account {id}"), format!("account{id}@example.org"));
        account.execute(params![id, name, email, 1_700_000_000 + id]).expect("an account");
    }
}

/// Three members an account beside its owner, each with 13 to 26 of the 26 permissions.
fn memberships(db: &Connection, scale: Scale) {
    let mut member = db
        .prepare(
            "INSERT OR IGNORE INTO membership (user_id, account_id, status, own_builtin, last_used)
             VALUES (?1, ?2, 'Active', ?3, ?4)",
        )
        .expect("a statement");
    for account in 1..=scale.accounts() {
        let mut members = 0;
        for salt in 0.. {
            let random = mix((account as u64) << 8 | salt);
            let user = (random % scale.users() as u64) as i64 + 1;
            if user == account {
                continue;
            }
            members += member
                .execute(params![user, account, set(random).cast_signed(), random >> 40])
                .expect("a membership");
            if members == 3 {
                break;
            }
        }
    }
}

fn set(random: u64) -> u64 {
    let mut set = (1_u64 << 27) - 2;
    let wanted = 13 + (mix(random) % 14) as u32;
    let mut salt = 0;
    while set.count_ones() > wanted {
        set &= !(1 << (mix(random ^ salt) % 26 + 1));
        salt += 1;
    }
    set
}

/// An account with many members, contacts and listeners, and a user with many accounts.
fn crowds(db: &Connection, scale: Scale) {
    let crowd = scale.crowd();
    if crowd == 0 {
        return;
    }
    let (users, accounts) = (scale.users(), scale.accounts());
    db.execute_batch(&format!(
        "WITH RECURSIVE n(i) AS (SELECT 1 UNION ALL SELECT i + 1 FROM n WHERE i < {crowd})
         INSERT OR IGNORE INTO membership (user_id, account_id, status, own_builtin, last_used)
         SELECT {accounts} + i, 1, 'Active', CASE WHEN i % 2 THEN 134217726 ELSE 8 END, i FROM n;
         WITH RECURSIVE n(i) AS (SELECT 1 UNION ALL SELECT i + 1 FROM n WHERE i < {crowd})
         INSERT OR IGNORE INTO membership (user_id, account_id, status, own_builtin, last_used)
         SELECT {users}, 1 + i, 'Active', 1048576, i FROM n;
         INSERT INTO contact (account_id, first_name, email, canonical, mail)
         SELECT id, 'Contact', 'contact' || id || '@example.net',
                'contact' || id || '@example.net', 'invoice'
           FROM account;
         WITH RECURSIVE n(i) AS (SELECT 1 UNION ALL SELECT i + 1 FROM n WHERE i < 200)
         INSERT INTO contact (account_id, first_name, email, canonical, mail)
         SELECT 1, 'Contact', 'more' || i || '@example.net', 'more' || i || '@example.net',
                'invoice'
           FROM n;
         INSERT INTO member_mail (membership_id, account_id, mail)
         SELECT id, account_id, 'invoice' FROM membership WHERE account_id = 1 LIMIT 200;"
    ))
    .expect("crowds");
}

fn questions(db: &Connection, scale: Scale) {
    let last: i64 =
        db.query_row("SELECT max(id) FROM membership", [], |row| row.get(0)).expect("memberships");
    let mut row = db
        .prepare("SELECT user_id, account_id, own_builtin FROM membership WHERE id = ?1")
        .expect("a query");
    let mut file = std::io::BufWriter::new(
        fs::File::create(scale.questions_file()).expect("a file for the questions"),
    );
    let mut written = 0;
    for at in 0.. {
        let id = (mix(at) % last as u64) as i64 + 1;
        let get = |row: &rusqlite::Row<'_>| Ok((row.get(0)?, row.get(1)?, row.get(2)?));
        let found: rusqlite::Result<(i64, i64, i64)> = row.query_row([id], get);
        let Ok((user, account, set)) = found else {
            continue;
        };
        // The first is the one that is asked again and again: it must be a yes.
        if written > 0 || set >> BIT & 1 == 1 {
            writeln!(file, "{user} {account} {set}").expect("a line");
            written += 1;
        }
        if written == QUESTIONS {
            break;
        }
    }
}

/// The rows of a panel of today: an id, user, client, and names between commas.
fn legacy(db: &Connection) {
    remove(&legacy_store());
    let other = Connection::open(legacy_store()).expect("a file");
    other
        .execute_batch(
            "PRAGMA journal_mode = WAL; PRAGMA synchronous = OFF;
             CREATE TABLE users_clients (id INTEGER PRIMARY KEY, auth_user_id INTEGER NOT NULL,
                 client_id INTEGER NOT NULL, permissions TEXT NOT NULL);
             BEGIN;",
        )
        .expect("a table");
    let mut text = std::io::BufWriter::new(fs::File::create(legacy_text()).expect("a file"));
    let mut insert =
        other.prepare("INSERT INTO users_clients VALUES (?1, ?2, ?3, ?4)").expect("a statement");
    let mut query = db
        .prepare(
            "SELECT user_id, account_id, own_builtin FROM membership
              UNION ALL SELECT owner_user_id, id, -1 FROM account",
        )
        .expect("a query");
    let mut rows = query.query([]).expect("rows");
    let mut id = 0;
    while let Some(row) = rows.next().expect("a row") {
        let get = |at| row.get::<_, i64>(at).expect("a number");
        let (user, account, set) = (get(0), get(1), get(2));
        // `tickets`, the tenth name, stands for the permission that is asked for.
        let holds = |at: usize| set >> (at as u32 + BIT - 9).min(26) & 1 == 1;
        let names: Vec<&str> =
            LEGACY.iter().enumerate().filter(|(at, _)| holds(*at)).map(|it| *it.1).collect();
        id += 1;
        insert.execute(params![id, user, account, names.join(",")]).expect("a row");
        writeln!(text, "{id}\t{user}\t{account}\t{}", names.join(",")).expect("a line");
    }
    other
        .execute_batch(
            "COMMIT; CREATE INDEX users_clients_user ON users_clients (auth_user_id, client_id);",
        )
        .expect("an index");
}
