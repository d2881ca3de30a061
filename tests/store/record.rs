//! The record, the outbox, saved answers, and the small tables.

use keyholder::domain::contact::Contact;
use keyholder::domain::event::EventKind;
use keyholder::domain::ids::{AccountId, ContactId, DepartmentId, UserId};
use keyholder::domain::limit::Tries;
use keyholder::store::{LegacyRow, SavedRequest, Slice, StoreError, Totals};
use serde_json::json;

use super::world::*;

#[test]
fn k40_a_change_reads_back_from_the_record_newest_first() {
    on_each(|store| {
        let mut third = change(EventKind::UserChanged, 3);
        third.account = None;
        third.user = Some(UserId(7));
        write(store, |tx| {
            tx.record(&change(EventKind::InvitationSent, 1), &vera(), 100)?;
            tx.record(&change(EventKind::MembershipAdded, 2), &vera(), 101)?;
            tx.record(&third, &vera(), 102)
        });
        let entries = read(store, |tx| tx.audit_of(ACCOUNT, Slice::from(0, 10)));
        let shown: Vec<_> =
            entries.iter().map(|it| (it.at, it.action.as_str(), it.subject)).collect();
        assert_eq!(
            shown,
            [(101, "KeyholderMembershipAdded", 2), (100, "KeyholderInvitationSent", 1)]
        );
        let entry = &entries[1];
        assert_eq!((entry.actor_kind.as_str(), entry.actor_user), ("staff", 0));
        assert_eq!((entry.actor_staff.as_str(), entry.remote.as_str()), ("Vera", "2001:db8::1"));
        assert_eq!((entry.account, entry.user), (Some(ACCOUNT), None));
        assert_eq!(
            (&entry.before, &entry.after),
            (&json!(null), &json!({ "email": "é\u{0}\n", "n": 1 }))
        );
        assert_eq!(read(store, |tx| tx.audit_of(ACCOUNT, Slice::from(1, 1))), entries[1..]);
        assert_eq!(read(store, |tx| tx.count_audit(ACCOUNT)), 2);
    });
}

#[test]
fn k41_a_leased_event_is_left_to_its_taker_until_the_lease_ends() {
    on_each(|store| {
        write(store, |tx| {
            (1..=3)
                .try_for_each(|at| tx.record(&change(EventKind::InvitationSent, at), &vera(), 100))
        });
        let lease = |now, until, limit| -> Vec<i64> {
            let events = write(store, |tx| tx.lease_events(now, until, limit));
            events.iter().map(|event| event.subject).collect()
        };
        assert_eq!(lease(100, 160, 2), [1, 2], "oldest first");
        assert_eq!(lease(100, 160, 10), [3]);
        assert_eq!(lease(159, 220, 10), [0; 0]);
        let again = write(store, |tx| tx.lease_events(160, 220, 10));
        assert_eq!(again.iter().map(|event| event.subject).collect::<Vec<_>>(), [1, 2, 3]);
        assert_eq!(again[0].kind, "KeyholderInvitationSent");
        assert_eq!((again[0].at, again[0].account, again[0].user), (100, Some(ACCOUNT), None));
        assert_eq!(again[0].payload, json!({ "email": "é\u{0}\n", "n": 1 }));
        write(store, |tx| tx.remove_events(&[again[0].id, again[2].id, 999]));
        assert_eq!(lease(220, 280, 10), [2]);
        assert_eq!(read(store, |tx| tx.totals()).waiting_events, 1);
        assert_eq!(read(store, |tx| tx.count_audit(ACCOUNT)), 3, "the record stays");
    });
}

#[test]
fn k48_a_saved_answer_reads_back_and_is_saved_once() {
    on_each(|store| {
        let saved = SavedRequest {
            action: "invitation.create".into(),
            hash: vec![0, 255, 7],
            answer: json!({ "invite": { "invitation": 1 } }),
        };
        assert_eq!(read(store, |tx| tx.request("key")), None);
        write(store, |tx| tx.save_request("key", &saved, 100));
        assert_eq!(read(store, |tx| tx.request("key")), Some(saved.clone()));
        assert_eq!(read(store, |tx| tx.request("KEY")), None, "keys are compared as bytes");
        assert_eq!(
            store.write(|tx| tx.save_request("key", &saved, 100)),
            Err(StoreError::Conflict)
        );
    });
}

#[test]
fn attempts_settings_and_registered_permissions_read_back() {
    on_each(|store| {
        assert_eq!(read(store, |tx| tx.attempt("user:7")), Tries::default());
        for attempt in [Tries { count: 1, since: 100 }, Tries { count: 9, since: 200 }] {
            write(store, |tx| tx.save_attempt("user:7", attempt));
            assert_eq!(read(store, |tx| tx.attempt("user:7")), attempt);
        }
        assert_eq!(read(store, |tx| tx.attempt("user:8")), Tries::default());

        assert_eq!(read(store, |tx| tx.settings()), []);
        write(store, |tx| {
            tx.put_setting("members.delegate", "on")?;
            tx.put_setting("a.first", "é")?;
            tx.put_setting("members.delegate", "off")
        });
        let pair = |key: &str, value: &str| (key.to_owned(), value.to_owned());
        let settings = [pair("a.first", "é"), pair("members.delegate", "off")];
        assert_eq!(read(store, |tx| tx.settings()), settings);

        write(store, |tx| {
            tx.add_permission(127, "plugin:z")?;
            tx.add_permission(64, "hostbill:misc.foo")
        });
        let extra = [(64, "hostbill:misc.foo".to_owned()), (127, "plugin:z".to_owned())];
        assert_eq!(read(store, |tx| tx.extra_permissions()), extra);
        for (number, key) in [(64, "plugin:other"), (65, "plugin:z")] {
            let twice = store.write(|tx| tx.add_permission(number, key));
            assert_eq!(twice, Err(StoreError::Conflict), "{number} {key}");
        }
    });
}

#[test]
fn contacts_and_legacy_rows_read_back() {
    on_each(|store| {
        let (ana, ion) = world(store);
        let contact = Contact {
            id: ContactId(0),
            account: ACCOUNT,
            panel_id: 501,
            user: Some(ion),
            first_name: "Ion".into(),
            last_name: "Pop".into(),
            company: "Pop SRL".into(),
            email: "Ion@Example.org".into(),
            canonical: "ion@example.org".into(),
            details: json!({ "phone": "+40 1", "address": ["Str. Ștefan", ""] }),
            mail: vec!["general".into(), "domain".into()],
            departments: vec![DepartmentId(3), DepartmentId(9)],
            created: Some(1_650_000_000),
        };
        let bare =
            Contact { user: None, mail: Vec::new(), canonical: String::new(), ..contact.clone() };
        let ids = write(store, |tx| Ok([tx.add_contact(&contact)?, tx.add_contact(&bare)?]));
        let whole =
            [Contact { id: ids[0], ..contact.clone() }, Contact { id: ids[1], ..bare.clone() }];
        assert_eq!(read(store, |tx| tx.contacts_of(ACCOUNT)), whole);
        assert_eq!(read(store, |tx| tx.contacts_of(AccountId(43))), []);

        let row = |kind: &str, id, outcome: &str| LegacyRow {
            panel: "whmcs7".into(),
            kind: kind.into(),
            id,
            user: Some(ana),
            account: Some(ACCOUNT),
            contact: None,
            outcome: outcome.into(),
            hash_print: format!("print of {id}"),
            notes: vec!["zero date".into(), "name: a, \"b\"".into()],
        };
        let rows = [
            row("client", 2, "imported"),
            row("client", 10, "repaired"),
            row("contact", 1, "imported"),
            LegacyRow {
                user: None,
                account: None,
                contact: Some(ids[0]),
                notes: Vec::new(),
                ..row("contact", 3, "not_imported")
            },
        ];
        write(store, |tx| rows.iter().rev().try_for_each(|row| tx.put_legacy_row(row)));
        assert_eq!(read(store, |tx| tx.legacy_row("whmcs7", "client", 10)), Some(rows[1].clone()));
        assert_eq!(read(store, |tx| tx.legacy_row("hostbill", "client", 10)), None);
        assert_eq!(read(store, |tx| tx.legacy_rows("whmcs7", ("", 0), 10)), rows);
        assert_eq!(read(store, |tx| tx.legacy_rows("whmcs7", ("client", 2), 2)), rows[1..3]);
        let one = |kind: &str, outcome: &str| (kind.to_owned(), outcome.to_owned(), 1);
        let counts = [
            one("client", "imported"),
            one("client", "repaired"),
            one("contact", "imported"),
            one("contact", "not_imported"),
        ];
        assert_eq!(read(store, |tx| tx.count_legacy("whmcs7")), counts);
        let twice = store.write(|tx| tx.put_legacy_row(&rows[0]));
        assert_eq!(twice, Err(StoreError::Conflict));

        write(store, |tx| {
            tx.add_credential(ana, Some(ACCOUNT), "a")?;
            tx.add_credential(ana, Some(AccountId(43)), "b")?;
            tx.add_credential(ion, Some(ACCOUNT), "c")?;
            tx.add_credential(ion, None, "d")
        });
        assert_eq!(read(store, |tx| tx.shared_addresses(UserId(0), 10)), [ana]);
        assert_eq!(read(store, |tx| tx.shared_addresses(ana, 10)), []);
        let totals = read(store, |tx| tx.totals());
        let expected = Totals { users: 2, accounts: 1, contacts: 2, ..Totals::default() };
        assert_eq!(totals, expected);
    });
}
