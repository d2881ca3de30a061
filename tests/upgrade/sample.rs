//! The sample panel (250 clients, 346 contacts), read from a real MariaDB.
//!
//! What is expected is worked out here from the rows alone, with other code than Keyholder's.

use std::collections::{BTreeMap, BTreeSet};
use std::path::Path;

use keyholder::import::{Dump, Panel, PanelError, Row, Table, Version};
use md5::{Digest, Md5};
use serde_json::{Value, json};

use crate::command::Host;
use crate::panel::{Server, all_rows, apply, batches};
use crate::world::World;

/// What each WHMCS key stands for: K2, written down once more.
const MEANING: [(&str, &[&str]); 13] = [
    ("profile", &["account.profile"]),
    ("contacts", &["contacts.manage"]),
    ("products", &["services.view"]),
    ("manageproducts", &["services.manage"]),
    ("productsso", &["services.sso"]),
    ("domains", &["domains.view"]),
    ("managedomains", &["domains.manage"]),
    (
        "invoices",
        &["invoices.view", "invoices.pay", "balance.view", "funds.add", "paymethods.manage"],
    ),
    ("quotes", &["quotes.view", "quotes.accept"]),
    ("tickets", &["tickets.view", "tickets.open", "tickets.close"]),
    ("affiliates", &["affiliates.manage"]),
    ("emails", &["emails.view"]),
    ("orders", &["services.order", "services.upgrade", "services.cancel"]),
];

/// What nothing in WHMCS 7 gives to a sub-account.
const NEVER: [&str; 4] =
    ["members.manage", "contracts.accept", "sshkeys.manage", "ipaccess.manage"];

fn text<'a>(row: &'a Row, column: &str) -> &'a str {
    row[column].as_deref().unwrap_or("")
}

fn number(row: &Row, column: &str) -> i64 {
    text(row, column).parse().unwrap()
}

/// How the old panel finds a login: blanks and case do not matter.
fn address(row: &Row) -> String {
    text(row, "email").trim().to_lowercase()
}

/// The old panel's own check of a password.
fn verifies(password: &str, hash: &str) -> bool {
    if hash.starts_with("$2y$") {
        return bcrypt::verify(password, hash).unwrap();
    }
    let Some((digest, salt)) = hash.split_once(':') else {
        return false;
    };
    let own = Md5::digest(format!("{salt}{password}").as_bytes());
    own.iter().map(|byte| format!("{byte:02x}")).collect::<String>() == digest
}

/// The passwords that the sample's readme gives for an address: at some client another one.
fn passwords(address: &str, logins: &[Login]) -> Vec<String> {
    let local = address.split('@').next().unwrap();
    let label = local.rsplit('.').next().unwrap();
    let endings = if logins.len() > 1 { ["", "x", "y"].as_slice() } else { &[""] };
    endings.iter().map(|ending| format!("pw-{label}{ending}")).collect()
}

/// A login of the old panel: the account that it enters, with which hash.
struct Login {
    account: i64,
    hash: String,
}

/// Logins by address; those of closed clients enter nothing.
fn logins(clients: &[Row], contacts: &[Row]) -> BTreeMap<String, Vec<Login>> {
    let open: BTreeSet<i64> = clients
        .iter()
        .filter(|row| text(row, "status") != "Closed")
        .map(|row| number(row, "id"))
        .collect();
    let mut logins: BTreeMap<String, Vec<Login>> = BTreeMap::new();
    let subs = contacts
        .iter()
        .filter(|row| text(row, "subaccount") == "1")
        .map(|row| (row, number(row, "userid")));
    for (row, account) in clients.iter().map(|row| (row, number(row, "id"))).chain(subs) {
        let of_address = logins.entry(address(row)).or_default();
        if open.contains(&account) {
            of_address.push(Login { account, hash: text(row, "password").to_owned() });
        }
    }
    logins
}

fn expected(logins: &[Login], password: &str) -> Vec<i64> {
    let fitting = logins.iter().filter(|login| verifies(password, &login.hash));
    fitting.map(|login| login.account).collect::<BTreeSet<_>>().into_iter().collect()
}

fn upgraded(clients: &[Row], contacts: &[Row]) -> World {
    let world = World::new();
    let done = apply(&world.core, &batches(clients, contacts));
    assert_eq!(
        done.imported + done.repaired + done.not_imported,
        (clients.len() + contacts.len()) as u64
    );
    world
}

/// Everything that can be asked about an upgraded world without changing it.
fn picture(world: &World, clients: &[Row], contacts: &[Row]) -> Value {
    let shown: Vec<Value> = clients
        .iter()
        .map(|row| {
            world.ok(
                "members.list",
                json!({ "actor": { "system": true }, "account": number(row, "id"), "limit": 1000 }),
            )
        })
        .collect();
    let found: Vec<Value> = contacts
        .iter()
        .map(|row| {
            let find = json!({ "actor": { "system": true }, "client": number(row, "userid"), "contact": number(row, "id") });
            world.call("upgrade.find", find).unwrap_or(Value::Null)
        })
        .collect();
    json!([world.report(), world.totals(), shown, found])
}

/// One server for all that is asked of the sample: it takes seconds to start.
#[test]
fn k38_the_sample_panel_comes_over_whole() {
    let server = Server::with_sample();
    let mut panel = Panel::connect(&server.address()).unwrap();
    let (clients, contacts) = all_rows(&mut panel);
    let counts = [Table::Clients, Table::Contacts].map(|it| panel.count_of(it).unwrap());
    assert_eq!(counts, [clients.len() as u64, contacts.len() as u64]);
    assert_eq!((clients.len(), contacts.len()), (250, 346));

    a_dump_gives_the_same_rows(&clients, &contacts);
    // It holds a snapshot, and the tables as they are.
    drop(panel);

    let world = upgraded(&clients, &contacts);
    counts_add_up(&world, &clients, &contacts);
    every_sub_account_may_what_it_might_before(&world, &clients, &contacts);
    interrupted_or_twice_is_the_same(&world, &clients, &contacts);
    every_login_enters_what_it_entered_before(&world, &logins(&clients, &contacts));
    one_password_serves_all_once_the_mailbox_is_proved(&world, &logins(&clients, &contacts));
    the_command_reads_the_database_and_leaves_it_as_it_was(&server);
    a_panel_without_a_column_is_refused(&server);
}

/// K34: by address and by options file it is the same as by dump, and no table has changed.
fn the_command_reads_the_database_and_leaves_it_as_it_was(server: &Server) {
    let checksums = || server.sql("CHECKSUM TABLE tblclients, tblcontacts");
    let (before, host) = (checksums(), Host::new());
    let options = host.path("my.cnf");
    let text = format!("[client]\nuser = root\nsocket = {}\ndatabase = panel\n", server.socket());
    std::fs::write(&options, text).unwrap();
    let dump = concat!(env!("CARGO_MANIFEST_DIR"), "/tests/data/whmcs-7.10-sample.sql");
    let (address, options) = (server.address(), options.to_str().unwrap().to_owned());
    let by = [("--dump", dump), ("--panel", address.as_str()), ("--options", options.as_str())];
    let plans = by.map(|(how, place)| {
        let run = host.run("store", &["plan", "--json", how, place]);
        assert!(run.status.success(), "{how}: {}", String::from_utf8_lossy(&run.stderr));
        String::from_utf8(run.stdout).unwrap()
    });
    assert!(plans[0].len() > 50_000, "{}", plans[0].len());
    assert!(plans[0] == plans[1] && plans[1] == plans[2]);
    for step in ["apply", "compare", "shadow", "cutover", "rollback"] {
        let mut arguments = vec![step];
        if ["apply", "compare"].contains(&step) {
            arguments.extend(["--panel", &address]);
        }
        assert!(host.run("store", &arguments).status.success(), "{step}");
    }
    assert_eq!(checksums(), before);
}

/// MariaDB has read the same file.
fn a_dump_gives_the_same_rows(clients: &[Row], contacts: &[Row]) {
    let dump = concat!(env!("CARGO_MANIFEST_DIR"), "/tests/data/whmcs-7.10-sample.sql");
    let dump = Dump::open(Path::new(dump), Version::Whmcs7).unwrap();
    for (table, rows) in [(Table::Clients, clients), (Table::Contacts, contacts)] {
        let mut seen = 0;
        let count = dump.rows(table, |row| {
            let id = number(&row, "id");
            let of_database = rows.iter().find(|row| number(row, "id") == id).unwrap();
            // A date alone comes with a time from the server.
            for (column, value) in row.iter().filter(|(column, _)| *column != "datecreated") {
                assert_eq!(value, &of_database[column], "{} {id}: {column}", table.name());
            }
            seen += row.len();
            Ok::<(), PanelError>(())
        });
        assert_eq!(count.unwrap(), rows.len() as u64);
        assert!(seen > rows.len() * 15, "{seen} values");
    }
}

fn counts_add_up(world: &World, clients: &[Row], contacts: &[Row]) {
    let report = world.report();
    for (kind, rows) in [("clients", clients.len()), ("contacts", contacts.len())] {
        let counts = &report[kind];
        assert_eq!(counts["rows"], rows, "{kind}");
        let sum: i64 = ["imported", "repaired", "not_imported"]
            .iter()
            .map(|key| counts[key].as_i64().unwrap())
            .sum();
        assert_eq!(sum, i64::try_from(rows).unwrap(), "{kind}");
        assert_eq!(counts["not_imported"], 0, "the sample has no row that cannot be kept");
    }
    assert_eq!(report["accounts"], clients.len());
    assert_eq!(report["contacts_kept"], contacts.len());
    let subs = contacts.iter().filter(|row| text(row, "subaccount") == "1");
    assert_eq!(report["memberships"], subs.count());
}

fn every_sub_account_may_what_it_might_before(world: &World, clients: &[Row], contacts: &[Row]) {
    let closed: BTreeSet<i64> = clients
        .iter()
        .filter(|row| text(row, "status") == "Closed")
        .map(|row| number(row, "id"))
        .collect();
    let mut asked = 0;
    for row in contacts {
        let (account, contact) = (number(row, "userid"), number(row, "id"));
        if text(row, "subaccount") != "1" {
            let find =
                json!({ "actor": { "system": true }, "client": account, "contact": contact });
            assert_eq!(
                world.no("upgrade.find", find),
                "legacy_unknown",
                "a plain contact has no login"
            );
            continue;
        }
        let held: BTreeSet<&str> = text(row, "permissions").split(',').map(str::trim).collect();
        let user = world.user_of(account, contact);
        for (key, meaning) in MEANING {
            let before = held.contains(key) && !closed.contains(&account);
            for permission in meaning {
                assert_eq!(
                    world.can(user, account, permission),
                    before,
                    "contact {contact}, {key}: {permission}"
                );
                asked += 1;
            }
        }
        for permission in NEVER {
            assert!(!world.can(user, account, permission), "contact {contact}: {permission}");
        }
    }
    for row in clients {
        let account = number(row, "id");
        let owner = world.user_of(account, 0);
        assert_eq!(
            world.can(owner, account, "members.manage"),
            !closed.contains(&account),
            "client {account}"
        );
    }
    assert!(asked > 4_000, "{asked}");
}

fn interrupted_or_twice_is_the_same(world: &World, clients: &[Row], contacts: &[Row]) {
    let whole = picture(world, clients, contacts);
    let all = batches(clients, contacts);
    let again = apply(&world.core, &all);
    assert_eq!((again.imported, again.repaired, again.not_imported), (0, 0, 0));
    assert_eq!(again.already, (clients.len() + contacts.len()) as u64);
    assert_eq!(picture(world, clients, contacts), whole, "a second run changed something");
    for stop in [1, all.len() / 2, all.len() - 1] {
        let broken = World::new();
        apply(&broken.core, &all[..stop]);
        apply(&broken.core, &all);
        assert_eq!(picture(&broken, clients, contacts), whole, "stopped after {stop} batches");
    }
}

fn every_login_enters_what_it_entered_before(world: &World, logins: &BTreeMap<String, Vec<Login>>) {
    let mut entered = 0;
    for (address, of_address) in logins {
        for password in passwords(address, of_address) {
            let before = expected(of_address, &password);
            assert_eq!(world.enters(address, &password), before, "{address} with {password}");
            entered += before.len();
        }
    }
    assert!(entered > 300, "{entered}");
}

fn one_password_serves_all_once_the_mailbox_is_proved(
    world: &World,
    logins: &BTreeMap<String, Vec<Login>>,
) {
    let mut several = 0;
    for (address, of_address) in logins {
        let accounts: BTreeSet<i64> = of_address.iter().map(|login| login.account).collect();
        if accounts.len() < 2 {
            continue;
        }
        several += 1;
        world.prove_mailbox(address, "one password for all");
        let all: Vec<i64> = accounts.into_iter().collect();
        assert_eq!(world.enters(address, "one password for all"), all, "{address}");
        for old in passwords(address, of_address).into_iter().take(1) {
            assert_eq!(world.enters(address, &old), [0; 0], "{address} with {old}");
        }
    }
    assert!(several > 10, "{several}");
}

fn a_panel_without_a_column_is_refused(server: &Server) {
    server.sql("ALTER TABLE tblcontacts DROP COLUMN permissions");
    match Panel::connect(&server.address()) {
        Err(PanelError::Missing(what)) => assert_eq!(what, "the column tblcontacts.permissions"),
        other => panic!("{:?}", other.map(drop)),
    }
    server.sql("DROP TABLE tblclients");
    match Panel::connect(&server.address()) {
        Err(PanelError::Missing(what)) => assert_eq!(what, "the table tblclients"),
        other => panic!("{:?}", other.map(drop)),
    }
    let secret = "mysql://root:hunter2@localhost/panel?socket=/nowhere";
    let error = Panel::connect(secret).map(drop).unwrap_err().to_string();
    assert!(!error.contains("hunter2"), "{error}");
}
