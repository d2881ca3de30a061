//! Users, their credentials, sessions and mailed links.

use keyholder::domain::ids::{AccountId, SessionId, UserId};
use keyholder::domain::user::{Address, User};
use keyholder::store::{MailboxLink, SessionRow, StoreError};

use super::world::*;

#[test]
fn a_user_reads_back_and_is_found_by_canonical_address_only() {
    on_each(|store| {
        let mixed =
            User { address: Address::Valid(email("Zoë@BÜCHER.example")), ..user("z@b.ro") };
        let canonical = email("Zoë@BÜCHER.example").canonical().to_owned();
        let id = write(store, |tx| tx.add_user(&mixed, &canonical));
        let found = read(store, |tx| tx.user(id)).expect("the user");
        assert_eq!(found, User { id, ..mixed.clone() });
        assert_eq!(found.address.as_str(), "Zoë@BÜCHER.example");
        assert_eq!(read(store, |tx| tx.user_by_address(&canonical)), Some(found.clone()));
        for other in
            ["Zoë@BÜCHER.example", &canonical.to_uppercase(), "zoe@xn--bcher-kva.example", "%"]
        {
            assert_eq!(read(store, |tx| tx.user_by_address(other)), None, "{other}");
        }

        let changed = User {
            first_name: "Z".into(),
            last_name: String::new(),
            language: "dutch".into(),
            disabled: true,
            mailbox_proved: false,
            password_moved: true,
            shadow_of: Some("zoe@example.org".into()),
            generation: 4,
            ..found
        };
        write(store, |tx| tx.save_user(&changed));
        assert_eq!(read(store, |tx| tx.user(id)), Some(changed));
        assert_eq!(read(store, |tx| tx.user(UserId(999))), None);

        // A legacy address that was none keeps its text and can be found by nobody.
        let broken = User { address: Address::Unusable("no address".into()), ..user("x@b.ro") };
        let id = write(store, |tx| tx.add_user(&broken, "!client:7"));
        assert_eq!(read(store, |tx| tx.user(id)), Some(User { id, ..broken.clone() }));
    });
}

#[test]
fn k36_shadows_are_found_by_the_address_that_they_share_oldest_first() {
    on_each(|store| {
        let shadow = |of: &str| User { shadow_of: Some(of.into()), ..user("x@b.ro") };
        let ids = write(store, |tx| {
            add_user(tx, "ana@example.org")?;
            Ok([
                tx.add_user(&shadow("ana@example.org"), "!shadow:1")?,
                tx.add_user(&shadow("ion@example.org"), "!shadow:2")?,
                tx.add_user(&shadow("ana@example.org"), "!shadow:3")?,
            ])
        });
        let found = read(store, |tx| tx.shadows_of("ana@example.org"));
        assert_eq!(found.iter().map(|it| it.id).collect::<Vec<_>>(), [ids[0], ids[2]]);
        assert_eq!(read(store, |tx| tx.shadows_of("")), [], "everybody else is no shadow");
    });
}

#[test]
fn one_address_is_one_user() {
    on_each(|store| {
        write(store, |tx| add_user(tx, "ana@example.org"));
        let again = store.write(|tx| add_user(tx, "Ana@Example.ORG"));
        assert_eq!(again, Err(StoreError::Conflict));
        // é as one character and as two are the same address (K39).
        write(store, |tx| add_user(tx, "caf\u{e9}@example.org"));
        let again = store.write(|tx| add_user(tx, "cafe\u{301}@example.org"));
        assert_eq!(again, Err(StoreError::Conflict));
        // An accent makes another one.
        write(store, |tx| add_user(tx, "cafe@example.org"));
        assert_eq!(read(store, |tx| tx.totals()).users, 3);
    });
}

#[test]
fn credentials_read_back_oldest_first_and_the_same_one_only_once() {
    on_each(|store| {
        let (ana, ion) = world(store);
        write(store, |tx| {
            tx.add_credential(ana, Some(ACCOUNT), "$2y$10$old")?;
            tx.add_credential(ana, None, "$argon2id$new")?;
            tx.add_credential(ana, Some(ACCOUNT), "$2y$10$old")?;
            tx.add_credential(ion, None, "$argon2id$ion")
        });
        let found = read(store, |tx| tx.credentials(ana));
        let shown: Vec<_> =
            found.iter().map(|it| (it.user, it.account, it.hash.as_str())).collect();
        assert_eq!(shown, [(ana, Some(ACCOUNT), "$2y$10$old"), (ana, None, "$argon2id$new")]);
        write(store, |tx| tx.replace_hash(found[0].id, "$argon2id$moved"));
        assert_eq!(read(store, |tx| tx.credentials(ana))[0].hash, "$argon2id$moved");
        write(store, |tx| tx.remove_credentials(ana));
        assert_eq!(read(store, |tx| tx.credentials(ana)), []);
        assert_eq!(read(store, |tx| tx.credentials(ion)).len(), 1);
    });
}

#[test]
fn a_session_reads_back_with_its_proofs_and_moves_to_a_new_token() {
    on_each(|store| {
        let (ana, ion) = world(store);
        let through = write(store, |tx| tx.add_member(&member(ion, ACCOUNT)));
        let new = SessionRow {
            id: SessionId(0),
            user: ion,
            user_generation: 3,
            account: None,
            membership: None,
            second_factor: true,
            proved: false,
            proofs: vec![ACCOUNT, AccountId(99)],
            acting: Some("Vera".into()),
            created: 1_700_000_000,
        };
        let id = write(store, |tx| tx.add_session(&new, &[1; 32]));
        let whole = SessionRow { id, ..new.clone() };
        assert_eq!(read(store, |tx| tx.session_by_token(&[1; 32])), Some(whole.clone()));

        let moved = SessionRow {
            account: Some(ACCOUNT),
            membership: Some((through, 7)),
            proved: true,
            user_generation: 4,
            ..whole
        };
        write(store, |tx| tx.move_session(&moved, &[2; 32]));
        assert_eq!(read(store, |tx| tx.session_by_token(&[1; 32])), None, "the old token is dead");
        assert_eq!(read(store, |tx| tx.session_by_token(&[2; 32])), Some(moved));
        let owner = SessionRow { user: ana, proofs: Vec::new(), ..new };
        assert_eq!(store.write(|tx| tx.add_session(&owner, &[2; 32])), Err(StoreError::Conflict));
        write(store, |tx| tx.remove_session(id));
        assert_eq!(read(store, |tx| tx.session_by_token(&[2; 32])), None);
    });
}

#[test]
fn a_mailbox_link_gets_its_token_later_and_goes_with_the_others_of_its_user() {
    on_each(|store| {
        let (ana, ion) = world(store);
        let new_address = Some(email("Ana.New@example.net"));
        let link = |user| MailboxLink {
            id: 0,
            user,
            created: 1_700_000_000,
            new_address: new_address.clone(),
        };
        let (first, second) = write(store, |tx| {
            Ok((tx.add_mailbox_link(&link(ana))?, tx.add_mailbox_link(&link(ion))?))
        });
        assert_eq!(read(store, |tx| tx.mailbox_link_by_token(&[1; 32])), None);
        write(store, |tx| tx.set_mailbox_token(first, &[1; 32]));
        let whole = MailboxLink { id: first, ..link(ana) };
        assert_eq!(read(store, |tx| tx.mailbox_link(first)), Some(whole.clone()));
        assert_eq!(read(store, |tx| tx.mailbox_link_by_token(&[1; 32])), Some(whole));
        write(store, |tx| tx.remove_mailbox_links(ana));
        assert_eq!(read(store, |tx| tx.mailbox_link(first)), None);
        assert!(read(store, |tx| tx.mailbox_link(second)).is_some());
        let plain = write(store, |tx| {
            let plain = tx.add_mailbox_link(&MailboxLink { new_address: None, ..link(ion) })?;
            tx.remove_address_links(ion)?;
            Ok(plain)
        });
        assert_eq!(read(store, |tx| tx.mailbox_link(second)), None, "it led to another address");
        assert!(read(store, |tx| tx.mailbox_link(plain)).is_some());
    });
}
