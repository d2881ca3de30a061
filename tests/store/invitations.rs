//! Invitations.

use keyholder::domain::delegation::Actor;
use keyholder::domain::ids::{AccountId, InvitationId};
use keyholder::domain::invitation::{Invitation, State};
use keyholder::store::{Slice, StoreError};

use super::world::*;

#[test]
fn an_invitation_reads_back_by_number_token_and_address() {
    on_each(|store| {
        let (ana, ion) = world(store);
        let inviters = [Actor::User(ana), Actor::Staff("Vera \"V\"".into()), Actor::System];
        let mut ids = Vec::new();
        for (at, inviter) in inviters.iter().enumerate() {
            let new = invitation(ACCOUNT, &format!("Eva-{at}@Example.org"), inviter.clone());
            let id = write(store, |tx| tx.add_invitation(&new));
            let whole = Invitation { id, ..new };
            assert_eq!(read(store, |tx| tx.invitation(id)), Some(whole.clone()));
            let canonical = whole.email.canonical();
            assert_eq!(
                read(store, |tx| tx.open_invitation(ACCOUNT, canonical)),
                Some(whole.clone())
            );
            assert_eq!(read(store, |tx| tx.open_invitation(AccountId(43), canonical)), None);

            let hash = [u8::try_from(at).expect("small"); 32];
            let sent = Invitation { token_hash: Some(hash), sent_at: 1_700_000_001, ..whole };
            write(store, |tx| tx.save_invitation(&sent, State::Sent));
            assert_eq!(read(store, |tx| tx.invitation_by_token(&hash)), Some(sent));
            ids.push(id);
        }
        assert_eq!(read(store, |tx| tx.invitation_by_token(&[9; 32])), None);
        let newest = read(store, |tx| tx.invitations_of(ACCOUNT, Slice::from(0, 2)));
        assert_eq!(newest.iter().map(|it| it.id).collect::<Vec<_>>(), [ids[2], ids[1]]);
        let oldest = read(store, |tx| tx.invitations_of(ACCOUNT, Slice::from(2, 2)));
        assert_eq!(oldest.iter().map(|it| it.id).collect::<Vec<_>>(), [ids[0]]);

        let open = read(store, |tx| tx.invitation(ids[0])).expect("the invitation");
        let taken = Invitation { state: State::Accepted, accepted_by: Some(ion), ..open };
        write(store, |tx| tx.save_invitation(&taken, State::Sent));
        assert_eq!(read(store, |tx| tx.invitation(ids[0])), Some(taken.clone()));
        let canonical = taken.email.canonical();
        assert_eq!(read(store, |tx| tx.open_invitation(ACCOUNT, canonical)), None);
    });
}

#[test]
fn k22_a_save_of_an_invitation_that_has_moved_on_is_a_conflict() {
    on_each(|store| {
        let (ana, _) = world(store);
        let new = invitation(ACCOUNT, "eva@example.org", Actor::User(ana));
        let id = write(store, |tx| tx.add_invitation(&new));
        let sent = Invitation { id, ..new.clone() };
        for (was, state) in [
            (State::Sent, State::Declined),
            (State::Declined, State::Expired),
            (State::Expired, State::Cancelled),
        ] {
            let next = Invitation { state, ..sent.clone() };
            write(store, |tx| tx.save_invitation(&next, was));
            for wrong in State::ALL.into_iter().filter(|other| *other != state) {
                let late = store.write(|tx| tx.save_invitation(&sent, wrong));
                assert_eq!(late, Err(StoreError::Conflict), "{state:?} is not {wrong:?}");
            }
        }
        // Two open ones to one address cannot even be written down (K20).
        write(store, |tx| tx.add_invitation(&new));
        let twice = store.write(|tx| tx.add_invitation(&new));
        assert_eq!(twice, Err(StoreError::Conflict));
    });
}

#[test]
fn overdue_invitations_are_the_sent_ones_that_began_early_enough() {
    on_each(|store| {
        let (ana, _) = world(store);
        let ids: Vec<InvitationId> = write(store, |tx| {
            (0..4)
                .map(|at| {
                    let new = invitation(ACCOUNT, &format!("e{at}@example.org"), Actor::User(ana));
                    tx.add_invitation(&Invitation { sent_at: 1000 + at, ..new })
                })
                .collect()
        });
        let first = read(store, |tx| tx.invitation(ids[0])).expect("the invitation");
        let declined = Invitation { state: State::Declined, ..first };
        write(store, |tx| tx.save_invitation(&declined, State::Sent));
        let overdue = |before, limit| -> Vec<InvitationId> {
            let rows = read(store, |tx| tx.overdue_invitations(before, limit));
            rows.iter().map(|it| it.id).collect()
        };
        assert_eq!(overdue(1002, 10), ids[1..3]);
        assert_eq!(overdue(1002, 1), ids[1..2]);
        assert_eq!(overdue(1000, 10), []);
    });
}
