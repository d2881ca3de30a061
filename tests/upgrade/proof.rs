//! On the generated panel with every oddity: no answer differs, and every old log-in enters with its
//! old password what it entered before, and no more (K36, K38).

use std::collections::{BTreeMap, BTreeSet};
use std::path::Path;

use keyholder::import::{Dump, OldPanel, PanelError, Row, Source, Table, Version};
use keyholder::service::{Batch, By, Compared};

use crate::generated::{self, Generated, Login};
use crate::world::World;

fn each(dump: &Path, mut batch: impl FnMut(&Batch)) {
    let mut source = Source::Dump(Dump::open(dump, Version::Whmcs7).unwrap());
    for table in [Table::Clients, Table::Contacts] {
        let through = source.batches(table, 100, |rows: Vec<Row>| {
            let rows = match table {
                Table::Clients => Batch { clients: rows, ..Batch::default() },
                _ => Batch { contacts: rows, ..Batch::default() },
            };
            batch(&rows);
            Ok::<(), PanelError>(())
        });
        through.unwrap();
    }
}

/// What the old panel takes for the same address; `None`: none that a log-in page would take.
fn typed(login: &Login) -> Option<String> {
    let address = login.email.trim().replace("&#039;", "'").to_lowercase();
    let one = address.matches('@').count() == 1 && !address.contains([',', ';', ' ']);
    let seen = !address.contains(['\u{202e}', '\u{200b}']);
    (one && seen).then_some(address)
}

fn upgraded(clients: i64) -> (World, Generated) {
    let place = tempfile::tempdir().unwrap();
    let dump = place.path().join("panel.sql");
    let made = generated::write(&dump, clients, true);
    let world = World::new();
    each(&dump, |batch| {
        world.core.upgrade_rows(&By::staff("upgrade"), batch).unwrap();
    });
    let (mut old, mut all) = (OldPanel::default(), Compared::default());
    each(&dump, |batch| {
        let some = world.core.compare_rows(&By::staff("upgrade"), &mut old, batch).unwrap();
        all.rows += some.rows;
        all.asked += some.asked;
        all.differences.extend(some.differences);
    });
    assert_eq!(all.rows, made.clients + made.contacts);
    assert!(all.asked > all.rows * 13, "every key is asked for: {}", all.asked);
    let unexplained: Vec<_> =
        all.differences.iter().filter(|one| one.explained.is_empty()).collect();
    assert!(unexplained.is_empty(), "{unexplained:#?}");
    (world, made)
}

#[test]
fn k38_on_a_panel_with_every_oddity_each_login_enters_what_it_entered_and_no_more() {
    let (world, made) = upgraded(80);
    let tried = each_login_enters_what_it_entered(&world, &made.logins, usize::MAX);
    assert_eq!(tried, made.logins.iter().filter(|login| !login.noted).count());
}

/// Tries log-ins with their old passwords: of evenly chosen addresses all of them, `most` or a few more.
/// Gives how many were tried.
pub fn each_login_enters_what_it_entered(world: &World, logins: &[Login], most: usize) -> usize {
    let mut by_address: BTreeMap<String, Vec<&Login>> = BTreeMap::new();
    let (mut tried, every) = (0, (logins.len() / most.max(1)).max(1));
    for (at, login) in logins.iter().filter(|login| !login.noted).enumerate() {
        match typed(login) {
            Some(address) => by_address.entry(address).or_default().push(login),
            // The panel checks the password, and says which row it was.
            None if at % every == 0 => {
                let entered = world.adopt(login.client, login.contact).map(|it| world.entered(&it));
                let wanted = if login.enters { vec![login.client] } else { Vec::new() };
                assert_eq!(entered.unwrap_or_default(), wanted, "{}", login.email);
                tried += 1;
            }
            None => {}
        }
    }
    let addresses = by_address.len();
    let mut shared = 0;
    for (address, logins) in by_address.iter().step_by(every) {
        let passwords: BTreeSet<&str> = logins.iter().map(|it| it.password.as_str()).collect();
        shared += usize::from(passwords.len() > 1);
        for password in passwords {
            let fitting = logins.iter().filter(|it| it.enters && it.password == password);
            let before: BTreeSet<i64> = fitting.map(|it| it.client).collect();
            let now = world.enters(address, password);
            assert_eq!(now, before.into_iter().collect::<Vec<_>>(), "{address} with {password}");
        }
        tried += logins.len();
    }
    assert!(addresses > 100, "{addresses}");
    assert!(shared > 5, "addresses with several passwords: {shared}");
    tried
}
